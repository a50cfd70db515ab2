/** Bytes that live as long as the page. Parts are not kept: who downloads a file holds them already. */
import { USE_NOTED_EVERY_MS } from './content-cache.ts'
import type { Bytes, ContentCache } from './content-cache.ts'

interface Held {
  readonly bytes: Bytes
  readonly name: string
  usedAt: number
}

export function createMemoryCache(now: () => number = Date.now): ContentCache {
  const files = new Map<string, Held>()
  const pins = new Set<string>()
  const put: ContentCache['put'] = async (key, bytes, name) =>
    void files.set(key, { bytes: bytes.slice(), name, usedAt: now() })
  return {
    kind: 'memory',
    get: async (key) => files.get(key)?.bytes.slice(),
    put,
    async noteUse(key) {
      const held = files.get(key)
      if (held && now() - held.usedAt >= USE_NOTED_EVERY_MS) held.usedAt = now()
    },
    delete: async (key) => void files.delete(key),
    async clear() {
      files.clear()
      pins.clear()
    },
    entries: async () =>
      [...files].map(([key, { bytes, name, usedAt }]) => ({
        key,
        name,
        bytes: bytes.length,
        usedAt,
        pinned: pins.has(key),
        isWhole: true,
      })),
    setPinned: async (key, pinned) => void (pinned ? pins.add(key) : pins.delete(key)),
    isPinned: async (key) => pins.has(key),
    readParts: async () => undefined,
    writePart: async () => undefined,
    finish: (key, shape, bytes) => put(key, bytes, shape.name),
    close: async () => files.clear(),
  }
}
