/** Where sentences and clauses end, by the punctuation after a token and what follows it. */
import type { Boundary } from '@voice-soundboard/graph'
import type { Piece, ReadingRules } from '../reading/reading.ts'

const SENTENCE_END = /[.!?…。！？]/u
/** Marks that end a sentence whatever follows; a full stop or an ellipsis may also stand inside one. */
const CERTAIN_END = /[!?。！？]/u
const CLAUSE_END = /[,;:—–、，；：)\]-]/u

export interface BoundaryContext {
  /** Beginning of the piece that follows in the paragraph; null at its end. */
  readonly next: string | null
  /** What the reading of the token says about it; null when it says nothing. */
  readonly endsSentence: boolean | null
}

/** `punctuation`: what stands behind the token and is not part of it. */
export function boundaryAfter(punctuation: string, { next, endsSentence }: BoundaryContext): Boundary {
  if (endsSentence === true) return 'sentence'
  if (SENTENCE_END.test(punctuation) && endsSentence !== false) {
    const goesOn = !CERTAIN_END.test(punctuation) && next !== null && /^\p{Ll}/u.test(next)
    return goesOn ? 'clause' : 'sentence'
  }
  return CLAUSE_END.test(punctuation) ? 'clause' : 'none'
}

/** Nothing behind this piece is read together with what stands before it: its sentence is over. */
export function endsWindow({ core, after }: Piece, next: string | null, rules: ReadingRules): boolean {
  if (CERTAIN_END.test(after)) return true
  if (!SENTENCE_END.test(after) || rules.isAbbreviation(core)) return false
  return next === null || /^\p{Lu}/u.test(next)
}
