/** Keeps all that a recorder hears: its own tape holds only the last seconds. */
import type { Recorder } from '../../recorder.ts'

export class TapeReel {
  readonly #recorder: Recorder
  readonly #parts: Float32Array[] = []
  #collected = 0
  #heardFrames = 0

  constructor(recorder: Recorder) {
    this.#recorder = recorder
  }

  get position(): number {
    return this.#recorder.position()
  }

  /** How many frames with sound there have been. */
  get heardFrames(): number {
    this.#collect()
    return this.#heardFrames
  }

  all(): Float32Array {
    this.#collect()
    const all = new Float32Array(this.#collected)
    let at = 0
    for (const part of this.#parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }

  #collect(): void {
    const { position } = this
    if (position === this.#collected) return
    const part = this.#recorder.read(this.#collected, position)
    this.#parts.push(part)
    this.#collected = position
    this.#heardFrames += part.reduce((count, sample) => count + (sample === 0 ? 0 : 1), 0)
  }
}
