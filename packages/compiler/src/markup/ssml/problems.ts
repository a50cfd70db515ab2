/** What could not be honoured, with its place as a person counts. */
import type { SourceRange } from '@voice-soundboard/graph'
import type { MarkupProblem } from '../markup.ts'
import { lineColumns } from '../line-columns.ts'
import type { LineColumn } from '../line-columns.ts'

/** More of them help nobody. */
const MAX_PROBLEMS = 1000

export class Problems {
  readonly found: MarkupProblem[] = []
  readonly placeOf: (offset: number) => LineColumn

  constructor(text: string) {
    this.placeOf = lineColumns(text)
  }

  add(message: string, source: SourceRange): void {
    if (this.found.length > MAX_PROBLEMS) return
    const told = this.found.length === MAX_PROBLEMS ? 'There are more problems than are listed.' : message
    this.found.push({ message: told, source, ...this.placeOf(source[0]) })
  }
}
