/** Where sentences and clauses end, by the punctuation after a token and what follows it. */
import type { Boundary } from '@voice-soundboard/graph'
import { hasBullet } from '../characters.ts'
import type { Ahead, Piece, ReadBefore, ReadingRules } from '../reading/reading.ts'
import { isListMarker, mayBeMarker, placeBehind } from './list-markers.ts'
import type { ListPlace } from './list-markers.ts'

const SENTENCE_END = /[.!?…。！？｡．‼⁇⁈⁉।॥؟۔።။།។։]/u
/** Marks that end a sentence whatever follows; a full stop or an ellipsis may also stand inside one. */
const CERTAIN_END = /[!?。！？｡‼⁇⁈⁉।॥؟۔።။།។]/u
const CLAUSE_END = /[,;:—–、，；：،؛)\]-]/u
/** What goes on behind the end of a sentence: "Inc., which", "“Why?”, he asked". */
const GOES_ON = /[,;:、，；：،؛][^.!?…。！？]*$/u
/** "[...]", "(!)": something is left out or doubted, and nothing ends. */
const ASIDE = /[([](?:\.{2,4}|…|[!?]{1,3})[)\]]/gu
const CLOSED = /[\p{Pe}\p{Pf}«‹“‘"'][*_]*$/u
const ELLIPSIS = /(?:(?:^|[^.])\.{3}|…)["'*_\p{Pe}\p{Pf}«‹“‘]*$/u
const QUOTED_IN_JAPANESE = /[」』]$/u
const QUOTED_IN_CHINESE = /[”』」]$/u
/** "“…” he said", and no more: 他说, 老师问道. */
const SAID_IN_CHINESE = /^\p{Script=Han}{1,3}(?:[说說问問喊叫答想]|(?<![知])道)$/u

export interface BoundaryContext {
  /** The last piece of what was read. */
  readonly piece: Piece
  /** What the reading of the token says about it; null when it says nothing. */
  readonly endsSentence: boolean | null
  readonly before: readonly ReadBefore[]
  readonly ahead: Ahead
  readonly list: ListPlace
  readonly rules: ReadingRules
}

/**
 * @param punctuation what stands behind the token and is not part of it.
 * @returns null while it depends on what has not come yet.
 */
export function boundaryAfter(punctuation: string, context: BoundaryContext): Boundary | null {
  const { piece, ahead, before, rules } = context
  if (piece.isListMarker) return 'clause'
  const { next } = ahead
  if (!next) return byMarks(punctuation, context.endsSentence)
  const startsItem = isItem(context, next)
  if (startsItem === undefined) return null
  if (startsItem || hasBullet(piece.after)) return 'sentence'
  const isEnd = rules.endsSentence?.({ core: piece.core, marks: piece.after, before, ahead })
  if (isEnd === undefined && rules.endsSentence) return null
  const known = isEnd ?? context.endsSentence
  if (known !== null) return byMarks(punctuation, known)
  const goesOn = punctuation === '' ? false : doesGoOn(punctuation.replace(ASIDE, ''), ahead, next)
  if (goesOn === undefined) return null
  return goesOn ? 'clause' : byMarks(punctuation, null)
}

function byMarks(punctuation: string, endsSentence: boolean | null): Boundary {
  if (punctuation === '') return endsSentence ? 'sentence' : 'none'
  const isEnd = endsSentence ?? SENTENCE_END.test(punctuation.replace(ASIDE, ''))
  if (isEnd) return 'sentence'
  return CLAUSE_END.test(punctuation) ? 'clause' : 'none'
}

/** Undefined while it depends on what has not come yet. */
function isItem({ piece, ahead, list, rules }: BoundaryContext, next: Piece): boolean | undefined {
  if (next.startsItem) return true
  const place = placeBehind(list, piece, rules.isAbbreviation)
  if (!mayBeMarker(next, place)) return false
  const whole = ahead.whole(0)
  if (whole === undefined) return undefined
  return whole !== null && isListMarker(whole, place, ahead.whole(1) !== null)
}

/** Whether a sentence goes on behind marks that may end one; undefined while that is not known. */
function doesGoOn(marks: string, ahead: Ahead, next: Piece): boolean | undefined {
  if (!SENTENCE_END.test(marks)) return false
  if (GOES_ON.test(marks)) return true
  const first = next.core.charAt(0)
  if (QUOTED_IN_JAPANESE.test(marks) && first === 'と') return true
  if (QUOTED_IN_CHINESE.test(marks) && /^\p{Script=Han}/u.test(first)) {
    const speaker = ahead.whole(0)
    return speaker === undefined ? undefined : SAID_IN_CHINESE.test(speaker?.core ?? '')
  }
  const isCertain = CERTAIN_END.test(marks)
  const isClosed = CLOSED.test(marks)
  if (/\p{Ll}/u.test(first)) {
    if (isCertain) return isClosed
    // "iPhone", "eBay"
    if (first !== 'i' && first !== 'e') return true
    const whole = ahead.whole(0)
    return whole === undefined ? undefined : !/^\p{Ll}\p{Lu}/u.test(whole?.core ?? '')
  }
  // The pronoun has its capital anywhere.
  if (first !== 'I' || isCertain || !ELLIPSIS.test(marks)) return false
  const whole = ahead.whole(0)
  return whole === undefined ? undefined : /^I(?:['’]|$)/.test(whole?.core ?? '')
}

/** "5! = 120" */
const isFactorial = (core: string, after: string, next: Piece | null): boolean =>
  /^[)\]]?!$/.test(after) && /[\p{L}\d]$/u.test(core) && next !== null && /^[=+−×÷/<>≤≥≈≠]/u.test(next.core)

/** Nothing behind this piece is read together with what stands before it: its sentence is over. */
export function endsWindow({ core, after }: Piece, next: Piece | null, rules: ReadingRules): boolean {
  if (after === '') return false
  if (CERTAIN_END.test(after)) return !isFactorial(core, after, next)
  if (!SENTENCE_END.test(after) || rules.isAbbreviation(core)) return false
  return next === null || /^\p{Lu}/u.test(next.core)
}
