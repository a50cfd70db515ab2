/** Measures one synthesis: where the time to the first sample went, and how fast the voice is. */
import { sharedNow } from '../host/clock.ts'
import type { SynthesisTimes } from '../host/protocol.ts'
import type { UtteranceChunk } from '../synthesize-graph.ts'

export class Stopwatch {
  #startedAt = sharedNow()
  #phonemizeMs = 0
  #encodeMs = 0
  #firstDecodeMs: number | null = null
  #timelineAt = 0
  #synthesisMs = 0
  #audioMs = 0
  readonly #idleMs: () => number

  /** `idleMs` tells how long the backend has had nothing to do, because text was awaited or others went first. */
  constructor(options: { readonly idleMs: () => number } = { idleMs: () => 0 }) {
    this.#idleMs = options.idleMs
  }

  /** Runs the chunks through, charging only the time that the backend took. */
  async *watch(
    chunks: AsyncGenerator<UtteranceChunk, void, void>,
  ): AsyncGenerator<UtteranceChunk, void, void> {
    let sampleRateHz = 1
    this.#startedAt = sharedNow()
    let resumedAt = this.#startedAt
    let idleBefore = this.#idleMs()
    const charge = (now: number): void => {
      this.#synthesisMs += now - resumedAt - (this.#idleMs() - idleBefore)
    }
    for await (const chunk of chunks) {
      const now = sharedNow()
      charge(now)
      if (chunk.kind === 'timeline') {
        sampleRateHz = chunk.sampleRateHz
        if (this.#firstDecodeMs === null) {
          this.#phonemizeMs += chunk.phonemizeMs
          this.#encodeMs += chunk.encodeMs
          this.#timelineAt = now
        }
      } else {
        this.#firstDecodeMs ??= now - this.#timelineAt
        this.#audioMs += (chunk.samples.length / sampleRateHz) * 1000
      }
      yield chunk
      resumedAt = sharedNow()
      idleBefore = this.#idleMs()
    }
    charge(sharedNow())
  }

  times(): SynthesisTimes {
    return {
      startedAt: this.#startedAt,
      phonemizeMs: this.#phonemizeMs,
      encodeMs: this.#encodeMs,
      firstDecodeMs: this.#firstDecodeMs ?? 0,
      synthesisMs: this.#synthesisMs,
      audioMs: this.#audioMs,
    }
  }
}
