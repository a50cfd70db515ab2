/** What the contenders say, and with which voice. */
import { PARAGRAPH, SENTENCE, SENTENCE_WITH_CLAUSES } from '../support/texts.ts'

export const VOICE_ID = 'piper-libritts-r'

/** vits-web speaks with this one and offers no choice. */
export const SPEAKER = 0

export type WorkloadId = 'sentence' | 'sentence-with-clauses' | 'paragraph'

export interface Workload {
  readonly id: WorkloadId
  readonly label: string
  readonly text: string
}

export const WORKLOADS: readonly Workload[] = [
  { id: 'sentence', label: '20 words, no comma', text: SENTENCE },
  { id: 'sentence-with-clauses', label: '20 words, four clauses', text: SENTENCE_WITH_CLAUSES },
  { id: 'paragraph', label: 'paragraph, about a minute', text: PARAGRAPH },
]
