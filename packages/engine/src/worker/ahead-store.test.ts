import { expect, test } from 'vitest'
import { AheadStore } from './ahead-store.ts'

const { signal } = new AbortController()
const settled = async (promise: Promise<unknown>): Promise<boolean> => {
  let done = false
  void promise.then(() => (done = true))
  await new Promise((resolve) => setTimeout(resolve))
  return done
}

test('holds back the putter when full, and goes on when something is taken', async () => {
  const store = new AheadStore<{ frames: number; name: string }>(10)
  await store.put({ frames: 8, name: 'a' }, { signal })
  const second = store.put({ frames: 5, name: 'b' }, { signal })
  expect(await settled(second)).toBe(false)
  expect((await store.take()).name).toBe('a')
  await second
  expect((await store.take()).name).toBe('b')
  expect(store.frames).toBe(0)
})

test('an item larger than the store passes when the store is empty', async () => {
  const store = new AheadStore(10)
  await store.put({ frames: 99 }, { signal })
  expect((await store.take()).frames).toBe(99)
})

test('a taker waits for the next item', async () => {
  const store = new AheadStore(10)
  const taken = store.take()
  await store.put({ frames: 1 }, { signal })
  expect((await taken).frames).toBe(1)
})

test('a waiting putter rejects with the reason when its signal aborts', async () => {
  const store = new AheadStore(1)
  const abort = new AbortController()
  await store.put({ frames: 1 }, { signal })
  const blocked = store.put({ frames: 1 }, { signal: abort.signal })
  abort.abort(new Error('no more'))
  await expect(blocked).rejects.toThrow('no more')
  expect(store.frames).toBe(1)
})

test('tells how much it holds, whenever that changes', async () => {
  const told: number[] = []
  const store = new AheadStore<{ frames: number }>(10, (frames) => told.push(frames))
  await store.put({ frames: 3 }, { signal })
  await store.put({ frames: 0 }, { signal })
  await store.put({ frames: 4 }, { signal })
  await store.take()
  store.discard(({ frames }) => frames === 4)
  expect(told).toEqual([3, 7, 4, 0])
})

test('discarding makes room', async () => {
  const store = new AheadStore<{ frames: number; stale: boolean }>(10)
  await store.put({ frames: 6, stale: true }, { signal })
  await store.put({ frames: 4, stale: false }, { signal })
  const third = store.put({ frames: 5, stale: false }, { signal })
  store.discard((item) => item.stale)
  await third
  expect(store.frames).toBe(9)
  expect((await store.take()).frames).toBe(4)
})
