/**
 * How files lie in the object store. All keys are arrays, and IndexedDB sorts any array after all numbers:
 *
 * | key              | value                                                                  |
 * |------------------|------------------------------------------------------------------------|
 * | `['layout']`     | `{ version }`; absent in version 1, which knew headers and chunks alone |
 * | `[file, 0]`      | {@link FileHeader}: the file is whole                                    |
 * | `[file, 1]` …    | its chunks, in order; those of a file on its way are its parts           |
 * | `['part', file]` | {@link PartialFile}: the file is on its way                              |
 * | `['pin', file]`  | true                                                                     |
 *
 * A release that knows version 1 alone still reads every whole file, and what it writes is read here.
 */
import { promisifyRequest } from 'idb-keyval'

export interface FileHeader {
  readonly bytes: number
  readonly chunks: number
  /** Absent where a release of version 1 wrote the header, as is `usedAt`. */
  readonly name?: string
  /** Milliseconds since 1970. */
  readonly usedAt?: number
}

export interface PartialFile {
  readonly file: string
  readonly bytes: number
  readonly partBytes: number
  readonly name: string
  readonly usedAt: number
  /** Bytes kept of each part, from its start. */
  readonly held: readonly number[]
}

export interface StoredEntry {
  readonly key: string
  readonly name: string
  /** Of a file on its way, those that have come. */
  readonly bytes: number
  readonly usedAt: number
  readonly pinned: boolean
  readonly isWhole: boolean
}

export const LAYOUT_VERSION = 2
const LAYOUT_KEY = ['layout']
const ABANDONED_AFTER_MS = 30 * 24 * 60 * 60 * 1000

export const headerKey = (file: string): IDBValidKey => [file, 0]
export const chunkKey = (file: string, index: number): IDBValidKey => [file, index + 1]
export const partialKey = (file: string): IDBValidKey => ['part', file]
export const pinKey = (file: string): IDBValidKey => ['pin', file]

const allUnder = (first: string): IDBKeyRange => IDBKeyRange.bound([first], [first, []])

/** Brings the store to this release's layout. @throws RangeError for one that a later release wrote. */
export async function prepareLayout(store: IDBObjectStore, now: () => number): Promise<void> {
  const layout = await promisifyRequest<{ version?: unknown } | undefined>(store.get(LAYOUT_KEY))
  if (layout === undefined) {
    for (const { key, header } of await readHeaders(store)) {
      store.put({ ...header, name: header.name ?? '', usedAt: header.usedAt ?? now() }, headerKey(key))
    }
    store.put({ version: LAYOUT_VERSION }, LAYOUT_KEY)
  } else if (layout.version !== LAYOUT_VERSION) {
    throw new RangeError(
      `the files are in layout ${String(layout.version)} of another release, and this one knows ${LAYOUT_VERSION}`,
    )
  }
  for (const partial of await readPartials(store)) {
    if (now() - partial.usedAt > ABANDONED_AFTER_MS) removeFile(store, partial.file)
  }
}

/** Whole or on its way. Its pin stays. */
export function removeFile(store: IDBObjectStore, file: string): void {
  store.delete(allUnder(file))
  store.delete(partialKey(file))
}

/** Pins too. */
export function removeEverything(store: IDBObjectStore): void {
  store.clear()
  store.put({ version: LAYOUT_VERSION }, LAYOUT_KEY)
}

export async function readEntries(store: IDBObjectStore): Promise<readonly StoredEntry[]> {
  const [headers, partials, pinKeys] = await Promise.all([
    readHeaders(store),
    readPartials(store),
    promisifyRequest(store.getAllKeys(allUnder('pin'))) as Promise<[string, string][]>,
  ])
  const pins = new Set(pinKeys.map(([, file]) => file))
  return [
    ...headers.map(({ key, header: { bytes, name = '', usedAt = 0 } }) => ({
      key,
      name,
      bytes,
      usedAt,
      pinned: pins.has(key),
      isWhole: true,
    })),
    ...partials.map(({ file, name, usedAt, held }) => ({
      key: file,
      name,
      bytes: held.reduce((sum, bytes) => sum + bytes, 0),
      usedAt,
      pinned: pins.has(file),
      isWhole: false,
    })),
  ]
}

async function readHeaders(
  store: IDBObjectStore,
): Promise<readonly { readonly key: string; readonly header: FileHeader }[]> {
  const keys = (await promisifyRequest(store.getAllKeys())) as unknown[][]
  const found = keys.flatMap(([file, index]) => (typeof file === 'string' && index === 0 ? [file] : []))
  return Promise.all(
    found.map(async (key) => ({
      key,
      header: await promisifyRequest<FileHeader>(store.get(headerKey(key))),
    })),
  )
}

const readPartials = (store: IDBObjectStore): Promise<PartialFile[]> =>
  promisifyRequest<PartialFile[]>(store.getAll(allUnder('part')))
