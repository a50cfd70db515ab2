/** Two processes that both need the voices: one assembles, the other waits and finds them there. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import lockfile from 'proper-lockfile'

/** A holder that did not show life for this long is taken for dead. Packing blocks the process for seconds. */
const STALE_MS = 60_000
const RETRY_MS = 300

export async function withLock<T>(
  folder: string,
  options: { readonly signal?: AbortSignal | undefined; readonly onWait: () => void },
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true })
  const release = await acquire(folder, options)
  try {
    return await work()
  } finally {
    await release()
  }
}

async function acquire(
  folder: string,
  { signal, onWait }: { readonly signal?: AbortSignal | undefined; readonly onWait: () => void },
): Promise<() => Promise<void>> {
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted()
    try {
      return await takeLock(folder)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error
    }
    if (attempt === 0) onWait()
    await sleep(RETRY_MS)
  }
}

async function takeLock(folder: string): Promise<() => Promise<void>> {
  let isLost = false
  const release = await lockfile.lock(folder, {
    lockfilePath: join(folder, 'lock'),
    stale: STALE_MS,
    // Losing it costs double work and nothing else: files appear whole, under their final names, or not at all.
    onCompromised: () => (isLost = true),
  })
  return async () => {
    if (!isLost) await release()
  }
}
