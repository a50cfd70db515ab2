/** The cache of a model store, layer by layer: where bytes lie, what goes when they are too many, what if it fails. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { Degradation } from '@voice-soundboard/graph'
import type { ContentCache } from './content-cache.ts'
import { withEviction } from './eviction.ts'
import { createIndexedDbCache } from './indexed-db-cache.ts'
import { createMemoryCache } from './memory-cache.ts'
import { withMemoryFallback } from './memory-fallback.ts'
import { storageGrant } from './storage-grant.ts'

export interface CacheOptions {
  readonly databaseName?: string
  readonly storage?: 'indexeddb' | 'memory'
  readonly maxBytes?: number
  readonly onDegraded?: (degradation: Degradation) => void
  readonly storageTimeoutMs?: number
  readonly now?: () => number
}

/** @throws InvalidInputError */
export function openCache(options: CacheOptions): ContentCache {
  const { maxBytes = Infinity, storageTimeoutMs, now = Date.now } = options
  if (!(maxBytes > 0))
    throw new InvalidInputError('createModelStore.maxBytes', 'more than 0', String(maxBytes))
  const onDegraded = options.onDegraded ?? ((degradation) => console.warn(degradation.message))

  const bounded = (cache: ContentCache): ContentCache =>
    withEviction(cache, {
      maxBytes,
      freeBytes: async () => {
        const { quotaBytes, usageBytes } = await storageGrant()
        return Math.max(0, (quotaBytes ?? 0) - (usageBytes ?? 0))
      },
      onEvicted: ({ name, key, bytes, usedAt }) =>
        onDegraded({
          code: 'model-store-evicted',
          message:
            `The browser's storage is full: ${name || key} (${Math.ceil(bytes / 2 ** 20)} MB, last used` +
            ` ${new Date(usedAt).toISOString()}) was removed, and is fetched again when needed. Pin what must stay.`,
        }),
    })

  const memory = createMemoryCache(now)
  if (options.storage === 'memory') return bounded(memory)
  const durable = createIndexedDbCache(options.databaseName ?? 'voice-soundboard', {
    now,
    ...(storageTimeoutMs === undefined ? {} : { answerWithinMs: storageTimeoutMs }),
  })
  return withMemoryFallback(bounded(durable), onDegraded, memory)
}
