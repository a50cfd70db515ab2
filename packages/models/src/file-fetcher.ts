/** One file from the cache, or over the network into it: by its content, or by its address where that is all. */
import type { AssetFile, LoadOptions } from '@voice-soundboard/graph'
import type { Bytes, ContentCache, FileShape } from './content-cache.ts'
import { download } from './download.ts'
import type { DownloadOptions } from './download.ts'
import { FileAssembly } from './file-assembly.ts'
import { KeptParts } from './kept-parts.ts'
import { addressesOf } from './mirrors.ts'
import { PauseGate } from './pause-gate.ts'
import { resolveUrl } from './resolve-url.ts'
import { requireWebCrypto, sha256Hex } from './sha256.ts'
import type { Work } from './shared-downloads.ts'
import { withStorageLock } from './storage-lock.ts'
import { addressKey, contentKey } from './stored-files.ts'
import { downloadUnsized } from './unsized-download.ts'

export interface FetcherOptions {
  /** Absolute. */
  readonly baseUrl: string
  readonly mirrors?: readonly string[]
  readonly databaseName?: string
  readonly fetch?: typeof globalThis.fetch
  readonly retries?: number
  readonly retryDelayMs?: number
  readonly stallTimeoutMs?: number
  readonly parallelParts?: number
}

/** What several callers of one file share. */
export type Shared = Parameters<Work>[0]

const PART_BYTES = 4 * 1024 * 1024
const PARALLEL_FROM_BYTES = 8 * 1024 * 1024

export class FileFetcher {
  readonly gate = new PauseGate()
  readonly #cache: ContentCache
  readonly #baseUrl: string
  readonly #mirrors: readonly string[]
  readonly #databaseName: string
  readonly #transfer: Omit<DownloadOptions, keyof LoadOptions>

  /** @throws InvalidInputError */
  constructor(cache: ContentCache, options: FetcherOptions) {
    this.#cache = cache
    this.#baseUrl = options.baseUrl
    this.#mirrors = (options.mirrors ?? []).map((mirror, i) =>
      resolveUrl(`createModelStore.mirrors[${i}]`, mirror),
    )
    this.#databaseName = options.databaseName ?? 'voice-soundboard'
    this.#transfer = {
      // Called as a method of something else, `fetch` throws an illegal invocation.
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      retries: options.retries ?? 2,
      retryDelayMs: options.retryDelayMs ?? 500,
      stallTimeoutMs: options.stallTimeoutMs ?? 30_000,
      parallelParts: options.parallelParts ?? 3,
      parallelFromBytes: PARALLEL_FROM_BYTES,
    }
  }

  async byContent(file: AssetFile, shared: Shared): Promise<Bytes> {
    const key = contentKey(file.sha256)
    const name = nameOf(file.url)
    const kept = await this.#verified(file, name, shared)
    if (kept) return kept
    const shape: FileShape = { bytes: file.bytes, partBytes: PART_BYTES, name }
    const assembly = new FileAssembly(file.url, shape)
    // What is kept can be checked by nothing else: better told before tens of megabytes than at the next visit.
    requireWebCrypto()
    return this.gate.run(shared.signal, (signal) =>
      this.#alone(key, { ...shared, signal }, name, async () => {
        const stored = await this.#verified(file, name, shared)
        if (stored) return stored
        const parts = new KeptParts(this.#cache, key)
        await parts.restore(assembly)
        await download(assembly, file.sha256, this.#addressesOf(file.url), parts, {
          ...this.#transfer,
          ...shared,
          signal,
        })
        signal.throwIfAborted()
        shared.onProgress({ phase: 'verify', fraction: null, label: name })
        await parts.finish(assembly)
        shared.onProgress({ phase: 'verify', fraction: 1, label: name })
        return assembly.bytes
      }),
    )
  }

  async byAddress(url: string, shared: Shared): Promise<Bytes> {
    const key = addressKey(url)
    const name = nameOf(url)
    const kept = await this.#known(url, name, shared)
    if (kept) return kept
    requireWebCrypto()
    return this.gate.run(shared.signal, (signal) =>
      this.#alone(key, { ...shared, signal }, name, async () => {
        const stored = await this.#known(url, name, shared)
        if (stored) return stored
        const bytes = await downloadUnsized(this.#addressesOf(url), {
          ...this.#transfer,
          ...shared,
          signal,
          label: name,
        })
        shared.onProgress({ phase: 'verify', fraction: null, label: name })
        const sha256 = await sha256Hex(bytes)
        signal.throwIfAborted()
        if (await this.#cache.isPinned(key)) await this.#cache.setPinned(contentKey(sha256), true)
        await this.#cache.put(contentKey(sha256), bytes, name)
        await this.#cache.put(key, new TextEncoder().encode(sha256), name)
        shared.onProgress({ phase: 'verify', fraction: 1, label: name })
        return bytes
      }),
    )
  }

  #addressesOf(url: string): readonly string[] {
    return addressesOf(url, this.#baseUrl, this.#mirrors)
  }

  /** While another page fetches the same file, this one tells how far it is. */
  #alone<T>(key: string, shared: Shared, name: string, work: () => Promise<T>): Promise<T> {
    // What one page keeps in memory is of no use to another.
    if (this.#cache.kind === 'memory') return work()
    const progress = async (): Promise<number> => {
      const entries = await this.#cache.entries()
      const loadedBytes = entries.find((entry) => entry.key === key)?.bytes ?? 0
      shared.onProgress({ phase: 'download', fraction: null, loadedBytes, label: name })
      return loadedBytes
    }
    return withStorageLock(`${this.#databaseName} ${key}`, { signal: shared.signal, progress }, work)
  }

  /** What lies in the store is checked like what came over the network: disks fail too. */
  async #verified(
    file: { readonly sha256: string; readonly bytes?: number },
    name: string,
    shared: Shared,
  ): Promise<Bytes | undefined> {
    const key = contentKey(file.sha256)
    const bytes = await this.#cache.get(key)
    if (!bytes) return undefined
    const isSound =
      (file.bytes === undefined || bytes.length === file.bytes) && (await sha256Hex(bytes)) === file.sha256
    if (!isSound) {
      await this.#cache.delete(key)
      return undefined
    }
    await this.#cache.noteUse(key, name)
    shared.onProgress({ phase: 'verify', fraction: 1, label: name })
    return bytes
  }

  async #known(url: string, name: string, shared: Shared): Promise<Bytes | undefined> {
    const pointer = await this.#cache.get(addressKey(url))
    if (!pointer) return undefined
    await this.#cache.noteUse(addressKey(url), name)
    return this.#verified({ sha256: new TextDecoder().decode(pointer) }, name, shared)
  }
}

/** The last part of an address, for a person to read. */
const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) || url
