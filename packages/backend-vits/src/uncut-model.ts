/**
 * A model whose structure does not allow a cut, run as published: ids in, the waveform of a whole segment out.
 * Its durations stay inside, so its word times can only be estimated.
 */
import { createSession, inspectModel } from '@voice-soundboard/ort'
import type { ExecutionProvider, StockInput, TensorLike } from '@voice-soundboard/ort'
import type { EncoderInput } from './stages.ts'

export interface UncutInput extends Omit<EncoderInput, 'durationNoise'> {
  readonly noiseScale: number
  readonly lengthScale: number
  readonly noiseScaleDuration: number
}

export interface UncutModel {
  readonly kind: 'uncut'
  readonly weightBytes: number
  /** Samples of the whole segment. */
  speak(input: UncutInput): Promise<Float32Array<ArrayBuffer>>
  close(): Promise<void>
}

export async function createUncutModel(
  bytes: Uint8Array,
  options: {
    readonly source: string
    readonly executionProviders?: readonly ExecutionProvider[] | undefined
    readonly signal?: AbortSignal | undefined
  },
): Promise<UncutModel> {
  const { source, signal, executionProviders } = options
  const { inputs, output } = inspectModel(bytes, { source })
  const session = await createSession(bytes, {
    source,
    signal,
    stage: 'decode',
    ...(executionProviders && { executionProviders }),
  })
  return {
    kind: 'uncut',
    weightBytes: bytes.length,
    async speak(input) {
      const results = await session.run(
        Object.fromEntries(inputs.map((spec) => [spec.name, tensorFor(spec, input)])),
      )
      const waveform = results[output]
      if (waveform?.type !== 'float32') throw new Error(`the model gave no waveform "${output}"`)
      return waveform.data.slice()
    },
    close: () => session.close(),
  }
}

function tensorFor({ role, dims }: StockInput, input: UncutInput): TensorLike {
  const length = input.ids.length
  const floats = (...values: number[]): TensorLike => ({
    type: 'float32',
    dims: [values.length],
    data: Float32Array.from(values),
  })
  const int64 = (values: readonly number[], shape: readonly number[]): TensorLike => ({
    type: 'int64',
    dims: shape,
    data: BigInt64Array.from(values, BigInt),
  })
  switch (role) {
    case 'ids':
      return int64(input.ids, [1, length])
    case 'tones':
      return int64(input.tones ?? input.ids.map(() => 0), [1, length])
    case 'languages':
      return int64(input.languages ?? input.ids.map(() => 0), [1, length])
    case 'lengths':
      return int64([length], [1])
    case 'speaker':
      return int64([input.speaker], [1])
    case 'scales':
      return floats(input.noiseScale, input.lengthScale, input.noiseScaleDuration)
    case 'noiseScale':
      return floats(input.noiseScale)
    case 'lengthScale':
      return floats(input.lengthScale)
    case 'durationNoiseScale':
      return floats(input.noiseScaleDuration)
    case 'zeros': {
      const features = typeof dims[1] === 'number' ? dims[1] : 1
      return { type: 'float32', dims: [1, features, length], data: new Float32Array(features * length) }
    }
  }
}
