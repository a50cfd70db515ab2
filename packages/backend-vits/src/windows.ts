/**
 * Which frames are decoded together. The first window is small, because the first sound waits for it; later
 * windows grow, because every joint costs its padding twice over.
 */

/** Half-open range of acoustic frames. */
export interface FrameRange {
  readonly start: number
  readonly end: number
}

export interface WindowPolicy {
  readonly firstFrames: number
  /** Each window is this many times the one before. */
  readonly growth: number
  /** Bounds memory and the time until an abort takes effect. */
  readonly maxFrames: number
}

/**
 * Windows that cover `range` once and in order. `alreadyPlanned` windows came before: planning goes on with
 * their growth.
 */
export function planWindows(range: FrameRange, policy: WindowPolicy, alreadyPlanned = 0): FrameRange[] {
  const windows: FrameRange[] = []
  let start = range.start
  while (start < range.end) {
    const size = windowFrames(policy, alreadyPlanned + windows.length)
    // A short rest rides along: a window of its own would be mostly padding.
    const end = range.end - start <= size * 1.5 ? range.end : start + size
    windows.push({ start, end })
    start = end
  }
  return windows
}

/** Size of the window with this index, a rest riding along aside. */
function windowFrames({ firstFrames, growth, maxFrames }: WindowPolicy, index: number): number {
  return Math.min(maxFrames, Math.round(firstFrames * growth ** index))
}
