/** Speaks with a whole model, with its parts, and with its parts in windows, so that tests can compare. */
import { inspectModel } from '../cut/cut-vits.ts'
import { createSession } from '../session.ts'
import type { StockInputRole } from '../cut/inputs.ts'
import type { Session, TensorLike } from '../session.ts'
import type { GraphPart, TensorRole, VitsCut } from '../vits-cut.ts'

export interface Speech {
  readonly ids: readonly number[]
  readonly speaker?: number
  /** Of Dittli: one for each id. */
  readonly tone?: number
  readonly language?: number
  /** Default 1. */
  readonly lengthScale?: number
}

type Feeds = Record<string, TensorLike>

const float = (values: ArrayLike<number>, dims: readonly number[]): TensorLike => ({
  type: 'float32',
  data: Float32Array.from(values),
  dims,
})
const int64 = (values: readonly number[], dims: readonly number[]): TensorLike => ({
  type: 'int64',
  data: BigInt64Array.from(values, BigInt),
  dims,
})

/** Without noise, so that it can be compared. */
function feedFor(
  role: StockInputRole | TensorRole,
  speech: Speech,
  features: number | string | undefined,
): TensorLike {
  const { ids, speaker = 0, tone = 0, language = 0, lengthScale = 1 } = speech
  const size = ids.length
  switch (role) {
    case 'ids':
      return int64(ids, [1, size])
    case 'lengths':
      return int64([size], [1])
    case 'speaker':
      return int64([speaker], [1])
    case 'tones':
      return int64(Array<number>(size).fill(tone), [1, size])
    case 'languages':
      return int64(Array<number>(size).fill(language), [1, size])
    case 'scales':
      return float([0, lengthScale, 0], [3])
    case 'lengthScale':
      return float([lengthScale], [1])
    case 'noiseScale':
    case 'durationNoiseScale':
      return float([0], [1])
    case 'zeros':
    case 'durationNoise':
      return float(new Float32Array(Number(features) * size), [1, Number(features), size])
    default:
      throw new Error(`"${role}" is no input of a text`)
  }
}

export async function speakWhole(model: Uint8Array, speech: Speech): Promise<Float32Array> {
  const { inputs, output } = inspectModel(model)
  const session = await createSession(model)
  const feeds = inputs.map(({ name, role, dims }) => [name, feedFor(role, speech, dims[1])] as const)
  const results = await session.run(Object.fromEntries(feeds))
  await session.close()
  return samplesOf(results[output])
}

/** The three sessions of a cut voice, and what its encoder said. */
export class StagedVoice {
  readonly cut: VitsCut
  readonly #sessions: Readonly<Record<'encoder' | 'flow' | 'vocoder', Session>>
  #encoded: Feeds = {}

  private constructor(cut: VitsCut, sessions: Record<'encoder' | 'flow' | 'vocoder', Session>) {
    this.cut = cut
    this.#sessions = sessions
  }

  static async open(cut: VitsCut): Promise<StagedVoice> {
    const open = ({ model, optimized }: GraphPart) => createSession(model, { optimized })
    return new StagedVoice(cut, {
      encoder: await open(cut.encoder),
      flow: await open(cut.flow),
      vocoder: await open(cut.vocoder),
    })
  }

  /** Durations in frames, scaled and rounded outside of the graph, and the means expanded by them. */
  async encode(speech: Speech): Promise<{ frames: number[]; zp: Float32Array; total: number }> {
    const feeds = this.cut.encoder.inputs.map(
      ({ name, role, dims }) => [name, feedFor(role, speech, dims?.[1])] as const,
    )
    this.#encoded = await this.#sessions.encoder.run(Object.fromEntries(feeds))
    const scale = Math.fround(speech.lengthScale ?? 1)
    const frames = Array.from(samplesOf(this.#encoded['durations']), (duration) =>
      Math.ceil(Math.fround(duration * scale)),
    )
    const means = samplesOf(this.#encoded['means'])
    const total = frames.reduce((sum, count) => sum + count, 0)
    const zp = new Float32Array(this.cut.channels * total)
    for (let channel = 0, out = 0; channel < this.cut.channels; channel++)
      frames.forEach((count, i) => {
        zp.fill(means[channel * frames.length + i] as number, out, (out += count))
      })
    return { frames, zp, total }
  }

  async decode(part: 'flow' | 'vocoder', latents: Float32Array): Promise<Float32Array> {
    const frames = latents.length / this.cut.channels
    const feeds = this.cut[part].inputs.map(({ name, role }) => {
      if (role === 'conditioning') return [name, this.#encoded[name] as TensorLike] as const
      if (role === 'frameMask')
        return [name, float(new Float32Array(frames).fill(1), [1, 1, frames])] as const
      return [name, float(latents, [1, this.cut.channels, frames])] as const
    })
    const results = await this.#sessions[part].run(Object.fromEntries(feeds))
    return samplesOf(Object.values(results)[0])
  }

  /** The part over windows of `size` frames, each with `padding` frames of context. */
  async decodeWindows(
    part: 'flow' | 'vocoder',
    latents: Float32Array,
    { size, padding }: { readonly size: number; readonly padding: number },
  ): Promise<Float32Array> {
    const { channels, hopFrames } = this.cut
    const total = latents.length / channels
    const [rows, width] = part === 'flow' ? [channels, 1] : [1, hopFrames]
    const result = new Float32Array(rows * total * width)
    for (let start = 0; start < total; start += size) {
      const end = Math.min(total, start + size)
      const from = Math.max(0, start - padding)
      const to = Math.min(total, end + padding)
      const piece = new Float32Array(channels * (to - from))
      for (let c = 0; c < channels; c++)
        piece.set(latents.subarray(c * total + from, c * total + to), c * (to - from))
      const decoded = await this.decode(part, piece)
      for (let row = 0; row < rows; row++) {
        const offset = row * (to - from) * width
        result.set(
          decoded.subarray(offset + (start - from) * width, offset + (end - from) * width),
          (row * total + start) * width,
        )
      }
    }
    return result
  }

  async speak(speech: Speech): Promise<Float32Array> {
    const { zp } = await this.encode(speech)
    return this.decode('vocoder', await this.decode('flow', zp))
  }

  /** Flow and vocoder windowed separately, by the declared receptive field. */
  async speakInWindows(speech: Speech): Promise<Float32Array> {
    const { zp } = await this.encode(speech)
    const { flowFrames, vocoderFrames } = this.cut.receptiveField
    const latents = this.cut.flowAttends
      ? await this.decode('flow', zp)
      : await this.decodeWindows('flow', zp, { size: 48, padding: flowFrames })
    return this.decodeWindows('vocoder', latents, { size: 32, padding: vocoderFrames })
  }

  async close(): Promise<void> {
    for (const session of Object.values(this.#sessions)) await session.close()
  }
}

function samplesOf(tensor: TensorLike | undefined): Float32Array {
  if (tensor?.type !== 'float32') throw new Error('expected a float32 result')
  return tensor.data
}

/** Signal to difference, in dB; infinite when nothing differs. */
export function signalToNoiseDb(reference: Float32Array, other: Float32Array): number {
  if (reference.length !== other.length) return -Infinity
  let signal = 0
  let noise = 0
  reference.forEach((value, i) => {
    signal += value ** 2
    noise += (value - (other[i] as number)) ** 2
  })
  return noise === 0 ? Infinity : 10 * Math.log10(signal / noise)
}
