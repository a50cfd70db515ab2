/** Compiles what is typed when the typing rests for a moment; what was asked before and is out of date is dropped. */

/** Shorter than a reader waits for, longer than from key to key. */
const REST_MS = 120
/** A text that takes long is compiled in longer pauses: at most this share of the time is spent on it. */
const SHARE = 1 / 8
const LONGEST_REST_MS = 1000

export interface LiveCompile {
  /** After the next rest. */
  soon(): void
  /** Without waiting for one: the reader has pressed something and looks for what it does. */
  now(): void
}

/** `work` throws nothing of its own but what `signal` makes it throw. */
export function createLiveCompile(work: (signal: AbortSignal) => Promise<void>): LiveCompile {
  let controller = new AbortController()
  let timer = 0
  let tookMs = 0

  const run = async (): Promise<void> => {
    const { signal } = (controller = new AbortController())
    const beganAt = performance.now()
    try {
      await work(signal)
    } catch (error) {
      if (!signal.aborted) throw error
    }
    tookMs = performance.now() - beganAt
  }
  const after = (ms: number): void => {
    clearTimeout(timer)
    controller.abort()
    timer = window.setTimeout(() => void run(), ms)
  }

  return {
    soon: () => after(Math.min(LONGEST_REST_MS, Math.max(REST_MS, tookMs / SHARE))),
    now: () => after(0),
  }
}
