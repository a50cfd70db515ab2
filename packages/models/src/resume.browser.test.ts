import { promisifyRequest } from 'idb-keyval'
import { expect, test } from 'vitest'
import { sha256Hex } from './sha256.ts'
import { BrowserPages } from './test-support/browser-pages.ts'
import { noise, RangeServer } from './test-support/range-server.ts'

const MEGABYTE = 2 ** 20
const PART = 4 * MEGABYTE
/** Six parts, the last of them short. */
const BYTES = noise(21 * MEGABYTE)
const FILE = { url: 'model.vsb', bytes: BYTES.length, sha256: await sha256Hex(BYTES) }
const PIECES = { pieceBytes: MEGABYTE }

/** Gives so many bytes and falls silent. */
const givingUpTo = (bytes: number): RangeServer =>
  new RangeServer(BYTES, {
    ...PIECES,
    instead: ({ signal }, it) => it.stream(BYTES.slice(0, bytes), { ends: 'silent', signal }),
  })

/** A page that is closed when so many bytes have come. */
async function visitUntil(pages: BrowserPages, bytes: number): Promise<void> {
  const store = pages.open({ fetch: givingUpTo(bytes).fetch })
  let loaded = 0
  const load = store.load(FILE, { onProgress: (it) => (loaded = it.loadedBytes ?? 0) })
  await expect.poll(() => loaded).toBe(bytes)
  await expect.poll(async () => (await store.estimate()).partialBytes).toBe(bytes - (bytes % PART))
  await Promise.all([expect(load).rejects.toMatchObject({ code: 'closed' }), store.close()])
}

test('a page closed in mid-download: the next one asks for the rest alone', async () => {
  const pages = new BrowserPages()
  await visitUntil(pages, 14 * MEGABYTE)
  const server = new RangeServer(BYTES, PIECES)
  const fractions: number[] = []
  const later = pages.open({ fetch: server.fetch })
  const got = await later.load(FILE, { onProgress: (it) => void fractions.push(it.fraction ?? 0) })
  expect(await sha256Hex(got)).toBe(FILE.sha256)
  const asked = server.ranges.map((range) => Number(/\d+/.exec(range ?? 'bytes=0')?.[0]))
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(3 * PART)
  expect(fractions[0]).toBeGreaterThan(12 / 21)
  expect(await later.estimate()).toMatchObject({ entries: 1, bytes: BYTES.length, partialBytes: 0 })
  expect(await sha256Hex(await pages.open().load(FILE))).toBe(FILE.sha256)
})

test('what has come of one file is not used for another under its address', async () => {
  const pages = new BrowserPages()
  await visitUntil(pages, 8 * MEGABYTE)
  const changed = noise(21 * MEGABYTE, 9)
  const file = { ...FILE, sha256: await sha256Hex(changed) }
  const server = new RangeServer(changed, PIECES)
  expect(await sha256Hex(await pages.open({ fetch: server.fetch }).load(file))).toBe(file.sha256)
  expect(server.requests).toHaveLength(6)
})

test('one byte of a kept part flipped on the disk: everything is fetched once more, and is right', async () => {
  const pages = new BrowserPages()
  await visitUntil(pages, 8 * MEGABYTE)
  await pages.change(async (store) => {
    const key = [`sha256:${FILE.sha256}`, 2]
    const part = await promisifyRequest<Uint8Array>(store.get(key))
    part[5] = (part[5] as number) ^ 1
    store.put(part, key)
  })
  const server = new RangeServer(BYTES, PIECES)
  expect(await sha256Hex(await pages.open({ fetch: server.fetch }).load(FILE))).toBe(FILE.sha256)
  expect(server.requests).toHaveLength(4 + 6)
  expect(await sha256Hex(await pages.open().load(FILE))).toBe(FILE.sha256)
})

test('a server that cannot continue starts over, and nothing is mixed', async () => {
  const pages = new BrowserPages()
  await visitUntil(pages, 8 * MEGABYTE)
  const server = new RangeServer(BYTES, {
    ...PIECES,
    instead: (asked, it) => it.honest({ ...asked, range: null }),
  })
  expect(await sha256Hex(await pages.open({ fetch: server.fetch }).load(FILE))).toBe(FILE.sha256)
  expect(await sha256Hex(await pages.open().load(FILE))).toBe(FILE.sha256)
})

test('a web page in place of the rest costs nothing of what has come', async () => {
  const pages = new BrowserPages()
  await visitUntil(pages, 8 * MEGABYTE)
  const login = pages.open({
    fetch: async () => new Response('<p>Log in', { headers: { 'Content-Type': 'text/html' } }),
  })
  await expect(login.load(FILE)).rejects.toMatchObject({ code: 'model-corrupt' })
  expect((await login.estimate()).partialBytes).toBe(8 * MEGABYTE)
})

test('what is on its way is listed with what has come, and can be thrown away', async () => {
  const pages = new BrowserPages()
  await visitUntil(pages, 8 * MEGABYTE)
  const store = pages.open()
  expect(await store.list()).toMatchObject([
    { sha256: FILE.sha256, name: 'model.vsb', bytes: 8 * MEGABYTE, whole: false },
  ])
  await store.delete(FILE.sha256)
  expect(await store.estimate()).toMatchObject({ entries: 0, bytes: 0, partialBytes: 0 })
})

test('a pause keeps what has come, to the byte, for a later page too', async () => {
  const pages = new BrowserPages()
  const store = pages.open({ fetch: givingUpTo(6 * MEGABYTE).fetch })
  let loaded = 0
  const load = store.load(FILE, { onProgress: (it) => (loaded = it.loadedBytes ?? 0) })
  await expect.poll(() => loaded).toBe(6 * MEGABYTE)
  store.pause()
  await expect.poll(async () => (await store.estimate()).partialBytes).toBe(6 * MEGABYTE)
  const server = new RangeServer(BYTES, PIECES)
  // A paused page does not stand in the way of another.
  expect(await sha256Hex(await pages.open({ fetch: server.fetch }).load(FILE))).toBe(FILE.sha256)
  expect(server.ranges).toContain(`bytes=${6 * MEGABYTE}-${8 * MEGABYTE - 1}`)
  store.resume()
  expect(await sha256Hex(await load)).toBe(FILE.sha256)
})

test('what nobody has gone on with for a month is removed', async () => {
  const pages = new BrowserPages()
  await visitUntil(pages, 8 * MEGABYTE)
  const days = (count: number): number => Date.now() + count * 24 * 60 * 60 * 1000
  expect((await pages.open({ now: () => days(29) }).estimate()).partialBytes).toBe(8 * MEGABYTE)
  expect((await pages.open({ now: () => days(31) }).estimate()).partialBytes).toBe(0)
})
