/** What is not as it should be, until it is again: what `health()` gives as reasons. */
import type { Degradation, HealthComponent } from '@voice-soundboard/graph'

/** By the beginning of a trouble's key, up to its colon. */
const COMPONENTS: Readonly<Record<string, HealthComponent>> = {
  worker: 'worker',
  runtime: 'worker',
  'memory-budget-exceeded': 'worker',
  voice: 'voice',
  'catalogue-kept': 'voice',
  'event-pack-failed': 'voice',
  lead: 'pace',
  latency: 'pace',
  pace: 'pace',
  'model-store-memory': 'storage',
  'model-store-evicted': 'storage',
  'prepared-speech-memory': 'storage',
  option: 'options',
  plugin: 'plugins',
}

export interface Trouble {
  readonly component: HealthComponent
  readonly degradation: Degradation
}

export class Troubles {
  readonly #present = new Map<string, Degradation>()
  readonly #onNew: (degradation: Degradation) => void
  readonly #onChange: () => void

  constructor(options: {
    readonly onNew: (degradation: Degradation) => void
    readonly onChange: () => void
  }) {
    this.#onNew = options.onNew
    this.#onChange = options.onChange
  }

  get all(): readonly Trouble[] {
    return [...this.#present].map(([key, degradation]) => ({ component: componentOf(key), degradation }))
  }

  /** `key` names the trouble, to forget it by; what it begins with tells whose it is. Null forgets it. */
  set(key: string, degradation: Degradation | null): void {
    if (degradation === null) {
      if (this.#present.delete(key)) this.#onChange()
      return
    }
    this.#present.set(key, degradation)
    this.#onNew(degradation)
    this.#onChange()
  }
}

const componentOf = (key: string): HealthComponent => COMPONENTS[key.split(':')[0] as string] ?? 'worker'
