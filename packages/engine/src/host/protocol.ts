/** What the main thread and the synthesis worker say to each other. Both sides import this file only. */
import type {
  ControlGraph,
  Degradation,
  Progress,
  TimelineMark,
  VoiceManifest,
  VoicePrecision,
} from '@voice-soundboard/graph'
import type { RingBuffers } from '@voice-soundboard/ring'

export interface HostInit {
  /** Null in batch mode: nothing is played. */
  readonly ring: { readonly buffers: RingBuffers; readonly sampleRateHz: number } | null
  readonly ortWasmUrl: string
  readonly ortMjsUrl: string
  /** Undefined lets the worker choose by cores and isolation. */
  readonly numThreads: number | undefined
  /** Carries {@link HostEvent}s, so that they never wait behind an answer. */
  readonly events: MessagePort
}

export interface HostInfo {
  readonly threads: number
  readonly executionProvider: 'wasm' | 'webgpu'
}

/** The manifest's addresses are absolute. */
export interface VoiceRequest {
  readonly manifest: VoiceManifest
  readonly precision: VoicePrecision
}

export interface SynthesisJob {
  readonly id: number
  readonly graph: ControlGraph
  readonly voice: VoiceRequest
  readonly speaker: number
  readonly seed: number
  /** Linear gain, 1 leaves the samples as the voice made them. */
  readonly gain: number
}

export interface SpeakJob extends SynthesisJob {
  readonly epoch: number
}

export interface SynthesisTimes {
  /** Since the epoch of `performance.timeOrigin`, so that threads agree. */
  readonly startedAt: number
  readonly phonemizeMs: number
  readonly encodeMs: number
  readonly firstDecodeMs: number
  /** Time in the backend alone, without waiting for room in the ring. */
  readonly synthesisMs: number
  readonly audioMs: number
}

export interface SpeakAnswer {
  readonly outcome: 'written' | 'cancelled'
  readonly totalFrames: number
  readonly times: SynthesisTimes
}

export interface RenderAnswer {
  readonly samples: Float32Array<ArrayBuffer>
  readonly sampleRateHz: number
  readonly marks: readonly TimelineMark[]
  readonly degradations: readonly Degradation[]
  readonly times: SynthesisTimes
}

export interface HostApi {
  init(init: HostInit): Promise<HostInfo>
  loadVoice(id: number, request: VoiceRequest): Promise<void>
  speak(job: SpeakJob): Promise<SpeakAnswer>
  render(job: SynthesisJob): Promise<RenderAnswer>
  /** Ends a call by its id; that call then rejects with an AbortError or answers `cancelled`. */
  cancel(id: number): void
  close(): Promise<void>
}

/** `id` is that of the call the event belongs to. Frames are at the ring's rate, from the utterance's first. */
export type HostEvent =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'degraded'; readonly id: number; readonly degradation: Degradation }
  | { readonly type: 'timeline'; readonly id: number; readonly marks: readonly TimelineMark[] }
  /** The first sample stands at `startFrame` of the ring. */
  | {
      readonly type: 'committed'
      readonly id: number
      readonly startFrame: number
      /** First frame above −60 dBFS within what was committed, or 0. */
      readonly audibleFrame: number
      readonly at: number
      readonly times: Omit<SynthesisTimes, 'synthesisMs' | 'audioMs'>
    }
  | { readonly type: 'cache-degraded'; readonly degradation: Degradation }
