/** Whether a figure grows with time, told from noise: the Theil–Sen slope and its confidence interval. */

export interface Slope {
  /** Median of the slopes between all pairs of points; outliers do not move it. */
  readonly perMinute: number
  /** 95 % interval of it, after Sen: holds 0 when no trend can be told from noise. */
  readonly low: number
  readonly high: number
  /** Spread of the points about the line: a standard deviation, from the median of the distances. */
  readonly noise: number
  /** Value of the line at time 0. */
  readonly intercept: number
}

export interface Point {
  readonly minutes: number
  readonly value: number
}

/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.96
/** From the median absolute deviation to the standard deviation of normal noise. */
const MAD_TO_DEVIATION = 1.4826

/** @param points Three at least, at different times, and far enough apart to be independent. */
export function theilSen(points: readonly Point[]): Slope {
  const count = points.length
  if (count < 3) throw new Error(`A slope needs three points, received ${count}.`)
  const slopes = points
    .flatMap((a, index) => points.slice(index + 1).map((b) => (b.value - a.value) / (b.minutes - a.minutes)))
    .sort((a, b) => a - b)
  const perMinute = median(slopes)
  // Kendall's statistic has this variance when there is no trend; it tells how many ranks the interval spans.
  const spread = Z * Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18)
  const at = (rank: number): number => slopes[Math.min(slopes.length - 1, Math.max(0, rank))] ?? NaN
  const intercept = median(points.map(({ minutes, value }) => value - perMinute * minutes))
  const distances = points.map(({ minutes, value }) => Math.abs(value - intercept - perMinute * minutes))
  return {
    perMinute,
    low: at(Math.floor((slopes.length - spread) / 2) - 1),
    high: at(Math.ceil((slopes.length + spread) / 2)),
    noise: median(distances) * MAD_TO_DEVIATION,
    intercept,
  }
}

/**
 * The least value of each stretch of time: what is used between two collections of garbage goes up and down, and
 * only what is left after them tells of a leak.
 */
export function leastOfEach(points: readonly Point[], stretchMinutes: number): readonly Point[] {
  const stretches = new Map<number, Point>()
  for (const point of points) {
    const stretch = Math.floor(point.minutes / stretchMinutes)
    const least = stretches.get(stretch)
    if (!least || point.value < least.value) stretches.set(stretch, point)
  }
  return [...stretches.values()]
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}
