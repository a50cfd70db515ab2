/** The parts of a document in their order; what stands together is made one. */
import type { SourceRange } from '@voice-soundboard/graph'
import type { MarkupPart, TextStyle } from '../markup.ts'

type BoundaryPart = MarkupPart & { readonly kind: 'boundary' }
type PausePart = MarkupPart & { readonly kind: 'pause' }

const STRENGTHS: readonly BoundaryPart['boundary'][] = ['clause', 'sentence', 'paragraph']
/** Pauses that follow each other add up to no more. */
const MAX_SILENCE_MS = 60_000

export class PartsWriter {
  readonly parts: MarkupPart[] = []
  /** Of the last boundary and pause since the last text. */
  #boundaryAt: number | null = null
  #pauseAt: number | null = null
  #isBegun = false

  /** Nothing was said since the document or a paragraph or sentence of it began. */
  get isFresh(): boolean {
    return !this.#isBegun || this.#boundaryAt !== null
  }

  text(text: string, source: SourceRange, style: TextStyle): void {
    this.parts.push({ kind: 'text', text, source, style })
    this.#isBegun = true
    this.#boundaryAt = null
    this.#pauseAt = null
  }

  boundary(boundary: BoundaryPart['boundary'], source: SourceRange): void {
    if (!this.#isBegun) return
    const before = this.#boundaryAt === null ? null : (this.parts[this.#boundaryAt] as BoundaryPart)
    if (!before) this.#boundaryAt = this.parts.push({ kind: 'boundary', boundary, source }) - 1
    else if (STRENGTHS.indexOf(boundary) > STRENGTHS.indexOf(before.boundary)) {
      this.parts[this.#boundaryAt as number] = { ...before, boundary }
    }
  }

  /** False when there was too much of it. */
  pause(ms: number, source: SourceRange): boolean {
    const before = this.#pauseAt === null ? null : (this.parts[this.#pauseAt] as PausePart)
    if (!before) {
      this.#pauseAt = this.parts.push({ kind: 'pause', ms, source }) - 1
      return true
    }
    const sum = before.ms + ms
    this.parts[this.#pauseAt as number] = {
      ...before,
      ms: Math.min(sum, MAX_SILENCE_MS),
      source: [before.source[0], source[1]],
    }
    return sum <= MAX_SILENCE_MS
  }

  mark(name: string, source: SourceRange): void {
    this.parts.push({ kind: 'mark', name, source })
  }
}
