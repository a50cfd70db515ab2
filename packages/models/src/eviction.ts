/**
 * Keeps a cache within a bound, and makes room when the browser's own is reached: the least recently used files
 * go first, those on their way among them; what is pinned stays.
 */
import { StorageError } from '@voice-soundboard/graph'
import { isQuotaExceeded } from './answer-within.ts'
import type { ContentCache } from './content-cache.ts'
import type { StoredEntry } from './file-records.ts'

export interface EvictionOptions {
  /** Of all files together. */
  readonly maxBytes: number
  /** Told of what had to go although the bound was kept: the browser's quota is smaller. */
  readonly onEvicted: (entry: StoredEntry) => void
  /** What the browser would still take, as far as it says. */
  readonly freeBytes: () => Promise<number>
}

export function withEviction(cache: ContentCache, options: EvictionOptions): ContentCache {
  const { maxBytes, onEvicted, freeBytes } = options
  let makingRoom: Promise<void> = Promise.resolve()

  async function keepWithinBound(key: string, bytes: number): Promise<void> {
    if (maxBytes === Infinity) return
    const others = await entriesBut(key)
    const excess = sumOf(others) + bytes - maxBytes
    if (excess <= 0) return
    const removed = oldestOf(others, excess)
    if (!removed) {
      throw new StorageError(
        `storing a file of ${bytes} bytes failed (no more than ${maxBytes} are kept, and what is pinned stays)`,
      )
    }
    for (const entry of removed) await cache.delete(entry.key)
  }

  async function storing(key: string, fileBytes: number, write: () => Promise<void>): Promise<void> {
    await keepWithinBound(key, fileBytes)
    try {
      return await write()
    } catch (error) {
      if (!isQuotaExceeded(error)) throw error
    }
    // One after the other: parts that are written at once must not each make room for themselves.
    const storing = makingRoom.then(() => storingInRoom(key, fileBytes, write))
    makingRoom = storing.catch(() => undefined)
    return storing
  }

  /** As much as the whole file needs and no more: space that was freed may be counted late. */
  async function storingInRoom(key: string, fileBytes: number, write: () => Promise<void>): Promise<void> {
    let freed: number | undefined
    for (;;) {
      try {
        return await write()
      } catch (error) {
        if (!isQuotaExceeded(error)) throw error
        const [oldest, ...others] = byAge(await entriesBut(key)).filter(({ pinned }) => !pinned)
        if (!oldest) throw error
        if (freed === undefined) {
          // Rather keep what would go in vain.
          if (oldest.bytes + sumOf(others) + (await freeBytes()) < fileBytes) throw error
          freed = 0
        }
        if (freed >= fileBytes) throw error
        await cache.delete(oldest.key)
        freed += oldest.bytes
        onEvicted(oldest)
      }
    }
  }

  const entriesBut = async (key: string): Promise<readonly StoredEntry[]> =>
    (await cache.entries()).filter((entry) => entry.key !== key)

  return {
    get kind() {
      return cache.kind
    },
    get: (key) => cache.get(key),
    put: (key, bytes, name) => storing(key, bytes.length, () => cache.put(key, bytes, name)),
    noteUse: (key, name) => cache.noteUse(key, name),
    delete: (key) => cache.delete(key),
    clear: () => cache.clear(),
    entries: () => cache.entries(),
    setPinned: (key, pinned) => cache.setPinned(key, pinned),
    isPinned: (key) => cache.isPinned(key),
    readParts: (key, shape, take) => cache.readParts(key, shape, take),
    writePart: (key, shape, index, bytes) =>
      storing(key, shape.bytes, () => cache.writePart(key, shape, index, bytes)),
    finish: (key, shape, bytes) => storing(key, shape.bytes, () => cache.finish(key, shape, bytes)),
    close: () => cache.close(),
  }
}

const byAge = (entries: readonly StoredEntry[]): readonly StoredEntry[] =>
  [...entries].sort((a, b) => a.usedAt - b.usedAt)

const sumOf = (entries: readonly StoredEntry[]): number => entries.reduce((sum, { bytes }) => sum + bytes, 0)

/** The least recently used of at least so many bytes; null when what is pinned leaves no such. */
function oldestOf(entries: readonly StoredEntry[], bytes: number): readonly StoredEntry[] | null {
  const removed: StoredEntry[] = []
  for (const entry of byAge(entries)) {
    if (sumOf(removed) >= bytes) break
    if (!entry.pinned) removed.push(entry)
  }
  return sumOf(removed) >= bytes ? removed : null
}
