/**
 * Splits text into pieces that keep their place in it, whatever the portions the text comes in: it is read one code
 * point at a time, each once, and only the piece at its end is held.
 */
import { isClosing, isRepeatedBreak, kindOf, splitAffixes } from './characters.ts'
import type { Piece } from './reading/reading.ts'

/** Longer runs are cut. An address of the web may be as long. */
const MAX_PIECE_LENGTH = 256
const PARAGRAPH_SEPARATOR = '\u2029'

export interface PieceSink {
  /** A piece begins, of which this is known; the one before it is complete. */
  begin(beginning: Piece): void
  /** `end`: offset behind its punctuation. */
  piece(piece: Piece, end: number): void
  /** Punctuation that touches no word. `startsLine`: nothing else stands before it in its line. */
  marks(text: string, end: number, startsLine: boolean): void
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
  /** A break has ended a piece, and nothing stands behind it yet. */
  #isBehindBreak = false

  /** `offset` in the source text of the first character that is fed. */
  constructor(sink: PieceSink, offset = 0) {
    this.#sink = sink
    this.#offset = offset
    this.#startsLine = offset === 0
  }

  /** Of the character that is taken next, or is being taken. */
  get offset(): number {
    return this.#offset
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

  /** What is being read ends here, whatever follows. */
  cut(): void {
    this.#end()
  }

  /** Text that is one piece, whatever it holds. */
  whole(core: string): void {
    this.#end()
    const start = this.#offset
    this.#offset += core.length
    const [isSpaced, startsLine] = [this.#isSpaced, this.#startsLine]
    const piece: Piece = { core, before: '', after: '', start, isSpaced, startsLine }
    this.#sink.begin(piece)
    this.#sink.piece(piece, this.#offset)
    this.#newlines = 0
    this.#isBehindBreak = false
    this.#isSpaced = false
    this.#startsLine = false
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
    const isBehindBreak = this.#isBehindBreak && (kind === 'break' || isClosing(character))
    this.#isBehindBreak = kind === 'break' || isBehindBreak
    this.#text += character
    if (this.#isBehindBreak) this.#end(character.length)
    else if (kind === 'word' && !this.#isWord) {
      this.#isWord = true
      this.#sink.begin(this.#beginning(character))
    }
  }

  #beginning(character: string): Piece {
    const affixes = splitAffixes(this.#text)
    const start = this.#offset + character.length - affixes.core.length
    return { ...affixes, start, isSpaced: this.#isSpaced, startsLine: this.#startsLine }
  }

  #gap(character: string): void {
    this.#end()
    this.#isSpaced = true
    this.#isBehindBreak = false
    if (character === PARAGRAPH_SEPARATOR) this.#newlines = 1
    else if (character !== '\n') return
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
      this.#sink.marks(text, end, this.#startsLine)
    }
    this.#text = ''
    this.#isWord = false
  }
}

function endsInHalf(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return code >= 0xd800 && code <= 0xdbff
}
