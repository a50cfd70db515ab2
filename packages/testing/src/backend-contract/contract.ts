/**
 * The contract between the engine and a backend, as tests: whoever writes a backend runs these, and the engine can
 * rely on it. Nothing here needs a test library or a platform: the same checks run in Node and in a page.
 */
import { ABORT_CHECKS } from './abort-checks.ts'
import { Bench } from './bench.ts'
import { ERROR_CHECKS } from './error-checks.ts'
import { LIFE_CHECKS } from './life-checks.ts'
import { describeThrown, must } from './must.ts'
import { PROSODY_CHECKS } from './prosody-checks.ts'
import type { ContractCheck, ContractSubject } from './subject.ts'
import { TEXT_CHECKS } from './text-checks.ts'
import { TIMELINE_CHECKS } from './timeline-checks.ts'

const CHECKS: readonly ContractCheck[] = [
  ...TIMELINE_CHECKS,
  ...PROSODY_CHECKS,
  ...ABORT_CHECKS,
  ...ERROR_CHECKS,
  ...LIFE_CHECKS,
  ...TEXT_CHECKS,
]

/** What the suite needs of a test library; Vitest's own functions fit. */
export interface TestLibrary {
  readonly describe: (name: string, body: () => void) => unknown
  readonly test: {
    (name: string, body: () => Promise<void>, timeoutMs?: number): unknown
    readonly skip: (name: string, body?: () => Promise<void>) => unknown
  }
  readonly afterAll: (body: () => Promise<void>) => unknown
}

/** One test has many answers to wait for, each with a limit of its own. */
const ANSWERS_PER_TEST = 20

export function describeBackendContract(
  name: string,
  subject: ContractSubject,
  { describe, test, afterAll }: TestLibrary,
): void {
  const { skip = {} } = subject
  const unknown = Object.keys(skip).find((id) => CHECKS.every((check) => check.id !== id))
  must(unknown === undefined, `there is no check "${unknown}" to leave out`)
  describe(`${name} keeps the contract of a backend`, () => {
    const bench = new Bench(subject)
    afterAll(() => bench.close())
    for (const { id, promise, run } of CHECKS) {
      const title = `${id}: ${promise}`
      const reason = skip[id]
      if (reason !== undefined) test.skip(`${title} (left out: ${reason})`)
      else
        test(
          title,
          async () => {
            const note = await run(bench)
            if (note) console.info(`${name}, ${id}: ${note}`)
          },
          bench.timeoutMs * ANSWERS_PER_TEST,
        )
    }
  })
}

export interface ContractResult {
  readonly id: string
  /** Null when the promise holds. */
  readonly failure: string | null
  readonly note: string | null
}

/** The same without a test library: what holds, and what does not. */
export async function checkBackendContract(
  subject: ContractSubject,
  only: readonly string[] = CHECKS.map(({ id }) => id),
): Promise<readonly ContractResult[]> {
  const bench = new Bench(subject)
  const results: ContractResult[] = []
  for (const { id, run } of CHECKS) {
    if (!only.includes(id) || subject.skip?.[id] !== undefined) continue
    try {
      results.push({ id, failure: null, note: (await run(bench)) ?? null })
    } catch (error) {
      results.push({ id, failure: describeThrown(error), note: null })
    }
  }
  await bench.close()
  return results
}
