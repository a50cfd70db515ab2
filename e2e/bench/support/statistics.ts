/** Few numbers from many trials. A shared machine makes outliers upwards only: hence medians. */

export interface Summary {
  readonly median: number
  /** Nearest rank. */
  readonly p95: number
  readonly min: number
  readonly trials: readonly number[]
}

/** @param trials At least one. */
export function summarize(trials: readonly number[]): Summary {
  const sorted = [...trials].sort((a, b) => a - b)
  const rank = nearestRank(trials)
  return { median: median(sorted), p95: rank(0.95), min: rank(0), trials }
}

/**
 * Median of the quotients of trials that stood side by side: what slows the machine down for a minute slows
 * both, and cancels.
 */
export function pairedRatio(numerators: Summary, denominators: Summary): number {
  const pairs = Math.min(numerators.trials.length, denominators.trials.length)
  const quotient = (_: unknown, trial: number): number =>
    (numerators.trials[trial] ?? NaN) / (denominators.trials[trial] ?? NaN)
  return summarize(Array.from({ length: pairs }, quotient)).median
}

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

export interface Distribution {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly worst: number
  readonly trials: readonly number[]
}

/** Percentiles by nearest rank. @param trials At least one. */
export function distribute(trials: readonly number[]): Distribution {
  const rank = nearestRank(trials)
  return { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), worst: rank(1), trials }
}

function nearestRank(trials: readonly number[]): (share: number) => number {
  const sorted = [...trials].sort((a, b) => a - b)
  return (share) => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
    if (value === undefined) throw new Error('There is nothing to summarise.')
    return value
  }
}
