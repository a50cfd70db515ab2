/** A text of an utterance in coded words, as it grows and is revised. */
import { readWord, writeWord } from '../code.ts'

export class CodedText {
  readonly utterance: number
  #text = ''
  #words = 0

  constructor(utterance: number) {
    this.utterance = utterance
  }

  get text(): string {
    return this.#text
  }

  /** Words of a history, as words that are like no others. @returns what was added. */
  append(words: string): string {
    const coded = this.#encode(words)
    this.#text += coded
    return coded
  }

  /** From the beginning of the word after which so much of the text stands, 0–1; it is so once it is accepted. */
  revised(keep: number, words: string): { fromOffset: number; text: string; accept: () => void } {
    const places = [...this.#text.matchAll(/x/gi)].map(({ index }) => index)
    const fromOffset = places.find((place) => place >= this.#text.length * keep) ?? this.#text.length
    const text = this.#encode(words)
    return { fromOffset, text, accept: () => void (this.#text = this.#text.slice(0, fromOffset) + text) }
  }

  numberOf(word: string): number {
    return readWord(word).word
  }

  #encode(words: string): string {
    return words.replace(/[a-z]+/gi, (word) => {
      const coded = writeWord({ utterance: this.utterance, word: this.#words++ })
      return /^[A-Z]/.test(word) ? `X${coded.slice(1)}` : coded
    })
  }
}
