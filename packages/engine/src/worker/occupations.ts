/** What the worker is at, and how long that may keep it from answering: told to the watchdog on the main thread. */

/** Of one token, on a device that is slower than any that keeps up with speech. */
const TOKEN_ALLOWANCE_MS = 1000
/** Of a model that need not keep up: large ones make their speech ahead of time. */
const SLOW_TOKEN_ALLOWANCE_MS = 4000
/** Sessions are made in one go: of a small voice, and for each megabyte of weights. */
const LOAD_ALLOWANCE_MS = 10_000
const LOAD_ALLOWANCE_MS_PER_MB = 500

export const allowanceForTokens = (count: number, isSlow: boolean): number =>
  count * (isSlow ? SLOW_TOKEN_ALLOWANCE_MS : TOKEN_ALLOWANCE_MS)

export const allowanceForLoad = (bytes: number): number =>
  LOAD_ALLOWANCE_MS + (bytes / 2 ** 20) * LOAD_ALLOWANCE_MS_PER_MB

export class Occupations {
  readonly #tell: (allowanceMs: number) => void
  readonly #current = new Set<{ readonly allowanceMs: number }>()

  constructor(tell: (allowanceMs: number) => void) {
    this.#tell = tell
  }

  /** Ends when what it returns is called, once or again. */
  begin(allowanceMs: number): () => void {
    const occupation = { allowanceMs }
    this.#current.add(occupation)
    this.#announce()
    return () => {
      if (this.#current.delete(occupation)) this.#announce()
    }
  }

  #announce(): void {
    this.#tell([...this.#current].reduce((most, { allowanceMs }) => Math.max(most, allowanceMs), 0))
  }
}
