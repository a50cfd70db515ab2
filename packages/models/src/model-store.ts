/**
 * Gets model files and keeps them. A file's identity is the hash of its content, never its address: two
 * addresses of one file share one entry, and a new version under an old address is a new file.
 */
import { ClosedError, ModelCorruptError } from '@voice-soundboard/graph'
import type { AssetFile, AssetSource, Degradation, LoadOptions } from '@voice-soundboard/graph'
import { createMemoryCache, withMemoryFallback } from './content-cache.ts'
import type { ContentCache } from './content-cache.ts'
import { download, nameOf } from './download.ts'
import { createIndexedDbCache } from './indexed-db-cache.ts'
import { resolveUrl } from './resolve-url.ts'
import { sha256Hex } from './sha256.ts'
import { SharedDownloads } from './shared-downloads.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface ModelStoreOptions {
  /** Relative file addresses are resolved against this; itself against the page's address. */
  readonly baseUrl: string
  /** Default `voice-soundboard`. */
  readonly databaseName?: string
  /** `memory` where there is no IndexedDB by nature (Node). Default `indexeddb`. */
  readonly storage?: 'indexeddb' | 'memory'
  readonly fetch?: typeof globalThis.fetch
  /** Told when a file could only be kept in memory, and why. Default: a warning on the console. */
  readonly onDegraded?: (degradation: Degradation) => void
  /** Further attempts after a failure that may pass. Default 2. */
  readonly retries?: number
  /** Wait before the first retry in ms, doubled each time. Default 500. */
  readonly retryDelayMs?: number
  /** A connection that brings nothing for this long, in ms, counts as broken. Default 30,000. */
  readonly stallTimeoutMs?: number
}

export interface ModelStoreEstimate {
  /** `memory` when nothing outlives the page. */
  readonly storage: 'indexeddb' | 'memory'
  readonly entries: number
  readonly bytes: number
  /** What the browser grants this origin in all; null where it does not say. */
  readonly quotaBytes: number | null
}

export interface ModelStore extends AssetSource {
  /**
   * From the store, else over the network. Concurrent loads of one file share one download. A file given
   * without a hash is known by its address from its first load until {@link ModelStore.clear}.
   *
   * @throws DownloadError, ModelCorruptError (size or hash differ; nothing is kept), ClosedError,
   * UnavailableError outside a secure context, or the signal's reason.
   */
  load(file: AssetFile | { readonly url: string }, options?: LoadOptions): Promise<Bytes>
  getDerived(key: string): Promise<Bytes | undefined>
  estimate(): Promise<ModelStoreEstimate>
  /** Forgets everything, in this page and later ones. @throws StorageError */
  clear(): Promise<void>
  /** Idempotent. What is under way rejects with ClosedError. */
  close(): Promise<void>
}

export function createModelStore(options: ModelStoreOptions): ModelStore {
  const baseUrl = resolveUrl('createModelStore.baseUrl', options.baseUrl)
  const cache =
    options.storage === 'memory'
      ? createMemoryCache()
      : withMemoryFallback(
          createIndexedDbCache(options.databaseName ?? 'voice-soundboard'),
          options.onDegraded ?? ((degradation) => console.warn(degradation.message)),
        )
  const transfer = {
    // Called as a method of something else, `fetch` throws an illegal invocation.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    retries: options.retries ?? 2,
    retryDelayMs: options.retryDelayMs ?? 500,
    stallTimeoutMs: options.stallTimeoutMs ?? 30_000,
  } satisfies Omit<Parameters<typeof download>[1], keyof LoadOptions>
  const downloads = new SharedDownloads()
  let closing: Promise<void> | undefined

  const assertOpen = (): void => {
    if (closing) throw new ClosedError('model store')
  }

  async function loadFile(
    file: AssetFile | { readonly url: string },
    url: string,
    shared: Required<LoadOptions>,
  ) {
    const label = nameOf(url)
    const kept = 'sha256' in file ? await readVerified(cache, file) : await readByAddress(cache, url)
    if (kept) {
      shared.onProgress?.({ phase: 'verify', fraction: 1, label })
      return kept
    }
    const target = 'sha256' in file ? { url, bytes: file.bytes } : { url }
    const bytes = await download(target, { ...transfer, ...shared })
    shared.onProgress?.({ phase: 'verify', fraction: null, label })
    const sha256 = await sha256Hex(bytes)
    if ('sha256' in file && sha256 !== file.sha256) {
      throw new ModelCorruptError(url, `expected SHA-256 ${file.sha256}, received ${sha256}`)
    }
    shared.signal?.throwIfAborted()
    await cache.put(contentKey(sha256), bytes)
    if (!('sha256' in file)) await cache.put(addressKey(url), new TextEncoder().encode(sha256))
    shared.onProgress?.({ phase: 'verify', fraction: 1, label })
    return bytes
  }

  return {
    async load(file, loadOptions = {}) {
      assertOpen()
      const url = new URL(file.url, baseUrl).href
      const key = 'sha256' in file ? contentKey(file.sha256) : addressKey(url)
      return downloads.run(key, loadOptions, (shared) => loadFile(file, url, shared))
    },
    async getDerived(key) {
      assertOpen()
      return cache.get(`derived:${key}`)
    },
    async putDerived(key, bytes) {
      assertOpen()
      await cache.put(`derived:${key}`, bytes as Bytes)
    },
    async estimate() {
      assertOpen()
      const quota = await globalThis.navigator?.storage?.estimate?.()
      return { storage: cache.kind, ...(await cache.usage()), quotaBytes: quota?.quota ?? null }
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

const contentKey = (sha256: string): string => `sha256:${sha256}`
const addressKey = (url: string): string => `url:${url}`

/** What lies in the store is checked like what came over the network: disks fail too. */
async function readVerified(
  cache: ContentCache,
  file: { readonly sha256: string; readonly bytes?: number },
): Promise<Bytes | undefined> {
  const key = contentKey(file.sha256)
  const bytes = await cache.get(key)
  if (!bytes) return undefined
  const isSound =
    (file.bytes === undefined || bytes.length === file.bytes) && (await sha256Hex(bytes)) === file.sha256
  if (isSound) return bytes
  await cache.delete(key)
  return undefined
}

async function readByAddress(cache: ContentCache, url: string): Promise<Bytes | undefined> {
  const pointer = await cache.get(addressKey(url))
  return pointer && readVerified(cache, { sha256: new TextDecoder().decode(pointer) })
}
