/** Work that can be stopped and taken up again: whoever does it goes on from what it had. */
import { abortable, deferred } from '@voice-soundboard/graph'
import type { Deferred } from '@voice-soundboard/graph'

export class PauseGate {
  #pause = new AbortController()
  #resumed: Deferred<void> | null = null

  /** Idempotent. */
  pause(): void {
    if (this.#resumed) return
    this.#resumed = deferred()
    this.#pause.abort(new DOMException('Downloads are paused.', 'AbortError'))
  }

  /** Idempotent. */
  resume(): void {
    if (!this.#resumed) return
    this.#pause = new AbortController()
    this.#resumed.resolve()
    this.#resumed = null
  }

  /**
   * Runs `work`, and again after each pause that stopped it.
   *
   * @throws what `work` throws, or the signal's reason.
   */
  async run<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (;;) {
      while (this.#resumed) await abortable(this.#resumed.promise, signal)
      const pause = this.#pause.signal
      try {
        return await work(AbortSignal.any([signal, pause]))
      } catch (error) {
        if (signal.aborted || error !== pause.reason) throw error
      }
    }
  }
}
