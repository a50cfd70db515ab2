/** Segments of one job as they are handed over: read in order, waiting while none is there. */
import type { GraphSegment } from '@voice-soundboard/graph'
import { sharedNow } from '../host/clock.ts'

export class SegmentFeed {
  readonly #segments: GraphSegment[] = []
  readonly #onDry: () => void
  #isClosed = false
  #wake: (() => void) | null = null
  #portions = 0
  #waitedMs = 0

  /** `onDry` is told when all that came has been taken, and more may come. */
  constructor(onDry: () => void) {
    this.#onDry = onDry
  }

  /** How often something came: who remembers it can tell whether more has come since. */
  get portions(): number {
    return this.#portions
  }

  /** How long its reader has waited for text. */
  get waitedMs(): number {
    return this.#waitedMs
  }

  push(segments: readonly GraphSegment[], isClosed: boolean): void {
    this.#segments.push(...segments)
    this.#isClosed ||= isClosed
    this.#portions++
    this.#wake?.()
  }

  async *read(signal: AbortSignal): AsyncGenerator<GraphSegment, void, void> {
    for (;;) {
      signal.throwIfAborted()
      const segment = this.#segments.shift()
      if (segment) yield segment
      else if (this.#isClosed) return
      else await this.#more(signal)
    }
  }

  async #more(signal: AbortSignal): Promise<void> {
    this.#onDry()
    const since = sharedNow()
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    this.#wake = null
    this.#waitedMs += sharedNow() - since
  }
}
