/**
 * Bytes in IndexedDB, in pieces of a few megabytes (browsers refuse or choke on single values beyond about
 * 100 MB). Pieces are written one by one, and only the header that comes last makes a file of them: a page
 * closed half-way leaves nothing that looks whole, and what it had is not lost.
 */
import { promisifyRequest } from 'idb-keyval'
import { USE_NOTED_EVERY_MS } from './content-cache.ts'
import type { Bytes, ContentCache, FileShape } from './content-cache.ts'
import {
  chunkKey,
  headerKey,
  partialKey,
  pinKey,
  prepareLayout,
  readEntries,
  removeEverything,
  removeFile,
} from './file-records.ts'
import type { FileHeader, PartialFile } from './file-records.ts'
import { openObjectStore } from './object-store.ts'

export interface IndexedDbCacheOptions {
  readonly now: () => number
  readonly answerWithinMs?: number
}

/** Of a file that comes whole. */
const CHUNK_BYTES = 4 * 1024 * 1024
/** A slow disk may take so long for a file. */
const MS_PER_MEGABYTE = 250

export function createIndexedDbCache(databaseName: string, options: IndexedDbCacheOptions): ContentCache {
  const { now, answerWithinMs } = options
  const { transact, close } = openObjectStore(databaseName, 'files', {
    prepare: (store) => prepareLayout(store, now),
    ...(answerWithinMs === undefined ? {} : { answerWithinMs }),
  })

  const change = (what: string, work: (store: IDBObjectStore) => Promise<void> | void): Promise<void> =>
    transact(what, 'readwrite', async (store) => {
      await work(store)
      await promisifyRequest(store.transaction)
    })

  const cache: ContentCache = {
    kind: 'indexeddb',

    async get(key) {
      const header = await transact('reading a file', 'readonly', (store) =>
        promisifyRequest<FileHeader | undefined>(store.get(headerKey(key))),
      )
      if (!header) return undefined
      const moreMs = (header.bytes / 2 ** 20) * MS_PER_MEGABYTE
      return transact('reading a file', 'readonly', (store) => readChunks(store, key, header), moreMs)
    },

    async put(key, bytes, name) {
      await cache.delete(key)
      await cache.finish(key, { bytes: bytes.length, partBytes: CHUNK_BYTES, name }, bytes)
    },

    noteUse: (key, name) =>
      change('noting a use', async (store) => {
        const header = await promisifyRequest<FileHeader | undefined>(store.get(headerKey(key)))
        const isDue = header && (!header.name || now() - (header.usedAt ?? 0) >= USE_NOTED_EVERY_MS)
        if (isDue) store.put({ ...header, name, usedAt: now() } satisfies FileHeader, headerKey(key))
      }),

    delete: (key) => change('deleting a file', (store) => removeFile(store, key)),

    clear: () => change('clearing', removeEverything),

    entries: () => transact('listing the files', 'readonly', readEntries),

    setPinned: (key, pinned) =>
      change('pinning a file', (store) => {
        if (pinned) store.put(true, pinKey(key))
        else store.delete(pinKey(key))
      }),

    isPinned: (key) =>
      transact('reading a pin', 'readonly', async (store) =>
        Boolean(await promisifyRequest(store.get(pinKey(key)))),
      ),

    async readParts(key, shape, take) {
      const partial = await readPartial(key)
      if (!partial) return
      if (!isOfShape(partial, shape)) return cache.delete(key)
      for (const [index, length] of partial.held.entries()) {
        if (length === 0) continue
        const bytes = await transact('reading a part', 'readonly', (store) =>
          promisifyRequest<Bytes | undefined>(store.get(chunkKey(key, index))),
        )
        if (bytes?.length === length) take(index, bytes)
      }
    },

    writePart: (key, shape, index, bytes) =>
      change(`storing ${bytes.length} bytes`, async (store) => {
        if (await promisifyRequest(store.getKey(headerKey(key)))) return
        const found = await promisifyRequest<PartialFile | undefined>(store.get(partialKey(key)))
        const held = [...(found && isOfShape(found, shape) ? found.held : partsOf(shape).map(() => 0))]
        held[index] = bytes.length
        store.put({ file: key, ...shape, usedAt: now(), held } satisfies PartialFile, partialKey(key))
        store.put(bytes, chunkKey(key, index))
      }),

    async finish(key, shape, bytes) {
      const parts = partsOf(shape)
      const partial = await readPartial(key)
      const held = partial && isOfShape(partial, shape) ? partial.held : []
      for (const [index, { from, to }] of parts.entries()) {
        if (held[index] !== to - from) await cache.writePart(key, shape, index, bytes.slice(from, to))
      }
      await change(`storing ${bytes.length} bytes`, async (store) => {
        // Another page may have finished first, or made room at our cost.
        if (await promisifyRequest(store.getKey(headerKey(key)))) return
        const all = await promisifyRequest<PartialFile | undefined>(store.get(partialKey(key)))
        if (!parts.every(({ from, to }, index) => all?.held[index] === to - from)) {
          throw new Error('another page removed parts of it')
        }
        const header = { bytes: shape.bytes, chunks: parts.length, name: shape.name, usedAt: now() }
        store.put(header satisfies FileHeader, headerKey(key))
        store.delete(partialKey(key))
      })
    },

    close,
  }

  const readPartial = (key: string): Promise<PartialFile | undefined> =>
    transact('reading what has come', 'readonly', (store) =>
      promisifyRequest<PartialFile | undefined>(store.get(partialKey(key))),
    )

  return cache
}

async function readChunks(
  store: IDBObjectStore,
  key: string,
  header: FileHeader,
): Promise<Bytes | undefined> {
  const bytes = new Uint8Array(header.bytes)
  let length = 0
  // One chunk at a time: the peak stays at one file and one chunk.
  for (let i = 0; i < header.chunks; i++) {
    const chunk = await promisifyRequest<Bytes | undefined>(store.get(chunkKey(key, i)))
    if (!chunk || length + chunk.length > bytes.length) return undefined
    bytes.set(chunk, length)
    length += chunk.length
  }
  return length === bytes.length ? bytes : undefined
}

function partsOf({ bytes, partBytes }: FileShape): readonly { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(bytes / partBytes) }, (_, index) => ({
    from: index * partBytes,
    to: Math.min(bytes, (index + 1) * partBytes),
  }))
}

const isOfShape = (partial: PartialFile, { bytes, partBytes }: FileShape): boolean =>
  partial.bytes === bytes && partial.partBytes === partBytes
