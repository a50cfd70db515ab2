/**
 * Bytes in IndexedDB, cut into chunks (browsers refuse or choke on single values beyond about 100 MB). An
 * entry is one transaction, so a page closed half-way leaves nothing that looks whole.
 */
import { promisifyRequest } from 'idb-keyval'
import type { CacheUsage, ContentCache } from './content-cache.ts'
import { openObjectStore } from './object-store.ts'

type Bytes = Uint8Array<ArrayBuffer>

const CHUNK_BYTES = 8 * 1024 * 1024

/** Stands at `[key, 0]`; the chunks stand at `[key, 1]` and on. */
interface Header {
  readonly bytes: number
  readonly chunks: number
}

/** Everything under one key: IndexedDB sorts any array after all numbers. */
const allOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []])

export function createIndexedDbCache(databaseName: string): ContentCache {
  const { transact, close } = openObjectStore(databaseName, 'files')

  return {
    kind: 'indexeddb',

    get: (key) => transact('reading a file', 'readonly', (store) => readEntry(store, key)),

    put: (key, bytes) =>
      transact(`storing ${bytes.length} bytes`, 'readwrite', async (store) => {
        const chunks = Math.ceil(bytes.length / CHUNK_BYTES)
        store.delete(allOf(key))
        store.put({ bytes: bytes.length, chunks } satisfies Header, [key, 0])
        for (let i = 0; i < chunks; i++) {
          store.put(bytes.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES), [key, i + 1])
        }
        await promisifyRequest(store.transaction)
      }),

    delete: (key) =>
      transact('deleting a file', 'readwrite', async (store) => {
        store.delete(allOf(key))
        await promisifyRequest(store.transaction)
      }),

    clear: () =>
      transact('clearing', 'readwrite', async (store) => {
        store.clear()
        await promisifyRequest(store.transaction)
      }),

    usage: () => transact('measuring', 'readonly', measure),

    close,
  }
}

async function readEntry(store: IDBObjectStore, key: string): Promise<Bytes | undefined> {
  const header = await promisifyRequest<Header | undefined>(store.get([key, 0]))
  if (!header) return undefined
  const bytes = new Uint8Array(header.bytes)
  let length = 0
  // One chunk at a time: the peak stays at one file and one chunk.
  for (let i = 1; i <= header.chunks; i++) {
    const chunk = await promisifyRequest<Bytes | undefined>(store.get([key, i]))
    if (!chunk || length + chunk.length > bytes.length) return undefined
    bytes.set(chunk, length)
    length += chunk.length
  }
  return length === bytes.length ? bytes : undefined
}

async function measure(store: IDBObjectStore): Promise<CacheUsage> {
  const keys = (await promisifyRequest(store.getAllKeys())) as [string, number][]
  const headers = await Promise.all(
    keys
      .filter(([, index]) => index === 0)
      .map((key) => promisifyRequest<Header | undefined>(store.get(key))),
  )
  return {
    entries: headers.length,
    bytes: headers.reduce((sum, header) => sum + (header?.bytes ?? 0), 0),
  }
}
