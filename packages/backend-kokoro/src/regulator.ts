/**
 * The length regulator: how many frames each id lasts. Here timing is decided before a sample exists, so here speed,
 * stretching and exact lengths are lowered. With everything neutral, the decoder is given what the stock graph gives
 * it; of the silence that it leaves at both ends, most is then not passed on.
 */
import type { IdRun } from './id-sequence.ts'

/**
 * A sound is heard so many frames before the durations say: the model's alignment lags behind its sound. Its
 * publisher's own timestamps take as many off (`kokoro/pipeline.py`, `join_timestamps`); against forced alignment of
 * twelve sentences the lag was 80 to 90 ms.
 */
const LAG_FRAMES = 3

/**
 * What is passed on of the silence around a run. The model leaves 0.4 s in front and 0.6 s behind, which is right for
 * a text that stands alone and twice too long between two sentences; where more is wanted, the graph says so.
 */
const LEADING_FRAMES = 2
const TRAILING_FRAMES = 4

/** The decoder cannot pad and transform less. */
const LEAST_FRAMES = 4

/** One run of the model on its way from ids to frames. */
export interface RegulatedRun {
  /** Where each id begins, in frames of the run and parts of them, and where the last one ends. */
  readonly starts: Float64Array
  /** What is decoded. */
  readonly frames: number
  /** What of it is passed on. */
  readonly keepFrom: number
  readonly keepEnd: number
  /** The first frame that is passed on, among those of the segment. */
  readonly atFrame: number
}

/** Frames of each id at the voice's own pace, as the stock graph rounds them. */
export const naturalFrames = (durations: Float32Array): Float64Array =>
  Float64Array.from(durations, (duration) => Math.max(1, roundHalfToEven(duration)))

/**
 * Scaled frames are summed and not rounded one by one: short sounds would not shrink, and many exact lengths would
 * drift.
 *
 * @param paces A factor for each id; those of the pads are not read.
 */
export function regulate(
  natural: Float64Array,
  paces: Float64Array,
  runs: readonly IdRun[],
): readonly RegulatedRun[] {
  const regulated: RegulatedRun[] = []
  let atFrame = 0
  for (const { firstId, endId, soundEndId } of runs) {
    const ids = endId - firstId
    const lead = natural[firstId] as number
    const starts = new Float64Array(ids + 1)
    for (let id = 0; id < ids; id++) {
      const isPad = id === 0 || id === ids - 1
      const pace = isPad ? 1 : (paces[firstId + id] as number)
      starts[id + 1] = (starts[id] as number) + (natural[firstId + id] as number) * pace
    }
    const soundEnd = Math.round(starts[soundEndId - firstId] as number)
    const frames = Math.max(LEAST_FRAMES, Math.round(starts[ids] as number))
    starts[ids] = frames
    const run = {
      starts,
      frames,
      keepFrom: Math.max(0, lead - LAG_FRAMES - LEADING_FRAMES),
      keepEnd: Math.min(frames, soundEnd + TRAILING_FRAMES),
      atFrame,
    }
    regulated.push(run)
    atFrame += run.keepEnd - run.keepFrom
  }
  return regulated
}

export function totalFrames(runs: readonly RegulatedRun[]): number {
  const last = runs.at(-1)
  return last ? last.atFrame + last.keepEnd - last.keepFrom : 0
}

/**
 * When each id is heard, in frames of the segment and parts of them, and at the end how many there are. Never before
 * its run begins or after it ends.
 */
export function heardStarts(runs: readonly RegulatedRun[]): Float64Array {
  const heard = runs.flatMap(({ starts, keepFrom, keepEnd, atFrame }) => {
    const inRun = [...starts.subarray(0, -1)].map((start) => start - LAG_FRAMES)
    return inRun.map((start) => atFrame + Math.min(keepEnd, Math.max(keepFrom, start)) - keepFrom)
  })
  return Float64Array.of(...heard, totalFrames(runs))
}

/** `[id][frame]`: 1 where the frame belongs to the id. */
export function alignmentOf({ starts, frames }: RegulatedRun): Float32Array {
  const ids = starts.length - 1
  const alignment = new Float32Array(ids * frames)
  for (let id = 0; id < ids; id++) {
    const row = id * frames
    alignment.fill(1, row + Math.round(starts[id] as number), row + Math.round(starts[id + 1] as number))
  }
  return alignment
}

function roundHalfToEven(value: number): number {
  const rounded = Math.round(value)
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}
