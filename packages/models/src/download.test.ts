import { DownloadError, ModelCorruptError } from '@voice-soundboard/graph'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Bytes, ContentCache, FileShape } from './content-cache.ts'
import { download } from './download.ts'
import type { DownloadOptions } from './download.ts'
import { FileAssembly } from './file-assembly.ts'
import { KeptParts } from './kept-parts.ts'
import { createMemoryCache } from './memory-cache.ts'
import { sha256Hex } from './sha256.ts'
import { altered, noise, RangeServer } from './test-support/range-server.ts'

const BYTES = noise(1000)
const SHA256 = await sha256Hex(BYTES)
const SHAPE: FileShape = { bytes: 1000, partBytes: 100, name: 'model.vsb' }
const HOME = 'https://site.example/model.vsb'
const MIRROR = 'https://mirror.example/model.vsb'

/** Keeps parts as IndexedDB does. */
function cacheWithParts(): ContentCache & { readonly parts: Map<number, Bytes> } {
  const parts = new Map<number, Bytes>()
  return {
    ...createMemoryCache(),
    parts,
    readParts: async (_key, _shape, take) => parts.forEach((bytes, index) => take(index, bytes)),
    writePart: async (_key, _shape, index, bytes) => void parts.set(index, bytes),
    delete: async () => parts.clear(),
  }
}

let cache = cacheWithParts()
beforeEach(() => void (cache = cacheWithParts()))
afterEach(() => void vi.useRealTimers())

/** As a page that has just been opened. @returns what it got. */
async function fetchFile(
  fetch: typeof globalThis.fetch,
  options: Partial<DownloadOptions> & { readonly urls?: readonly string[] } = {},
): Promise<Bytes> {
  const { urls = [HOME], ...rest } = options
  const file = new FileAssembly(HOME, SHAPE)
  const parts = new KeptParts(cache, 'key')
  await parts.restore(file)
  await download(file, SHA256, urls, parts, {
    fetch,
    retries: 2,
    retryDelayMs: 1,
    stallTimeoutMs: 1000,
    parallelParts: 3,
    parallelFromBytes: 500,
    ...rest,
  })
  return file.bytes
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  )

test('a large file comes in parts, three at once, each asked for once', async () => {
  const server = new RangeServer(BYTES)
  expect(await fetchFile(server.fetch)).toEqual(BYTES)
  expect(server.mostOpen).toBe(3)
  expect([...server.ranges].sort()).toEqual(
    Array.from({ length: 10 }, (_, i) => (i < 9 ? `bytes=${i * 100}-${i * 100 + 99}` : 'bytes=900-')).sort(),
  )
})

test('a small file comes in one stream, asked for whole', async () => {
  const server = new RangeServer(BYTES)
  expect(await fetchFile(server.fetch, { parallelFromBytes: 1001 })).toEqual(BYTES)
  expect(server.ranges).toEqual([null])
})

test('progress counts what has come of all parts, and only grows', async () => {
  const loaded: number[] = []
  await fetchFile(new RangeServer(BYTES).fetch, {
    onProgress: (it) => loaded.push(it.loadedBytes ?? Number.NaN),
  })
  expect(loaded).toEqual([...loaded].sort((a, b) => a - b))
  expect(loaded.at(-1)).toBe(1000)
})

test('a server that ignores ranges is read as it answers, without a second request', async () => {
  const server = new RangeServer(BYTES, { instead: (asked, it) => it.honest({ ...asked, range: null }) })
  expect(await fetchFile(server.fetch)).toEqual(BYTES)
  expect(server.ranges).toEqual(['bytes=0-99'])
})

test.each([
  ['416', () => new Response(null, { status: 416 })],
  ['another range', (it: RangeServer) => it.honest({ range: 'bytes=500-599', signal: null })],
  ['no Content-Range', (it: RangeServer) => it.stream(BYTES.slice(0, 100), { status: 206 })],
])('a server that answers a range with %s is asked for the whole', async (_, reply) => {
  const server = new RangeServer(BYTES, { instead: ({ range }, it) => (range ? reply(it) : undefined) })
  expect(await fetchFile(server.fetch)).toEqual(BYTES)
  expect(server.ranges).toEqual(['bytes=0-99', null])
})

test('a server that sends more than it was asked for is asked for the whole', async () => {
  const server = new RangeServer(BYTES, {
    instead: ({ range }, it) =>
      range ? it.stream(BYTES, { status: 206, headers: { 'Content-Range': 'bytes 0-99/1000' } }) : undefined,
  })
  expect(await fetchFile(server.fetch)).toEqual(BYTES)
  expect(server.ranges.at(-1)).toBeNull()
})

test('a server that stops giving parts half-way is asked for the whole', async () => {
  const server = new RangeServer(BYTES, {
    instead: (asked, it) => (asked.index >= 5 ? it.honest({ ...asked, range: null }) : undefined),
  })
  expect(await fetchFile(server.fetch)).toEqual(BYTES)
  expect(server.ranges.at(-1)).toBeNull()
})

test('where asking for parts is what breaks, the last attempt asks for the whole', async () => {
  const server = new RangeServer(BYTES, {
    instead: ({ range }) => (range ? Promise.reject(new TypeError('preflight')) : undefined),
  })
  expect(await fetchFile(server.fetch)).toEqual(BYTES)
  expect(server.ranges).toEqual(['bytes=0-99', 'bytes=0-99', null])
})

test('what has come goes on at the next visit, to the byte', async () => {
  const breaking = new RangeServer(BYTES, {
    instead: ({ index, signal }, it) =>
      it.stream(BYTES.slice(0, index === 0 ? 230 : 0), { ends: 'broken', signal }),
  })
  await failureOf(fetchFile(breaking.fetch, { parallelFromBytes: 2000, retries: 0 }))
  const server = new RangeServer(BYTES)
  expect(await fetchFile(server.fetch, { parallelFromBytes: 2000 })).toEqual(BYTES)
  expect(server.ranges).toEqual(['bytes=230-'])
})

test('parts that came out of order are not fetched again', async () => {
  for (const part of [0, 3, 4, 9]) cache.parts.set(part, BYTES.slice(part * 100, part * 100 + 100))
  const server = new RangeServer(BYTES)
  expect(await fetchFile(server.fetch, { parallelParts: 1 })).toEqual(BYTES)
  expect(server.ranges).toEqual(['bytes=100-299', 'bytes=500-899'])
})

test('kept parts of which one is wrong: everything is fetched once more, from the same address', async () => {
  for (const part of [0, 1, 2]) cache.parts.set(part, BYTES.slice(part * 100, part * 100 + 100))
  cache.parts.set(1, noise(100, 7))
  const server = new RangeServer(BYTES)
  expect(await fetchFile(server.fetch)).toEqual(BYTES)
  expect(server.requests).toHaveLength(7 + 10)
  expect([...cache.parts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(cache.parts.get(1)).toEqual(BYTES.slice(100, 200))
})

test('a wrong file is refused with both hashes, and nothing of it stays', async () => {
  const wrong = altered(BYTES, 555)
  const server = new RangeServer(wrong)
  const error = await failureOf(fetchFile(server.fetch))
  expect(error).toBeInstanceOf(ModelCorruptError)
  expect((error as ModelCorruptError).detail).toBe(
    `expected SHA-256 ${SHA256}, received ${await sha256Hex(wrong)}`,
  )
  expect(server.requests).toHaveLength(10)
  expect(cache.parts.size).toBe(0)
})

test('a file of another length is refused before it is read, and what was kept stays', async () => {
  cache.parts.set(0, BYTES.slice(0, 100))
  const error = await failureOf(fetchFile(new RangeServer(noise(1100)).fetch))
  expect(error).toMatchObject({ code: 'model-corrupt', detail: 'expected 1000 bytes, the server has 1100' })
  expect(cache.parts.get(0)).toEqual(BYTES.slice(0, 100))
})

test.each([
  ['without a length', {}],
  ['of its own length', { 'Content-Length': '21' }],
])('a web page %s in place of the file is refused, and what was kept stays', async (_, headers) => {
  cache.parts.set(0, BYTES.slice(0, 100))
  const server = new RangeServer(BYTES, {
    instead: () =>
      new Response('<title>Login</title>\n', {
        headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
      }),
  })
  const error = await failureOf(fetchFile(server.fetch))
  expect(error).toBeInstanceOf(ModelCorruptError)
  expect((error as Error).message).toContain('text/html')
  expect(server.requests).toHaveLength(1)
  expect(cache.parts.get(0)).toEqual(BYTES.slice(0, 100))
})

test('a server that merely calls the file a web page is believed when the length is right', async () => {
  const headers = { 'Content-Type': 'text/html', 'Content-Length': '1000' }
  const server = new RangeServer(BYTES, { instead: (_, it) => it.stream(BYTES, { headers }) })
  expect(await fetchFile(server.fetch)).toEqual(BYTES)
})

test.each([404, 403, 410])('%i is told at once', async (status) => {
  const server = new RangeServer(BYTES, { instead: () => new Response(null, { status }) })
  expect(await failureOf(fetchFile(server.fetch))).toMatchObject({
    code: 'download-failed',
    status,
    url: HOME,
  })
  expect(server.requests).toHaveLength(1)
})

test.each([
  ['seconds', '7', 7000],
  ['a date', new Date(Date.UTC(2030, 0, 1, 0, 0, 9)).toUTCString(), 9000],
])('429 is asked again when it said so, in %s', async (_, retryAfter, waitMs) => {
  vi.useFakeTimers({ now: Date.UTC(2030, 0, 1) })
  const server = new RangeServer(BYTES, {
    instead: ({ index }) =>
      index === 0 ? new Response(null, { status: 429, headers: { 'Retry-After': retryAfter } }) : undefined,
  })
  const got = fetchFile(server.fetch)
  await vi.advanceTimersByTimeAsync(waitMs - 50)
  expect(server.requests).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await got).toEqual(BYTES)
})

test('a server that wants an hour is as good as down', async () => {
  const server = new RangeServer(BYTES, {
    instead: () => new Response(null, { status: 503, headers: { 'Retry-After': '3600' } }),
  })
  expect(await failureOf(fetchFile(server.fetch))).toMatchObject({ status: 503, retryable: true })
  expect(server.requests).toHaveLength(1)
})

test('a connection that breaks again and again is continued as long as it brings whole parts', async () => {
  const server = new RangeServer(BYTES, {
    instead: ({ range, signal }, it) => {
      const from = Number(/\d+/.exec(range ?? '')?.[0])
      const headers = { 'Content-Range': `bytes ${from}-999/1000` }
      return it.stream(BYTES.slice(from, from + 100), { status: 206, headers, ends: 'broken', signal })
    },
  })
  expect(await fetchFile(server.fetch, { parallelParts: 1, retries: 1 })).toEqual(BYTES)
  expect(server.requests).toHaveLength(10)
})

test('a connection that brings nothing new is given up after its retries', async () => {
  const server = new RangeServer(BYTES, {
    instead: ({ signal }, it) => it.stream(BYTES.slice(0, 250), { ends: 'broken', signal }),
  })
  expect(await failureOf(fetchFile(server.fetch, { retries: 2 }))).toBeInstanceOf(DownloadError)
  expect(server.requests.length).toBeLessThanOrEqual(4)
})

test('one silent part among several counts as broken, and only it is fetched again', async () => {
  const server = new RangeServer(BYTES, {
    instead: ({ index, range, signal }, it) =>
      index === 2 && range === 'bytes=200-299'
        ? it.stream(BYTES.slice(200, 240), {
            status: 206,
            headers: { 'Content-Range': 'bytes 200-299/1000' },
            ends: 'silent',
            signal,
          })
        : undefined,
  })
  expect(await fetchFile(server.fetch, { stallTimeoutMs: 100 })).toEqual(BYTES)
  expect(server.ranges.filter((range) => range === 'bytes=240-299')).toHaveLength(1)
  expect(server.requests).toHaveLength(11)
})

test('an abort ends every part under way, and keeps what has come', async () => {
  const server = new RangeServer(BYTES, { pieceBytes: 10 })
  const controller = new AbortController()
  const reason = new Error('gone')
  const error = await failureOf(
    fetchFile(server.fetch, {
      signal: controller.signal,
      onProgress: ({ loadedBytes = 0 }) => void (loadedBytes >= 400 && controller.abort(reason)),
    }),
  )
  expect(error).toBe(reason)
  expect(server.open).toBe(0)
  const kept = [...cache.parts.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  expect(kept).toBeGreaterThanOrEqual(400)
  const later = new RangeServer(BYTES)
  expect(await fetchFile(later.fetch)).toEqual(BYTES)
})

test.each([
  ['is not there', () => new Response(null, { status: 404 })],
  ['is down', () => new Response(null, { status: 503 })],
  ['cannot be reached', () => Promise.reject(new TypeError('network'))],
  ['has another file', (it: RangeServer) => it.stream(altered(BYTES, 3))],
  ['has a web page', () => new Response('<p>', { headers: { 'Content-Type': 'text/html' } })],
])('what %s at home comes from the mirror', async (_, reply) => {
  const server = new RangeServer(BYTES, {
    instead: ({ url }, it) => (url === HOME ? reply(it) : undefined),
  })
  expect(await fetchFile(server.fetch, { urls: [HOME, MIRROR] })).toEqual(BYTES)
})

test('a mirror goes on where home broke off', async () => {
  const server = new RangeServer(BYTES, {
    instead: ({ url, index }, it) => {
      if (url !== HOME) return undefined
      return index === 0
        ? it.stream(BYTES.slice(0, 300), { ends: 'broken' })
        : new Response(null, { status: 500 })
    },
  })
  expect(await fetchFile(server.fetch, { urls: [HOME, MIRROR], parallelParts: 1 })).toEqual(BYTES)
  expect(server.requests.filter(({ url }) => url === MIRROR).map(({ range }) => range)).toEqual([
    'bytes=300-',
  ])
})

test('when no address serves, the error says what each answered', async () => {
  const THIRD = 'https://third.example/model.vsb'
  const server = new RangeServer(BYTES, {
    instead: ({ url }, it) => {
      if (url === HOME) return new Response(null, { status: 404 })
      return url === MIRROR ? Promise.reject(new TypeError('network')) : it.stream(altered(BYTES, 3))
    },
  })
  const error = await failureOf(fetchFile(server.fetch, { urls: [HOME, MIRROR, THIRD] }))
  expect(error).toMatchObject({ code: 'download-failed', url: HOME, status: 404 })
  const { message } = error as Error
  expect(message).toContain(`${HOME} answered 404`)
  expect(message).toContain(`${MIRROR} could not be reached`)
  expect(message).toContain(`${THIRD} is corrupt (expected SHA-256 ${SHA256}`)
})

test('a size that nothing can hold is refused by type', () => {
  expect(() => new FileAssembly(HOME, { ...SHAPE, bytes: 2 ** 60, partBytes: 2 ** 59 })).toThrow(
    ModelCorruptError,
  )
})
