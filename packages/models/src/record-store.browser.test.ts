import { StorageError } from '@voice-soundboard/graph'
import { createStore, promisifyRequest } from 'idb-keyval'
import { afterEach, expect, test, vi } from 'vitest'
import { createRecordStore } from './index.ts'
import type { RecordStore, RecordStoreOptions } from './index.ts'

const HOUR_MS = 60 * 60 * 1000
const bytesOf = (length: number, fill = 1): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(fill)

let databaseName = ''
let clockMs = 0
let stores: RecordStore[] = []

/** Each call is a page of its own: only IndexedDB is shared between them. */
function openStore(options: Partial<RecordStoreOptions> = {}): RecordStore {
  databaseName ||= `test-${crypto.randomUUID()}`
  const store = createRecordStore({
    databaseName,
    format: 1,
    maxBytes: 100,
    now: () => clockMs++,
    ...options,
  })
  stores.push(store)
  return store
}

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(stores.map((store) => store.close()))
  indexedDB.deleteDatabase(databaseName)
  stores = []
  databaseName = ''
  clockMs = 0
})

test('a record outlives the page that stored it, until it is deleted', async () => {
  await openStore().put('a', bytesOf(10, 7))
  const later = openStore()
  expect(await later.isEmpty()).toBe(false)
  expect(await later.has('a')).toBe(true)
  expect(await later.has('b')).toBe(false)
  expect(await later.get('a')).toEqual(bytesOf(10, 7))
  await later.delete('a')
  expect(await later.isEmpty()).toBe(true)
  expect(await openStore().get('a')).toBeUndefined()
})

test('the least recently used record makes room, whichever page used it', async () => {
  const store = openStore()
  for (const key of ['a', 'b', 'c']) await store.put(key, bytesOf(30))
  clockMs += 2 * HOUR_MS
  await openStore().noteUse('a')
  await openStore().put('d', bytesOf(30))
  const later = openStore()
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => later.has(key)))).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('a record that is stored again counts once', async () => {
  const store = openStore()
  await store.put('a', bytesOf(40))
  for (let i = 0; i < 5; i++) await store.put('b', bytesOf(60, i))
  expect(await store.get('a')).toEqual(bytesOf(40))
  expect(await store.get('b')).toEqual(bytesOf(60, 4))
})

test('a record beyond the whole bound is refused, and removes nothing', async () => {
  const store = openStore()
  await store.put('a', bytesOf(100))
  await expect(store.put('b', bytesOf(101))).rejects.toBeInstanceOf(StorageError)
  expect(await openStore().get('a')).toEqual(bytesOf(100))
})

test.each([
  ['altered', (store: IDBObjectStore) => store.put(bytesOf(10, 2), ['bytes', 'a'])],
  ['cut short', (store: IDBObjectStore) => store.put(bytesOf(9), ['bytes', 'a'])],
  ['lost', (store: IDBObjectStore) => store.delete(['bytes', 'a'])],
])('a record that was %s is as good as none, and is removed', async (_, damage) => {
  await openStore().put('a', bytesOf(10))
  await createStore(databaseName, 'records')('readwrite', async (store) => {
    damage(store)
    await promisifyRequest(store.transaction)
    store.transaction.db.close()
  })
  expect(await openStore().get('a')).toBeUndefined()
  expect(await openStore().has('a')).toBe(false)
})

test('records of another format are removed when the store is first read', async () => {
  await openStore().put('old', bytesOf(90))
  const store = openStore({ format: 2 })
  expect(await store.has('old')).toBe(false)
  expect(await openStore().has('old')).toBe(false)
})

test('over quota: the record is refused by type, and those before it stay', async () => {
  const store = openStore()
  await store.put('a', bytesOf(60))
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (value instanceof Uint8Array) throw new DOMException('Full.', 'QuotaExceededError')
    return put.call(this, value, key)
  })
  await expect(store.put('b', bytesOf(60))).rejects.toThrow(/QuotaExceededError/)
  for (const page of [store, openStore()]) {
    expect(await page.has('b')).toBe(false)
    expect(await page.get('a')).toEqual(bytesOf(60))
  }
})

test('where the browser keeps nothing, every call says so by type', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const store = openStore()
  await expect(store.has('a')).rejects.toBeInstanceOf(StorageError)
  await expect(store.put('a', bytesOf(1))).rejects.toBeInstanceOf(StorageError)
})
