import { ModelCorruptError } from '@voice-soundboard/graph'
import type { Degradation } from '@voice-soundboard/graph'
import { createStore, promisifyRequest } from 'idb-keyval'
import { afterEach, expect, test, vi } from 'vitest'
import { createModelStore } from './index.ts'
import type { ModelStore, ModelStoreOptions } from './index.ts'
import { sha256Hex } from './sha256.ts'

/** More than two chunks of the cache. */
const BYTES = new Uint8Array(20_000_000)
for (let i = 0; i < BYTES.length; i++) BYTES[i] = (i * 2_654_435_761) >>> 24
const FILE = { url: 'model.vsb', bytes: BYTES.length, sha256: await sha256Hex(BYTES) }

let databaseName = ''
let stores: ModelStore[] = []
const fetched = vi.fn(async () => respond(BYTES))

/** In pieces, as from a network. */
function respond(bytes: Uint8Array<ArrayBuffer>): Response {
  let sent = 0
  return new Response(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(bytes.slice(sent, (sent += 1_000_000)))
        if (sent >= bytes.length) controller.close()
      },
    }),
  )
}

/** Each call is a page of its own: only IndexedDB is shared between them. */
function openStore(options: Partial<ModelStoreOptions> = {}): ModelStore {
  databaseName ||= `test-${crypto.randomUUID()}`
  const store = createModelStore({ baseUrl: '/voices/', databaseName, fetch: fetched, ...options })
  stores.push(store)
  return store
}

afterEach(async () => {
  vi.restoreAllMocks()
  fetched.mockClear()
  await Promise.all(stores.map((store) => store.close()))
  indexedDB.deleteDatabase(databaseName)
  stores = []
  databaseName = ''
})

test('a model outlives the page that fetched it, without the network', async () => {
  const fractions: (number | null)[] = []
  await openStore().load(FILE, { onProgress: (it) => it.phase === 'download' && fractions.push(it.fraction) })
  expect(fractions).toHaveLength(20)
  expect(fractions).toEqual([...fractions].sort((a, b) => Number(a) - Number(b)))
  expect(fractions.at(-1)).toBe(1)

  const later = openStore({ fetch: () => Promise.reject(new TypeError('offline')), retries: 0 })
  expect(await sha256Hex(await later.load(FILE))).toBe(FILE.sha256)
  expect(await later.estimate()).toMatchObject({ storage: 'indexeddb', entries: 1, bytes: BYTES.length })
})

test('a derived file that shrinks leaves nothing of the longer one', async () => {
  const store = openStore()
  await store.putDerived('cut', BYTES)
  await store.putDerived('cut', BYTES.subarray(0, 10))
  expect(await openStore().getDerived('cut')).toEqual(BYTES.slice(0, 10))
  expect(await store.estimate()).toMatchObject({ entries: 1, bytes: 10 })
})

test('a file altered on its way is refused and not kept', async () => {
  const altered = BYTES.slice()
  altered[12_345_678] = (altered[12_345_678] as number) ^ 1
  fetched.mockResolvedValueOnce(respond(altered))
  const store = openStore()
  await expect(store.load(FILE)).rejects.toBeInstanceOf(ModelCorruptError)
  expect(await store.estimate()).toMatchObject({ entries: 0, bytes: 0 })
})

test.each([
  [
    'altered by one byte',
    async (store: IDBObjectStore, key: string) => {
      const chunk = await promisifyRequest<Uint8Array>(store.get([key, 2]))
      chunk[7] = (chunk[7] as number) ^ 1
      store.put(chunk, [key, 2])
    },
  ],
  ['that lost a chunk', async (store: IDBObjectStore, key: string) => void store.delete([key, 3])],
  [
    'that was cut short',
    async (store: IDBObjectStore, key: string) => void store.put(new Uint8Array(9), [key, 1]),
  ],
])('an entry %s is fetched again', async (_, damage) => {
  await openStore().load(FILE)
  await createStore(databaseName, 'files')('readwrite', async (store) => {
    await damage(store, `sha256:${FILE.sha256}`)
    await promisifyRequest(store.transaction)
    store.transaction.db.close()
  })
  expect(await sha256Hex(await openStore().load(FILE))).toBe(FILE.sha256)
  expect(fetched).toHaveBeenCalledTimes(2)
  await openStore({ fetch: () => Promise.reject(new TypeError('offline')), retries: 0 }).load(FILE)
})

test('over quota: the voice still loads, the page is told, and memory serves the next load', async () => {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (value instanceof Uint8Array)
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    return put.call(this, value, key)
  })
  const degradations: Degradation[] = []
  const store = openStore({ onDegraded: (it) => degradations.push(it) })
  await store.load(FILE)
  await store.load(FILE)
  expect(fetched).toHaveBeenCalledTimes(1)
  expect(degradations).toHaveLength(1)
  expect(degradations[0]).toMatchObject({ code: 'model-store-memory' })
  expect(degradations[0]?.message).toContain('QuotaExceededError')

  vi.restoreAllMocks()
  // The refused write left no half entry behind.
  expect(await openStore().estimate()).toMatchObject({ entries: 0, bytes: 0 })
})

test('without IndexedDB everything works from memory, and says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const degradations: Degradation[] = []
  const store = openStore({ onDegraded: (it) => degradations.push(it) })
  await store.load(FILE)
  await store.load(FILE)
  expect(fetched).toHaveBeenCalledTimes(1)
  expect(degradations.map((it) => it.message).join(' ')).toContain('SecurityError')
  expect((await store.estimate()).storage).toBe('memory')
})
