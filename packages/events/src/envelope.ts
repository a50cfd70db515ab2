/** Curves over the length of a sound, with positions from 0 to 1. */

/** Rises from 0 to 1 at `peakAt` and falls to 0, by quarters of a sine; a higher power stays low for longer. */
export function hump(position: number, peakAt: number, power = 1): number {
  if (position <= 0 || position >= 1) return 0
  const quarter = position < peakAt ? position / peakAt : (1 - position) / (1 - peakAt)
  return Math.sin((Math.PI / 2) * quarter) ** power
}

/** Where a position lies within a part of the whole; below 0 before it, above 1 behind it. */
export const within = (position: number, from: number, to: number): number => (position - from) / (to - from)

export const between = (from: number, to: number, position: number): number => from + (to - from) * position

/** From 0 to 1 without a corner, and still at both ends. */
export function smooth(position: number): number {
  const x = Math.max(0, Math.min(1, position))
  return x * x * (3 - 2 * x)
}
