/**
 * Text to tokens, whatever the portions the text comes in. Most words are final as soon as the next one begins:
 * until then punctuation may still come ("one - two"), a small letter may turn a full stop into a clause, and the
 * text may end, which makes a word the last of a paragraph. A piece that may be read together with those behind it
 * ("3 p.m.") waits for them, but not beyond its sentence.
 */
import { createToken, deepFreeze } from '@voice-soundboard/graph'
import type { Boundary, Token } from '@voice-soundboard/graph'
import { tidy } from './lexicon/parts.ts'
import { PieceSplitter } from './piece-splitter.ts'
import type { PieceSink } from './piece-splitter.ts'
import { LOOKAHEAD, LOOKBEHIND } from './reading/reading.ts'
import type { Piece, ReadBefore, Reading, ReadingContext, ReadingRules } from './reading/reading.ts'
import { boundaryAfter, endsWindow } from './segmentation/boundary.ts'
import { isBullet, isListMarker, NO_LIST, placeBehind } from './segmentation/list-markers.ts'
import type { ListPlace } from './segmentation/list-markers.ts'
import { PiecesAhead } from './segmentation/pieces-ahead.ts'
import { splitRunOn } from './segmentation/run-on.ts'

const SPARE_SPACE = /\s{2}|^\s|\s$/
const SOFT_HYPHEN = /\u00AD/g
/** Longer runs are cut: no word has more letters, and one segment must stay small enough to attend over. */
const MAX_WORD_LENGTH = 60
/** Of a line drawn with marks, the first few say it all. */
const MAX_MARKS = 60
/** Longer than any piece that has begun and is not complete. */
const PIECE_IN_WORK = 1024
/** Pieces behind a word that may tell whether a sentence ends there. */
const PIECES_AHEAD = 3
/** What has been read is dropped in portions of this length. */
const SOURCE_KEPT = 4096

/** Silence that a reader leaves after a boundary, on top of what the voice itself does at the punctuation. */
export const PAUSE_MS = { none: 0, clause: 0, sentence: 150, paragraph: 450 } as const

export interface PlacedToken {
  readonly token: Token
  /** Offset behind the token's punctuation: a tokenizer that begins there finds the tokens that follow this one. */
  readonly end: number
  /** Text behind it might have given it another reading. */
  readonly isOpen: boolean
  /** Its word goes on behind it: a tokenizer that begins there would cut what follows elsewhere. */
  readonly isInside?: boolean
  /** Where the lists of its paragraph stand behind it. */
  readonly list?: ListPlace
}

/** How a stretch of text is said, where its author says so. */
export interface Saying {
  readonly spokenAs?: string
  readonly phonemes?: readonly string[]
}

/** What stands behind a stretch of text, where its author says so. */
export interface Ending {
  readonly boundary?: Boundary
  readonly pauseMs?: number
}

interface PlacedPiece {
  readonly piece: Piece
  readonly end: number
  readonly saying?: Saying
  readonly ending?: Ending
  /** It is a part of what stands between two gaps. */
  readonly isRunOn?: boolean
  /** Of the language that it is written in. */
  readonly rules: ReadingRules
}

export interface TokenizerStart {
  /** Offset in the source text of the first character that is fed. */
  readonly offset: number
  /** What was read before it. */
  readonly before: readonly ReadBefore[]
  readonly list?: ListPlace
}

export class Tokenizer implements PieceSink {
  /** Of what comes next. */
  #rules: ReadingRules
  readonly #splitter: PieceSplitter
  /** Complete, and not read yet. */
  #pieces: PlacedPiece[] = []
  /** Beginning of the piece that is not complete yet. */
  #next: Piece | null = null
  #before: ReadBefore[]
  #list: ListPlace
  /** What comes next is the item of a list. */
  #isBehindBullet = false
  /** An empty line has come, and no word after it. */
  #isParagraphOver = false
  /** What has come and belongs to no token yet, or to those of {@link #pieces}. */
  #source = ''
  #sourceStart: number
  #final: PlacedToken[] = []

  constructor(rules: ReadingRules, start: TokenizerStart = { offset: 0, before: [] }) {
    this.#rules = rules
    this.#before = [...start.before]
    this.#list = start.list ?? NO_LIST
    this.#sourceStart = start.offset
    this.#splitter = new PieceSplitter(this, start.offset)
  }

  /** The tokens that no further text can change. */
  feed(text: string): PlacedToken[] {
    this.#source += text
    this.#splitter.feed(text)
    return this.#takeFinal()
  }

  /** A token of its own, said as its author wants. `text` holds more than white space. */
  say(text: string, saying: Saying): PlacedToken[] {
    const core = text.trim()
    const lead = text.length - text.trimStart().length
    this.#source += text
    this.#splitter.feed(text.slice(0, lead))
    this.#splitter.whole(core)
    const last = this.#pieces.at(-1)
    if (last) this.#pieces[this.#pieces.length - 1] = { ...last, saying }
    this.#splitter.feed(text.slice(lead + core.length))
    return this.#takeFinal()
  }

  /** What is fed from here on is read by other rules. */
  use(rules: ReadingRules): void {
    if (rules === this.#rules) return
    this.#splitter.cut()
    this.#rules = rules
  }

  /** Ends what came before; false when nothing did. */
  end(ending: Ending): boolean {
    this.#splitter.cut()
    const last = this.#pieces.at(-1)
    if (!last) return false
    this.#pieces[this.#pieces.length - 1] = { ...last, ending: { ...last.ending, ...ending } }
    return true
  }

  /** The rest, when no text follows. */
  finish(): PlacedToken[] {
    this.#splitter.cut()
    this.#read(true)
    const last = this.#final.at(-1)
    // What ends with the text needs no pause behind it.
    if (last) this.#final[this.#final.length - 1] = { ...last, token: withPause(last.token, 0) }
    return this.#takeFinal()
  }

  begin(beginning: Piece): void {
    if (this.#isParagraphOver) this.#read(true)
    this.#isParagraphOver = false
    this.#next = this.#asItem(beginning)
    this.#read(false)
  }

  piece(piece: Piece, end: number): void {
    const rules = this.#rules
    const parts = splitRunOn(piece, end, rules)
    const isRunOn = parts.length > 1
    for (const part of parts) {
      const placed = { piece: this.#asItem(part.piece), end: part.end, rules }
      this.#pieces.push(isRunOn ? { ...placed, isRunOn } : placed)
      this.#isBehindBullet = false
    }
    this.#next = null
  }

  /** Belong to the word before them ("one - two", " ?"); what begins a paragraph or an item of a list to none. */
  marks(text: string, end: number, startsLine: boolean): void {
    const isItem = isBullet(text, startsLine)
    if (isItem) this.#isBehindBullet = true
    const last = this.#pieces.at(-1)
    if (!last || this.#isParagraphOver) return
    if (isItem) {
      const boundary = strongest(last.ending?.boundary ?? 'none', 'sentence')
      this.#pieces[this.#pieces.length - 1] = { ...last, ending: { ...last.ending, boundary } }
      return
    }
    if (last.ending) return
    const after = last.piece.after + text
    const piece = after.length > MAX_MARKS ? last.piece : { ...last.piece, after }
    this.#pieces[this.#pieces.length - 1] = { ...last, piece, end }
  }

  paragraph(): void {
    this.#isParagraphOver = true
  }

  #asItem(piece: Piece): Piece {
    const { before, core, startsLine } = piece
    const isItem =
      this.#isBehindBullet || (before !== '' && /^\p{L}/u.test(core) && isBullet(before, startsLine))
    return isItem ? { ...piece, startsItem: true } : piece
  }

  #read(isParagraphOver: boolean): void {
    while (this.#pieces.length > 0) {
      const head = this.#withMarker(this.#pieces[0] as PlacedPiece, isParagraphOver)
      if (!head) return
      const { piece, saying, rules } = head
      const mayBegin =
        !saying &&
        (piece.isListMarker === true || rules.mayBegin(piece, this.#pieces[1]?.piece ?? this.#next))
      const window = mayBegin && !piece.isListMarker ? this.#window(rules, isParagraphOver) : [piece]
      if (!window) return
      const context: ReadingContext = { pieces: window as [Piece, ...Piece[]], before: this.#before }
      const reading = saying ? asSaid(head) : mayBegin ? firstReading(rules, context) : null
      const count = reading?.pieces ?? 1
      const taken = [head, ...this.#pieces.slice(1, count)]
      const tokens = reading ? [this.#tokenOf(taken, reading)] : wordsOf(piece)
      const end = this.#endOf(taken, tokens.at(-1) as Token, reading, isParagraphOver)
      if (!end) return
      this.#pieces.splice(0, count)
      const list = placeBehind(this.#list, (taken.at(-1) as PlacedPiece).piece, rules.isAbbreviation)
      this.#list = end.token.boundaryAfter === 'paragraph' ? { ...list, last: null } : list
      const isOpen = mayBegin || end.isOpen
      for (const token of tokens.slice(0, -1)) {
        this.#settle(token, { end: token.source[1], isOpen, list, isInside: true })
      }
      this.#settle(end.token, { end: end.end, isOpen, list: this.#list })
      this.#dropSource()
    }
  }

  /** Knows the marker of a list by what stands before it; null while that depends on what has not come yet. */
  #withMarker(head: PlacedPiece, isParagraphOver: boolean): PlacedPiece | null {
    const { piece, saying, ending, rules } = head
    const isFollowed = !isStrong(ending?.boundary) && (this.#pieces.length > 1 || this.#next !== null)
    if (saying || !isListMarker(piece, this.#list, isFollowed)) return head
    if (rules.isCounting && /\d/.test(piece.core)) {
      const behind = this.#pieces[1]?.piece
      if (!behind && !isParagraphOver) return null
      if (behind && rules.isCounting(behind)) return head
    }
    return { ...head, piece: { ...piece, isListMarker: true } }
  }

  /** The last token of what is read, with what it ends; null while that depends on what has not come yet. */
  #endOf(
    taken: readonly PlacedPiece[],
    token: Token,
    reading: Reading | null,
    isParagraphOver: boolean,
  ): { readonly token: Token; readonly end: number; readonly isOpen: boolean } | null {
    const { piece, end, rules, ending = {}, isRunOn = false } = taken.at(-1) as PlacedPiece
    const behind = this.#pieces.slice(taken.length, taken.length + PIECES_AHEAD).map((placed) => placed.piece)
    const isLast = isParagraphOver && behind.length === 0
    const isCut = isStrong(ending.boundary)
    const ahead = isCut
      ? new PiecesAhead([], null, true)
      : new PiecesAhead(behind, this.#next, isParagraphOver)
    const byMarks = boundaryAfter(token.punctuationAfter, {
      piece,
      endsSentence: reading?.endsSentence ?? null,
      before: [...this.#before, ...taken.slice(0, -1).map(readBefore)],
      ahead,
      list: this.#list,
      rules,
    })
    if (!byMarks) return null
    const boundaryAfterIt = strongest(byMarks, isLast ? 'paragraph' : (ending.boundary ?? 'none'))
    // A stop that belongs to an abbreviation also ends the sentence behind it: the voice must see it.
    const ownStop =
      isStrong(boundaryAfterIt) && token.punctuationAfter === '' && token.text.endsWith('.') ? '.' : ''
    const marked = {
      ...token,
      punctuationAfter: ownStop + token.punctuationAfter,
      boundaryAfter: boundaryAfterIt,
      pauseAfterMs: ending.pauseMs ?? PAUSE_MS[boundaryAfterIt],
    }
    return { token: marked, end, isOpen: isRunOn || ahead.wasAsked }
  }

  #tokenOf(taken: readonly PlacedPiece[], reading: Reading): Token {
    const [{ piece: first }] = taken as [PlacedPiece]
    const { piece: last } = taken.at(-1) as PlacedPiece
    const { takesBefore = 0, takesAfter = 0, kind } = reading
    const spokenAs = SPARE_SPACE.test(reading.spokenAs) ? tidy(reading.spokenAs) : reading.spokenAs
    const start = first.start - takesBefore
    const end = last.start + last.core.length + takesAfter
    const text = this.#source.slice(start - this.#sourceStart, end - this.#sourceStart)
    return createToken({
      text,
      ...(spokenAs === text ? {} : { spokenAs }),
      kind,
      ...(reading.phonemes ? { phonemes: reading.phonemes } : {}),
      ...(reading.event ? { event: { type: reading.event } } : {}),
      source: [start, end],
      punctuationBefore: first.before.slice(0, first.before.length - takesBefore),
      punctuationAfter: last.after.slice(takesAfter),
    })
  }

  /** Now and then, so that each character is copied a bounded number of times. */
  #dropSource(): void {
    const first = this.#pieces[0]?.piece
    // Not from the end of what has come: most of it may still be on its way through the splitter.
    const neededFrom = first ? first.start - first.before.length : this.#splitter.offset - PIECE_IN_WORK
    const used = neededFrom - this.#sourceStart
    if (used < SOURCE_KEPT) return
    this.#source = this.#source.slice(used)
    this.#sourceStart += used
  }

  /** The pieces up to the end of the sentence, as far as a reader looks; null when they are not all there yet. */
  #window(rules: ReadingRules, isParagraphOver: boolean): Piece[] | null {
    const window: Piece[] = []
    for (const [index, { piece, saying, ending, rules: own }] of this.#pieces.entries()) {
      if (saying || own !== rules) return window
      window.push(piece)
      const next = this.#pieces[index + 1]?.piece ?? this.#next
      if (ending) return window
      if (window.length > LOOKAHEAD || endsWindow(piece, next, rules)) return window
    }
    return isParagraphOver ? window : null
  }

  #settle(token: Token, place: Omit<PlacedToken, 'token'>): void {
    const { text, kind = 'word', punctuationAfter, boundaryAfter: boundary } = token
    this.#before = isStrong(boundary)
      ? []
      : [...this.#before, { text, kind, punctuationAfter }].slice(-LOOKBEHIND)
    this.#final.push({ token: deepFreeze(token), ...place })
  }

  #takeFinal(): PlacedToken[] {
    const final = this.#final
    this.#final = []
    return final
  }
}

const withPause = (token: Token, pauseAfterMs: number): Token => deepFreeze({ ...token, pauseAfterMs })

const BOUNDARIES: readonly Boundary[] = ['none', 'clause', 'sentence', 'paragraph']

const strongest = (one: Boundary, other: Boundary): Boundary =>
  BOUNDARIES.indexOf(one) > BOUNDARIES.indexOf(other) ? one : other

const isStrong = (boundary: Boundary | undefined): boolean =>
  boundary === 'sentence' || boundary === 'paragraph'

const readBefore = ({ piece: { core, after } }: PlacedPiece): ReadBefore => ({
  text: core,
  kind: 'word',
  punctuationAfter: after,
})

const asSaid = ({ piece, saying }: PlacedPiece): Reading => ({
  pieces: 1,
  spokenAs: saying?.spokenAs ?? piece.core,
  kind: 'override',
  ...(saying?.phonemes ? { phonemes: saying.phonemes } : {}),
})

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
