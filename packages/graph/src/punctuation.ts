/** Where the punctuation around a word begins, and what it ends. */
import type { Boundary, SourceRange } from './control-graph.ts'

const EDGE = /[\s\p{Ps}\p{Pi}\p{Pe}\p{Pf}\p{Cf}"'*_¿¡.,;:!?…。！？、，；：—–-]/u
const SENTENCE_END = /[.!?…。！？]/u
const CLAUSE_END = /[,;:—–、，；：]/u

/** Signs that belong to the number behind them: -5, .5. */
const SIGNED = /^[-.]\p{N}/u
const INITIALS = /^\p{L}(?:\.\p{L})+$/u

/** The range between the spaces and punctuation at both ends; empty, at 0, when there is nothing else. */
export function coreOf(text: string): SourceRange {
  let start = 0
  let end = text.length
  while (start < end && EDGE.test(text.charAt(start)) && !SIGNED.test(text.slice(start, start + 2))) start++
  while (end > start && EDGE.test(text.charAt(end - 1))) end--
  if (text[end] === '.' && INITIALS.test(text.slice(start, end))) end++
  return start === end ? [0, 0] : [start, end]
}

/** What the punctuation behind a word ends. */
export function boundaryOf(punctuation: string): Boundary {
  if (SENTENCE_END.test(punctuation)) return 'sentence'
  return CLAUSE_END.test(punctuation) ? 'clause' : 'none'
}
