/** Runs one law over many inputs. Slow and fast suites share their targets, and differ in how many inputs they try. */
import { VoiceSoundboardError } from '@voice-soundboard/graph'
import fc from 'fast-check'

export interface FuzzRun {
  readonly runs: number
  /** Absent: another one each time. */
  readonly seed?: number
  /** Where seeds and counts are told, on success too. */
  readonly tell?: (line: string) => void
}

export interface FuzzTarget {
  readonly name: string
  readonly run: (how: FuzzRun) => Promise<void>
}

/** Whether the input was accepted, or refused with an error of the family. */
export type Verdict = 'accepted' | 'refused'

export interface TargetOptions {
  /** Part of the inputs that must be accepted. */
  readonly accepted?: number
  /** Inputs that are costly are tried less often: this part of what is asked for. */
  readonly share?: number
}

/** @param law throws where it does not hold. */
export function target<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  law: (input: T) => Verdict | Promise<Verdict>,
  options: TargetOptions = {},
): FuzzTarget {
  // A law that is never put to the test because all is refused would hold of anything.
  const { accepted: least = 0.3, share = 1 } = options
  const run = async ({ runs: wanted, seed = freshSeed(), tell }: FuzzRun): Promise<void> => {
    const runs = Math.max(3, Math.round(wanted * share))
    let accepted = 0
    let tried = 0
    const startMs = performance.now()
    const property = fc.asyncProperty(inputs, async (input) => {
      tried++
      if ((await law(input)) === 'accepted') accepted++
    })
    tell?.(`${name}: seed ${seed}`)
    await fc.assert(property, { numRuns: runs, seed })
    const tookS = ((performance.now() - startMs) / 1000).toFixed(1)
    tell?.(`${name}: seed ${seed}, ${tried} inputs, ${accepted} accepted, ${tookS} s`)
    if (accepted < tried * least)
      throw new Error(`${name}: only ${accepted} of ${tried} inputs were accepted.`)
  }
  return { name, run }
}

const freshSeed = (): number => Math.floor(Math.random() * 0x7fffffff)

export type Outcome<T> =
  { readonly value: T; readonly error: null } | { readonly error: VoiceSoundboardError }

/** @throws whatever is thrown and is no error of the family. */
export function outcome<T>(call: () => T): Outcome<T> {
  try {
    return { value: call(), error: null }
  } catch (error) {
    if (error instanceof VoiceSoundboardError) return { error }
    throw error
  }
}

/** Quicker than the assertions of the test runner, and called for each character. */
export function holds(condition: boolean, what: string, ...values: readonly unknown[]): asserts condition {
  if (!condition) throw new Error([what, ...values.map((value) => JSON.stringify(value))].join(' '))
}

/** Of data as JSON writes it; fields in any order would be another value, and no two ways to build one differ. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
