/** How a check says what is wrong: with no test library, so that any can run it. */
import { isVoiceSoundboardError } from '@voice-soundboard/graph'

export class ContractError extends Error {
  override readonly name = 'ContractError'
}

export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new ContractError(otherwise)
}

/** @param what For a person: `half the length at speed 2`. */
export function mustBeWithin(value: number, least: number, most: number, what: string): void {
  must(value >= least && value <= most, `${what}: ${round(value)} is not within ${least} and ${most}`)
}

/** The work fails by an error of the one family, with this code. */
export async function mustFailAs(code: string, what: string, work: () => Promise<unknown>): Promise<void> {
  const error = await failureOf(work)
  must(error !== null, `${what}: no error, "${code}" was to come`)
  const { thrown } = error
  must(isVoiceSoundboardError(thrown), `${what}: an error of no type of ours: ${describeThrown(thrown)}`)
  must(thrown.code === code, `${what}: "${thrown.code}" instead of "${code}"`)
}

/** Null when it succeeds. What is thrown may be anything. */
export async function failureOf(work: () => Promise<unknown>): Promise<{ readonly thrown: unknown } | null> {
  try {
    await work()
    return null
  } catch (thrown) {
    return { thrown }
  }
}

export const describeThrown = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)

const round = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(4))
