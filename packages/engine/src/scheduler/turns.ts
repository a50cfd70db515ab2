/**
 * One change at a time. What a change has to tell the application waits until it is complete, so that a listener
 * may ask for anything: it finds everything in order.
 */
export interface TurnsOptions {
  /** Before and after each change: takes in how far the sound has come. */
  readonly look: () => void
  /** After each change: brings what is said in line with what should be. */
  readonly plan: () => void
}

export class Turns {
  readonly #options: TurnsOptions
  readonly #calls: (() => void)[] = []
  #isChanging = false

  constructor(options: TurnsOptions) {
    this.#options = options
  }

  /** A change within a change is part of it. */
  run<Result>(change: () => Result): Result {
    if (this.#isChanging) return change()
    const { look, plan } = this.#options
    this.#isChanging = true
    try {
      look()
      const result = change()
      // What has just become known may be over already: nothing will move then to tell of it.
      look()
      plan()
      return result
    } finally {
      this.#isChanging = false
      this.#call()
    }
  }

  /** Calls the application back, at the end of the change that is under way. */
  tell(call: () => void): void {
    this.#calls.push(call)
    if (!this.#isChanging) this.#call()
  }

  #call(): void {
    for (let call = this.#calls.shift(); call; call = this.#calls.shift()) call()
  }
}
