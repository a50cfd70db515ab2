/**
 * Records that are worth keeping between visits and can be made again: a bounded store in a database of its own,
 * so that neither its size nor its faults touch the voices. The least recently used record goes first.
 */
import { promisifyRequest } from 'idb-keyval'
import { openObjectStore } from './object-store.ts'
import { sha256Hex } from './sha256.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface RecordStoreOptions {
  readonly databaseName: string
  /** Of the records. What was written in another one is removed when the store is first read. */
  readonly format: number
  /** Of all records together. */
  readonly maxBytes: number
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number
}

export interface RecordStore {
  /** As {@link RecordStore.has} knows it. @throws StorageError */
  isEmpty(): Promise<boolean>
  /** By the index, which is read once: false for what another page has stored since. @throws StorageError */
  has(key: string): Promise<boolean>
  /** Undefined when absent, and when damaged: then it is removed. @throws StorageError */
  get(key: string): Promise<Bytes | undefined>
  /** Puts the record last in the order of removal, where it has not been for an hour. @throws StorageError */
  noteUse(key: string): Promise<void>
  /** All or nothing; what was least recently used makes room. @throws StorageError, for a record beyond `maxBytes` too */
  put(key: string, bytes: Bytes): Promise<void>
  /** @throws StorageError */
  delete(key: string): Promise<void>
  /** Idempotent. */
  close(): Promise<void>
}

/** Stands at `['index', key]`, its bytes at `['bytes', key]`: all headers can be read without any record. */
interface Header {
  readonly key: string
  readonly format: number
  readonly bytes: number
  readonly sha256: string
  readonly usedAt: number
}

const allHeaders = (): IDBKeyRange => IDBKeyRange.bound(['index'], ['index', []])
/** So that reading seldom writes. */
const USE_NOTED_EVERY_MS = 60 * 60 * 1000

export function createRecordStore(options: RecordStoreOptions): RecordStore {
  const { format, maxBytes, now = Date.now } = options
  const { transact, close } = openObjectStore(options.databaseName, 'records')
  let index: Promise<Map<string, Header>> | null = null

  async function readIndex(): Promise<Map<string, Header>> {
    return transact('reading the index', 'readwrite', async (store) => {
      const found = await promisifyRequest<Header[]>(store.getAll(allHeaders()))
      const known = new Map<string, Header>()
      for (const header of found) {
        if (header.format === format) known.set(header.key, header)
        else remove(store, header.key)
      }
      await promisifyRequest(store.transaction)
      return known
    })
  }

  /** What could not be read is tried again the next time. */
  function headers(): Promise<Map<string, Header>> {
    index ??= readIndex().catch((error: unknown) => {
      index = null
      throw error
    })
    return index
  }

  const store: RecordStore = {
    async isEmpty() {
      return (await headers()).size === 0
    },

    async has(key) {
      return (await headers()).has(key)
    },

    async get(key) {
      const header = (await headers()).get(key)
      if (!header) return undefined
      const bytes = await transact('reading a record', 'readonly', (records) =>
        promisifyRequest<Bytes | undefined>(records.get(['bytes', key])),
      )
      if (bytes?.length === header.bytes && (await sha256Hex(bytes)) === header.sha256) return bytes
      await store.delete(key)
      return undefined
    },

    async noteUse(key) {
      const known = await headers()
      const header = known.get(key)
      if (!header || now() - header.usedAt < USE_NOTED_EVERY_MS) return
      const used = { ...header, usedAt: now() }
      await transact('noting a use', 'readwrite', async (records) => {
        // Another page may have removed it.
        if (await promisifyRequest(records.getKey(['index', key]))) records.put(used, ['index', key])
        await promisifyRequest(records.transaction)
      })
      known.set(key, used)
    },

    async put(key, bytes) {
      const known = await headers()
      const header = { key, format, bytes: bytes.length, sha256: await sha256Hex(bytes), usedAt: now() }
      await transact(`storing ${bytes.length} bytes`, 'readwrite', async (records) => {
        if (bytes.length > maxBytes) throw new RangeError(`no more than ${maxBytes} are kept`)
        // Not the index: another page may have stored more since.
        const stored = await promisifyRequest<Header[]>(records.getAll(allHeaders()))
        const others = stored.filter((other) => other.key !== key)
        const removed = beyond(others, maxBytes - bytes.length)
        for (const { key: oldest } of removed) remove(records, oldest)
        records.put(header, ['index', key])
        records.put(bytes, ['bytes', key])
        await promisifyRequest(records.transaction)
        for (const { key: oldest } of removed) known.delete(oldest)
        known.set(key, header)
      })
    },

    async delete(key) {
      const known = await headers()
      known.delete(key)
      await transact('deleting a record', 'readwrite', async (records) => {
        remove(records, key)
        await promisifyRequest(records.transaction)
      })
    },

    close,
  }

  return store
}

function remove(records: IDBObjectStore, key: string): void {
  records.delete(['index', key])
  records.delete(['bytes', key])
}

/** The least recently used, until the rest fits. */
function beyond(headers: readonly Header[], maxBytes: number): Header[] {
  const newestFirst = [...headers].sort((a, b) => b.usedAt - a.usedAt)
  let bytes = 0
  return newestFirst.filter((header) => (bytes += header.bytes) > maxBytes)
}
