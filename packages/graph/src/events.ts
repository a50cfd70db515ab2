/** What the engine and its utterances tell. Times are play-head time: frames rendered, never timers. */
import type { SourceRange } from './control-graph.ts'
import type { Progress } from './backend.ts'

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

export type Outcome = 'completed' | 'interrupted' | 'dropped'

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

export interface UtteranceResult {
  readonly outcome: Outcome
  readonly heard: HeardText
  readonly playedMs: number
  readonly remainingMs: number
  readonly metrics: SynthesisMetrics
  readonly degradations: readonly Degradation[]
  readonly backend: string
  readonly voice: string
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
  readonly degraded: DegradedEvent
  readonly end: EndEvent
}

export type InterruptBehavior = 'immediate' | 'fade'
export type InterruptReason = 'user_spoke' | 'context_change' | 'timeout' | 'manual' | 'priority' | 'error'

export interface InterruptReport {
  readonly reason: InterruptReason
  readonly heard: HeardText
  readonly playedMs: number
  readonly remainingMs: number
  /** From the call until the first all-zero frame rendered; null when nothing was audible. */
  readonly interruptToSilenceMs: number | null
}

export type EngineState = 'starting' | 'idle' | 'speaking' | 'closed'

export interface EngineEventMap {
  readonly state: { readonly type: 'state'; readonly state: EngineState }
  readonly progress: { readonly type: 'progress'; readonly progress: Progress }
  readonly degraded: DegradedEvent
}
