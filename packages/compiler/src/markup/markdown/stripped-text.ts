/** What is said of Markdown, as plain text again. Kept in pieces: to look at the end of a long string is to copy it. */
import type { MarkupPart } from '../markup.ts'

export class StrippedText {
  #pieces: string[] = []
  #isBehindClause = false

  add(part: MarkupPart): void {
    const endsClause = part.kind === 'boundary' && part.boundary === 'clause'
    if (part.kind === 'text') this.#addText(part.text)
    else if (part.kind === 'boundary' && !endsClause) this.#endLine()
    this.#isBehindClause = endsClause
  }

  /** With one empty line at most between two others. */
  get text(): string {
    return this.#pieces
      .join('')
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  }

  #addText(text: string): void {
    if (!this.#isBehindClause) return this.#push(text)
    this.#trimEnd()
    this.#push(', ')
    this.#push(text.trimStart())
  }

  #push(text: string): void {
    if (text !== '') this.#pieces.push(text)
  }

  #endLine(): void {
    if (!this.#pieces.at(-1)?.endsWith('\n')) this.#pieces.push('\n')
  }

  #trimEnd(): void {
    for (let last = this.#pieces.pop(); last !== undefined; last = this.#pieces.pop()) {
      const trimmed = last.trimEnd()
      if (trimmed === '') continue
      this.#pieces.push(trimmed)
      return
    }
  }
}
