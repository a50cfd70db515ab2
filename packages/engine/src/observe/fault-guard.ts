/** Code of an application, called while speech goes on: what it throws is counted, told once, and never spreads. */

const FAULTS_UNTIL_DROPPED = 3

export class FaultGuard {
  readonly #what: string
  #faults = 0

  /** `what` names it for a person to read: `A sink of the log`. */
  constructor(what: string) {
    this.#what = what
  }

  get faults(): number {
    return this.#faults
  }

  get isDropped(): boolean {
    return this.#faults >= FAULTS_UNTIL_DROPPED
  }

  /** Calls it, unless it has failed three times. A promise that it gives is not waited for, and may fail too. */
  run(call: () => unknown): void {
    if (this.isDropped) return
    try {
      const answer = call()
      if (answer instanceof Promise) answer.catch((error: unknown) => this.#note(error))
    } catch (error) {
      this.#note(error)
    }
  }

  #note(error: unknown): void {
    this.#faults++
    if (this.#faults === 1) {
      console.error(`${this.#what} failed; after ${FAULTS_UNTIL_DROPPED} faults it is called no more.`, error)
    }
  }
}
