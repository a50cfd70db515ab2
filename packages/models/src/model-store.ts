/**
 * Gets model files and keeps them. A file's identity is the hash of its content, never its address: two
 * addresses of one file share one entry, and a new version under an old address is a new file.
 */
import { ClosedError } from '@voice-soundboard/graph'
import type { AssetFile, AssetSource, Degradation, LoadOptions } from '@voice-soundboard/graph'
import type { Bytes } from './content-cache.ts'
import { FileFetcher } from './file-fetcher.ts'
import type { Shared } from './file-fetcher.ts'
import { resolveUrl } from './resolve-url.ts'
import { SharedDownloads } from './shared-downloads.ts'
import { openCache } from './open-cache.ts'
import { persistStorage, storageGrant } from './storage-grant.ts'
import {
  addressKey,
  contentKey,
  deleteFile,
  derivedKey,
  listFiles,
  setPinned,
  sourceOfDerived,
} from './stored-files.ts'
import type { Pinnable, StoredFile } from './stored-files.ts'

export interface ModelStoreOptions {
  /** Relative file addresses are resolved against this; itself against the page's address. */
  readonly baseUrl: string
  /** Base addresses that hold the same paths as `baseUrl`; tried in order for files below it. Default none. */
  readonly mirrors?: readonly string[]
  /** Default `voice-soundboard`. */
  readonly databaseName?: string
  /** `memory` where there is no IndexedDB by nature (Node). Default `indexeddb`. */
  readonly storage?: 'indexeddb' | 'memory'
  /** Of all files that are kept; the least recently used go, but for those that are pinned. Default: no bound. */
  readonly maxBytes?: number
  readonly fetch?: typeof globalThis.fetch
  /**
   * Told when a file could only be kept in memory, and why (`model-store-memory`), and when another had to go
   * for it because the browser's quota was reached (`model-store-evicted`). Default: a warning on the console.
   */
  readonly onDegraded?: (degradation: Degradation) => void
  /** Further attempts at each address after a failure that may pass. Default 2. */
  readonly retries?: number
  /** Wait before the first retry in ms, doubled each time. Default 500. */
  readonly retryDelayMs?: number
  /** A connection that brings nothing for this long, in ms, counts as broken. Default 30,000. */
  readonly stallTimeoutMs?: number
  /** An IndexedDB that says nothing for this long, in ms, counts as broken. Default 5000. */
  readonly storageTimeoutMs?: number
  /** Parts of a large file that are fetched at once, where the server allows it. Default 3. */
  readonly parallelParts?: number
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number
}

export interface ModelStoreEstimate {
  /** `memory` when nothing outlives the page. */
  readonly storage: 'indexeddb' | 'memory'
  /** Files that are whole. */
  readonly entries: number
  readonly bytes: number
  /** Of files on their way, what has come. */
  readonly partialBytes: number
  /** What the browser grants this origin in all; null where it does not say. */
  readonly quotaBytes: number | null
  /** What of that is taken, by this store and by others; null where the browser does not say. */
  readonly usageBytes: number | null
}

export interface ModelStore extends AssetSource {
  /**
   * From the store, else over the network. Concurrent loads of one file share one download, across pages too. A
   * file with a hash goes on where an earlier page left off; one without is known by its address from its first
   * load until {@link ModelStore.clear}.
   *
   * @throws DownloadError, ModelCorruptError (size or hash differ; nothing is kept), ClosedError,
   * UnavailableError outside a secure context, or the signal's reason.
   */
  load(file: AssetFile | { readonly url: string }, options?: LoadOptions): Promise<Bytes>
  getDerived(key: string): Promise<Bytes | undefined>
  /** A key that ends with `/` and the hash of a file is listed, pinned and deleted with that file. */
  putDerived(key: string, bytes: Uint8Array): Promise<void>
  /** Stops reading from the network and keeps what has come. Loads wait. Idempotent. */
  pause(): void
  /** Goes on where {@link ModelStore.pause} stopped; a file without a hash begins again. Idempotent. */
  resume(): void
  /** What is kept of files, whole or on its way, newest use first. */
  list(): Promise<readonly StoredFile[]>
  /** With what was derived from it. Its pin stays. @throws InvalidInputError */
  delete(sha256: string): Promise<void>
  /** Never removed to make room, now or when it will have come. @throws InvalidInputError */
  pin(what: Pinnable): Promise<void>
  /** @throws InvalidInputError */
  unpin(what: Pinnable): Promise<void>
  /** As `persistStorage`: true or false as the browser said, null where it cannot be asked. */
  persist(): Promise<boolean | null>
  estimate(): Promise<ModelStoreEstimate>
  /** Forgets everything, in this page and later ones. @throws StorageError */
  clear(): Promise<void>
  /** Idempotent. What is under way rejects with ClosedError. */
  close(): Promise<void>
}

/** @throws InvalidInputError */
export function createModelStore(options: ModelStoreOptions): ModelStore {
  const baseUrl = resolveUrl('createModelStore.baseUrl', options.baseUrl)
  const cache = openCache(options)
  const fetcher = new FileFetcher(cache, { ...options, baseUrl })
  const downloads = new SharedDownloads()
  let closing: Promise<void> | undefined

  const assertOpen = (): void => {
    if (closing) throw new ClosedError('model store')
  }
  const absolute = (url: string): string => resolveUrl('load.file.url', url, baseUrl)

  return {
    async load(file, loadOptions = {}) {
      assertOpen()
      const url = absolute(file.url)
      const isHashed = 'sha256' in file
      const work = (shared: Shared): Promise<Bytes> =>
        isHashed ? fetcher.byContent({ ...file, url }, shared) : fetcher.byAddress(url, shared)
      return downloads.run(isHashed ? contentKey(file.sha256) : addressKey(url), loadOptions, work)
    },
    async getDerived(key) {
      assertOpen()
      const bytes = await cache.get(derivedKey(key))
      if (bytes) await cache.noteUse(derivedKey(key), key)
      return bytes
    },
    async putDerived(key, bytes) {
      assertOpen()
      const source = sourceOfDerived(key)
      if (source && (await cache.isPinned(contentKey(source)))) await cache.setPinned(derivedKey(key), true)
      await cache.put(derivedKey(key), bytes as Bytes, key)
    },
    pause: () => fetcher.gate.pause(),
    resume: () => fetcher.gate.resume(),
    async list() {
      assertOpen()
      return listFiles(cache)
    },
    async delete(sha256) {
      assertOpen()
      await deleteFile(cache, sha256)
    },
    async pin(what) {
      assertOpen()
      await setPinned(cache, what, true, absolute)
    },
    async unpin(what) {
      assertOpen()
      await setPinned(cache, what, false, absolute)
    },
    persist: persistStorage,
    async estimate() {
      assertOpen()
      const entries = await cache.entries()
      const sumOf = (isWhole: boolean): number =>
        entries.reduce((sum, entry) => sum + (entry.isWhole === isWhole ? entry.bytes : 0), 0)
      return {
        storage: cache.kind,
        entries: entries.filter(({ isWhole }) => isWhole).length,
        bytes: sumOf(true),
        partialBytes: sumOf(false),
        ...(await storageGrant()),
      }
    },
    async clear() {
      assertOpen()
      await cache.clear()
    },
    close() {
      if (!closing) {
        downloads.abortAll(new ClosedError('model store'))
        closing = cache.close()
      }
      return closing
    },
  }
}
