import { StorageError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import type { ContentCache } from './content-cache.ts'
import { withEviction } from './eviction.ts'
import type { EvictionOptions } from './eviction.ts'
import { createMemoryCache } from './memory-cache.ts'

const HOUR_MS = 60 * 60 * 1000
const bytesOf = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length)

interface World {
  readonly cache: ContentCache
  readonly evicted: string[]
  readonly clock: { nowMs: number }
  keys(): Promise<string[]>
}

/** `quotaBytes`: what the browser takes, whatever the bound. */
function world(options: Partial<EvictionOptions> & { readonly quotaBytes?: number } = {}): World {
  const clock = { nowMs: 0 }
  const evicted: string[] = []
  const memory = createMemoryCache(() => clock.nowMs)
  const browser: ContentCache = {
    ...memory,
    async put(key, bytes, name) {
      const used = (await memory.entries()).reduce((sum, entry) => sum + entry.bytes, 0)
      if (used + bytes.length > (options.quotaBytes ?? Infinity)) {
        const cause = new DOMException('Full.', 'QuotaExceededError')
        throw new StorageError('storing failed', { cause })
      }
      await memory.put(key, bytes, name)
    },
  }
  const cache = withEviction(browser, {
    maxBytes: Infinity,
    freeBytes: async () => 1e9,
    onEvicted: ({ key }) => evicted.push(key),
    ...options,
  })
  return {
    cache,
    evicted,
    clock,
    keys: async () => (await cache.entries()).map(({ key }) => key).sort(),
  }
}

async function putAll(it: World, sizes: Readonly<Record<string, number>>): Promise<void> {
  for (const [key, bytes] of Object.entries(sizes)) {
    it.clock.nowMs += 2 * HOUR_MS
    await it.cache.put(key, bytesOf(bytes), key)
  }
}

test('the least recently used go until the new file is within the bound, and nobody is told', async () => {
  const it = world({ maxBytes: 100 })
  await putAll(it, { a: 30, b: 30, c: 30 })
  it.clock.nowMs += 2 * HOUR_MS
  await it.cache.noteUse('a', 'a')
  await putAll(it, { d: 50 })
  expect(await it.keys()).toEqual(['a', 'd'])
  expect(it.evicted).toEqual([])
})

test('a use is noted once an hour', async () => {
  const it = world()
  await putAll(it, { a: 1 })
  const usedAt = async (): Promise<number | undefined> => (await it.cache.entries())[0]?.usedAt
  const before = await usedAt()
  it.clock.nowMs += HOUR_MS - 1
  await it.cache.noteUse('a', 'a')
  expect(await usedAt()).toBe(before)
  it.clock.nowMs += 1
  await it.cache.noteUse('a', 'a')
  expect(await usedAt()).toBe((before ?? 0) + HOUR_MS)
})

test('a file that replaces itself needs no room beside itself', async () => {
  const it = world({ maxBytes: 100 })
  await putAll(it, { a: 30, b: 70 })
  await putAll(it, { b: 70 })
  expect(await it.keys()).toEqual(['a', 'b'])
})

test('what is pinned stays, and then a file may be refused, for which nothing is removed', async () => {
  const it = world({ maxBytes: 100 })
  await putAll(it, { a: 60, b: 30 })
  await it.cache.setPinned('a', true)
  await putAll(it, { c: 40 })
  expect(await it.keys()).toEqual(['a', 'c'])
  await expect(it.cache.put('d', bytesOf(50), 'd')).rejects.toBeInstanceOf(StorageError)
  expect(await it.keys()).toEqual(['a', 'c'])
  await it.cache.setPinned('a', false)
  await putAll(it, { d: 50 })
  expect(await it.keys()).toEqual(['c', 'd'])
})

test('a pin that came before its file holds', async () => {
  const it = world({ maxBytes: 100 })
  await it.cache.setPinned('a', true)
  await putAll(it, { a: 60, b: 40, c: 40 })
  expect(await it.keys()).toEqual(['a', 'c'])
})

test('a file beyond the whole bound is refused and removes nothing', async () => {
  const it = world({ maxBytes: 100 })
  await putAll(it, { a: 100 })
  await expect(it.cache.put('b', bytesOf(101), 'b')).rejects.toBeInstanceOf(StorageError)
  expect(await it.keys()).toEqual(['a'])
})

test('at the quota of the browser the oldest go one by one, and each is told', async () => {
  const it = world({ quotaBytes: 100 })
  await putAll(it, { a: 30, b: 30, c: 30, d: 40 })
  expect(it.evicted).toEqual(['a'])
  expect(await it.keys()).toEqual(['b', 'c', 'd'])
})

test('at the quota nothing is removed in vain', async () => {
  const it = world({ quotaBytes: 100, freeBytes: async () => 10 })
  await putAll(it, { a: 30, b: 60 })
  await expect(it.cache.put('c', bytesOf(101), 'c')).rejects.toThrow('storing failed')
  await it.cache.setPinned('b', true)
  await expect(it.cache.put('c', bytesOf(50), 'c')).rejects.toThrow('storing failed')
  expect(await it.keys()).toEqual(['a', 'b'])
})

test('where freed space is counted late, no more goes than the file needs', async () => {
  const it = world({ quotaBytes: 0 })
  const full = world()
  await putAll(full, { a: 20, b: 20, c: 20, d: 20 })
  const cache = withEviction(
    { ...it.cache, entries: () => full.cache.entries(), delete: (key) => full.cache.delete(key) },
    { maxBytes: Infinity, freeBytes: async () => 1e9, onEvicted: () => undefined },
  )
  await expect(cache.put('e', bytesOf(30), 'e')).rejects.toThrow('storing failed')
  expect(await full.keys()).toEqual(['c', 'd'])
})

test('other failures remove nothing', async () => {
  const it = world()
  await putAll(it, { a: 10 })
  const failing = withEviction(
    { ...it.cache, put: () => Promise.reject(new StorageError('storing failed')) },
    { maxBytes: Infinity, freeBytes: async () => 1e9, onEvicted: ({ key }) => it.evicted.push(key) },
  )
  await expect(failing.put('b', bytesOf(1), 'b')).rejects.toThrow('storing failed')
  expect(it.evicted).toEqual([])
  expect(await it.keys()).toEqual(['a'])
})
