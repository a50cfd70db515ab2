/**
 * Tells a worker that hangs from one that is busy. A model's run holds up the worker's messages, so silence alone
 * proves nothing: it must last longer than anything that the worker said it was about to do.
 */

/** So often within the time-out, so that a hang is seen soon after it. */
const LOOKS = 5
/** A look that comes so many times too late was held up itself: the page slept, or its thread was busy. */
const LATE_LOOKS = 2

export interface WatchdogOptions {
  readonly ping: () => Promise<void>
  /** Without an answer for so long, a worker that announced nothing is taken for hung. */
  readonly timeoutMs: number
  /** @param silentMs for how long it has not answered. */
  readonly onHung: (silentMs: number) => void
  readonly now?: () => number
}

export class Watchdog {
  readonly #options: WatchdogOptions
  readonly #now: () => number
  #timer: ReturnType<typeof setInterval> | null = null
  #lookedAt = 0
  /** When the ping that is not answered was sent; null when all are. */
  #askedAt: number | null = null
  #allowanceMs = 0

  constructor(options: WatchdogOptions) {
    this.#options = options
    this.#now = options.now ?? (() => performance.now())
  }

  start(): void {
    if (this.#timer !== null) return
    this.#askedAt = null
    this.#lookedAt = this.#now()
    this.#timer = setInterval(() => this.#look(), this.#intervalMs)
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  /** The worker is about to do something that may keep it from answering for so long; 0: it is done. */
  allow(ms: number): void {
    this.#allowanceMs = ms
    if (this.#askedAt !== null) this.#askedAt = this.#now()
  }

  get #intervalMs(): number {
    return this.#options.timeoutMs / LOOKS
  }

  #look(): void {
    const now = this.#now()
    const isLate = now - this.#lookedAt > this.#intervalMs * LATE_LOOKS
    this.#lookedAt = now
    if (isLate && this.#askedAt !== null) this.#askedAt = now
    if (this.#askedAt === null) {
      this.#ask(now)
      return
    }
    const silentMs = now - this.#askedAt
    if (silentMs < Math.max(this.#options.timeoutMs, this.#allowanceMs)) return
    this.stop()
    this.#options.onHung(silentMs)
  }

  #ask(now: number): void {
    this.#askedAt = now
    const answered = (): void => void (this.#askedAt = null)
    // A worker that dies rejects; it is then told by its own way.
    this.#options.ping().then(answered, answered)
  }
}
