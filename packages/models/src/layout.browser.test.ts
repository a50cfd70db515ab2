import type { Degradation } from '@voice-soundboard/graph'
import { promisifyRequest } from 'idb-keyval'
import { expect, test } from 'vitest'
import { sha256Hex } from './sha256.ts'
import { BrowserPages } from './test-support/browser-pages.ts'
import { noise, RangeServer } from './test-support/range-server.ts'

/** More than two chunks of the first layout. */
const BYTES = noise(20_000_000)
const FILE = { url: 'model.vsb', bytes: BYTES.length, sha256: await sha256Hex(BYTES) }
const CHUNK_BYTES = 8 * 1024 * 1024

/** As the first release did. */
function writeVersion1(store: IDBObjectStore, key: string, bytes: Uint8Array<ArrayBuffer>): void {
  const chunks = Math.ceil(bytes.length / CHUNK_BYTES)
  store.put({ bytes: bytes.length, chunks }, [key, 0])
  for (let i = 0; i < chunks; i++) {
    store.put(bytes.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES), [key, i + 1])
  }
}

/** As the first release did. */
async function readVersion1(store: IDBObjectStore, key: string): Promise<Blob> {
  const { chunks } = await promisifyRequest<{ readonly chunks: number }>(store.get([key, 0]))
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let i = 1; i <= chunks; i++) parts.push(await promisifyRequest(store.get([key, i])))
  return new Blob(parts)
}

test('files of the first layout are still there, and are used, named and listed', async () => {
  const pages = new BrowserPages()
  await pages.change((store) => {
    writeVersion1(store, `sha256:${FILE.sha256}`, BYTES)
    writeVersion1(store, `derived:cut/${FILE.sha256}`, noise(100))
    writeVersion1(store, 'url:https://x.example/v.onnx', new TextEncoder().encode(FILE.sha256))
  })
  const store = pages.open()
  expect(await store.list()).toMatchObject([
    { sha256: FILE.sha256, bytes: BYTES.length, derivedBytes: 100, name: '' },
  ])
  expect(await sha256Hex(await store.load(FILE))).toBe(FILE.sha256)
  expect(await sha256Hex(await store.load({ url: 'https://x.example/v.onnx' }))).toBe(FILE.sha256)
  expect(await store.getDerived(`cut/${FILE.sha256}`)).toEqual(noise(100))
  expect(await store.list()).toMatchObject([{ name: 'model.vsb', pinned: false }])
})

test('what the first layout kept counts as used when it is taken over, not as older than everything', async () => {
  const pages = new BrowserPages()
  await pages.change((store) => writeVersion1(store, `sha256:${FILE.sha256}`, BYTES))
  const nowMs = Date.UTC(2030, 0, 1)
  expect((await pages.open({ now: () => nowMs }).list())[0]?.lastUsed).toEqual(new Date(nowMs))
})

test('the first release reads what this one stored, and this one what the first wrote since', async () => {
  const pages = new BrowserPages()
  await pages.open({ fetch: new RangeServer(BYTES, { pieceBytes: 1e6 }).fetch }).load(FILE)
  const other = noise(9_000_000, 5)
  const sha256 = await sha256Hex(other)
  const read = await pages.change(async (store) => {
    writeVersion1(store, `sha256:${sha256}`, other)
    return readVersion1(store, `sha256:${FILE.sha256}`)
  })
  expect(await sha256Hex(new Uint8Array(await read.arrayBuffer()))).toBe(FILE.sha256)
  const got = await pages.open().load({ url: 'other.vsb', bytes: other.length, sha256 })
  expect(await sha256Hex(got)).toBe(sha256)
})

test('a later layout is left alone; memory serves, and that is told', async () => {
  const pages = new BrowserPages()
  await pages.change((store) => {
    store.put({ version: 3 }, ['layout'])
    store.put('of another kind', [`sha256:${FILE.sha256}`, 0])
  })
  const degradations: Degradation[] = []
  const server = new RangeServer(BYTES, { pieceBytes: 1e6 })
  const store = pages.open({ fetch: server.fetch, onDegraded: (it) => degradations.push(it) })
  for (let i = 0; i < 2; i++) expect(await sha256Hex(await store.load(FILE))).toBe(FILE.sha256)
  expect((await store.estimate()).storage).toBe('memory')
  expect(degradations).toHaveLength(1)
  expect(degradations[0]).toMatchObject({ code: 'model-store-memory' })
  expect(degradations[0]?.message).toContain('layout 3')
  await expect(store.clear()).rejects.toMatchObject({ code: 'storage-failed' })
  const all = await pages.change((it) => promisifyRequest(it.getAll()))
  expect(all).toEqual([{ version: 3 }, 'of another kind'])
})

test('a store that was cleared is in this layout, and works on', async () => {
  const pages = new BrowserPages()
  const store = pages.open({ fetch: new RangeServer(BYTES, { pieceBytes: 1e6 }).fetch })
  await store.load(FILE)
  await store.pin(FILE)
  await store.clear()
  expect(await store.list()).toEqual([])
  await store.load(FILE)
  expect(await pages.open().list()).toMatchObject([{ sha256: FILE.sha256, pinned: false }])
})
