/** What a VITS voice is after the cut: three graphs, and everything a caller must know to run them in turn. */

/**
 * What a tensor means. Encoder inputs: `ids`, `lengths`, `speaker`, `tones`, `languages`, `durationNoise`,
 * and `zeros` (inputs of the family that English voices do not use: fill them with 0). Encoder outputs, per
 * phoneme id: `means`, `logDeviations` (natural logarithm of the standard deviation of the acoustic noise),
 * `durations` in frames, neither rounded nor scaled, and `conditioning` (the speaker). Per frame: `zp` and
 * `frameMask` (ones) into the flow, `latent` from the flow into the vocoder, `waveform` from the vocoder.
 */
export type TensorRole =
  | 'ids'
  | 'lengths'
  | 'speaker'
  | 'tones'
  | 'languages'
  | 'zeros'
  | 'durationNoise'
  | 'means'
  | 'logDeviations'
  | 'durations'
  | 'conditioning'
  | 'zp'
  | 'frameMask'
  | 'latent'
  | 'waveform'

export type TensorType = 'float32' | 'int64'

export interface TensorSpec {
  /** Key in the feeds and results of a run. The same tensor has the same name in every part. */
  readonly name: string
  readonly role: TensorRole
  readonly type: TensorType
  /** A number, or `phonemes`, `frames` or `samples`; null when only a run tells. The batch is always 1. */
  readonly dims: readonly (number | 'phonemes' | 'frames' | 'samples')[] | null
}

export type PartName = 'encoder' | 'flow' | 'vocoder'

export interface GraphPart {
  readonly name: PartName
  /** A whole ONNX model. */
  readonly model: Uint8Array<ArrayBuffer>
  /** Optimised ahead: create its session with `optimized: true`, which skips the optimiser. */
  readonly optimized: boolean
  readonly inputs: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
}

/**
 * Durations are for a length scale of 1 and duration noise is taken as given, so speed and noise scale are the
 * caller's: `Math.ceil(Math.fround(durations[i] * lengthScale))` frames are bit for bit what the graph itself
 * would have made, and so are `Math.fround(noise * noiseScaleDuration)` as noise.
 */
export interface VitsCut {
  readonly encoder: GraphPart
  readonly flow: GraphPart
  readonly vocoder: GraphPart
  /** Samples per frame. */
  readonly hopFrames: number
  /** Of `means`, `logDeviations`, `zp` and `latent`. */
  readonly channels: number
  /** The flow attends over all frames, so that it must run whole; `receptiveField.flowFrames` is then 0. */
  readonly flowAttends: boolean
  /** Frames of context on each side after which a window equals the whole. */
  readonly receptiveField: { readonly flowFrames: number; readonly vocoderFrames: number }
  /** `metadata_props` of the model: Piper writes sample rate, language and speaker count there. */
  readonly metadata: Readonly<Record<string, string>>
}

/** The part's input of that role, or undefined when the voice has none. */
export const findTensor = (specs: readonly TensorSpec[], role: TensorRole): TensorSpec | undefined =>
  specs.find((spec) => spec.role === role)
