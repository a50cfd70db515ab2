/** Work that several callers wait for: it runs once, tells all of them, and stops when the last has given up. */
import type { LoadOptions, Progress } from './backend.ts'

export type Work<Result> = (options: {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}) => Promise<Result>

export class SharedWork<Result> {
  /** `cancelled` only while the work is not done: what is done stays done. */
  state: 'working' | 'done' | 'failed' | 'cancelled' = 'working'
  /** Settles as the work does, whoever waits. */
  readonly settled: Promise<void>
  readonly #controller = new AbortController()
  readonly #listeners = new Set<(progress: Progress) => void>()
  readonly #result: Promise<Result>
  #waiting = 0

  constructor(work: Work<Result>) {
    const onProgress = (progress: Progress): void => this.#listeners.forEach((listener) => listener(progress))
    // Not before this constructor has returned: the work may refer to what holds it.
    this.#result = Promise.resolve().then(() => work({ signal: this.#controller.signal, onProgress }))
    this.settled = this.#result.then(
      () => void (this.state = 'done'),
      () => void (this.state = this.state === 'cancelled' ? 'cancelled' : 'failed'),
    )
  }

  async join({ signal, onProgress }: LoadOptions): Promise<Result> {
    signal?.throwIfAborted()
    // Wrapped, so that a function given by two callers is told for each.
    const listener = (progress: Progress): void => onProgress?.(progress)
    this.#listeners.add(listener)
    this.#waiting++
    let abort = (): void => undefined
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal?.reason)
      signal?.addEventListener('abort', abort)
    })
    try {
      return await Promise.race([this.#result, aborted])
    } finally {
      signal?.removeEventListener('abort', abort)
      this.#listeners.delete(listener)
      this.#waiting--
      if (this.#waiting === 0 && signal?.aborted) this.cancel(signal.reason)
    }
  }

  /** Rejects for all who wait as soon as the work notices. */
  cancel(reason: unknown): void {
    if (this.state !== 'working') return
    this.state = 'cancelled'
    this.#controller.abort(reason)
  }
}
