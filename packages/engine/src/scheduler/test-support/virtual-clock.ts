/**
 * Time that passes when a test says so, in ticks of one device callback. Whoever waits is woken in the order in
 * which the times come; chance is seeded, so that a run can be repeated.
 */
import { vi } from 'vitest'

export type Random = (below: number) => number

/** Mulberry32: whole numbers from 0 up to, without, `below`. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

interface Waiting {
  readonly tick: number
  readonly wake: () => void
}

export class VirtualClock {
  readonly #tickMs: number
  #tick = 0
  #waiting: Waiting[] = []

  /** Use fake timers before. */
  constructor(tickMs: number) {
    this.#tickMs = tickMs
  }

  get tick(): number {
    return this.#tick
  }

  /** Resolves after so many ticks; 0 is the end of this one. */
  wait(ticks: number): Promise<void> {
    return new Promise((wake) => void this.at(ticks, wake))
  }

  at(ticks: number, wake: () => void): void {
    this.#waiting.push({ tick: this.#tick + ticks, wake })
  }

  /** One tick on. */
  async advance(): Promise<void> {
    this.#tick++
    vi.advanceTimersByTime(this.#tickMs)
    await this.rest()
  }

  /** Returns when everything that is due has come to rest. */
  async rest(): Promise<void> {
    await settled()
    for (let due = this.#due(); due.length > 0; due = this.#due()) {
      for (const { wake } of due) wake()
      await settled()
    }
  }

  #due(): Waiting[] {
    const due = this.#waiting.filter(({ tick }) => tick <= this.#tick)
    if (due.length > 0) this.#waiting = this.#waiting.filter(({ tick }) => tick > this.#tick)
    return due
  }
}

// The main realm's types do not know it; this runs in Node alone.
const macrotasks = globalThis as unknown as { setImmediate(callback: () => void): unknown }

/** When no promise is left to run. */
export const settled = (): Promise<void> => new Promise((resolve) => macrotasks.setImmediate(resolve))
