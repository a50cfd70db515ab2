/** What a person may know of the files that are kept, and do with them: a view of the cache by content hash. */
import { InvalidInputError, isVitsVoice } from '@voice-soundboard/graph'
import type { AssetFile, VoiceManifest } from '@voice-soundboard/graph'
import type { ContentCache } from './content-cache.ts'
import type { StoredEntry } from './file-records.ts'

export interface StoredFile {
  /** Of the content, lower-case hex. */
  readonly sha256: string
  /** Of the file in bytes; what has come of it, where it is not `whole`. */
  readonly bytes: number
  /** Of what was made from it: a model that was cut. */
  readonly derivedBytes: number
  /** Last part of its address; empty for what an older release stored and nothing has used since. */
  readonly name: string
  readonly whole: boolean
  /** Noted at most once an hour. */
  readonly lastUsed: Date
  readonly pinned: boolean
}

/** A file with a hash, one that is known by its address alone, or all files of a voice. */
export type Pinnable = VoiceManifest | Pick<AssetFile, 'sha256'> | { readonly url: string }

const CONTENT = 'sha256:'
const DERIVED = 'derived:'

export const contentKey = (sha256: string): string => `${CONTENT}${sha256}`
export const addressKey = (url: string): string => `url:${url}`
export const derivedKey = (key: string): string => `${DERIVED}${key}`

/** Newest use first. */
export async function listFiles(cache: ContentCache): Promise<readonly StoredFile[]> {
  const entries = await cache.entries()
  return entries
    .filter(({ key }) => key.startsWith(CONTENT))
    .map(({ key, bytes, name, usedAt, pinned, isWhole }) => {
      const sha256 = key.slice(CONTENT.length)
      const derivedBytes = derivedOf(entries, sha256).reduce((sum, entry) => sum + entry.bytes, 0)
      return { sha256, bytes, derivedBytes, name, whole: isWhole, lastUsed: new Date(usedAt), pinned }
    })
    .sort((a, b) => b.lastUsed.getTime() - a.lastUsed.getTime())
}

export async function deleteFile(cache: ContentCache, sha256: string): Promise<void> {
  checkHash('delete.sha256', sha256)
  for (const { key } of derivedOf(await cache.entries(), sha256)) await cache.delete(key)
  await cache.delete(contentKey(sha256))
}

/** With what was made from it. `resolve` makes addresses absolute. */
export async function setPinned(
  cache: ContentCache,
  what: Pinnable,
  pinned: boolean,
  resolve: (url: string) => string,
): Promise<void> {
  const entries = await cache.entries()
  for (const file of filesOf(what)) {
    const keys = 'sha256' in file ? [contentKey(file.sha256)] : await keysAt(cache, resolve(file.url))
    for (const key of keys) {
      const sha256 = key.startsWith(CONTENT) ? key.slice(CONTENT.length) : null
      const derived = sha256 === null ? [] : derivedOf(entries, sha256).map((entry) => entry.key)
      for (const each of [key, ...derived]) await cache.setPinned(each, pinned)
    }
  }
}

/** The address itself, so that what it will bring is pinned too, and what it has brought. */
async function keysAt(cache: ContentCache, url: string): Promise<readonly string[]> {
  const pointer = await cache.get(addressKey(url))
  return [addressKey(url), ...(pointer ? [contentKey(new TextDecoder().decode(pointer))] : [])]
}

/** By the habit of whoever derives: its key ends with the hash of the file. */
const derivedOf = (entries: readonly StoredEntry[], sha256: string): readonly StoredEntry[] =>
  entries.filter(({ key }) => key.startsWith(DERIVED) && key.endsWith(`/${sha256}`))

/** The hash at the end of such a key; null when there is none. */
export const sourceOfDerived = (key: string): string | null => /\/([0-9a-f]{64})$/.exec(key)?.[1] ?? null

function filesOf(what: Pinnable): readonly (Pick<AssetFile, 'sha256'> | { readonly url: string })[] {
  if ('sha256' in what) return [checkHash('pin.sha256', what.sha256)]
  if ('url' in what) return [what]
  if (!isVitsVoice(what)) return Object.values(what.files)
  const { bundles, stockModel } = what
  return [...Object.values(bundles), ...(stockModel ? [stockModel] : [])]
}

function checkHash(path: string, sha256: string): { readonly sha256: string } {
  if (/^[0-9a-f]{64}$/.test(sha256)) return { sha256 }
  throw new InvalidInputError(path, '64 lower-case hex digits', JSON.stringify(sha256) ?? typeof sha256)
}
