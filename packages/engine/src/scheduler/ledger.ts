/** Counts what becomes of every utterance. The books always balance: queued is the sum of all others. */
import type { Accounting } from '@voice-soundboard/graph'

export type Fate = Exclude<keyof Accounting, 'queued' | 'pending'>

export class Ledger {
  #queued = 0
  readonly #settled: Record<Fate, number> = { spoken: 0, interrupted: 0, dropped: 0, failed: 0 }

  enter(): void {
    this.#queued++
  }

  settle(fate: Fate): void {
    this.#settled[fate]++
  }

  read(): Accounting {
    const { spoken, interrupted, dropped, failed } = this.#settled
    const pending = this.#queued - spoken - interrupted - dropped - failed
    return { queued: this.#queued, pending, spoken, interrupted, dropped, failed }
  }
}
