/** Text with markup on its way to tokens: what is said goes through the tokenizer, and keeps its place and style. */
import { createToken, deepFreeze } from '@voice-soundboard/graph'
import type { SourceRange, Token } from '@voice-soundboard/graph'
import type { ReadingRules } from '../reading/reading.ts'
import type { TokenSource } from '../token-source.ts'
import { Tokenizer } from '../tokenizer.ts'
import type { PlacedToken } from '../tokenizer.ts'
import type { MarkupPart, MarkupProblem, TextStyle } from './markup.ts'
import { sayingOf } from './saying.ts'

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
}

interface WaitingMark {
  readonly at: number
  readonly name: string
}

export class MarkedText implements TokenSource {
  readonly #reader: MarkupReader
  readonly #rules: ReadingRules
  readonly #tokenizer: Tokenizer
  /** Of what was fed to the tokenizer and may still come out. */
  #stretches: Stretch[] = []
  #marks: WaitingMark[] = []
  #length = 0
  #problems: MarkupProblem[] = []

  constructor(reader: MarkupReader, rules: ReadingRules) {
    this.#reader = reader
    this.#rules = rules
    this.#tokenizer = new Tokenizer(rules)
  }

  feed(text: string): PlacedToken[] {
    return this.#say(this.#reader.feed(text))
  }

  finish(): PlacedToken[] {
    const tokens = [...this.#say(this.#reader.finish()), ...this.#place(this.#tokenizer.finish())]
    this.#reportMarksLeft()
    return tokens
  }

  takeProblems(): readonly MarkupProblem[] {
    const problems = [...this.#reader.takeProblems(), ...this.#problems]
    this.#problems = []
    return problems
  }

  #say(parts: readonly MarkupPart[]): PlacedToken[] {
    const tokens: PlacedToken[] = []
    for (const part of parts) {
      if (part.kind === 'text') tokens.push(...this.#place(this.#sayText(part)))
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
    this.#stretches.push({ from, to: this.#length, source, style })
    if (style.voice !== undefined)
      this.#report(source, `Voice "${style.voice}": one utterance has one voice.`)
    const saying = text.trim() === '' ? null : sayingOf(text.trim(), style, this.#rules)
    return saying ? this.#tokenizer.say(text, saying) : this.#tokenizer.feed(text)
  }

  #end(source: SourceRange, ending: Parameters<Tokenizer['end']>[0]): void {
    const hasEnded = this.#tokenizer.end(ending)
    if (!hasEnded && ending.pauseMs) this.#report(source, 'A pause before the first word is left out.')
  }

  #place(tokens: readonly PlacedToken[]): PlacedToken[] {
    return tokens.map(({ token, end, isOpen }) => {
      const [from, to] = token.source
      while (this.#stretches[0] && this.#stretches[0].to <= from) this.#stretches.shift()
      const style = this.#stretches[0]?.style ?? {}
      const source: SourceRange = [this.#sourceOf(from, 'start'), this.#sourceOf(to, 'end')]
      const marksBefore = [...token.marksBefore, ...this.#takeMarks(to)]
      const placed = deepFreeze(createToken({ ...token, ...styled(token, style), source, marksBefore }))
      return { token: placed, end: this.#sourceOf(Math.max(to, end), 'end'), isOpen }
    })
  }

  #takeMarks(before: number): string[] {
    const count = this.#marks.findIndex(({ at }) => at >= before)
    return this.#marks.splice(0, count === -1 ? this.#marks.length : count).map(({ name }) => name)
  }

  /** A mark behind the last word has no word to stand before. */
  #reportMarksLeft(): void {
    const end = this.#stretches.at(-1)?.source[1] ?? 0
    for (const { name } of this.#marks.splice(0)) {
      this.#report([end, end], `Mark "${name}" stands behind the last word and is not told.`)
    }
  }

  /** Where a place in what is said stands in the source. */
  #sourceOf(at: number, side: 'start' | 'end'): number {
    const stretch =
      side === 'start'
        ? this.#stretches.find(({ to }) => at < to)
        : this.#stretches.findLast(({ from }) => from < at)
    const last = this.#stretches.at(-1)
    if (!stretch) return last?.source[1] ?? 0
    const { from, to, source } = stretch
    const isVerbatim = to - from === source[1] - source[0]
    if (!isVerbatim) return side === 'start' ? source[0] : source[1]
    return source[0] + Math.min(Math.max(0, at - from), to - from)
  }

  #report(source: SourceRange, message: string): void {
    this.#problems.push({ message, source, line: 1, column: source[0] + 1 })
  }
}

function styled(token: Token, style: TextStyle): Partial<Token> {
  const { rate = 1, pitch = 1, energy = 1, emphasis = 1, language, targetDurationMs } = style
  return {
    durationScale: token.durationScale / rate,
    pitchScale: token.pitchScale * pitch,
    energyScale: token.energyScale * energy,
    emphasis: token.emphasis * emphasis,
    ...(language === undefined ? {} : { language }),
    ...(targetDurationMs === undefined ? {} : { targetDurationMs }),
  }
}
