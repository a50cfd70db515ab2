/**
 * How soon a worker that died may be replaced. The first time at once; one that dies again and again is given time,
 * and then given up, because each start costs the page seconds of work.
 */

const DELAYS_MS = [0, 250, 1000, 4000] as const
/** Deaths further apart than this have nothing to do with each other. */
const WINDOW_MS = 60_000

export class RestartBudget {
  #deaths: number[] = []

  /** @returns how long to wait before the next start, in ms; null when there were too many. */
  note(nowMs: number): number | null {
    this.#deaths = [...this.#deaths.filter((at) => nowMs - at < WINDOW_MS), nowMs]
    return DELAYS_MS[this.#deaths.length - 1] ?? null
  }

  /** When one that was given up may be tried again. */
  get renewedAt(): number {
    return (this.#deaths.at(-1) ?? -Infinity) + WINDOW_MS
  }

  /** The next start is another kind of start. */
  clear(): void {
    this.#deaths = []
  }
}
