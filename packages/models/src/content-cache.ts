/** Where bytes are kept between loads. The store above knows what they are; a cache knows only keys. */
import type { Degradation, StorageError } from '@voice-soundboard/graph'

type Bytes = Uint8Array<ArrayBuffer>

export interface CacheUsage {
  readonly entries: number
  readonly bytes: number
}

export interface ContentCache {
  readonly kind: 'indexeddb' | 'memory'
  /** Undefined when absent or incomplete. The caller owns the bytes. */
  get(key: string): Promise<Bytes | undefined>
  /** All or nothing. `bytes` may be changed once this resolves. */
  put(key: string, bytes: Bytes): Promise<void>
  delete(key: string): Promise<void>
  clear(): Promise<void>
  usage(): Promise<CacheUsage>
  close(): Promise<void>
}

export function createMemoryCache(): ContentCache {
  const entries = new Map<string, Bytes>()
  return {
    kind: 'memory',
    get: async (key) => entries.get(key)?.slice(),
    put: async (key, bytes) => void entries.set(key, bytes.slice()),
    delete: async (key) => void entries.delete(key),
    clear: async () => entries.clear(),
    usage: async () => ({
      entries: entries.size,
      bytes: [...entries.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    }),
    close: async () => entries.clear(),
  }
}

/**
 * Goes on in memory when the durable cache fails, and says so. Where it cannot even be read (private mode,
 * storage switched off) it is not asked again; a refused write (quota) is that file's own matter.
 */
export function withMemoryFallback(
  durable: ContentCache,
  onDegraded: (degradation: Degradation) => void,
): ContentCache {
  const memory = createMemoryCache()
  let isUnreadable = false
  const report = (error: unknown, consequence: string): void =>
    onDegraded({ code: 'model-store-memory', message: `${(error as StorageError).message} ${consequence}` })

  return {
    get kind() {
      return isUnreadable ? 'memory' : durable.kind
    },
    async get(key) {
      const held = await memory.get(key)
      if (held || isUnreadable) return held
      try {
        return await durable.get(key)
      } catch (error) {
        isUnreadable = true
        report(error, 'Voices are kept in memory, and fetched again after a reload.')
        return undefined
      }
    },
    async put(key, bytes) {
      if (isUnreadable) return memory.put(key, bytes)
      try {
        await durable.put(key, bytes)
      } catch (error) {
        await memory.put(key, bytes)
        report(error, 'The file is kept in memory, and fetched again after a reload.')
      }
    },
    async delete(key) {
      await memory.delete(key)
      if (isUnreadable) return
      try {
        await durable.delete(key)
      } catch (error) {
        report(error, 'A damaged file stays there, and is fetched again when needed.')
      }
    },
    async clear() {
      await memory.clear()
      await durable.clear()
    },
    async usage() {
      const held = await memory.usage()
      if (isUnreadable) return held
      const kept = await durable.usage()
      return { entries: held.entries + kept.entries, bytes: held.bytes + kept.bytes }
    },
    async close() {
      await memory.close()
      await durable.close()
    },
  }
}
