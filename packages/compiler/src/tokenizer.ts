/**
 * Text to tokens, whatever the portions the text comes in. Most words are final as soon as the next one begins:
 * until then punctuation may still come ("one - two"), a small letter may turn a full stop into a clause, and the
 * text may end, which makes a word the last of a paragraph. A piece that may be read together with those behind it
 * ("3 p.m.") waits for them, but not beyond its sentence.
 */
import { createToken, deepFreeze } from '@voice-soundboard/graph'
import type { Boundary, Token } from '@voice-soundboard/graph'
import { PieceSplitter } from './piece-splitter.ts'
import type { PieceSink } from './piece-splitter.ts'
import { LOOKAHEAD, LOOKBEHIND } from './reading/reading.ts'
import type { Piece, ReadBefore, Reading, ReadingContext, ReadingRules } from './reading/reading.ts'
import { boundaryAfter, endsWindow } from './segmentation/boundary.ts'

const SOFT_HYPHEN = /\u00AD/g
/** Longer runs are cut: no word has more letters, and one segment must stay small enough to attend over. */
const MAX_WORD_LENGTH = 60
/** Of a line drawn with marks, the first few say it all. */
const MAX_MARKS = 60
/** Longer than any piece that has begun and is not complete. */
const PIECE_IN_WORK = 1024
/** What has been read is dropped in portions of this length. */
const SOURCE_KEPT = 4096

/** Silence that a reader leaves after a boundary, on top of what the voice itself does at the punctuation. */
const PAUSE_MS = { none: 0, clause: 0, sentence: 150, paragraph: 450 } as const

export interface PlacedToken {
  readonly token: Token
  /** Offset behind the token's punctuation: a tokenizer that begins there finds the tokens that follow this one. */
  readonly end: number
  /** Text behind it might have given it another reading. */
  readonly isOpen: boolean
}

interface PlacedPiece {
  readonly piece: Piece
  readonly end: number
}

export interface TokenizerStart {
  /** Offset in the source text of the first character that is fed. */
  readonly offset: number
  /** What was read before it. */
  readonly before: readonly ReadBefore[]
}

export class Tokenizer implements PieceSink {
  readonly #rules: ReadingRules
  readonly #splitter: PieceSplitter
  /** Complete, and not read yet. */
  #pieces: PlacedPiece[] = []
  /** Beginning of the piece that is not complete yet. */
  #next: string | null = null
  #before: ReadBefore[]
  /** An empty line has come, and no word after it. */
  #isParagraphOver = false
  /** What has come and belongs to no token yet, or to those of {@link #pieces}. */
  #source = ''
  #sourceStart: number
  #final: PlacedToken[] = []

  constructor(rules: ReadingRules, start: TokenizerStart = { offset: 0, before: [] }) {
    this.#rules = rules
    this.#before = [...start.before]
    this.#sourceStart = start.offset
    this.#splitter = new PieceSplitter(this, start.offset)
  }

  /** The tokens that no further text can change. */
  feed(text: string): PlacedToken[] {
    this.#source += text
    this.#splitter.feed(text)
    return this.#takeFinal()
  }

  /** The rest, when no text follows. */
  finish(): PlacedToken[] {
    this.#splitter.finish()
    this.#read(true)
    const last = this.#final.at(-1)
    // What ends with the text needs no pause behind it.
    if (last) this.#final[this.#final.length - 1] = { ...last, token: withPause(last.token, 0) }
    return this.#takeFinal()
  }

  begin(core: string): void {
    if (this.#isParagraphOver) this.#read(true)
    this.#isParagraphOver = false
    this.#next = core
    this.#read(false)
  }

  piece(piece: Piece, end: number): void {
    this.#pieces.push({ piece, end })
    this.#next = null
  }

  /** Belong to the word before them ("one - two", " ?"); what begins a paragraph (the dash of a list) to none. */
  marks(text: string, end: number): void {
    const last = this.#pieces.at(-1)
    if (!last || this.#isParagraphOver) return
    const { piece } = last
    const after = piece.after + text
    if (after.length > MAX_MARKS) this.#pieces[this.#pieces.length - 1] = { piece, end }
    else this.#pieces[this.#pieces.length - 1] = { piece: { ...piece, after }, end }
  }

  paragraph(): void {
    this.#isParagraphOver = true
  }

  #read(isParagraphOver: boolean): void {
    while (this.#pieces.length > 0) {
      const [head] = this.#pieces as [PlacedPiece, ...PlacedPiece[]]
      const mayBegin = this.#rules.mayBegin(head.piece)
      const window = mayBegin ? this.#window(isParagraphOver) : [head.piece]
      if (!window) return
      const context: ReadingContext = { pieces: window as [Piece, ...Piece[]], before: this.#before }
      const reading = mayBegin ? firstReading(this.#rules, context) : null
      const taken = this.#pieces.splice(0, reading?.pieces ?? 1)
      const { end } = taken.at(-1) as PlacedPiece
      const isLast = isParagraphOver && this.#pieces.length === 0
      const next = this.#pieces[0]?.piece.core ?? this.#next
      const tokens = reading ? [this.#tokenOf(taken, reading)] : wordsOf(head.piece)
      for (const token of tokens) {
        const endsSentence = reading?.endsSentence ?? null
        const boundary = boundaryAfter(token.punctuationAfter, { next, endsSentence })
        this.#settle(token, isLast && token === tokens.at(-1) ? 'paragraph' : boundary, end, mayBegin)
      }
      this.#dropSource()
    }
  }

  #tokenOf(taken: readonly PlacedPiece[], reading: Reading): Token {
    const [{ piece: first }] = taken as [PlacedPiece]
    const { piece: last } = taken.at(-1) as PlacedPiece
    const { takesBefore = 0, takesAfter = 0, spokenAs, kind } = reading
    const start = first.start - takesBefore
    const end = last.start + last.core.length + takesAfter
    const text = this.#source.slice(start - this.#sourceStart, end - this.#sourceStart)
    return createToken({
      text,
      ...(spokenAs === text ? {} : { spokenAs }),
      kind,
      source: [start, end],
      punctuationBefore: first.before.slice(0, first.before.length - takesBefore),
      punctuationAfter: last.after.slice(takesAfter),
    })
  }

  /** Now and then, so that each character is copied a bounded number of times. */
  #dropSource(): void {
    const first = this.#pieces[0]?.piece
    const used = first
      ? first.start - first.before.length - this.#sourceStart
      : this.#source.length - PIECE_IN_WORK
    if (used < SOURCE_KEPT) return
    this.#source = this.#source.slice(used)
    this.#sourceStart += used
  }

  /** The pieces up to the end of the sentence, as far as a reader looks; null when they are not all there yet. */
  #window(isParagraphOver: boolean): Piece[] | null {
    const window: Piece[] = []
    for (const [index, { piece }] of this.#pieces.entries()) {
      window.push(piece)
      const next = this.#pieces[index + 1]?.piece.core ?? this.#next
      if (window.length > LOOKAHEAD || endsWindow(piece, next, this.#rules)) return window
    }
    return isParagraphOver ? window : null
  }

  #settle(token: Token, boundary: Boundary, end: number, isOpen: boolean): void {
    const { text, kind = 'word', punctuationAfter } = token
    const isSentenceOver = boundary === 'sentence' || boundary === 'paragraph'
    this.#before = isSentenceOver
      ? []
      : [...this.#before, { text, kind, punctuationAfter }].slice(-LOOKBEHIND)
    const pauseAfterMs = PAUSE_MS[boundary]
    this.#final.push({ token: deepFreeze({ ...token, boundaryAfter: boundary, pauseAfterMs }), end, isOpen })
  }

  #takeFinal(): PlacedToken[] {
    const final = this.#final
    this.#final = []
    return final
  }
}

const withPause = (token: Token, pauseAfterMs: number): Token => deepFreeze({ ...token, pauseAfterMs })

function firstReading(rules: ReadingRules, context: ReadingContext): Reading | null {
  for (const reader of rules.readers) {
    const reading = reader(context)
    if (reading) return reading
  }
  return null
}

function wordsOf({ core, before, after, start }: Piece): Token[] {
  const tokens: Token[] = []
  for (let from = 0; from < core.length;) {
    const to = endOfWord(core, from)
    const text = core.slice(from, to)
    const spokenAs = text.replaceAll(SOFT_HYPHEN, '')
    tokens.push(
      createToken({
        text,
        ...(spokenAs === text ? {} : { spokenAs }),
        source: [start + from, start + to],
        punctuationBefore: from === 0 ? before : '',
        punctuationAfter: to === core.length ? after : '',
      }),
    )
    from = to
  }
  return tokens
}

/** Never between the halves of a surrogate pair. */
function endOfWord(core: string, from: number): number {
  const end = Math.min(core.length, from + MAX_WORD_LENGTH)
  const isHalf = end < core.length && /[\uD800-\uDBFF]/.test(core.charAt(end - 1))
  return isHalf ? end - 1 : end
}
