/**
 * A text that may turn to other languages: each sentence is held until it is complete, and what is clearly in another
 * language is read by the rules of that one.
 */
import { deepFreeze } from '@voice-soundboard/graph'
import type { Token } from '@voice-soundboard/graph'
import type { MarkupProblem } from '../markup/markup.ts'
import type { ReadingRules } from '../reading/reading.ts'
import type { TokenSource } from '../token-source.ts'
import { Tokenizer } from '../tokenizer.ts'
import type { PlacedToken } from '../tokenizer.ts'
import { detectLanguage } from './detector.ts'

export interface PolyglotOptions {
  /** Primary tag of the text as a whole. */
  readonly own: string
  /** Primary tags. */
  readonly others: readonly string[]
  /** Null where the rules are not at hand, or the text has markup: then words are only told to be in a language. */
  readonly rulesOf: (language: string) => ReadingRules | null
  /** Offset in the source of the first character that is fed. */
  readonly start: number
}

export class PolyglotText implements TokenSource {
  readonly #source: TokenSource
  readonly #options: PolyglotOptions
  /** From the beginning of the sentence that is not complete. */
  #text = ''
  #textStart: number
  #sentence: PlacedToken[] = []

  constructor(source: TokenSource, options: PolyglotOptions) {
    this.#source = source
    this.#options = options
    this.#textStart = options.start
  }

  feed(text: string): PlacedToken[] {
    this.#text += text
    return this.#take(this.#source.feed(text))
  }

  finish(): PlacedToken[] {
    const tokens = this.#take(this.#source.finish())
    return [...tokens, ...this.#endSentence()]
  }

  takeProblems(): readonly MarkupProblem[] {
    return this.#source.takeProblems()
  }

  #take(tokens: readonly PlacedToken[]): PlacedToken[] {
    return tokens.flatMap((placed) => {
      this.#sentence.push(placed)
      return endsSentence(placed.token) ? this.#endSentence() : []
    })
  }

  #endSentence(): PlacedToken[] {
    const sentence = this.#sentence
    const last = sentence.at(-1)
    if (!last) return []
    this.#sentence = []
    const written = this.#text.slice(0, last.end - this.#textStart)
    this.#text = this.#text.slice(written.length)
    const start = this.#textStart
    this.#textStart = last.end
    const { own, others, rulesOf } = this.#options
    const language = detectLanguage(sentence.map(({ token }) => token.text).join(' '), own, others)
    if (language === null) return sentence
    const rules = rulesOf(language)
    const read = rules ? readAnew(written, start, rules, last.token) : sentence
    return read.map((placed) => ({ ...placed, isOpen: true, token: inLanguage(placed.token, language) }))
  }
}

/** It ends as it did: what stands behind it has not changed. */
function readAnew(text: string, start: number, rules: ReadingRules, ending: Token): PlacedToken[] {
  const tokenizer = new Tokenizer(rules, { offset: start, before: [] })
  const tokens = [...tokenizer.feed(text), ...tokenizer.finish()]
  const last = tokens.pop()
  if (!last) return tokens
  const { boundaryAfter, pauseAfterMs } = ending
  return [...tokens, { ...last, token: { ...last.token, boundaryAfter, pauseAfterMs } }]
}

/** What says itself which language it is in stays so. */
const inLanguage = (token: Token, language: string): Token =>
  token.language === undefined ? deepFreeze({ ...token, language }) : token

const endsSentence = ({ boundaryAfter }: Token): boolean =>
  boundaryAfter === 'sentence' || boundaryAfter === 'paragraph'
