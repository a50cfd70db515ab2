/** The benchmark's own books: what was asked for, and what became of it, to hold beside the engine's. */
import type { Outcome, Utterance } from 'voice-soundboard'

export interface Books {
  readonly asked: number
  readonly completed: number
  readonly interrupted: number
  readonly dropped: number
  readonly failed: number
  /** `finished` has neither resolved nor rejected. */
  readonly unsettled: number
  /** What synthesis cost, of utterances that ended in a phase of that kind. */
  readonly resting: SynthesisCost
  readonly busy: SynthesisCost
  /** Codes of the errors with which `finished` rejected, and how often. */
  readonly errors: Readonly<Record<string, number>>
}

export interface SynthesisCost {
  readonly synthesisMs: number
  readonly audioMs: number
}

const RESUMABLE_KEPT = 4

export class Registry {
  #asked = 0
  readonly #ended: Record<Outcome | 'failed', number> = {
    completed: 0,
    interrupted: 0,
    dropped: 0,
    failed: 0,
  }
  readonly #errors: Record<string, number> = {}
  readonly #live = new Set<Utterance>()
  readonly #costs = { resting: { synthesisMs: 0, audioMs: 0 }, busy: { synthesisMs: 0, audioMs: 0 } }
  readonly #isBusy: () => boolean
  #resumable: Utterance[] = []

  /** @param isBusy Whether the processor is loaded now. */
  constructor(isBusy: () => boolean) {
    this.#isBusy = isBusy
  }

  /** @param onEnd Called when it has settled, whatever became of it. */
  track(utterance: Utterance, onEnd?: () => void): Utterance {
    this.#asked++
    this.#live.add(utterance)
    void utterance.finished
      .then(({ outcome, metrics }) => {
        this.#ended[outcome]++
        const cost = this.#costs[this.#isBusy() ? 'busy' : 'resting']
        cost.synthesisMs += metrics.synthesisMs
        cost.audioMs += metrics.audioMs
        if (outcome !== 'completed')
          this.#resumable = [utterance, ...this.#resumable].slice(0, RESUMABLE_KEPT)
      })
      .catch((error: Error & { readonly code?: string }) => {
        this.#ended.failed++
        const code = error.code ?? error.name
        this.#errors[code] = (this.#errors[code] ?? 0) + 1
      })
      .finally(() => {
        this.#live.delete(utterance)
        onEnd?.()
      })
    return utterance
  }

  get live(): readonly Utterance[] {
    return [...this.#live]
  }

  /** The last that was interrupted or dropped and not resumed since; each comes once. */
  takeResumable(): Utterance | undefined {
    return this.#resumable.shift()
  }

  read(): Books {
    const unsettled = this.#live.size
    return { asked: this.#asked, ...this.#ended, unsettled, ...this.#costs, errors: { ...this.#errors } }
  }
}
