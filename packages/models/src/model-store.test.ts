import { ClosedError, DownloadError, InvalidInputError, ModelCorruptError } from '@voice-soundboard/graph'
import type { Progress } from '@voice-soundboard/graph'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createModelStore } from './index.ts'
import { sha256Hex } from './sha256.ts'

const BYTES = Uint8Array.from({ length: 1_000 }, (_, i) => (i * 37) % 256)
const FILE = { url: 'a/model.vsb', bytes: BYTES.length, sha256: await sha256Hex(BYTES) }

interface Reply {
  readonly body?: Uint8Array<ArrayBuffer>
  readonly status?: number
  readonly headers?: Record<string, string>
  /** The connection breaks after this many bytes. */
  readonly breakAfter?: number
  /** The connection brings this many bytes and then nothing. */
  readonly stallAfter?: number
}

/** A server that gives one reply after another, the last for ever; `honest` ones understand ranges. */
function serverOf(...replies: Reply[]) {
  const requests: { url: string; range: string | null; signal: AbortSignal | null | undefined }[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const range = new Headers(init?.headers).get('Range')
    const reply = replies[Math.min(requests.length, replies.length - 1)] ?? {}
    requests.push({ url: String(input), range, signal: init?.signal })
    const from = reply.status === 206 && range ? Number(/\d+/.exec(range)?.[0]) : 0
    const body = (reply.body ?? BYTES).subarray(from)
    let sent = 0
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const upTo = Math.min(
          body.length,
          sent + 100,
          reply.breakAfter ?? Infinity,
          reply.stallAfter ?? Infinity,
        )
        if (upTo > sent) controller.enqueue(body.slice(sent, upTo))
        else if (reply.breakAfter !== undefined) controller.error(new TypeError('network'))
        else if (reply.stallAfter !== undefined)
          await new Promise((_, reject) =>
            init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
          )
        else controller.close()
        sent = upTo
      },
    })
    return new Response(stream, {
      status: reply.status ?? 200,
      headers: reply.status === 206 ? { 'Content-Range': `bytes ${from}-999/1000` } : { ...reply.headers },
    })
  }
  return { fetch, requests }
}

const storeOf = (server: ReturnType<typeof serverOf>) =>
  createModelStore({
    baseUrl: 'https://site.example/voices/',
    storage: 'memory',
    fetch: server.fetch,
    retryDelayMs: 1,
    stallTimeoutMs: 30,
  })

test('a file is fetched from beside the base, reported byte by byte, verified, and fetched once', async () => {
  const server = serverOf({})
  const store = storeOf(server)
  const progress: Progress[] = []
  expect(await store.load(FILE, { onProgress: (it) => progress.push(it) })).toEqual(BYTES)
  expect(await store.load(FILE)).toEqual(BYTES)
  expect(server.requests.map((request) => request.url)).toEqual(['https://site.example/voices/a/model.vsb'])
  const loaded = progress.filter((it) => it.phase === 'download').map((it) => it.loadedBytes)
  expect(loaded).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000])
  expect(progress.at(-1)).toEqual({ phase: 'verify', fraction: 1, label: 'model.vsb' })
  expect(await store.estimate()).toMatchObject({ storage: 'memory', entries: 1, bytes: 1_000 })
})

test('identity is the content: the same file under another address is not fetched again', async () => {
  const server = serverOf({})
  const store = storeOf(server)
  await store.load(FILE)
  await store.load({ ...FILE, url: 'https://mirror.example/model.vsb' })
  expect(server.requests).toHaveLength(1)
})

test('a caller may empty what it was given without harm to the next', async () => {
  const store = storeOf(serverOf({}))
  const [first, second] = await Promise.all([store.load(FILE), store.load(FILE)])
  structuredClone(first, { transfer: [first.buffer] })
  expect(second).toEqual(BYTES)
  expect(await store.load(FILE)).toEqual(BYTES)
})

test('one altered byte is refused with both hashes, and nothing of it is kept', async () => {
  const altered = BYTES.slice()
  altered[500] = (altered[500] as number) ^ 1
  const store = storeOf(serverOf({ body: altered }, {}))
  const error = await store.load(FILE).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ModelCorruptError)
  expect((error as Error).message).toContain(FILE.sha256)
  expect((error as Error).message).toContain(await sha256Hex(altered))
  expect(await store.estimate()).toMatchObject({ entries: 0 })
  expect(await store.load(FILE)).toEqual(BYTES)
})

test.each([
  ['cut short', BYTES.slice(0, 999), 'expected 1000 bytes, received 999'],
  ['too long', new Uint8Array([...BYTES, 0]), 'expected 1000 bytes, received more'],
  ['empty', new Uint8Array(0), 'expected 1000 bytes, received 0'],
])('a file %s is refused by its size', async (_, body, detail) => {
  const store = storeOf(serverOf({ body }))
  await expect(store.load(FILE)).rejects.toMatchObject({ code: 'model-corrupt', detail })
  expect(await store.estimate()).toMatchObject({ entries: 0 })
})

test('a file that is not there is an error at once; a server in trouble is asked again', async () => {
  const missing = serverOf({ status: 404 })
  await expect(storeOf(missing).load(FILE)).rejects.toMatchObject({ code: 'download-failed', status: 404 })
  expect(missing.requests).toHaveLength(1)

  const busy = serverOf({ status: 503 }, {})
  expect(await storeOf(busy).load(FILE)).toEqual(BYTES)

  const down = serverOf({ status: 503 })
  await expect(storeOf(down).load(FILE)).rejects.toMatchObject({ status: 503, retryable: true })
  expect(down.requests).toHaveLength(3)
})

test('without a network the error names the address and keeps the cause', async () => {
  const cause = new TypeError('fetch failed')
  const store = createModelStore({
    baseUrl: 'https://site.example/',
    storage: 'memory',
    fetch: () => Promise.reject(cause),
    retries: 0,
  })
  const error = await store.load(FILE).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DownloadError)
  expect(error).toMatchObject({ url: 'https://site.example/a/model.vsb', status: null, cause })
})

test('a broken connection is continued where it broke off', async () => {
  const server = serverOf({ breakAfter: 300 }, { status: 206, breakAfter: 400 }, { status: 206 })
  expect(await storeOf(server).load(FILE)).toEqual(BYTES)
  expect(server.requests.map((request) => request.range)).toEqual([null, 'bytes=300-', 'bytes=700-'])
})

test('a server that knows no ranges starts over', async () => {
  const server = serverOf({ breakAfter: 300 }, {})
  expect(await storeOf(server).load(FILE)).toEqual(BYTES)
})

test('a connection that goes silent counts as broken', async () => {
  const server = serverOf({ stallAfter: 200 }, { status: 206 })
  expect(await storeOf(server).load(FILE)).toEqual(BYTES)
  expect(server.requests).toHaveLength(2)
})

test('concurrent loads share one download, which ends only when every caller has gone', async () => {
  const server = serverOf({ stallAfter: 200 })
  const store = createModelStore({
    baseUrl: 'https://site.example/',
    storage: 'memory',
    fetch: server.fetch,
  })
  const first = new AbortController()
  const second = new AbortController()
  const loads = [store.load(FILE, { signal: first.signal }), store.load(FILE, { signal: second.signal })]
  await expect.poll(() => server.requests.length).toBe(1)
  first.abort(new Error('first gone'))
  await expect(loads[0]).rejects.toThrow('first gone')
  expect(server.requests[0]?.signal?.aborted).toBe(false)
  second.abort(new Error('second gone'))
  await expect(loads[1]).rejects.toThrow('second gone')
  expect(server.requests[0]?.signal?.aborted).toBe(true)
})

test('a load that comes after everybody left starts afresh', async () => {
  const server = serverOf({ stallAfter: 200 }, {})
  const store = createModelStore({ baseUrl: 'https://site.example/', storage: 'memory', fetch: server.fetch })
  const gone = new AbortController()
  const load = store.load(FILE, { signal: gone.signal })
  await expect.poll(() => server.requests.length).toBe(1)
  gone.abort()
  const next = store.load(FILE)
  await expect(load).rejects.toMatchObject({ name: 'AbortError' })
  expect(await next).toEqual(BYTES)
})

test('a file without a hash is known by its address, until the store is cleared', async () => {
  const server = serverOf({ headers: { 'Content-Length': '1000' } }, { body: BYTES.slice(1) })
  const store = storeOf(server)
  const stock = { url: 'https://elsewhere.example/voice.onnx' }
  const fractions: (number | null)[] = []
  const onProgress = (it: Progress): void => void (it.phase === 'download' && fractions.push(it.fraction))
  expect(await store.load(stock, { onProgress })).toEqual(BYTES)
  expect(fractions.at(4)).toBe(0.5)
  expect(await store.load(stock)).toEqual(BYTES)
  await store.clear()
  expect(await store.load(stock)).toEqual(BYTES.slice(1))
})

test('derived files come back as they were put', async () => {
  const store = storeOf(serverOf({}))
  expect(await store.getDerived('cut')).toBeUndefined()
  await store.putDerived('cut', BYTES.subarray(10, 20))
  expect(await store.getDerived('cut')).toEqual(BYTES.slice(10, 20))
})

test('closing rejects what is under way and everything after, and may be repeated', async () => {
  const server = serverOf({ stallAfter: 200 })
  const store = createModelStore({ baseUrl: 'https://site.example/', storage: 'memory', fetch: server.fetch })
  const load = store.load(FILE)
  await expect.poll(() => server.requests.length).toBe(1)
  await Promise.all([store.close(), expect(load).rejects.toBeInstanceOf(ClosedError)])
  await store.close()
  await expect(store.load(FILE)).rejects.toBeInstanceOf(ClosedError)
  await expect(store.getDerived('cut')).rejects.toBeInstanceOf(ClosedError)
  expect(server.requests[0]?.signal?.aborted).toBe(true)
})

test('outside a secure context a load says so before anything is fetched', async () => {
  const server = serverOf({})
  vi.stubGlobal('crypto', {})
  onTestFinished(() => void vi.unstubAllGlobals())
  for (const file of [FILE, { url: FILE.url }]) {
    await expect(storeOf(server).load(file)).rejects.toMatchObject({
      code: 'unavailable',
      reason: 'no-web-crypto',
    })
  }
  expect(server.requests).toHaveLength(0)
})

test('an address that is none is refused by type', async () => {
  const load = storeOf(serverOf({})).load({ url: 'https://' })
  await expect(load).rejects.toBeInstanceOf(InvalidInputError)
})

test('a relative base needs a page', () => {
  expect(() => createModelStore({ baseUrl: 'voices/' })).toThrow(InvalidInputError)
})
