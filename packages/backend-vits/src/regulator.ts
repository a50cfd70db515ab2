/**
 * The length regulator: how many frames each id lasts, and the latent sequence z = m + exp(logs) · noise that
 * follows from it. Here timing is decided before a sample exists, so here speed and stretching are lowered.
 *
 * Arithmetic is rounded to float32 after each step, as the graph itself does: with everything neutral the
 * frames and the latents are the stock graph's, bit for bit.
 */
import type { GaussianNoise } from './noise.ts'
import type { FrameRange } from './windows.ts'

/** Per id, as the encoder gives it; tensors are channel-major: `[channel][id]`. */
export interface EncodedIds {
  readonly channels: number
  readonly means: Float32Array
  /** Natural logarithms of the standard deviations. */
  readonly logDeviations: Float32Array
  /** In frames, neither rounded nor scaled. */
  readonly durations: Float32Array
}

/**
 * First frame of each id, and at the end the number of frames: one entry more than there are ids.
 *
 * The voice's own pace is rounded up id by id, as the stock graph does. A change of pace scales the positions
 * that this gives, so that twice the speed is half the time: rounded up id by id, short sounds would not shrink.
 *
 * @param lengthScale The voice's own pace, > 0.
 * @param paces One factor per id on the frames it would last, ≥ 0; 1 leaves them as the voice has them.
 */
export function frameStarts(durations: Float32Array, lengthScale: number, paces: Float32Array): Int32Array {
  const starts = new Int32Array(durations.length + 1)
  let end = 0
  for (let id = 0; id < durations.length; id++) {
    end += naturalFrames(durations[id] as number, lengthScale) * (paces[id] as number)
    starts[id + 1] = Math.round(end)
  }
  return starts
}

/** Frames of an id at the voice's own pace, as the stock graph rounds them. */
export const naturalFrames = (duration: number, lengthScale: number): number =>
  Math.max(0, Math.ceil(Math.fround(duration * Math.fround(lengthScale))))

/** The first `ids` ids of `head` and the rest of `tail`: one encoding, made of two. */
export function joinEncodings(head: EncodedIds, tail: EncodedIds, ids: number): EncodedIds {
  const { channels } = tail
  const headIds = head.durations.length
  const tailIds = tail.durations.length
  const join = (from: Float32Array, to: Float32Array, rows: number): Float32Array => {
    const joined = to.slice()
    for (let row = 0; row < rows; row++) {
      joined.set(from.subarray(row * headIds, row * headIds + ids), row * tailIds)
    }
    return joined
  }
  return {
    channels,
    means: join(head.means, tail.means, channels),
    logDeviations: join(head.logDeviations, tail.logDeviations, channels),
    durations: join(head.durations, tail.durations, 1),
  }
}

/**
 * Noise for speech of which a part is made longer or shorter: what is not sounds as if nothing were, and what is
 * keeps its intonation, which in these voices hangs on the noise. Frames that came in between draw their own.
 *
 * @param starts Of the speech that is made.
 * @param plainStarts As they would be if no part had been made longer or shorter.
 */
export function noiseRows(starts: Int32Array, plainStarts: Int32Array): Int32Array {
  const rows = new Int32Array(starts.at(-1) ?? 0)
  for (let id = 0; id + 1 < starts.length; id++) {
    const [start, end] = [starts[id] as number, starts[id + 1] as number]
    const plainStart = plainStarts[id] as number
    const plainFrames = (plainStarts[id + 1] as number) - plainStart
    let before = -1
    for (let frame = start; frame < end; frame++) {
      const place = Math.floor(((frame - start) * plainFrames) / (end - start))
      rows[frame] = place > before && place < plainFrames ? plainStart + place : -1 - frame
      before = place
    }
  }
  return rows
}

/** Reads windows of the latent sequence; the same frame is the same whichever window asks for it. */
export class LatentFrames {
  readonly frames: number
  readonly #encoded: EncodedIds
  readonly #idOfFrame: Int32Array
  readonly #deviations: Float32Array
  readonly #noise: GaussianNoise
  readonly #noiseScale: number
  readonly #rows: Int32Array | null

  /**
   * @param noiseScale 0 leaves the means as they are.
   * @param rows Of the noise, per frame, as {@link noiseRows} gives them; each frame has its own when null.
   */
  constructor(
    encoded: EncodedIds,
    starts: Int32Array,
    noise: GaussianNoise,
    noiseScale: number,
    rows: Int32Array | null = null,
  ) {
    this.#rows = rows
    this.frames = starts[starts.length - 1] ?? 0
    this.#encoded = encoded
    this.#noise = noise
    this.#noiseScale = Math.fround(noiseScale)
    this.#deviations = encoded.logDeviations.map(Math.exp)
    this.#idOfFrame = new Int32Array(this.frames)
    for (let id = 0; id + 1 < starts.length; id++) this.#idOfFrame.fill(id, starts[id], starts[id + 1])
  }

  /** Channel-major `[channel][frame]`. */
  read({ start, end }: FrameRange): Float32Array {
    const { channels, means, durations } = this.#encoded
    const ids = durations.length
    const frames = end - start
    const out = new Float32Array(channels * frames)
    const row = new Float32Array(channels)
    for (let frame = 0; frame < frames; frame++) {
      const id = this.#idOfFrame[start + frame] as number
      const noiseRow = this.#rows ? (this.#rows[start + frame] as number) : start + frame
      if (this.#noiseScale !== 0) this.#noise.fillRow('latent', noiseRow, row)
      for (let channel = 0; channel < channels; channel++) {
        const at = channel * ids + id
        const spread = Math.fround((row[channel] as number) * (this.#deviations[at] as number))
        out[channel * frames + frame] = (means[at] as number) + Math.fround(spread * this.#noiseScale)
      }
    }
    return out
  }
}

/** Duration noise for the encoder, `[row][id]`: the noise of an id does not depend on how many follow it. */
export function durationNoise(noise: GaussianNoise, ids: number, noiseScale: number): Float32Array {
  const out = new Float32Array(2 * ids)
  if (noiseScale === 0) return out
  const scale = Math.fround(noiseScale)
  for (let row = 0; row < 2; row++) {
    const values = out.subarray(row * ids, (row + 1) * ids)
    noise.fillRow('duration', row, values)
    values.forEach((value, id) => (values[id] = value * scale))
  }
  return out
}
