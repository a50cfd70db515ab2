/** From rendered to heard, as far as the browser knows. */

/**
 * Asking the device can hold up the thread until its audio thread answers, and has hung Firefox 153 when asked with
 * each look at the play head. A device whose latency changes is noticed after this long.
 */
const FRESH_MS = 500

export class DeviceLatency {
  #context: AudioContext | null = null
  #readAt = 0
  #latencyMs = 0

  /** In ms; 0 where the browser does not say. */
  of(context: AudioContext): number {
    const now = performance.now()
    if (context !== this.#context || now - this.#readAt >= FRESH_MS) {
      this.#context = context
      this.#readAt = now
      this.#latencyMs = (context.outputLatency || context.baseLatency || 0) * 1000
    }
    return this.#latencyMs
  }
}
