/** One call of a hook: bounded in time, and its signal made only when somebody looks at it. */
import type { HookCall, Subject } from '@voice-soundboard/graph'

export class GuardedCall implements HookCall {
  readonly subject: Subject
  readonly #ended: AbortSignal | undefined
  #controller: AbortController | null = null

  /** @param ended Aborts when nobody wants the answer any more. */
  constructor(subject: Subject, ended: AbortSignal | undefined) {
    this.subject = subject
    this.#ended = ended
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    const { signal } = this.#controller
    return this.#ended ? AbortSignal.any([signal, this.#ended]) : signal
  }

  /** @throws LateError when it takes longer. */
  async within<Result>(work: PromiseLike<Result>, timeoutMs: number): Promise<Result> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const error = new LateError(timeoutMs)
        this.#controller?.abort(error)
        reject(error)
      }, timeoutMs)
    })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }
}

export class LateError extends Error {
  constructor(timeoutMs: number) {
    super(`did not answer within ${timeoutMs} ms`)
    this.name = 'LateError'
  }
}
