/** What the command and its synthesis thread say to each other. */
import type { ControlGraph, VoiceManifest, VoicePrecision, WireError } from '@voice-soundboard/graph'

export interface ThreadRequest {
  readonly manifest: VoiceManifest
  /** Address of the folder that holds the voice's files. */
  readonly folder: string
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
