/**
 * Splits text into tokens that keep their place in it, whatever the portions the text comes in: it is read one
 * code point at a time, each once, and only the piece at its end and the token before that are held.
 *
 * A token is final as soon as the next one is known to exist. Until then punctuation may still come ("one - two"),
 * a small letter may turn a full stop into a clause, and the text may end, which makes it the last of a paragraph.
 */
import { createToken, deepFreeze } from '@voice-soundboard/graph'
import type { Boundary, Token } from '@voice-soundboard/graph'
import { isAbbreviation, spokenAbbreviation } from './abbreviations.ts'
import { isRepeatedBreak, kindOf, splitAffixes } from './characters.ts'

const SENTENCE_END = /[.!?…。！？]/u
/** Marks that end a sentence whatever follows; a full stop or an ellipsis may also stand inside one. */
const CERTAIN_END = /[!?。！？]/u
const CLAUSE_END = /[,;:—–、，；：)\]-]/u
const SOFT_HYPHEN = '\u00AD'
/** Longer runs are cut: no word has more letters, and one segment must stay small enough to attend over. */
const MAX_TOKEN_LENGTH = 60

/** Silence that a reader leaves after a boundary, on top of what the voice itself does at the punctuation. */
const PAUSE_MS = { none: 0, clause: 0, sentence: 150, paragraph: 450 } as const

export interface PlacedToken {
  readonly token: Token
  /** Offset behind the token's punctuation: a tokenizer that begins there finds the tokens that follow this one. */
  readonly end: number
}

export class Tokenizer {
  /** Of the next character. */
  #offset: number
  /** First half of a surrogate pair whose second half has not come yet. */
  #half = ''
  #piece = ''
  #isWord = false
  #repeated = ''
  #repeats = 0
  #newlines = 0
  /** Its text is known; what follows it is not. */
  #last: PlacedToken | undefined
  #final: PlacedToken[] = []

  /** `offset` in the source text of the first character that is fed. */
  constructor(offset = 0) {
    this.#offset = offset
  }

  /** The tokens that no further text can change. */
  feed(text: string): PlacedToken[] {
    const known = this.#half + text
    const end = endsInHalf(known) ? known.length - 1 : known.length
    this.#half = known.slice(end)
    for (const character of known.slice(0, end)) {
      this.#take(character)
      this.#offset += character.length
    }
    return this.#takeFinal()
  }

  /** The rest, when no text follows. */
  finish(): PlacedToken[] {
    this.#endPiece()
    this.#settle({ boundaryAfter: 'paragraph', pauseAfterMs: 0 })
    return this.#takeFinal()
  }

  #take(character: string): void {
    const kind = kindOf(character)
    if (character !== this.#repeated) {
      if (isRepeatedBreak(this.#repeated, this.#repeats)) this.#endPiece()
      this.#repeated = character
      this.#repeats = 0
    }
    this.#repeats++
    if (kind === 'gap') {
      this.#endPiece()
      if (character === '\n' && ++this.#newlines === 2) this.#endParagraph()
      return
    }
    this.#newlines = 0
    if (this.#piece.length + character.length > MAX_TOKEN_LENGTH) this.#endPiece()
    this.#piece += character
    if (kind === 'break') this.#endPiece(character.length)
    else if (kind === 'word' && !this.#isWord) {
      this.#isWord = true
      this.#settleBefore(splitAffixes(this.#piece).core)
    }
  }

  /** `ahead`: how much of the piece stands at the offset and behind it. */
  #endPiece(ahead = 0): void {
    const piece = this.#piece
    if (piece === '') return
    const end = this.#offset + ahead
    if (this.#isWord) this.#last = { token: toToken(piece, end - piece.length), end }
    else if (this.#last) this.#last = attach(this.#last, piece, end)
    this.#piece = ''
    this.#isWord = false
  }

  #endParagraph(): void {
    if (this.#last) this.#last = { ...this.#last, token: { ...this.#last.token, boundaryAfter: 'paragraph' } }
  }

  /** `next` is the beginning of the token that follows. */
  #settleBefore(next: string): void {
    if (!this.#last) return
    const { boundaryAfter: boundary, punctuationAfter } = this.#last.token
    const goesOn = boundary === 'sentence' && !CERTAIN_END.test(punctuationAfter) && /^\p{Ll}/u.test(next)
    const boundaryAfter = goesOn ? 'clause' : boundary
    this.#settle({ boundaryAfter, pauseAfterMs: PAUSE_MS[boundaryAfter] })
  }

  #settle(ending: Pick<Token, 'boundaryAfter' | 'pauseAfterMs'>): void {
    if (!this.#last) return
    const { token, end } = this.#last
    this.#final.push({ token: deepFreeze({ ...token, ...ending }), end })
    this.#last = undefined
  }

  #takeFinal(): PlacedToken[] {
    const final = this.#final
    this.#final = []
    return final
  }
}

function endsInHalf(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return code >= 0xd800 && code <= 0xdbff
}

function toToken(piece: string, start: number): Token {
  const { before, core, after } = splitAffixes(piece)
  const withStop = after.startsWith('.') && isAbbreviation(core)
  const text = withStop ? `${core}.` : core
  const punctuationAfter = withStop ? after.slice(1) : after
  const spokenAs = spokenAbbreviation(text) ?? text.replaceAll(SOFT_HYPHEN, '')
  const textStart = start + before.length
  return createToken({
    text,
    ...(spokenAs === text ? {} : { spokenAs }),
    source: [textStart, textStart + text.length],
    punctuationBefore: before,
    punctuationAfter,
    boundaryAfter: boundaryOf(punctuationAfter),
  })
}

/**
 * Punctuation that stands alone ("one - two", " ?") belongs to the word before it. What begins a paragraph (the
 * dash of a list) does not reach over the gap, and of a line drawn with marks the first few say it all.
 */
function attach(last: PlacedToken, punctuation: string, end: number): PlacedToken {
  const { token } = last
  if (token.boundaryAfter === 'paragraph') return last
  const punctuationAfter = token.punctuationAfter + punctuation
  if (punctuationAfter.length > MAX_TOKEN_LENGTH) return { token, end }
  return { token: { ...token, punctuationAfter, boundaryAfter: boundaryOf(punctuationAfter) }, end }
}

function boundaryOf(after: string): Boundary {
  if (SENTENCE_END.test(after)) return 'sentence'
  return CLAUSE_END.test(after) ? 'clause' : 'none'
}
