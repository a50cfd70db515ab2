/**
 * One page at a time fetches a file and stores it; the others wait and find it in the store. The browser lets go
 * of the lock of a page that dies. Where there are no Web Locks each page fetches for itself.
 */

export interface LockOptions {
  readonly signal: AbortSignal
  /** Asked every second while another page is at work; says how far it is, in any measure. */
  readonly progress: () => Promise<unknown>
}

const LOOK_EVERY_MS = 1000
/** A page that holds the lock and brings nothing forward for so long is stuck. */
const PATIENCE_MS = 5 * 60_000

/** @throws what `work` throws, or the signal's reason. */
export async function withStorageLock<T>(
  name: string,
  options: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const { signal, progress } = options
  signal.throwIfAborted()
  const locks = globalThis.navigator?.locks as LockManager | undefined
  if (!locks) return work()
  const watch = watchOther(progress)
  let isOurs = false
  try {
    return await locks.request(name, { signal: AbortSignal.any([signal, watch.signal]) }, () => {
      isOurs = true
      watch.stop()
      return work()
    })
  } catch (error) {
    if (isOurs) throw error
    signal.throwIfAborted()
    // Stuck, or no locks are to be had in this frame: two downloads are better than none.
    return work()
  } finally {
    watch.stop()
  }
}

/** Its signal aborts when nothing has moved for too long. */
function watchOther(progress: () => Promise<unknown>): { readonly signal: AbortSignal; stop(): void } {
  const stuck = new AbortController()
  let lastSeen: unknown
  let unchangedMs = 0
  const look = async (): Promise<void> => {
    const seen = await progress()
    unchangedMs = seen === lastSeen ? unchangedMs + LOOK_EVERY_MS : 0
    lastSeen = seen
    if (unchangedMs >= PATIENCE_MS) stuck.abort()
  }
  const timer = setInterval(() => void look().catch((error: unknown) => stuck.abort(error)), LOOK_EVERY_MS)
  return { signal: stuck.signal, stop: () => clearInterval(timer) }
}
