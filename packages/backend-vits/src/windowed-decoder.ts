/**
 * Decodes a segment window by window. Flow and vocoder see different distances, so each is given its own
 * padding, and what the flow has made is kept: a frame goes through the flow once, paddings aside.
 */
import type { LatentFrames } from './regulator.ts'
import type { Conditioning, VitsStages } from './stages.ts'
import type { FrameRange } from './windows.ts'

export class WindowedDecoder {
  readonly #stages: VitsStages
  readonly #conditioning: Conditioning
  readonly #flowed: ColumnStore
  #latents: LatentFrames

  constructor(stages: VitsStages, latents: LatentFrames, conditioning: Conditioning) {
    this.#stages = stages
    this.#latents = latents
    this.#conditioning = conditioning
    this.#flowed = new ColumnStore(stages.channels)
  }

  /** Later frames have become known; those decoded so far must be the same in `latents`. */
  extend(latents: LatentFrames): void {
    this.#latents = latents
  }

  /** Samples of a window; windows come in order, each beginning where the last one ended. */
  async decode(window: FrameRange): Promise<Float32Array<ArrayBuffer>> {
    const { hopFrames, receptiveField } = this.#stages
    const padded = widen(window, receptiveField.vocoderFrames, this.#latents.frames)
    await this.#flowUntil(padded.end)
    const latents = this.#flowed.read(padded)
    this.#flowed.dropBefore(window.end - receptiveField.vocoderFrames)
    const samples = await this.#stages.vocode(latents, this.#conditioning)
    const skip = window.start - padded.start
    return samples.slice(skip * hopFrames, (skip + window.end - window.start) * hopFrames)
  }

  async #flowUntil(end: number): Promise<void> {
    const { flowAttends, receptiveField } = this.#stages
    const start = this.#flowed.end
    if (start >= end) return
    const wanted = { start, end: flowAttends ? this.#latents.frames : end }
    const padded = widen(wanted, receptiveField.flowFrames, this.#latents.frames)
    const out = await this.#stages.flow(this.#latents.read(padded), this.#conditioning)
    this.#flowed.append(out, padded, wanted)
  }
}

/**
 * Frames that must be known behind a window that is not the last one, for it to sound as if all were known.
 */
export const lookAheadFrames = ({ receptiveField }: VitsStages): number =>
  receptiveField.flowFrames + receptiveField.vocoderFrames

const widen = ({ start, end }: FrameRange, by: number, frames: number): FrameRange => ({
  start: Math.max(0, start - by),
  end: Math.min(frames, end + by),
})

/** Channel-major columns that arrive in blocks, are read across blocks, and are forgotten from the front. */
class ColumnStore {
  readonly #channels: number
  #blocks: { readonly start: number; readonly end: number; readonly data: Float32Array }[] = []
  #end = 0

  constructor(channels: number) {
    this.#channels = channels
  }

  /** The first frame not yet there. */
  get end(): number {
    return this.#end
  }

  /** Takes the columns `wanted` out of `data`, which holds those of `held`. */
  append(data: Float32Array, held: FrameRange, wanted: FrameRange): void {
    const block = new Float32Array(this.#channels * (wanted.end - wanted.start))
    copyColumns({ ...held, data }, { ...wanted, data: block }, this.#channels)
    this.#blocks.push({ ...wanted, data: block })
    this.#end = wanted.end
  }

  read(range: FrameRange): Float32Array {
    const data = new Float32Array(this.#channels * (range.end - range.start))
    for (const block of this.#blocks) copyColumns(block, { ...range, data }, this.#channels)
    return data
  }

  dropBefore(frame: number): void {
    this.#blocks = this.#blocks.filter((block) => block.end > frame)
  }
}

interface Columns extends FrameRange {
  readonly data: Float32Array
}

/** Copies the frames that both have. */
function copyColumns(from: Columns, to: Columns, channels: number): void {
  const start = Math.max(from.start, to.start)
  const end = Math.min(from.end, to.end)
  if (start >= end) return
  const fromFrames = from.end - from.start
  const toFrames = to.end - to.start
  for (let channel = 0; channel < channels; channel++) {
    const at = channel * fromFrames - from.start
    to.data.set(from.data.subarray(at + start, at + end), channel * toFrames + start - to.start)
  }
}
