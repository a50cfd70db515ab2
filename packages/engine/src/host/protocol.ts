/** What the main thread and the synthesis worker say to each other. Both sides import this file only. */
import type {
  Degradation,
  GraphHeader,
  GraphSegment,
  Progress,
  Tags,
  TimelineMark,
  VoiceManifest,
  VoicePrecision,
} from '@voice-soundboard/graph'
import type { ModelStoreEstimate, StoredFile } from '@voice-soundboard/models'
import type { ProducerEnd } from '@voice-soundboard/ring'

export interface HostInit {
  /** Null in batch mode: nothing is played. */
  readonly ring: { readonly producer: ProducerEnd; readonly sampleRateHz: number } | null
  readonly ortWasmUrl: string
  readonly ortMjsUrl: string
  /** For voices, speech made ahead and prepared speech together. */
  readonly memoryBudgetBytes: number
  /** Manifest of an application's sounds; null for the engine's own. */
  readonly eventPackUrl: string | null
  /** Undefined lets the worker choose by cores and isolation. */
  readonly numThreads: number | undefined
  /** Carries {@link HostEvent}s, so that they never wait behind an answer. */
  readonly events: MessagePort
  /** A backend that gives nothing for so long, in ms, is taken for stuck. */
  readonly stallTimeoutMs: number
  /** Where the site's files lie, and where else the same may be had. */
  readonly assetBase: string
  readonly mirrors: readonly string[]
  /** Of the voices in the browser's storage; undefined for no bound of ours. */
  readonly storageLimitBytes: number | undefined
  /** In the order of their hooks. */
  readonly plugins: readonly WorkerHalfInit[]
}

/** The half of a plugin that runs in the worker. */
export interface WorkerHalfInit {
  readonly name: string
  readonly url: string
  readonly config: unknown
  /** To its other half. */
  readonly channel: MessagePort
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
  readonly graph: GraphHeader
  readonly segments: readonly GraphSegment[]
  readonly voice: VoiceRequest
  readonly speaker: number
  readonly seed: number
  /** In as few runs of the model as may be: cheaper, and later. Default false. */
  readonly isSimple?: boolean
  /** Linear gain, 1 leaves the samples as the voice made them. */
  readonly gain: number
  readonly tags?: Tags
}

/**
 * Speech into the ring: a whole utterance, or what is left of one. `segments` are the first of it; more come by
 * `feed`, so that a long text is never in flight as a whole and a text that is still being written can be spoken.
 */
export interface SpeakJob extends SynthesisJob {
  /** Nothing follows `segments`. */
  readonly closed: boolean
  /** The epoch to be spoken in, the ring's own or the one that its next cut begins: then it is made ahead. */
  readonly epoch: number
}

export interface PrepareJob extends SynthesisJob {
  /** Keep it in IndexedDB, beyond the life of the page. */
  readonly persist: boolean
}

export interface PrepareAnswer {
  /** How long it sounds. */
  readonly durationMs: number
  /** Held in memory: less than was made, or 0, where the memory budget has no room for it. */
  readonly bytes: number
  /** False where it was not asked for, and where the browser's storage refused: it is then kept in memory alone. */
  readonly persisted: boolean
}

/** What the worker holds, in bytes. */
export interface WorkerMemory {
  readonly voices: number
  /** Speech made ahead of the ring; told in steps. */
  readonly ahead: number
  /** Prepared speech in memory. */
  readonly prepared: number
  /** All that WebAssembly has taken, voices included: it never shrinks. Told in steps. */
  readonly heap: number
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
  /** Ring frame of the first sample; null when none was written. */
  readonly startFrame: number | null
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
  /** More of what `speak` says; `closed` when nothing follows. */
  feed(id: number, segments: readonly GraphSegment[], closed: boolean): void
  /** Nothing beyond this frame of the job will be heard: it ends there. Frames as in {@link HostEvent}. */
  trim(id: number, endFrame: number): void
  /** Makes speech ahead of time and keeps it; speaking the same later takes it from there. */
  prepare(job: PrepareJob): Promise<PrepareAnswer>
  /** Lets go of prepared speech. */
  forget(job: PrepareJob): Promise<void>
  render(job: SynthesisJob): Promise<RenderAnswer>
  /** Ends a call by its id; that call then rejects with an AbortError or answers `cancelled`. */
  cancel(id: number): void
  storageList(): Promise<readonly StoredFile[]>
  storageEstimate(): Promise<ModelStoreEstimate>
  storagePin(manifest: VoiceManifest, pinned: boolean): Promise<void>
  storageDelete(sha256: string): Promise<void>
  storagePause(paused: boolean): void
  addPlugin(half: WorkerHalfInit): Promise<void>
  removePlugin(name: string): Promise<void>
  /** Those that run, in the order of their hooks. */
  orderPlugins(names: readonly string[]): void
  /** Answers as soon as the worker hears it. */
  ping(): void
  close(): Promise<void>
}

/** `id` is that of the call the event belongs to. Frames are at the ring's rate, from the utterance's first. */
export type HostEvent =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'degraded'; readonly id: number; readonly degradation: Degradation }
  /** `segment` is the index of the segment that the marks belong to; it may come in several parts. */
  | {
      readonly type: 'timeline'
      readonly id: number
      readonly segment: number
      readonly marks: readonly TimelineMark[]
    }
  /** The last event of a call: its answer, which takes another way, is not read before it. */
  | { readonly type: 'answered'; readonly id: number }
  /** All of the job is in the ring, and nothing follows. */
  | { readonly type: 'written'; readonly id: number; readonly totalFrames: number }
  /** Everything that was fed so far is in the ring, and the job is not closed: it will run dry. */
  | { readonly type: 'starved'; readonly id: number; readonly endFrame: number }
  | {
      readonly type: 'memory'
      readonly memory: WorkerMemory
      /** Ids: a voice that nobody uses is unloaded when another needs its place. */
      readonly loadedVoices: readonly string[]
    }
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
  /** Speech that was prepared was looked for. */
  | { readonly type: 'lookup'; readonly result: 'hit' | 'miss' }
  /** Something begins that may keep the worker from answering for so long; 0 when it is over. */
  | { readonly type: 'busy'; readonly allowanceMs: number }
  /** A backend is stuck, and will be as long as this worker lives. */
  | { readonly type: 'stuck'; readonly detail: string }
  /** Not of one call: storage that refuses, a budget that does not do. */
  | { readonly type: 'trouble'; readonly degradation: Degradation }
  | { readonly type: 'plugin-fault'; readonly name: string; readonly message: string }
  /** What its sound stages took since the last time. */
  | { readonly type: 'plugin-time'; readonly name: string; readonly ms: number; readonly calls: number }
  /** What was told under this code has passed. */
  | { readonly type: 'trouble-over'; readonly code: string }
