/** What the queue rests on, and what it can be asked for. */
import type {
  DropReason,
  InterruptBehavior,
  InterruptReason,
  Priority,
  Unsubscribe,
} from '@voice-soundboard/graph'
import type { CancelResult } from '@voice-soundboard/player'
import type { SpeakPolicy } from '../options.ts'
import type { SpeechItem } from '../speech-item.ts'
import type { SpeechWorker } from './deck.ts'
import type { DropPolicy } from './drop-policy.ts'

/** The part of the player that the deck rests on. */
export interface SpeechOutput {
  readonly sampleRateHz: number
  /** `renderedFrames` is the play head. All that is on the line belongs to `epoch` or comes after it. */
  readonly ring: {
    readonly epoch: number
    readonly renderedFrames: number
    /** Written and not rendered, as far as is known here. */
    readonly fillFrames: number
    readonly playing: boolean
    readonly limitSeen: boolean
  }
  cancel(options: { readonly fadeFrames: number }): Promise<CancelResult>
  cutAt(frame: number, options: { readonly fadeFrames: number }): Promise<CancelResult>
  /** Resolves when the audio thread knows the last cut, as `ring.limitSeen` then says. */
  cutSeen(): Promise<void>
  watch(listener: (positionFrames: number) => void): Unsubscribe
}

/** The part of the player that the queue rests on. */
export interface QueueOutput extends SpeechOutput {
  readonly outputLatencyMs: number
  readonly ring: SpeechOutput['ring'] & { readonly underrunEpisodes: number }
  readonly context: { readonly currentTime: number }
}

export interface SpeechQueueOptions {
  readonly output: QueueOutput
  /** The living worker; a new one when the last has died. */
  readonly worker: () => Promise<SpeechWorker>
  readonly nextJobId: () => number
  /** Resolves when all has been heard that the worker told of what was rendered until now. */
  readonly eventsHeard: () => Promise<void>
  readonly dropPolicy: DropPolicy
  /** Utterances that may be under way at once, the one that sounds included. */
  readonly maxDepth: number
  readonly onDrop: (drop: { reason: DropReason; priority: Priority; text: string }) => void
  /**
   * What was made of it has come to an end before its text: resolves when the rest can be tried again, however it is
   * said then; null gives it up.
   */
  readonly recover: (item: SpeechItem, error: Error) => Promise<void> | null
  /** Whether speech is to be made in larger pieces, which cost less. */
  readonly isSimple: () => boolean
  /** The ring ran empty in the middle of an utterance. */
  readonly onUnderrun: () => void
  /** The first sound of an utterance has been rendered. */
  readonly onStart: (item: SpeechItem) => void
  /** An utterance has been heard to its end. */
  readonly onSpoken: (item: SpeechItem) => void
  /** There are more or fewer utterances that have not settled. */
  readonly onChange: () => void
}

export interface InterruptRequest {
  readonly reason: InterruptReason
  readonly behavior: InterruptBehavior
}

export interface AddOptions {
  readonly policy: SpeakPolicy
  /** Nobody wants it any more: it is counted, and interrupted before it begins. */
  readonly isAborted?: boolean
  /** Of an utterance that this one goes on with: it takes its place. */
  readonly order?: number
}
