/** What one history came to, as the page saw it. Every place is a frame of the tape. */
import type { Accounting, InterruptBehavior, SpeakOptions, UtteranceResult } from 'voice-soundboard'
import type { Action, History } from '../../../packages/engine/src/scheduler/test-support/history.ts'
import type { TapeContent } from './tape.ts'

export type { Action, History }

export interface Setup {
  readonly history: History
  /** Of the lengths and delays of speech. */
  readonly seed: number
  readonly transport: 'auto' | 'message-port'
  /** Source of the worker with the coded voice. */
  readonly worker: string
}

/** The tape stood at `before` before the call and at `after` when it had returned. */
export interface Moment {
  readonly before: number
  readonly after: number
}

export type SpokenOptions = Pick<
  SpeakOptions,
  'priority' | 'preempt' | 'onPreempt' | 'policy' | 'key' | 'owner'
>

/** One utterance. Those that go on with another have its code and its text. */
export interface Spoken {
  /** In the order of asking. */
  readonly id: number
  readonly utterance: number
  /** The `id` of the one that it goes on with. */
  readonly goesOnWith: number | null
  readonly isStream: boolean
  readonly options: SpokenOptions
  readonly asked: Moment
  /** As it was in the end. */
  text: string
  isRevised: boolean
  admittedAt: number | null
  settledAt: number | null
  settlements: number
  endEvents: number
  /** Word numbers, in the order in which they were told. */
  readonly words: { readonly word: number; readonly at: number }[]
  result: Pick<UtteranceResult, 'outcome' | 'reason' | 'heard' | 'playedMs'> | null
  /** Code of the error that it failed with. */
  failure: string | null
}

export type Call = Moment & {
  readonly action: Action
  /** The `id`s of what it ended, as far as the call tells that. */
  readonly ends: readonly number[]
  readonly behavior: InterruptBehavior | null
}

export interface Report {
  readonly spoken: readonly Spoken[]
  readonly calls: readonly Call[]
  readonly tape: TapeContent
  readonly tapeFrames: number
  readonly accounting: Accounting
  readonly drops: number
  readonly underruns: number
}
