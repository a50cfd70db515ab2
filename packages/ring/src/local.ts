/**
 * What shared memory gives for nothing and memory of one thread lacks: sleeping on a slot, and the other sides'
 * sight of what was written.
 */

interface Sleeper {
  readonly slot: number
  wake(): void
}

const sleepers = new WeakMap<ArrayBufferLike, Set<Sleeper>>()
const listeners = new WeakMap<ArrayBufferLike, () => void>()

// The worklet's realm has no timers and never sleeps, so its types do not know them.
export const timers = globalThis as unknown as {
  setTimeout(callback: () => void, delayMs: number): unknown
  clearTimeout(timer: unknown): void
}

export const isLocal = (state: Int32Array): boolean => state.buffer instanceof ArrayBuffer

/**
 * To be called by whoever has written slots or samples, when they are complete. Free where memory is shared.
 */
export function publish(state: Int32Array): void {
  listeners.get(state.buffer)?.()
}

/** One listener per memory: the mirror that carries what is published. */
export function onPublish(state: Int32Array, listener: () => void): void {
  listeners.set(state.buffer, listener)
}

/** Safe in the worklet, where nobody sleeps: allocates nothing. */
export function wakeSleepers(state: Int32Array, slot: number): void {
  const asleep = sleepers.get(state.buffer)
  if (asleep === undefined || asleep.size === 0) return
  for (const sleeper of [...asleep]) if (sleeper.slot === slot) sleeper.wake()
}

/** Resolves at the next {@link wakeSleepers} of this slot, or after `timeoutMs`. */
export function sleepHere(state: Int32Array, slot: number, timeoutMs: number): Promise<void> {
  const asleep = sleepers.get(state.buffer) ?? new Set()
  sleepers.set(state.buffer, asleep)
  return new Promise((resolve) => {
    const sleeper: Sleeper = {
      slot,
      wake() {
        asleep.delete(sleeper)
        timers.clearTimeout(timer)
        resolve()
      },
    }
    const timer = timeoutMs === Infinity ? undefined : timers.setTimeout(sleeper.wake, timeoutMs)
    asleep.add(sleeper)
  })
}
