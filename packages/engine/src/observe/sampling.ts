/** Frequent events thinned out, and how many were, told: a log that leaves out without a word misleads. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { LOG_RANK } from './log-record.ts'
import type { LogLevel } from './log-record.ts'

/** The share of the records to keep, 0–1; or how many a second, more at once only as far as seconds passed unused. */
export type SampleRate = number | { readonly perSecond: number }

/** By the name of the event; events without a rate are all kept. */
export type Sampling = Readonly<Record<string, SampleRate>>

/** A seeded generator of numbers from 0 to below 1 (mulberry32), so that the same run keeps the same records. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Share {
  readonly keeps: (timeMs: number) => boolean
  suppressed: number
}

export class Sampler {
  readonly #shares: ReadonlyMap<string, Share>

  /** @throws InvalidInputError for a rate that is none. */
  constructor(sampling: Sampling, random: () => number = seededRandom(1)) {
    this.#shares = new Map(
      Object.entries(sampling).map(([event, rate]) => [
        event,
        { keeps: keeper(event, rate, random), suppressed: 0 },
      ]),
    )
  }

  /** How many of this event were left out since the last that was kept; null to leave this one out too. */
  admit(level: LogLevel, event: string, timeMs: number): number | null {
    const share = this.#shares.get(event)
    if (!share) return 0
    if (LOG_RANK[level] < LOG_RANK.warn && !share.keeps(timeMs)) {
      share.suppressed++
      return null
    }
    const { suppressed } = share
    share.suppressed = 0
    return suppressed
  }
}

function keeper(event: string, rate: SampleRate, random: () => number): Share['keeps'] {
  if (typeof rate === 'number') {
    if (rate >= 0 && rate <= 1) return () => random() < rate
  } else if (typeof rate?.perSecond === 'number' && rate.perSecond > 0 && rate.perSecond < Infinity) {
    return tokenBucket(rate.perSecond)
  }
  const expected = 'a share from 0 to 1, or { perSecond } above 0'
  throw new InvalidInputError(`createLogger.options.sampling["${event}"]`, expected, typeof rate)
}

/** Filled with time, in whole milliseconds as clocks give it: shares of a second would not add up to one. */
function tokenBucket(perSecond: number): Share['keeps'] {
  const costMs = 1000 / perSecond
  const capacityMs = Math.max(costMs, 1000)
  let savedMs = capacityMs
  let filledAtMs: number | null = null
  return (timeMs) => {
    // A clock that was set back must not drain the bucket.
    const passedMs = Math.max(0, timeMs - (filledAtMs ?? timeMs))
    filledAtMs = timeMs
    savedMs = Math.min(capacityMs, savedMs + passedMs)
    if (savedMs < costMs) return false
    savedMs -= costMs
    return true
  }
}
