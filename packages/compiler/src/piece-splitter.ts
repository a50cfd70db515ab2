/**
 * Splits text into pieces that keep their place in it, whatever the portions the text comes in: it is read one code
 * point at a time, each once, and only the piece at its end is held.
 */
import { isRepeatedBreak, kindOf, splitAffixes } from './characters.ts'
import type { Piece } from './reading/reading.ts'

/** Longer runs are cut. An address of the web may be as long. */
const MAX_PIECE_LENGTH = 256

export interface PieceSink {
  /** A piece begins with this text; the one before it is complete. */
  begin(core: string): void
  /** `end`: offset behind its punctuation. */
  piece(piece: Piece, end: number): void
  /** Punctuation that touches no word. */
  marks(text: string, end: number): void
  /** An empty line. */
  paragraph(): void
}

export class PieceSplitter {
  readonly #sink: PieceSink
  /** Of the next character. */
  #offset: number
  /** First half of a surrogate pair whose second half has not come yet. */
  #half = ''
  #text = ''
  #isWord = false
  #isSpaced = true
  #startsLine: boolean
  #repeated = ''
  #repeats = 0
  #newlines = 0

  /** `offset` in the source text of the first character that is fed. */
  constructor(sink: PieceSink, offset = 0) {
    this.#sink = sink
    this.#offset = offset
    this.#startsLine = offset === 0
  }

  feed(text: string): void {
    const known = this.#half + text
    const end = endsInHalf(known) ? known.length - 1 : known.length
    this.#half = known.slice(end)
    for (const character of known.slice(0, end)) {
      this.#take(character)
      this.#offset += character.length
    }
  }

  /** No text follows. */
  finish(): void {
    this.#end()
  }

  #take(character: string): void {
    const kind = kindOf(character)
    if (character !== this.#repeated) {
      if (isRepeatedBreak(this.#repeated, this.#repeats)) this.#end()
      this.#repeated = character
      this.#repeats = 0
    }
    this.#repeats++
    if (kind === 'gap') return this.#gap(character)
    this.#newlines = 0
    if (this.#text.length + character.length > MAX_PIECE_LENGTH) this.#end()
    this.#text += character
    if (kind === 'break') this.#end(character.length)
    else if (kind === 'word' && !this.#isWord) {
      this.#isWord = true
      this.#sink.begin(splitAffixes(this.#text).core)
    }
  }

  #gap(character: string): void {
    this.#end()
    this.#isSpaced = true
    if (character !== '\n') return
    this.#startsLine = true
    if (++this.#newlines === 2) this.#sink.paragraph()
  }

  /** `ahead`: how much of the piece stands at the offset and behind it. */
  #end(ahead = 0): void {
    const text = this.#text
    if (text === '') return
    const end = this.#offset + ahead
    if (this.#isWord) {
      const { before, core, after } = splitAffixes(text)
      const start = end - text.length + before.length
      const [isSpaced, startsLine] = [this.#isSpaced, this.#startsLine]
      this.#sink.piece({ core, before, after, start, isSpaced, startsLine }, end)
      this.#isSpaced = false
      this.#startsLine = false
    } else {
      this.#sink.marks(text, end)
    }
    this.#text = ''
    this.#isWord = false
  }
}

function endsInHalf(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return code >= 0xd800 && code <= 0xdbff
}
