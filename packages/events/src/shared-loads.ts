/** Files that several callers wait for are fetched once, and no longer when the last of them has given up. */
import { abortable } from '@voice-soundboard/graph'

interface Pending<Result> {
  readonly result: Promise<Result>
  readonly controller: AbortController
  waiting: number
}

export class SharedLoads<Key, Result> {
  readonly #load: (key: Key, signal: AbortSignal) => Promise<Result>
  readonly #done = new Map<Key, Result>()
  readonly #pending = new Map<Key, Pending<Result>>()

  /** What it gives is kept; what fails is tried again by the next who asks. */
  constructor(load: (key: Key, signal: AbortSignal) => Promise<Result>) {
    this.#load = load
  }

  async get(key: Key, signal: AbortSignal | undefined): Promise<Result> {
    const done = this.#done.get(key)
    if (done !== undefined) return done
    const pending = this.#pending.get(key) ?? this.#start(key)
    pending.waiting++
    try {
      return await abortable(pending.result, signal)
    } finally {
      pending.waiting--
      if (pending.waiting === 0 && signal?.aborted) this.#cancel(key, pending, signal.reason)
    }
  }

  /** Rejects for all who wait, and forgets what was loaded. */
  clear(reason: unknown): void {
    for (const [key, pending] of this.#pending) this.#cancel(key, pending, reason)
    this.#done.clear()
  }

  #start(key: Key): Pending<Result> {
    const controller = new AbortController()
    const { signal } = controller
    const loading = Promise.resolve().then(() => this.#load(key, signal))
    // A loader need not heed the signal.
    const pending = { result: abortable(loading, signal), controller, waiting: 0 }
    this.#pending.set(key, pending)
    const settle = (): void => {
      if (this.#pending.get(key) === pending) this.#pending.delete(key)
    }
    pending.result.then((result) => {
      settle()
      if (!signal.aborted) this.#done.set(key, result)
    }, settle)
    return pending
  }

  #cancel(key: Key, pending: Pending<Result>, reason: unknown): void {
    if (this.#pending.get(key) !== pending) return
    this.#pending.delete(key)
    pending.controller.abort(reason)
  }
}
