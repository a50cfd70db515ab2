/** Tells, once for each language, that its numbers are left to the phonemiser as they are written. */
import type { Token } from '@voice-soundboard/graph'
import type { MarkupProblem } from '../markup/markup.ts'
import { isReadAsWritten, primaryOf } from '../reading/rules.ts'

const DIGIT = /\p{Nd}/u

export class UnreadNumbers {
  readonly #told = new Set<string>()
  #problems: MarkupProblem[] = []

  /** @param own language of the text as a whole. */
  note({ text, spokenAs, phonemes, source, language: tagged }: Token, own: string): void {
    if (spokenAs !== undefined || phonemes !== null || !DIGIT.test(text)) return
    const language = tagged ?? own
    if (this.#told.has(language) || !isReadAsWritten(language)) return
    this.#told.add(language)
    const message = `Numbers in "${primaryOf(language)}", such as "${text}", are left to the voice as they are written.`
    this.#problems.push({ code: 'numbers-as-written', message, source, line: 1, column: source[0] + 1 })
  }

  take(): readonly MarkupProblem[] {
    return this.#problems.splice(0)
  }
}
