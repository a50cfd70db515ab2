/** SSML as a text that comes in portions: a document is read when it is complete. */
import type { MarkupReader } from '../marked-text.ts'
import type { MarkupPart, MarkupProblem } from '../markup.ts'
import { parseSsml } from './parse-ssml.ts'
import type { ParseSsmlOptions } from './parse-ssml.ts'

export class SsmlReader implements MarkupReader {
  readonly #options: ParseSsmlOptions & { readonly language: string }
  #document = ''
  #problems: readonly MarkupProblem[] = []

  constructor(options: ParseSsmlOptions & { readonly language: string }) {
    this.#options = options
  }

  feed(text: string): readonly MarkupPart[] {
    this.#document += text
    return []
  }

  /** @throws InvalidInputError as `parseSsml`. */
  finish(): readonly MarkupPart[] {
    const { parts, problems, language } = parseSsml(this.#document, this.#options)
    this.#problems = problems
    return language === null || language === this.#options.language ? parts : parts.map(inLanguage(language))
  }

  takeProblems(): readonly MarkupProblem[] {
    const problems = this.#problems
    this.#problems = []
    return problems
  }
}

/** Parts tell a language only where it is not the document's; the text as a whole may be in a third. */
const inLanguage =
  (language: string) =>
  (part: MarkupPart): MarkupPart =>
    part.kind === 'text' ? { ...part, style: { language, ...part.style } } : part
