/** What is not as it should be, until it is again: what `health()` gives as reasons. */
import type { Degradation } from '@voice-soundboard/graph'

export class Troubles {
  readonly #present = new Map<string, Degradation>()
  readonly #onNew: (degradation: Degradation) => void

  constructor(onNew: (degradation: Degradation) => void) {
    this.#onNew = onNew
  }

  get all(): readonly Degradation[] {
    return [...this.#present.values()]
  }

  /** `key` names the trouble, to forget it by. Null forgets it. */
  set(key: string, degradation: Degradation | null): void {
    if (degradation === null) {
      this.#present.delete(key)
    } else {
      this.#present.set(key, degradation)
      this.#onNew(degradation)
    }
  }
}
