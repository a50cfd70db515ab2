import { afterEach, expect, test, vi } from 'vitest'
import { sha256Hex } from './sha256.ts'
import { BrowserPages } from './test-support/browser-pages.ts'
import { noise, RangeServer } from './test-support/range-server.ts'

const MEGABYTE = 2 ** 20
const BYTES = noise(21 * MEGABYTE)
const FILE = { url: 'model.vsb', bytes: BYTES.length, sha256: await sha256Hex(BYTES) }
const serverOf = (): RangeServer => new RangeServer(BYTES, { pieceBytes: MEGABYTE })

afterEach(() => void vi.restoreAllMocks())

test('two pages that want one file download it once', async () => {
  const pages = new BrowserPages()
  const servers = [serverOf(), serverOf()] as const
  const got = await Promise.all(servers.map(({ fetch }) => pages.open({ fetch }).load(FILE)))
  for (const bytes of got) expect(await sha256Hex(bytes)).toBe(FILE.sha256)
  expect(servers.map(({ requests }) => requests.length).sort()).toEqual([0, 6])
})

test('two pages that want one address download it once', async () => {
  const pages = new BrowserPages()
  const servers = [serverOf(), serverOf()] as const
  await Promise.all(servers.map(({ fetch }) => pages.open({ fetch }).load({ url: 'voice.onnx' })))
  expect(servers.map(({ requests }) => requests.length).sort()).toEqual([0, 1])
})

test('different files do not wait for each other', async () => {
  const pages = new BrowserPages()
  const other = noise(1000)
  const silent = new RangeServer(BYTES, {
    instead: ({ signal }, it) => it.stream(BYTES.slice(0, 10), { ends: 'silent', signal }),
  })
  const gone = new AbortController()
  const waiting = pages.open({ fetch: silent.fetch }).load(FILE, { signal: gone.signal })
  await expect.poll(() => silent.open).toBe(1)
  const file = { url: 'other.vsb', bytes: 1000, sha256: await sha256Hex(other) }
  expect(await pages.open({ fetch: new RangeServer(other).fetch }).load(file)).toEqual(other)
  gone.abort()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
})

test('who waits hears how far the other is, may leave, and leaves the other alone', async () => {
  const pages = new BrowserPages()
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const server = new RangeServer(BYTES, {
    pieceBytes: MEGABYTE,
    instead: async (asked, it) => {
      if (asked.index >= 3) await held
      return it.honest(asked)
    },
  })
  const first = pages.open({ fetch: server.fetch }).load(FILE)
  await expect.poll(() => server.requests.length).toBeGreaterThanOrEqual(4)
  const unused = serverOf()
  const gone = new AbortController()
  const told: number[] = []
  const second = pages
    .open({ fetch: unused.fetch })
    .load(FILE, { signal: gone.signal, onProgress: (it) => void told.push(it.loadedBytes ?? 0) })
  await expect.poll(() => told.at(-1), { timeout: 5000 }).toBe(12 * MEGABYTE)
  gone.abort(new Error('gone'))
  await expect(second).rejects.toThrow('gone')
  letGo()
  expect(await sha256Hex(await first)).toBe(FILE.sha256)
  expect(server.requests).toHaveLength(6)
  expect(unused.requests).toHaveLength(0)
})

test('when the page that downloads dies, the one that waits goes on from what it had', async () => {
  const pages = new BrowserPages()
  const worker = new Worker(new URL('./test-support/endless-download.worker.ts', import.meta.url), {
    type: 'module',
  })
  let loaded = 0
  worker.onmessage = ({ data }) => (loaded = data.loadedBytes)
  const { databaseName } = pages
  worker.postMessage({ databaseName, file: FILE, first: BYTES.slice(0, 13 * MEGABYTE) })
  await expect.poll(() => loaded, { timeout: 20_000 }).toBe(13 * MEGABYTE)
  const server = serverOf()
  const store = pages.open({ fetch: server.fetch })
  const load = store.load(FILE)
  await expect.poll(async () => (await store.estimate()).partialBytes).toBe(12 * MEGABYTE)
  expect(server.requests).toHaveLength(0)
  worker.terminate()
  expect(await sha256Hex(await load)).toBe(FILE.sha256)
  expect(server.requests).toHaveLength(3)
})

test.each([
  [
    'are none',
    () => vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as unknown as LockManager),
  ],
  [
    'are refused',
    () =>
      vi
        .spyOn(navigator.locks, 'request')
        .mockRejectedValue(new DOMException('opaque origin', 'SecurityError')),
  ],
])('where there %s locks, each page downloads for itself', async (_, withoutLocks) => {
  withoutLocks()
  const pages = new BrowserPages()
  const servers = [serverOf(), serverOf()] as const
  const got = await Promise.all(servers.map(({ fetch }) => pages.open({ fetch }).load(FILE)))
  for (const bytes of got) expect(await sha256Hex(bytes)).toBe(FILE.sha256)
  expect(await sha256Hex(await pages.open().load(FILE))).toBe(FILE.sha256)
  expect(await pages.open().estimate()).toMatchObject({ entries: 1, bytes: BYTES.length, partialBytes: 0 })
})
