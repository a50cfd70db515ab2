/** Tells when the health of an engine has become another, once for all that changes in one go. */
import type { HealthEvent } from '@voice-soundboard/graph'
import type { Health } from './health.ts'

export class HealthWatch {
  readonly #read: () => Health
  readonly #emit: (event: HealthEvent) => void
  #last = ''
  #isDue = false

  constructor(read: () => Health, emit: (event: HealthEvent) => void) {
    this.#read = read
    this.#emit = emit
  }

  /** Something may have changed. */
  look(): void {
    if (this.#isDue) return
    this.#isDue = true
    queueMicrotask(() => this.#tell())
  }

  #tell(): void {
    this.#isDue = false
    const { status, ready, components, reasons } = this.#read()
    const now = JSON.stringify([status, ready, components, reasons.map(({ code }) => code)])
    if (now === this.#last) return
    this.#last = now
    this.#emit({ type: 'health', status, ready, components, reasons })
  }
}
