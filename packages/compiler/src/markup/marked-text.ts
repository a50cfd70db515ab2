/** Text with markup on its way to tokens: what is said goes through the tokenizer, and keeps its place and style. */
import { createToken, deepFreeze } from '@voice-soundboard/graph'
import type { SourceRange, Token } from '@voice-soundboard/graph'
import { kindOf } from '../characters.ts'
import type { ReadingRules } from '../reading/reading.ts'
import type { Speakers } from '../speakers.ts'
import type { TokenSource } from '../token-source.ts'
import { Tokenizer } from '../tokenizer.ts'
import type { PlacedToken } from '../tokenizer.ts'
import type { MarkupPart, MarkupProblem, TextStyle } from './markup.ts'
import { Lines } from './line-columns.ts'
import { sayingOf } from './saying.ts'
import { Stretches } from './stretches.ts'

/** What a markup language is read by. Parts come in the order of the source. */
export interface MarkupReader {
  feed(text: string): readonly MarkupPart[]
  finish(): readonly MarkupPart[]
  /** Since the last look. */
  takeProblems(): readonly MarkupProblem[]
}

/** A stretch of the text that is said, and what it stands for. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly source: SourceRange
  readonly style: TextStyle
  /** Behind its last word. */
  readonly wordsTo: number
}

export interface MarkedTextOptions {
  /** Of the text as a whole. */
  readonly rules: ReadingRules
  /** Of a part that is in another language; null to read it by those of the whole. */
  readonly rulesOf: (language: string) => ReadingRules | null
  readonly speakers: Speakers
}

interface WaitingMark {
  readonly at: number
  readonly name: string
}

export class MarkedText implements TokenSource {
  readonly #reader: MarkupReader
  readonly #options: MarkedTextOptions
  readonly #tokenizer: Tokenizer
  /** Of what was fed to the tokenizer and may still come out. */
  #stretches: Stretch[] = []
  #marks: WaitingMark[] = []
  #length = 0
  /** Where the last token ends in the source. */
  #placedTo = 0
  #problems: MarkupProblem[] = []
  readonly #lines = new Lines()
  /** Before the first word, for as long as none has come. */
  #pauseBeforeMs = 0
  readonly #together = new Stretches()
  #placed = 0

  constructor(reader: MarkupReader, options: MarkedTextOptions) {
    this.#reader = reader
    this.#options = options
    this.#tokenizer = new Tokenizer(options.rules)
  }

  feed(text: string): PlacedToken[] {
    this.#lines.add(text)
    return this.#say(this.#reader.feed(text))
  }

  finish(): PlacedToken[] {
    const already = this.#placed
    const tokens = [...this.#say(this.#reader.finish()), ...this.#place(this.#tokenizer.finish())]
    this.#endWithMarks(tokens)
    return this.#together.applied(tokens, already)
  }

  takeProblems(): readonly MarkupProblem[] {
    const problems = [...this.#reader.takeProblems(), ...this.#problems]
    this.#problems = []
    return problems
  }

  #say(parts: readonly MarkupPart[]): PlacedToken[] {
    const tokens: PlacedToken[] = []
    for (const part of parts) {
      // One part may hold more tokens than a call takes arguments.
      if (part.kind === 'text') for (const token of this.#place(this.#sayText(part))) tokens.push(token)
      else if (part.kind === 'mark') this.#marks.push({ at: this.#length, name: part.name })
      else if (part.kind === 'pause') this.#end(part.source, { pauseMs: part.ms })
      else if (part.kind === 'boundary') this.#end(part.source, { boundary: part.boundary })
      else this.#report(part.source, `No voice here can "${part.event}": it is left out.`)
    }
    return tokens
  }

  #sayText({ text, source, style }: MarkupPart & { kind: 'text' }): PlacedToken[] {
    if (text === '') return []
    const from = this.#length
    this.#length += text.length
    const to = this.#length
    const wordsTo = isVerbatim({ from, to, source }) ? to : from + endOfWords(text)
    this.#stretches.push({ from, to, source, style, wordsTo })
    const { rules, rulesOf } = this.#options
    const ownRules = style.language === undefined ? rules : (rulesOf(style.language) ?? rules)
    this.#tokenizer.use(ownRules)
    const saying = text.trim() === '' ? null : sayingOf(text.trim(), style, ownRules)
    return saying ? this.#tokenizer.say(text, saying) : this.#tokenizer.feed(text)
  }

  #end(source: SourceRange, ending: Parameters<Tokenizer['end']>[0]): void {
    const hasEnded = this.#tokenizer.end(ending)
    if (hasEnded || !ending.pauseMs) return
    if (this.#placed === 0) this.#pauseBeforeMs += ending.pauseMs
    else this.#report(source, 'A pause is left out: what stands before it has been read.')
  }

  #place(tokens: readonly PlacedToken[]): PlacedToken[] {
    return tokens.map(({ token, end, isOpen }) => {
      const [from, to] = token.source
      this.#dropStretches(from)
      const style = this.#stretches[0]?.style ?? {}
      const isPartOfOne = this.#isInside(from, 'start') || this.#isInside(to, 'end')
      // Marks at the end of one stretch may begin the word of the next.
      const start = Math.max(this.#placedTo, this.#sourceOf(from, 'start'))
      const source: SourceRange = [start, Math.max(start, this.#sourceOf(to, 'end'))]
      this.#placedTo = source[1]
      const marksBefore = [...token.marksBefore, ...this.#takeMarks(to)]
      const fields = { ...token, ...this.#styled(token, style), source, marksBefore }
      const isFirst = this.#placed === 0 && this.#pauseBeforeMs > 0
      this.#together.note(style, this.#placed)
      this.#placed++
      const placed = deepFreeze(
        createToken(isFirst ? { ...fields, pauseBeforeMs: this.#pauseBeforeMs } : fields),
      )
      return { token: placed, end: this.#sourceOf(Math.max(to, end), 'end'), isOpen: isOpen || isPartOfOne }
    })
  }

  /** Those before a place, at once: there may be many that hold no word. */
  #dropStretches(before: number): void {
    const count = this.#stretches.findIndex(({ to }) => to > before)
    if (count !== 0) this.#stretches.splice(0, count === -1 ? this.#stretches.length : count)
  }

  #takeMarks(before: number): string[] {
    const count = this.#marks.findIndex(({ at }) => at >= before)
    return this.#marks.splice(0, count === -1 ? this.#marks.length : count).map(({ name }) => name)
  }

  /** A mark behind the last word has no word to stand before. */
  #endWithMarks(tokens: PlacedToken[]): void {
    const marksAfter = this.#marks.splice(0).map(({ name }) => name)
    const last = tokens.pop()
    if (!last) return
    const { token } = last
    tokens.push(marksAfter.length === 0 ? last : { ...last, token: deepFreeze({ ...token, marksAfter }) })
  }

  #stretchAt(at: number, side: 'start' | 'end'): Stretch | undefined {
    return side === 'start'
      ? this.#stretches.find(({ to }) => at < to)
      : this.#stretches.findLast(({ from }) => from < at)
  }

  /** A place between words of a stretch that stands for its source as a whole. */
  #isInside(at: number, side: 'start' | 'end'): boolean {
    const stretch = this.#stretchAt(at, side)
    if (!stretch || isVerbatim(stretch)) return false
    return side === 'start' ? at > stretch.from : at < stretch.wordsTo
  }

  /**
   * Where a place in what is said stands in the source. Of several words that stand for one thing together the last
   * has it and the others are empty, so that it counts as said when all of it was.
   */
  #sourceOf(at: number, side: 'start' | 'end'): number {
    const stretch = this.#stretchAt(at, side)
    if (!stretch) return this.#stretches.at(-1)?.source[1] ?? 0
    const { from, to, source } = stretch
    if (isVerbatim(stretch)) return source[0] + Math.min(Math.max(0, at - from), to - from)
    return side === 'start' || this.#isInside(at, side) ? source[0] : source[1]
  }

  #report(source: SourceRange, message: string): void {
    this.#problems.push({ message, source, ...this.#lines.placeOf(source[0]) })
  }

  #styled(token: Token, style: TextStyle): Partial<Token> {
    const { rate = 1, pitch = 1, energy = 1, emphasis = 1, language, voice } = style
    return {
      speaker: this.#options.speakers.indexOf(voice),
      durationScale: token.durationScale / rate,
      pitchScale: token.pitchScale * pitch,
      energyScale: token.energyScale * energy,
      emphasis: token.emphasis * emphasis,
      ...(language === undefined ? {} : { language }),
    }
  }
}

/** It stands for its source character by character. */
const isVerbatim = ({ from, to, source }: Omit<Stretch, 'style' | 'wordsTo'>): boolean =>
  to - from === source[1] - source[0]

function endOfWords(text: string): number {
  let end = text.length
  for (const character of Array.from(text).reverse()) {
    if (kindOf(character) === 'word') break
    end -= character.length
  }
  return end
}
