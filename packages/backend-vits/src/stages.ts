/** The three parts of a cut voice as the rest of this package sees them: typed arrays in, typed arrays out. */
import type { EncodedIds } from './regulator.ts'

export interface EncoderInput {
  readonly ids: readonly number[]
  readonly tones: readonly number[] | null
  readonly languages: readonly number[] | null
  readonly speaker: number
  /** `[row][id]`, two rows, scaled. */
  readonly durationNoise: Float32Array
}

/** What the encoder tells the later parts besides the latents: opaque here. */
export type Conditioning = object

export interface Encoding extends EncodedIds {
  readonly conditioning: Conditioning
}

export interface VitsStages {
  readonly kind: 'stages'
  /** Of all three parts, as the sessions were given them. */
  readonly weightBytes: number
  /** Samples per acoustic frame. */
  readonly hopFrames: number
  readonly channels: number
  /** The flow attends over all frames: it runs once, whole. */
  readonly flowAttends: boolean
  /** Context on each side after which a window equals the whole, in acoustic frames. */
  readonly receptiveField: { readonly flowFrames: number; readonly vocoderFrames: number }
  encode(input: EncoderInput): Promise<Encoding>
  /** Latents before the flow to latents behind it, both channel-major `[channel][frame]`. */
  flow(latents: Float32Array, conditioning: Conditioning): Promise<Float32Array>
  /** `hopFrames` samples per frame. */
  vocode(latents: Float32Array, conditioning: Conditioning): Promise<Float32Array>
  /** Waits for a run under way, then frees the sessions. Idempotent. */
  close(): Promise<void>
}
