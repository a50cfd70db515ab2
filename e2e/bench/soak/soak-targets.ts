/** What hours of use must leave as it was. */
import type { Target } from '../support/target.ts'
import type { Books } from './page/registry.ts'
import type { MemorySlope, SoakResults } from './soak-results.ts'

export function targetsOf(results: SoakResults): readonly Target[] {
  const { underruns, accounting, books, surprises, pageErrors, slopes } = results
  const { queued, spoken, interrupted, dropped, failed, pending } = accounting
  return [
    none('underruns', underruns),
    ...slopes.map(slopeTarget),
    {
      name: 'accounting: queued = spoken + interrupted + dropped + failed',
      measured: `${queued} = ${spoken} + ${interrupted} + ${dropped} + ${failed}`,
      wanted: 'exact, none pending',
      met: pending === 0 && queued === spoken + interrupted + dropped + failed,
    },
    {
      name: "accounting is that of the utterances' own ends",
      measured: `${books.asked} = ${books.completed} + ${books.interrupted} + ${books.dropped} + ${books.failed}`,
      wanted: 'the same',
      met:
        books.asked === queued &&
        books.completed === spoken &&
        books.interrupted === interrupted &&
        books.dropped === dropped &&
        books.failed === failed,
    },
    none('utterances that never settled', books.unsettled),
    none('errors that nothing asked for', surprises.length + pageErrors.length + unaskedFailures(books)),
  ]
}

/** Some streams throw on purpose. */
const unaskedFailures = ({ failed, errors }: Books): number => failed - (errors['input-stream-failed'] ?? 0)

const slopeTarget = ({ name, perMinute, low, high }: MemorySlope): Target => ({
  name: `memory slope after warm-up, ${name}`,
  measured: `${signed(perMinute)} [${signed(low)}, ${signed(high)}] MB/min`,
  wanted: 'interval holds 0, or less',
  met: low <= 0,
})

const none = (name: string, count: number): Target => ({
  name,
  measured: String(count),
  wanted: '0',
  met: count === 0,
})

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
