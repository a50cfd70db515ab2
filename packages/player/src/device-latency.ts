/**
 * From rendered to heard, as far as the browser knows. Asking may wait for the audio thread, and has hung Firefox 153
 * for good when done with each look at the play head: so the device is asked once, and again when it may be another.
 */

/** Zero is what browsers say of a device that has not begun: they are asked again after this long. */
const UNKNOWN_MS = 1000

export class DeviceLatency {
  #context: AudioContext | null = null
  #latencyMs = 0
  #askedAt = -Infinity
  readonly #forget = (): void => {
    this.#latencyMs = 0
    this.#askedAt = -Infinity
  }

  constructor() {
    devices()?.addEventListener('devicechange', this.#forget)
  }

  /** In ms; 0 where the browser does not say. */
  of(context: AudioContext): number {
    if (context !== this.#context) this.#follow(context)
    const now = performance.now()
    if (this.#latencyMs === 0 && now - this.#askedAt >= UNKNOWN_MS) {
      this.#askedAt = now
      this.#latencyMs = context.outputLatency * 1000 || 0
    }
    return this.#latencyMs || (context.baseLatency || 0) * 1000
  }

  close(): void {
    devices()?.removeEventListener('devicechange', this.#forget)
    this.#context?.removeEventListener('statechange', this.#forget)
    this.#context?.removeEventListener('sinkchange', this.#forget)
  }

  #follow(context: AudioContext): void {
    this.#context?.removeEventListener('statechange', this.#forget)
    this.#context?.removeEventListener('sinkchange', this.#forget)
    this.#context = context
    this.#forget()
    context.addEventListener('statechange', this.#forget)
    context.addEventListener('sinkchange', this.#forget)
  }
}

/** Not there on pages that are no secure context. */
const devices = (): MediaDevices | undefined => globalThis.navigator?.mediaDevices as MediaDevices | undefined
