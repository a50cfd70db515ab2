/**
 * Text that is still being written, compiled while it comes: speech starts at the first clause. What comes out is
 * what `segmentGraph(compileRequest(wholeText))` gives, however the text is cut into portions.
 */
import { ClosedError, InvalidInputError, Segmenter } from '@voice-soundboard/graph'
import type { GraphHeader, GraphSegment } from '@voice-soundboard/graph'
import { checkText } from './check-text.ts'
import { compileHeader, sourceOptionsOf } from './compile-request.ts'
import type { CompileOptions } from './compile-request.ts'
import { LOOKAHEAD, LOOKBEHIND } from './reading/reading.ts'
import type { MarkupProblem } from './markup/markup.ts'
import type { ReadBefore } from './reading/reading.ts'
import { NO_LIST } from './segmentation/list-markers.ts'
import type { ListPlace } from './segmentation/list-markers.ts'
import { Speakers } from './speakers.ts'
import { openTokenSource } from './token-source.ts'
import type { TokenSource, TokenSourceOptions } from './token-source.ts'
import type { PlacedToken, TokenizerStart } from './tokenizer.ts'

/** Offsets in the source text. */
interface TokenPlace {
  readonly end: number
  readonly endWithPunctuation: number
  readonly isOpen: boolean
  /** A word of such length that it was cut goes on behind it. */
  readonly isInside: boolean
  readonly read: ReadBefore
  readonly endsSentence: boolean
  readonly list: ListPlace
}

export class IncrementalCompiler {
  readonly #header: GraphHeader
  readonly #speakers: Speakers
  readonly #options: TokenSourceOptions
  #sourceText = ''
  /** Opened by the first text, because what it needs may have to be loaded before. */
  #source: TokenSource | null = null
  /** Tokens that stay as they were given out, while text with markup is read anew from its beginning. */
  #skipTokens = 0
  #segmenter = new Segmenter()
  #finished = false
  #places: TokenPlace[] = []
  /** First token of each segment that was given out. */
  #segmentStarts: number[] = []
  /** How many tokens were given out. */
  #given = 0
  /** Where the first segment since the last revision stands among all. */
  #base = { index: 0, firstToken: 0 }
  /** Complete, to be given out next. */
  #ready: GraphSegment[] = []

  /** @throws InvalidInputError when an option is out of range. */
  constructor(options: CompileOptions) {
    this.#header = compileHeader(options)
    this.#speakers = new Speakers(options)
    this.#options = sourceOptionsOf(this.#header, options, this.#speakers)
  }

  /** The same for the whole text, but that markup may call for further speakers. */
  get header(): GraphHeader {
    return { ...this.#header, speakers: this.#speakers.all }
  }

  /** All that was fed, less what a revision took back. */
  get sourceText(): string {
    return this.#sourceText
  }

  /**
   * Continues the text; returns the segments that no further text can change. One is complete when the word that
   * follows it begins, because until then it may be the last.
   * @throws ClosedError after `finalize`, until `revise` or `reset`.
   */
  feed(text: string): GraphSegment[] {
    checkText('text', text)
    if (this.#finished) throw new ClosedError('text')
    this.#sourceText += text
    this.#segment(this.#open().feed(text))
    return this.#giveOut()
  }

  /** No more text follows: returns the rest, which is nothing for a text without words. Idempotent. */
  finalize(): GraphSegment[] {
    if (this.#finished) return []
    this.#finished = true
    this.#segment(this.#open().finish())
    this.#makeReady(this.#segmenter.finish())
    return this.#giveOut()
  }

  /**
   * Takes back the text from `fromOffset` on; what is fed next continues there, also after `finalize`. Tokens that
   * were given out and stay are kept as they are, and nothing is joined to them. The next `feed` or `finalize` goes
   * on with token `keptTokens`, in a segment of its own whose index follows that of the last one kept in part.
   *
   * Without `spokenTokens` all tokens that end at or before `fromOffset` are kept. With it only the spoken ones are
   * sure to be: the last before `fromOffset` is given out again, because what follows decides on its punctuation
   * and pause, and so are those before it that might be read together with what follows. All but the spoken ones
   * then come out as the revised text would have given them.
   * @param fromOffset offset in `sourceText`, 0 to its length.
   * @param spokenTokens how many tokens, of those given out, have been heard or can no longer be held back.
   * @throws InvalidInputError when an argument is out of range or `fromOffset` stands before the end of a spoken
   * token; nothing has changed then.
   */
  revise(fromOffset: number, spokenTokens?: number): { readonly keptTokens: number } {
    requireIndex('fromOffset', fromOffset, this.#sourceText.length)
    const firstBehind = this.#places.findIndex((place) => place.end > fromOffset)
    const whole = Math.min(firstBehind === -1 ? Infinity : firstBehind, this.#given)
    if (spokenTokens !== undefined) this.#requireUnspoken(fromOffset, spokenTokens, whole)
    const keptTokens = spokenTokens === undefined ? whole : Math.max(spokenTokens, this.#firstOpen(whole))

    const lastKept = this.#places[keptTokens - 1]
    const offset = lastKept ? Math.min(lastKept.endWithPunctuation, fromOffset) : 0
    const before = this.#readBefore(keptTokens)
    const segmentStarts = this.#segmentStarts.filter((start) => start < keptTokens)
    const places = this.#places.slice(0, keptTokens)
    const sourceText = this.#sourceText.slice(0, fromOffset)
    this.reset()
    this.#sourceText = sourceText
    this.#places = places
    this.#segmentStarts = segmentStarts
    this.#given = keptTokens
    this.#base = { index: segmentStarts.length, firstToken: keptTokens }
    const isPlain = this.#options.format === 'text' && this.#options.detectLanguages.length === 0
    const source = this.#open({ offset, before, list: lastKept?.list ?? NO_LIST })
    this.#skipTokens = isPlain ? 0 : keptTokens
    this.#segment(source.feed(isPlain ? sourceText.slice(offset) : sourceText))
    return { keptTokens }
  }

  #open(start?: TokenizerStart): TokenSource {
    this.#source ??= openTokenSource(this.#options, start)
    return this.#source
  }

  /** The first of those before token `end` whose reading may depend on what stands there. */
  #firstOpen(end: number): number {
    let first = Math.max(0, end - 1)
    for (let token = end - 1; token >= 0 && token >= end - LOOKAHEAD; token--) {
      const place = this.#places[token] as TokenPlace
      if (place.isOpen) first = token
      if (token < end - 1 && place.endsSentence && !place.isOpen) break
    }
    // What was cut because of its length is cut anew from its beginning.
    while (first > 0 && this.#places[first - 1]?.isInside) first--
    return first
  }

  /** Of its sentence, what stands before this token. */
  #readBefore(token: number): ReadBefore[] {
    const places = this.#places.slice(Math.max(0, token - LOOKBEHIND), token)
    return places.slice(places.findLastIndex(({ endsSentence }) => endsSentence) + 1).map(({ read }) => read)
  }

  /** What the markup asked for and could not be honoured, since the last look. */
  takeProblems(): readonly MarkupProblem[] {
    return this.#source?.takeProblems() ?? []
  }

  /** Forgets the text, for another one with the same options. */
  reset(): void {
    this.#sourceText = ''
    this.#source = null
    this.#skipTokens = 0
    this.#segmenter = new Segmenter()
    this.#finished = false
    this.#places = []
    this.#segmentStarts = []
    this.#given = 0
    this.#base = { index: 0, firstToken: 0 }
    this.#ready = []
  }

  #requireUnspoken(fromOffset: number, spokenTokens: number, whole: number): void {
    requireIndex('spokenTokens', spokenTokens, this.#given)
    if (spokenTokens <= whole) return
    const end = this.#places[spokenTokens - 1]?.end
    throw new InvalidInputError('fromOffset', `${end} or more: what stands before is spoken`, `${fromOffset}`)
  }

  #segment(tokens: readonly PlacedToken[]): void {
    for (const { token, end, isOpen, isInside = false, list = NO_LIST } of tokens) {
      if (this.#skipTokens > 0) {
        this.#skipTokens--
        continue
      }
      const { text, kind = 'word', punctuationAfter, boundaryAfter } = token
      this.#places.push({
        end: token.source[1],
        endWithPunctuation: end,
        isOpen,
        isInside,
        read: { text, kind, punctuationAfter },
        endsSentence: boundaryAfter === 'sentence' || boundaryAfter === 'paragraph',
        list,
      })
      this.#makeReady(this.#segmenter.push(token))
    }
  }

  #makeReady(segments: readonly GraphSegment[]): void {
    for (const { index, firstToken, tokens } of segments) {
      this.#ready.push({
        index: this.#base.index + index,
        firstToken: this.#base.firstToken + firstToken,
        tokens,
      })
    }
  }

  #giveOut(): GraphSegment[] {
    const segments = this.#ready
    this.#ready = []
    for (const { firstToken, tokens } of segments) {
      this.#segmentStarts.push(firstToken)
      this.#given = firstToken + tokens.length
    }
    return segments
  }
}

function requireIndex(path: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= max) return
  throw new InvalidInputError(path, `an integer from 0 to ${max}`, String(value))
}
