/** What becomes of an item that leaves the deck. */
import type { InterruptReason, InterruptReport } from '@voice-soundboard/graph'
import type { Settlement, SpeechItem } from '../speech-item.ts'

export type Fate =
  | { readonly then: 'resume' | 'restart'; readonly isPreempted: boolean }
  | { readonly then: 'settle'; readonly as: Settlement }

export const COMPLETED: Settlement = { outcome: 'completed', reason: null }

/** It was in the way of something else, and goes on when it can. */
export const RECALLED: Fate = { then: 'resume', isPreempted: false }

/** As its `onPreempt` says. */
export function preemptedFate({ fields: { onPreempt } }: SpeechItem): Fate {
  if (onPreempt === 'drop') return { then: 'settle', as: { outcome: 'dropped', reason: 'preempted' } }
  return { then: onPreempt, isPreempted: true }
}

/** Of an interruption that found nothing to interrupt. */
export const nothingHeard = (reason: InterruptReason): InterruptReport => ({
  reason,
  heard: { text: '', endOffset: 0, words: 0 },
  playedMs: 0,
  remainingMs: 0,
  interruptToSilenceMs: null,
})
