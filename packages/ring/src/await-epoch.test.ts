import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRing, RingController, RingProducer } from './index.ts'
import { EPOCH } from './layout.ts'

const { waitAsync } = Atomics

beforeEach(() => {
  // Without its timeout, a sleeper that nobody wakes sleeps for ever: no test passes by looking again.
  const forever = (state: Int32Array, slot: number, value: number) => waitAsync(state, slot, value)
  Object.assign(Atomics, { waitAsync: forever })
})

afterEach(() => {
  Object.assign(Atomics, { waitAsync })
})

function ringAt(epoch: number) {
  const buffers = createRing({ capacityFrames: 256 })
  new Int32Array(buffers.state)[EPOCH] = epoch
  return { producer: new RingProducer(buffers), controller: new RingController(buffers) }
}

/** Engines without `Atomics.waitAsync` sleep another way, and must behave the same. */
function withoutWaitAsync() {
  Reflect.deleteProperty(Atomics, 'waitAsync')
}

test.each([
  ['with Atomics.waitAsync', () => undefined],
  ['without', withoutWaitAsync],
])('a producer sleeps until its epoch comes (%s)', async (_, prepare) => {
  prepare()
  const { producer, controller } = ringAt(0)
  const settled = vi.fn()
  const waiting = producer.awaitEpoch(2).then(settled)
  controller.cancel(0)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(settled).not.toHaveBeenCalled()
  controller.cancel(0)
  await waiting
  expect(settled).toHaveBeenCalledWith(true)
})

test('is told when its epoch has passed, before or meanwhile', async () => {
  const { producer, controller } = ringAt(5)
  await expect(producer.awaitEpoch(5)).resolves.toBe(true)
  await expect(producer.awaitEpoch(4)).resolves.toBe(false)
  const waiting = producer.awaitEpoch(6)
  controller.cancel(0)
  controller.cancel(0)
  await expect(waiting).resolves.toBe(false)
})

test('epochs are compared across their wrap', async () => {
  const { producer, controller } = ringAt(2 ** 31 - 1)
  const waiting = producer.awaitEpoch(-(2 ** 31))
  expect(controller.cancel(0)).toBe(-(2 ** 31))
  await expect(waiting).resolves.toBe(true)
  await expect(producer.awaitEpoch(2 ** 31 - 1)).resolves.toBe(false)
})

test('an abort wakes it and rejects with its reason', async () => {
  const { producer } = ringAt(0)
  const abort = new AbortController()
  const waiting = producer.awaitEpoch(1, { signal: abort.signal })
  abort.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
})
