/**
 * Splits text into tokens that keep their place in it. One pass, linear: no pattern here can backtrack over
 * more than the run of characters between two spaces.
 */
import { createToken } from '@voice-soundboard/graph'
import type { Boundary, Token } from '@voice-soundboard/graph'
import { isAbbreviation, spokenAbbreviation } from './abbreviations.ts'

/** White space, control and format characters, and halves of surrogate pairs: none of them can be said. */
const SEPARATOR = /[\s\p{Cc}\p{Cf}\p{Cs}]/u
const RUN = /[^\s\p{Cc}\p{Cs}\u200B\u2060\uFEFF]+/gu
/** Where a run without spaces still holds several words: dashes, ellipses, and the marks of CJK. */
const INNER_BREAK = /(—|–|--+|…|\.{3,}|[。！？、，；：])/u
const LEADING = /^[\p{Ps}\p{Pi}"'*_¿¡-]+/u
const TRAILING = /[\p{Pe}\p{Pf}"'*_.,;:!?…。！？、，；：—–-]+$/u
const SENTENCE_END = /[.!?…。！？]/u
const CLAUSE_END = /[,;:—–、，；：)\]-]/u
/** Longer runs are cut: no word has more letters, and one segment must stay small enough to attend over. */
const MAX_TOKEN_LENGTH = 60

interface Piece {
  readonly text: string
  readonly start: number
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let previousEnd = 0
  for (const match of text.matchAll(RUN)) {
    const gap = text.slice(previousEnd, match.index)
    if (isParagraphBreak(gap)) raiseBoundary(tokens, 'paragraph')
    for (const piece of splitRun(match[0], match.index)) addPiece(tokens, piece)
    previousEnd = match.index + match[0].length
  }
  settleFullStops(tokens)
  return tokens
}

function isParagraphBreak(gap: string): boolean {
  const first = gap.indexOf('\n')
  return first !== -1 && gap.indexOf('\n', first + 1) !== -1
}

function* splitRun(run: string, offset: number): Generator<Piece> {
  let start = offset
  const parts = run.split(INNER_BREAK)
  for (let i = 0; i < parts.length; i += 2) {
    // A mark belongs to what stands before it, as a comma does.
    const text = (parts[i] ?? '') + (parts[i + 1] ?? '')
    for (let at = 0; at < text.length;) {
      const end = safeEnd(text, at + MAX_TOKEN_LENGTH)
      yield { text: text.slice(at, end), start: start + at }
      at = end
    }
    start += text.length
  }
}

/** Never cuts a surrogate pair in two. */
function safeEnd(text: string, end: number): number {
  if (end >= text.length) return text.length
  const code = text.charCodeAt(end)
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end
}

function addPiece(tokens: Token[], { text, start }: Piece): void {
  const before = LEADING.exec(text)?.[0] ?? ''
  const rest = text.slice(before.length)
  let after = TRAILING.exec(rest)?.[0] ?? ''
  let core = rest.slice(0, rest.length - after.length)
  if (core === '' || SEPARATOR.test(core)) {
    attachPunctuation(tokens, text)
    return
  }
  if (after.startsWith('.') && isAbbreviation(core)) {
    core += '.'
    after = after.slice(1)
  }
  const spokenAs = spokenAbbreviation(core)
  const coreStart = start + before.length
  tokens.push(
    createToken({
      text: core,
      ...(spokenAs === undefined ? {} : { spokenAs }),
      source: [coreStart, coreStart + core.length],
      punctuationBefore: before,
      punctuationAfter: after,
      boundaryAfter: boundaryOf(after),
    }),
  )
}

/** Punctuation that stands alone ("word - word", " ?") belongs to the word before it. */
function attachPunctuation(tokens: Token[], punctuation: string): void {
  const last = tokens.pop()
  if (!last) return
  const punctuationAfter = last.punctuationAfter + punctuation
  tokens.push({ ...last, punctuationAfter, boundaryAfter: boundaryOf(punctuationAfter) })
}

function boundaryOf(after: string): Boundary {
  if (SENTENCE_END.test(after)) return 'sentence'
  return CLAUSE_END.test(after) ? 'clause' : 'none'
}

function raiseBoundary(tokens: Token[], boundaryAfter: Boundary): void {
  const last = tokens.pop()
  if (last) tokens.push({ ...last, boundaryAfter })
}

/** A full stop or an ellipsis before a small letter is inside a sentence: "approx. ten", "well... maybe". */
function settleFullStops(tokens: Token[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1] as Token
    if (token.boundaryAfter !== 'sentence' || /[!?。！？]/u.test(token.punctuationAfter)) continue
    if (/^\p{Ll}/u.test(next.text)) tokens[i] = { ...token, boundaryAfter: 'clause' }
  }
}
