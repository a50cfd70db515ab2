/** SSML as a text that comes in portions: a document is read when it is complete. */
import type { MarkupReader } from '../marked-text.ts'
import type { MarkupPart, MarkupProblem } from '../markup.ts'
import { parseSsml } from './parse-ssml.ts'

export class SsmlReader implements MarkupReader {
  readonly #language: string
  #document = ''
  #problems: readonly MarkupProblem[] = []

  /** @param language BCP 47, of a document that does not say it. */
  constructor(language: string) {
    this.#language = language
  }

  feed(text: string): readonly MarkupPart[] {
    this.#document += text
    return []
  }

  /** @throws InvalidInputError as `parseSsml`. */
  finish(): readonly MarkupPart[] {
    const { parts, problems } = parseSsml(this.#document, { language: this.#language })
    this.#problems = problems
    return parts
  }

  takeProblems(): readonly MarkupProblem[] {
    const problems = this.#problems
    this.#problems = []
    return problems
  }
}
