/** The parts of a cut voice in ONNX Runtime: gives every tensor its place by what it means, not by its name. */
import { createSession, findTensor } from '@voice-soundboard/ort'
import type {
  ExecutionProvider,
  GraphPart,
  PartName,
  Session,
  TensorLike,
  TensorRole,
  TensorSpec,
  VitsCut,
} from '@voice-soundboard/ort'
import type { Conditioning, EncoderInput, Encoding, VitsStages } from './stages.ts'

export interface OrtStagesOptions {
  readonly executionProviders?: readonly ExecutionProvider[] | undefined
  readonly signal?: AbortSignal | undefined
  /** Named in errors. */
  readonly source: string
  /** After each of the three sessions. */
  readonly onSession?: (ready: number) => void
}

type Feeds = Record<string, TensorLike>

export async function createOrtStages(cut: VitsCut, options: OrtStagesOptions): Promise<VitsStages> {
  const { signal, source, executionProviders, onSession } = options
  const sessions: Session[] = []
  const open = async (part: GraphPart, stage: 'encode' | 'decode'): Promise<Session> => {
    const providers = executionProviders && { executionProviders }
    const session = await createSession(part.model, {
      optimized: part.optimized,
      source: `${source} (${part.name})`,
      stage,
      signal,
      ...providers,
    })
    sessions.push(session)
    onSession?.(sessions.length)
    return session
  }
  try {
    const encoder = await open(cut.encoder, 'encode')
    const flow = await open(cut.flow, 'decode')
    const vocoder = await open(cut.vocoder, 'decode')
    return new OrtStages(cut, { encoder, flow, vocoder })
  } catch (error) {
    await Promise.all(sessions.map((session) => session.close()))
    throw error
  }
}

/** What one part makes and another takes, by tensor name. */
interface SharedTensors extends Conditioning {
  readonly tensors: Feeds
}

type Tensors = Pick<GraphPart, 'inputs' | 'outputs'>

class OrtStages implements VitsStages {
  readonly kind = 'stages'
  readonly weightBytes: number
  readonly hopFrames: number
  readonly channels: number
  readonly flowAttends: boolean
  readonly receptiveField: VitsStages['receptiveField']
  /** Without the models: the sessions hold the weights, and a second copy would double what a voice takes. */
  readonly #tensors: Readonly<Record<PartName, Tensors>>
  readonly #sessions: Readonly<Record<PartName, Session>>

  constructor(cut: VitsCut, sessions: Readonly<Record<PartName, Session>>) {
    this.hopFrames = cut.hopFrames
    this.channels = cut.channels
    this.flowAttends = cut.flowAttends
    this.receptiveField = cut.receptiveField
    this.weightBytes = cut.encoder.model.length + cut.flow.model.length + cut.vocoder.model.length
    this.#tensors = {
      encoder: tensorsOf(cut.encoder),
      flow: tensorsOf(cut.flow),
      vocoder: tensorsOf(cut.vocoder),
    }
    this.#sessions = sessions
  }

  async encode(input: EncoderInput): Promise<Encoding> {
    const { inputs, outputs } = this.#tensors.encoder
    const phonemes = input.ids.length
    const given: Partial<Record<TensorRole, Float32Array | BigInt64Array>> = {
      ids: int64(input.ids),
      lengths: int64([phonemes]),
      speaker: int64([input.speaker]),
      durationNoise: input.durationNoise,
      ...(input.tones && { tones: int64(input.tones) }),
      ...(input.languages && { languages: int64(input.languages) }),
    }
    const results = await this.#sessions.encoder.run(feed(inputs, given, phonemes))
    const result = (role: TensorRole): Float32Array => float32(results, findTensor(outputs, role)?.name)
    return {
      channels: this.channels,
      means: result('means'),
      logDeviations: result('logDeviations'),
      durations: result('durations'),
      conditioning: { tensors: results },
    }
  }

  flow(latents: Float32Array, conditioning: Conditioning): Promise<Float32Array> {
    return this.#decode('flow', { zp: latents }, 'latent', conditioning)
  }

  vocode(latents: Float32Array, conditioning: Conditioning): Promise<Float32Array> {
    return this.#decode('vocoder', { latent: latents }, 'waveform', conditioning)
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#sessions).map((session) => session.close()))
  }

  async #decode(
    part: 'flow' | 'vocoder',
    latents: Partial<Record<TensorRole, Float32Array>>,
    output: TensorRole,
    conditioning: Conditioning,
  ): Promise<Float32Array> {
    const { inputs, outputs } = this.#tensors[part]
    const frames = (Object.values(latents)[0]?.length ?? 0) / this.channels
    const given = { ...latents, frameMask: new Float32Array(frames).fill(1) }
    const shared = (conditioning as SharedTensors).tensors
    const results = await this.#sessions[part].run(feed(inputs, given, frames, shared))
    return float32(results, findTensor(outputs, output)?.name)
  }
}

const tensorsOf = ({ inputs, outputs }: GraphPart): Tensors => ({ inputs, outputs })

/** @param length What `phonemes` or `frames` stands for in this run. */
function feed(
  inputs: readonly TensorSpec[],
  given: Partial<Record<TensorRole, Float32Array | BigInt64Array>>,
  length: number,
  shared: Feeds = {},
): Feeds {
  return Object.fromEntries(
    inputs.map((spec) => {
      const tensor =
        spec.role === 'conditioning' ? shared[spec.name] : tensorOf(spec, given[spec.role], length)
      if (!tensor) throw new Error(`the model asks for "${spec.name}", which nothing gives`)
      return [spec.name, tensor]
    }),
  )
}

function tensorOf(
  spec: TensorSpec,
  data: Float32Array | BigInt64Array | undefined,
  length: number,
): TensorLike {
  const dims = (spec.dims ?? []).map((dim) => (typeof dim === 'number' ? dim : length))
  const size = dims.reduce((product, dim) => product * dim, 1)
  if (spec.type === 'int64') {
    return { type: 'int64', dims, data: data instanceof BigInt64Array ? data : new BigInt64Array(size) }
  }
  return { type: 'float32', dims, data: data instanceof Float32Array ? data : new Float32Array(size) }
}

const int64 = (values: readonly number[]): BigInt64Array => BigInt64Array.from(values, BigInt)

function float32(results: Feeds, name: string | undefined): Float32Array {
  const tensor = name === undefined ? undefined : results[name]
  if (tensor?.type === 'float32') return tensor.data
  throw new Error(`the model gave no ${name ?? 'result of that kind'}`)
}
