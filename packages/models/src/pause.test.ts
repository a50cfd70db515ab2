import { expect, test } from 'vitest'
import { createModelStore } from './index.ts'
import { sha256Hex } from './sha256.ts'
import { noise, RangeServer } from './test-support/range-server.ts'

const BYTES = noise(4000)
const FILE = { url: 'model.vsb', bytes: BYTES.length, sha256: await sha256Hex(BYTES) }

const storeOf = (server: RangeServer) =>
  createModelStore({ baseUrl: 'https://site.example/', storage: 'memory', fetch: server.fetch })

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))

test('a pause stops the network, and going on asks for what is missing', async () => {
  const server = new RangeServer(BYTES)
  const store = storeOf(server)
  let loaded = 0
  const load = store.load(FILE, {
    onProgress: (it) => {
      loaded = it.loadedBytes ?? loaded
      if (loaded === 1000 && server.requests.length === 1) store.pause()
    },
  })
  await expect.poll(() => loaded).toBe(1000)
  await soon()
  expect(server.open).toBe(0)
  expect(loaded).toBe(1000)
  store.pause()
  store.resume()
  expect(await load).toEqual(BYTES)
  expect(server.ranges).toEqual([null, 'bytes=1000-'])
  store.resume()
})

test('a load during a pause waits; what is kept is had at once', async () => {
  const server = new RangeServer(BYTES)
  const store = storeOf(server)
  await store.load(FILE)
  store.pause()
  expect(await store.load(FILE)).toEqual(BYTES)
  const other = store.load({ url: 'other.onnx' })
  await soon()
  expect(server.requests).toHaveLength(1)
  store.resume()
  expect(await other).toEqual(BYTES)
})

test('a file without a hash begins again', async () => {
  const server = new RangeServer(BYTES)
  const store = storeOf(server)
  let isPaused = false
  const load = store.load(
    { url: 'model.onnx' },
    {
      onProgress: (it) => {
        if (it.loadedBytes !== 1000 || isPaused) return
        isPaused = true
        store.pause()
      },
    },
  )
  await expect.poll(() => isPaused).toBe(true)
  store.resume()
  expect(await load).toEqual(BYTES)
  expect(server.ranges).toEqual([null, null])
})

test('a paused load can be aborted, and a paused store closed', async () => {
  const store = storeOf(new RangeServer(BYTES))
  store.pause()
  const gone = new AbortController()
  const load = store.load(FILE, { signal: gone.signal })
  const other = store.load({ url: 'other.onnx' })
  gone.abort(new Error('gone'))
  await expect(load).rejects.toThrow('gone')
  await Promise.all([expect(other).rejects.toMatchObject({ code: 'closed' }), store.close()])
})
