/** How far a rendering has come: the share of its words that are made to their last sample. */
import type { UtteranceChunk } from '../synthesize-graph.ts'

export class RenderProgress {
  readonly #tokens: number
  readonly #tell: (fraction: number) => void
  /** Where the words end that are not made yet, in frames from the first sample. */
  readonly #ends: number[] = []
  #frames = 0
  #done = 0
  #told = 0

  /** @param tell Given 0–1: never less than before, and 1 once, at the end. */
  constructor(tokens: number, tell: (fraction: number) => void) {
    this.#tokens = tokens
    this.#tell = tell
  }

  note(chunk: UtteranceChunk): void {
    if (chunk.kind === 'timeline') {
      for (const { kind, endFrame } of chunk.marks) if (kind === 'word') this.#ends.push(endFrame)
      return
    }
    this.#frames += chunk.samples.length
    while ((this.#ends[0] ?? Infinity) <= this.#frames) {
      this.#ends.shift()
      this.#done++
    }
    if (this.#done < this.#tokens) this.#report(this.#done / this.#tokens)
  }

  finish(): void {
    this.#report(1)
  }

  #report(fraction: number): void {
    if (fraction <= this.#told) return
    this.#told = fraction
    this.#tell(fraction)
  }
}
