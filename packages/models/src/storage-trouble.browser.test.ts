import type { Degradation } from '@voice-soundboard/graph'
import { promisifyRequest } from 'idb-keyval'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { persistStorage } from './index.ts'
import type { ModelStoreOptions } from './index.ts'
import { sha256Hex } from './sha256.ts'
import { BrowserPages } from './test-support/browser-pages.ts'
import { noise, RangeServer } from './test-support/range-server.ts'

const BYTES = noise(10_000_000)
const FILE = { url: 'model.vsb', bytes: BYTES.length, sha256: await sha256Hex(BYTES) }
const OTHER = noise(10_000_000, 2)
const OTHER_FILE = { url: 'other.vsb', bytes: OTHER.length, sha256: await sha256Hex(OTHER) }

afterEach(() => void vi.restoreAllMocks())

function open(pages: BrowserPages, options: Partial<ModelStoreOptions> = {}) {
  const degradations: Degradation[] = []
  const servers = {
    model: new RangeServer(BYTES, { pieceBytes: 1e6 }),
    other: new RangeServer(OTHER, { pieceBytes: 1e6 }),
  }
  const store = pages.open({
    fetch: (input, init) => servers[String(input).includes('other') ? 'other' : 'model'].fetch(input, init),
    onDegraded: (it) => degradations.push(it),
    storageTimeoutMs: 300,
    ...options,
  })
  return { store, degradations, server: servers.model }
}

/** Loads twice: over the network, and then from memory. */
async function expectMemory(it: ReturnType<typeof open>, reason: string): Promise<void> {
  for (let i = 0; i < 2; i++) expect(await sha256Hex(await it.store.load(FILE))).toBe(FILE.sha256)
  expect(it.server.requests).toHaveLength(3)
  expect((await it.store.estimate()).storage).toBe('memory')
  expect(it.degradations.map(({ code }) => code)).toEqual(['model-store-memory'])
  expect(it.degradations[0]?.message).toContain(reason)
}

test('a database deleted under us is made again', async () => {
  const pages = new BrowserPages()
  const it = open(pages, { storageTimeoutMs: 5000 })
  await it.store.load(FILE)
  await promisifyRequest(indexedDB.deleteDatabase(pages.databaseName) as IDBRequest<unknown> as IDBRequest)
  expect(await sha256Hex(await it.store.load(FILE))).toBe(FILE.sha256)
  expect(it.server.requests).toHaveLength(6)
  expect(await sha256Hex(await pages.open().load(FILE))).toBe(FILE.sha256)
  expect(it.degradations).toEqual([])
})

test('a connection that was lost without a word is opened again', async () => {
  const pages = new BrowserPages()
  const it = open(pages, { storageTimeoutMs: 5000 })
  await it.store.load(FILE)
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (this: IDBDatabase) {
    this.close()
    throw new DOMException('The database connection is closing.', 'InvalidStateError')
  })
  await it.store.load(FILE)
  expect(it.server.requests).toHaveLength(3)
  expect(it.degradations).toEqual([])
})

test('a database deleted in mid-download costs nothing of the file', async () => {
  const pages = new BrowserPages()
  const it = open(pages, { storageTimeoutMs: 5000 })
  let deleted: Promise<unknown> | undefined
  const load = it.store.load(FILE, {
    onProgress: ({ loadedBytes = 0 }) => {
      if (loadedBytes > 6e6) deleted ??= promisifyRequest(indexedDB.deleteDatabase(pages.databaseName))
    },
  })
  expect(await sha256Hex(await load)).toBe(FILE.sha256)
  await deleted
  expect(await sha256Hex(await it.store.load(FILE))).toBe(FILE.sha256)
})

test('a database that cannot be opened because another page blocks it: memory', async () => {
  const pages = new BrowserPages()
  await pages.change(() => undefined)
  const blocker = await promisifyRequest(indexedDB.open(pages.databaseName))
  onTestFinished(() => blocker.close())
  // Waits for the blocker, which does not listen; whoever opens now waits behind it.
  indexedDB.deleteDatabase(pages.databaseName)
  await expectMemory(open(pages), 'no answer within 300 ms')
})

test('an IndexedDB that never answers: memory, within seconds', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest)
  const startedAt = performance.now()
  await expectMemory(open(new BrowserPages()), 'no answer within 300 ms')
  expect(performance.now() - startedAt).toBeLessThan(4000)
})

test('a transaction that never ends: memory, and the store can be closed', async () => {
  const pages = new BrowserPages()
  await pages.change(() => undefined)
  const db = await promisifyRequest(indexedDB.open(pages.databaseName))
  const held = db.transaction('files', 'readwrite').objectStore('files')
  let isHeld = true
  const hold = (): void => {
    if (isHeld) held.get(['layout']).onsuccess = hold
    else db.close()
  }
  hold()
  onTestFinished(() => void (isHeld = false))
  const it = open(pages)
  await expectMemory(it, 'no answer within 300 ms')
  await it.store.close()
})

test('transactions that fail: memory', async () => {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('the disk is gone', 'UnknownError')
  })
  await expectMemory(open(new BrowserPages()), 'the disk is gone')
})

/** The browser takes so many bytes of files, whatever else it says. */
function limitQuota(pages: BrowserPages, quotaBytes: number): void {
  const put = IDBObjectStore.prototype.put
  const kept = new Map<string, number>()
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.transaction.db.name === pages.databaseName && value instanceof Uint8Array) {
      kept.set(String(key), value.length)
      if ([...kept.values()].reduce((sum, bytes) => sum + bytes, 0) > quotaBytes) {
        kept.delete(String(key))
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
    }
    return put.call(this, value, key)
  })
  const remove = IDBObjectStore.prototype.delete
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, range) {
    const file = range instanceof IDBKeyRange ? (range.lower as [string])[0] : null
    for (const key of kept.keys()) if (file !== null && key.startsWith(`${file},`)) kept.delete(key)
    return remove.call(this, range)
  })
}

test('over quota the least recently used file goes, which is told, and the new one is kept', async () => {
  const pages = new BrowserPages()
  limitQuota(pages, 15_000_000)
  const it = open(pages, { storageTimeoutMs: 5000 })
  await it.store.load(FILE)
  await it.store.load(OTHER_FILE)
  expect(it.degradations.map(({ code }) => code)).toEqual(['model-store-evicted'])
  expect(it.degradations[0]?.message).toContain('model.vsb (10 MB')
  expect((await it.store.list()).map(({ name }) => name)).toEqual(['other.vsb'])
  expect(await sha256Hex(await pages.open().load(OTHER_FILE))).toBe(OTHER_FILE.sha256)
})

test('over quota what is pinned stays, and the new file lives in memory', async () => {
  const pages = new BrowserPages()
  limitQuota(pages, 15_000_000)
  const it = open(pages, { storageTimeoutMs: 5000 })
  await it.store.load(FILE)
  await it.store.pin(FILE)
  await it.store.load(OTHER_FILE)
  expect(await sha256Hex(await it.store.load(OTHER_FILE))).toBe(OTHER_FILE.sha256)
  expect(it.degradations.map(({ code }) => code)).toEqual(['model-store-memory'])
  expect(it.degradations[0]?.message).toContain('QuotaExceededError')
  expect(await pages.open().list()).toMatchObject([
    { name: 'other.vsb', whole: false },
    { name: 'model.vsb', pinned: true, whole: true },
  ])
})

test('a bound on all files holds across pages, and nobody is told', async () => {
  const pages = new BrowserPages()
  await open(pages).store.load(FILE)
  const it = open(pages, { maxBytes: 15_000_000, storageTimeoutMs: 5000 })
  await it.store.load(OTHER_FILE)
  expect((await it.store.list()).map(({ name }) => name)).toEqual(['other.vsb'])
  expect(it.degradations).toEqual([])
})

test('the window may ask to keep what is stored, and hears yes or no', async () => {
  const ask = vi.spyOn(navigator.storage, 'persist')
  for (const answer of [true, false]) {
    ask.mockResolvedValueOnce(answer)
    expect(await persistStorage()).toBe(answer)
  }
  ask.mockRestore()
  expect(await persistStorage()).toBeTypeOf('boolean')
})

test('the estimate tells what the browser grants and what is taken of it', async () => {
  const estimate = await open(new BrowserPages()).store.estimate()
  const told = await navigator.storage.estimate()
  expect(estimate.quotaBytes).toBeGreaterThan(0)
  expect(estimate).toMatchObject({ storage: 'indexeddb', entries: 0 })
  expect(typeof estimate.usageBytes).toBe(typeof told.usage)
})
