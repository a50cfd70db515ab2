/** What the command and its synthesis thread say to each other. */
import type { ControlGraph, VitsVoiceManifest, VoicePrecision, WireError } from '@voice-soundboard/graph'

export interface ThreadRequest {
  /** Its addresses are absolute. */
  readonly manifest: VitsVoiceManifest
  readonly precision: VoicePrecision
  readonly graph: ControlGraph
  readonly speaker: number
  readonly seed: number
}

export type ThreadMessage =
  | { readonly type: 'progress'; readonly label: string; readonly fraction: number | null }
  | {
      readonly type: 'done'
      readonly blocks: readonly Float32Array<ArrayBuffer>[]
      readonly sampleRateHz: number
      readonly synthesisMs: number
    }
  | { readonly type: 'failed'; readonly error: WireError }
