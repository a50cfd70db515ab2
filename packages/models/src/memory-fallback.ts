/**
 * Goes on in memory when the durable cache fails, and says so. Where it cannot even be read (private mode,
 * storage switched off, no answer) it is not asked again; a refused write (quota) is that file's own matter.
 */
import type { Degradation } from '@voice-soundboard/graph'
import { isTimeout } from './answer-within.ts'
import type { ContentCache } from './content-cache.ts'
import { createMemoryCache } from './memory-cache.ts'

const RELOADED = 'fetched again after a reload.'

export function withMemoryFallback(
  durable: ContentCache,
  onDegraded: (degradation: Degradation) => void,
  memory: ContentCache = createMemoryCache(),
): ContentCache {
  let isUnreadable = false

  const report = (error: unknown, consequence: string): void =>
    onDegraded({
      code: 'model-store-memory',
      message: `${error instanceof Error ? error.message : String(error)} ${consequence}`,
    })

  function giveUp(error: unknown): void {
    if (isUnreadable) return
    isUnreadable = true
    report(error, `Voices are kept in memory, and ${RELOADED}`)
  }

  /** What the durable cache says; else, and from then on, what memory does. */
  async function read<T>(fromDurable: () => Promise<T>, fromMemory: () => Promise<T>): Promise<T> {
    if (isUnreadable) return fromMemory()
    try {
      return await fromDurable()
    } catch (error) {
      giveUp(error)
      return fromMemory()
    }
  }

  async function write(onDisk: () => Promise<void>, inMemory: () => Promise<void>): Promise<void> {
    if (isUnreadable) return inMemory()
    try {
      await onDisk()
    } catch (error) {
      await inMemory()
      if (isTimeout(error)) giveUp(error)
      else report(error, `The file is kept in memory, and ${RELOADED}`)
    }
  }

  return {
    get kind() {
      return isUnreadable ? 'memory' : durable.kind
    },
    async get(key) {
      return (
        (await memory.get(key)) ??
        read(
          () => durable.get(key),
          async () => undefined,
        )
      )
    },
    put: (key, bytes, name) =>
      write(
        () => durable.put(key, bytes, name),
        () => memory.put(key, bytes, name),
      ),
    finish: (key, shape, bytes) =>
      write(
        () => durable.finish(key, shape, bytes),
        () => memory.finish(key, shape, bytes),
      ),
    async noteUse(key, name) {
      await memory.noteUse(key, name)
      await read(
        () => durable.noteUse(key, name),
        async () => undefined,
      )
    },
    async delete(key) {
      await memory.delete(key)
      if (isUnreadable) return
      try {
        await durable.delete(key)
      } catch (error) {
        report(error, 'A file that should go stays there; a damaged one is fetched again when needed.')
      }
    },
    async clear() {
      await memory.clear()
      await durable.clear()
    },
    async entries() {
      const held = await memory.entries()
      const kept = await read(
        () => durable.entries(),
        async () => [],
      )
      return [...held, ...kept.filter(({ key }) => !held.some((other) => other.key === key))]
    },
    async setPinned(key, pinned) {
      await memory.setPinned(key, pinned)
      await read(
        () => durable.setPinned(key, pinned),
        async () => undefined,
      )
    },
    isPinned: (key) =>
      read(
        () => durable.isPinned(key),
        () => memory.isPinned(key),
      ),
    async readParts(key, shape, take) {
      await read(
        () => durable.readParts(key, shape, take),
        async () => undefined,
      )
    },
    async writePart(key, shape, index, bytes) {
      if (!isUnreadable) await durable.writePart(key, shape, index, bytes)
    },
    async close() {
      await memory.close()
      await durable.close()
    },
  }
}
