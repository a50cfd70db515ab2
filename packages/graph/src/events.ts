/** What the engine and its utterances tell. Times are play-head time: frames rendered, never timers. */
import type { SourceRange } from './control-graph.ts'
import type { Progress } from './backend.ts'
import type { Tags } from './plugin/hooks.ts'

/** Something was lost or done another way; speech goes on. */
export interface Degradation {
  readonly code: string
  /** What was lost, why, and what to do about it. */
  readonly message: string
  readonly source?: SourceRange
}

export interface WordEvent {
  readonly type: 'word'
  readonly text: string
  readonly source: SourceRange
  /** Since the utterance's first frame. */
  readonly startMs: number
  readonly endMs: number
  readonly token: number
}

export interface PhonemeEvent {
  readonly type: 'phoneme'
  readonly text: string
  readonly source: SourceRange
  readonly startMs: number
  readonly endMs: number
  readonly token: number
}

export interface MarkEvent {
  readonly type: 'mark'
  readonly name: string
  readonly source: SourceRange
  readonly startMs: number
}

export interface StartEvent {
  readonly type: 'start'
  readonly timeToFirstAudioMs: number
}

export interface PreemptEvent {
  readonly type: 'preempt'
  readonly heard: HeardText
}

/** Speech goes on after something more urgent was said. */
export interface ResumeEvent {
  readonly type: 'resume'
  /** Offset into the source text from which it goes on. */
  readonly fromOffset: number
}

export type Outcome = 'completed' | 'interrupted' | 'dropped'

/** Who speaks first: a higher tier pre-empts a lower one. */
export type Priority = 'system' | 'assistant' | 'background'

/** Why an utterance was given up unheard, or half heard. */
export type DropReason =
  /** `policy: 'drop-if-busy'`, and something was being said. */
  | 'busy'
  /** The queue was full, and the drop policy chose this one. */
  | 'queue-full'
  /** Another with the same key took its place. */
  | 'replaced'
  /** Pre-empted, with `onPreempt: 'drop'`. */
  | 'preempted'

export interface HeardText {
  /** Always a prefix of the source text. */
  readonly text: string
  /** Offset into the source text after the last word heard. */
  readonly endOffset: number
  readonly words: number
}

export interface SynthesisMetrics {
  readonly timeToFirstAudioMs: number | null
  /** Where the time to first audio went. */
  readonly spans: {
    readonly compileMs: number
    readonly queueMs: number
    readonly phonemizeMs: number
    readonly encodeMs: number
    readonly firstDecodeMs: number
    readonly commitToRenderMs: number | null
  }
  readonly synthesisMs: number
  readonly audioMs: number
  /** Synthesis time over audio time: below 1 keeps up. */
  readonly realTimeFactor: number | null
  readonly underruns: number
}

/** Nothing can say it, or the rest of it. `finished` rejects with the error. */
export interface FailEvent {
  readonly type: 'fail'
  readonly error: Error
  readonly heard: HeardText
  /** The rest of the source text, to be shown or said another way. */
  readonly unheard: string
}

/** Another voice says what one could not. */
export interface FallbackEvent {
  readonly type: 'fallback'
  readonly from: string
  readonly to: string
  readonly reason: string
}

export interface UtteranceResult {
  readonly outcome: Outcome
  /** Why it was interrupted or dropped; null when it was completed. */
  readonly reason: InterruptReason | DropReason | null
  readonly heard: HeardText
  /** The rest of the source text: what was not said, and what passed in silence because no voice could say it. */
  readonly unheard: string
  readonly playedMs: number
  readonly remainingMs: number
  readonly metrics: SynthesisMetrics
  readonly degradations: readonly Degradation[]
  readonly backend: string
  readonly voice: string
  /** As the call gave them. */
  readonly tags: Tags
}

export interface EndEvent {
  readonly type: 'end'
  readonly result: UtteranceResult
}

export interface DegradedEvent {
  readonly type: 'degraded'
  readonly degradation: Degradation
}

export interface UtteranceEventMap {
  readonly start: StartEvent
  readonly word: WordEvent
  readonly phoneme: PhonemeEvent
  readonly mark: MarkEvent
  readonly preempt: PreemptEvent
  readonly resume: ResumeEvent
  readonly degraded: DegradedEvent
  readonly fail: FailEvent
  readonly end: EndEvent
}

/** `finish-word` and `finish-sentence` end exactly where the word or sentence that sounds ends. */
export type InterruptBehavior = 'immediate' | 'fade' | 'finish-word' | 'finish-sentence'
export type InterruptReason = 'user_spoke' | 'context_change' | 'timeout' | 'manual' | 'priority' | 'error'

export interface InterruptReport {
  readonly reason: InterruptReason
  readonly heard: HeardText
  readonly playedMs: number
  readonly remainingMs: number
  /** From the call until the first all-zero frame rendered; null when nothing was audible. */
  readonly interruptToSilenceMs: number | null
}

/** Every utterance that was asked for is in exactly one of these: queued is the sum of all others. */
export interface Accounting {
  readonly queued: number
  /** Not settled yet. */
  readonly pending: number
  readonly spoken: number
  readonly interrupted: number
  readonly dropped: number
  readonly failed: number
}

export interface DropEvent {
  readonly type: 'drop'
  readonly reason: DropReason
  readonly priority: Priority
  /** What was not said. */
  readonly text: string
}

/**
 * What the audio does: the state of its context, or `stalled` when that says `running` and its clock stands still.
 */
export type AudioState = 'running' | 'suspended' | 'interrupted' | 'closed' | 'stalled'

export interface AudioEvent {
  readonly type: 'audio'
  readonly state: AudioState
}

/** `engine.output` is another node now, in another context: connect it as you connected the one before. */
export interface OutputEvent {
  readonly type: 'output'
}

export type HealthStatus = 'healthy' | 'degraded' | 'unhealthy'

/** What each can be unwell on its own; the engine is as well as the worst of them. */
export type HealthComponent = 'worker' | 'voice' | 'audio' | 'storage' | 'pace' | 'options' | 'plugins'

/** The health is another one now; `engine.health()` tells all of it. */
export interface HealthEvent {
  readonly type: 'health'
  readonly status: HealthStatus
  readonly ready: boolean
  readonly components: Readonly<Record<HealthComponent, HealthStatus>>
  readonly reasons: readonly Degradation[]
}

export type EngineState = 'starting' | 'idle' | 'speaking' | 'paused' | 'closed'

export interface EngineEventMap {
  readonly state: { readonly type: 'state'; readonly state: EngineState }
  readonly progress: { readonly type: 'progress'; readonly progress: Progress }
  readonly degraded: DegradedEvent
  readonly drop: DropEvent
  readonly fail: FailEvent
  readonly fallback: FallbackEvent
  readonly health: HealthEvent
  readonly audio: AudioEvent
  readonly output: OutputEvent
}
