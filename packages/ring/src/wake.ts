/** Sleeping on a slot of the ring's memory, and waking who sleeps there. */
import { isLocal, sleepHere, timers, wakeSleepers } from './local.ts'

/** Where `Atomics.waitAsync` is missing, how long a sleeper goes without looking again. */
const POLL_MS = 10

const delay = (ms: number) => new Promise<void>((resolve) => timers.setTimeout(resolve, ms))

/** Adds one to the slot and wakes all who sleep on it. Safe in the worklet: allocates nothing. */
export function wake(state: Int32Array, slot: number): void {
  Atomics.add(state, slot, 1)
  if (isLocal(state)) wakeSleepers(state, slot)
  else Atomics.notify(state, slot)
}

/**
 * Resolves once the slot no longer holds `value`, after `timeoutMs` at the latest; may resolve early where
 * `Atomics.waitAsync` is missing, so look again. The thread keeps answering messages.
 *
 * @param blocks whether this thread may be blocked for a moment (workers) or not (the main thread).
 */
export async function sleep(
  state: Int32Array,
  slot: number,
  value: number,
  options: { readonly timeoutMs: number; readonly blocks: boolean },
): Promise<void> {
  if (isLocal(state)) {
    if (Atomics.load(state, slot) === value) await sleepHere(state, slot, options.timeoutMs)
    return
  }
  if (typeof Atomics.waitAsync === 'function') {
    const waiting = Atomics.waitAsync(state, slot, value, options.timeoutMs)
    if (waiting.async) await waiting.value
    return
  }
  const pollMs = Math.min(POLL_MS, options.timeoutMs)
  if (options.blocks) Atomics.wait(state, slot, value, pollMs)
  await delay(options.blocks ? 0 : pollMs)
}
