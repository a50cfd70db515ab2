/** The one event system: typed, synchronous, and a listener that throws never stops the others. */

export type Unsubscribe = () => void

export class Emitter<EventMap extends object> {
  readonly #listeners = new Map<keyof EventMap, Set<(event: never) => void>>()

  on<Type extends keyof EventMap>(type: Type, listener: (event: EventMap[Type]) => void): Unsubscribe {
    const listeners = this.#listeners.get(type) ?? new Set()
    this.#listeners.set(type, listeners)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  emit<Type extends keyof EventMap>(type: Type, event: EventMap[Type]): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) {
      try {
        ;(listener as (event: EventMap[Type]) => void)(event)
      } catch (error) {
        // The listener's fault must surface as its own, not as a failure of speech.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  clear(): void {
    this.#listeners.clear()
  }
}
