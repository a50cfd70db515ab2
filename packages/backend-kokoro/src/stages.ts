/** The three parts of a cut model in ONNX Runtime: typed arrays in, typed arrays out. */
import { createSession, KOKORO_TENSORS } from '@voice-soundboard/ort'
import type { ExecutionProvider, KokoroCut, Session, TensorLike } from '@voice-soundboard/ort'
import { SynthesisError } from '@voice-soundboard/graph'

export interface StagesOptions {
  readonly executionProviders?: readonly ExecutionProvider[] | undefined
  readonly signal?: AbortSignal | undefined
  /** Named in errors. */
  readonly source: string
  /** After each of the three sessions. */
  readonly onSession?: (ready: number) => void
}

type Tensors = Readonly<Record<string, TensorLike>>

/** What the encoder knows of a run: durations for us, the rest for the later parts. */
export interface EncodedRun {
  /** In frames, neither rounded nor scaled. */
  readonly durations: Float32Array
  readonly states: Tensors
  readonly style: Float32Array
}

export interface RunProsody {
  /** In Hz; several values a frame. */
  readonly f0: Float32Array
  readonly carried: Tensors
  readonly f0Dims: readonly number[]
}

export interface KokoroStages {
  readonly styleWidth: number
  /** Of all parts, as the sessions were given them. */
  readonly weightBytes: number
  encode(ids: readonly number[], style: Float32Array): Promise<EncodedRun>
  /** @param alignment As `alignmentOf` gives it. */
  sing(run: EncodedRun, alignment: Float32Array): Promise<RunProsody>
  decode(run: EncodedRun, alignment: Float32Array, prosody: RunProsody): Promise<Float32Array<ArrayBuffer>>
  /** Waits for a run under way, then frees the sessions. Idempotent. */
  close(): Promise<void>
}

export async function createStages(cut: KokoroCut, options: StagesOptions): Promise<KokoroStages> {
  const { signal, source, executionProviders, onSession } = options
  const sessions: Session[] = []
  const open = async (part: 'encoder' | 'prosody' | 'decoder'): Promise<Session> => {
    const session = await createSession(cut[part], {
      source: `${source} (${part})`,
      stage: part === 'encoder' ? 'encode' : 'decode',
      signal,
      ...(executionProviders && { executionProviders }),
    })
    sessions.push(session)
    onSession?.(sessions.length)
    return session
  }
  const close = async (): Promise<void> => {
    await Promise.all(sessions.map((session) => session.close()))
  }
  try {
    const encoder = await open('encoder')
    const prosody = await open('prosody')
    const decoder = await open('decoder')
    return {
      styleWidth: cut.styleWidth,
      weightBytes: cut.encoder.length + cut.prosody.length + cut.decoder.length,
      encode: (ids, style) => encode(encoder, ids, style),
      sing: (run, alignment) => sing(prosody, run, alignment),
      decode: (run, alignment, { f0, f0Dims, carried }) =>
        decode(decoder, run, alignment, { ...carried, [KOKORO_TENSORS.f0]: float(f0, f0Dims) }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function encode(session: Session, ids: readonly number[], style: Float32Array): Promise<EncodedRun> {
  const given = { [KOKORO_TENSORS.ids]: int64(ids), [KOKORO_TENSORS.style]: float(style, [1, style.length]) }
  const { [KOKORO_TENSORS.durations]: durations, ...states } = await session.run(pick(session, given))
  const values = float32(durations, KOKORO_TENSORS.durations)
  if (values.length !== ids.length || !values.every((value) => value >= 0 && value < Infinity))
    throw new SynthesisError('encode', `the model gave ${values.length} durations for ${ids.length} ids`)
  return { durations: values, states, style }
}

async function sing(session: Session, run: EncodedRun, alignment: Float32Array): Promise<RunProsody> {
  const given = { ...run.states, ...framed(run, alignment) }
  const { [KOKORO_TENSORS.f0]: f0, ...carried } = await session.run(pick(session, given))
  return { f0: float32(f0, KOKORO_TENSORS.f0), f0Dims: f0?.dims ?? [], carried }
}

async function decode(
  session: Session,
  run: EncodedRun,
  alignment: Float32Array,
  prosody: Tensors,
): Promise<Float32Array<ArrayBuffer>> {
  const given = { ...run.states, ...prosody, ...framed(run, alignment) }
  const results = await session.run(pick(session, given))
  return float32(results[KOKORO_TENSORS.waveform], KOKORO_TENSORS.waveform).slice()
}

function framed({ durations, style }: EncodedRun, alignment: Float32Array): Tensors {
  const ids = durations.length
  return {
    [KOKORO_TENSORS.alignment]: float(alignment, [ids, alignment.length / ids]),
    [KOKORO_TENSORS.style]: float(style, [1, style.length]),
  }
}

/** Parts of another export may need less. */
function pick(session: Session, given: Tensors): Tensors {
  return Object.fromEntries(
    session.inputNames.map((name) => {
      const tensor = given[name]
      if (!tensor) throw new Error(`the model asks for "${name}", which nothing gives`)
      return [name, tensor]
    }),
  )
}

const float = (data: Float32Array, dims: readonly number[]): TensorLike => ({ type: 'float32', data, dims })

const int64 = (values: readonly number[]): TensorLike => ({
  type: 'int64',
  data: BigInt64Array.from(values, BigInt),
  dims: [1, values.length],
})

function float32(tensor: TensorLike | undefined, name: string): Float32Array {
  if (tensor?.type === 'float32') return tensor.data
  throw new Error(`the model gave no ${name}`)
}
