import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRing, RingConsumer, RingController, RingProducer } from './index.ts'
import { WAKE_REQUESTED } from './layout.ts'

const { store, waitAsync } = Atomics

beforeEach(() => {
  // Without its timeout, a sleeper that nobody wakes sleeps for ever: no test passes by looking again.
  const forever = (state: Int32Array, slot: number, value: number) => waitAsync(state, slot, value)
  Object.assign(Atomics, { waitAsync: forever })
})

afterEach(() => {
  Object.assign(Atomics, { store, waitAsync })
})

function fullRing() {
  const buffers = createRing({ capacityFrames: 256 })
  const producer = new RingProducer(buffers)
  void producer.write(new Float32Array(256).fill(1))
  return { producer, consumer: new RingConsumer(buffers), controller: new RingController(buffers) }
}

/** Engines without `Atomics.waitAsync` sleep another way, and must behave the same. */
function withoutWaitAsync() {
  Reflect.deleteProperty(Atomics, 'waitAsync')
  expect(Atomics.waitAsync).toBeUndefined()
}

test.each([
  ['with Atomics.waitAsync', () => undefined],
  ['without', withoutWaitAsync],
])('a full ring holds the writer back until there is room (%s)', async (_, prepare) => {
  prepare()
  const { producer, consumer } = fullRing()
  const settled = vi.fn()
  const writing = producer.write(new Float32Array(1000).fill(2)).then(settled)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(settled).not.toHaveBeenCalled()

  const heard: number[] = []
  const output = new Float32Array(128)
  while (heard.length < 1256) {
    const frames = consumer.read(output)
    heard.push(...output.subarray(0, frames))
    // Lets the writer run whenever the ring is empty, so that the audio has no gap.
    await new Promise((resolve) => setTimeout(resolve))
  }
  await writing
  expect(settled).toHaveBeenCalledWith('written')
  expect(heard.filter((sample) => sample === 1)).toHaveLength(256)
})

test.each([
  ['with Atomics.waitAsync', () => undefined],
  ['without', withoutWaitAsync],
])('a cancel wakes a writer that sleeps on a full ring (%s)', async (_, prepare) => {
  prepare()
  const { producer, controller } = fullRing()
  const writing = producer.write(new Float32Array(1000))
  controller.cancel(0)
  await expect(writing).resolves.toBe('cancelled')
})

test('room that comes while the writer is asking for it wakes it all the same', async () => {
  const { producer, consumer } = fullRing()
  Object.assign(Atomics, {
    store: (state: Int32Array, slot: number, value: number) => {
      if (slot === WAKE_REQUESTED && value === 1) {
        Object.assign(Atomics, { store })
        consumer.read(new Float32Array(256))
      }
      return store(state, slot, value)
    },
  })
  await expect(producer.write(new Float32Array(100))).resolves.toBe('written')
})

test('writing for a passed epoch is refused at once', async () => {
  const { producer, controller } = fullRing()
  controller.cancel(0)
  const before = producer.writtenFrames
  await expect(producer.write(new Float32Array(10))).resolves.toBe('cancelled')
  expect(producer.writtenFrames).toBe(before)
})

test('an abort wakes the writer and rejects with its reason', async () => {
  const { producer } = fullRing()
  const abort = new AbortController()
  const writing = producer.write(new Float32Array(1000), { signal: abort.signal })
  abort.abort(new Error('enough'))
  await expect(writing).rejects.toThrow('enough')
})

test('the controller sleeps until something changes, and no change is lost', async () => {
  const { consumer, controller } = fullRing()
  const before = controller.changes
  consumer.read(new Float32Array(128))
  await controller.changed(before)
  const sleeping = controller.changed(controller.changes)
  controller.wake()
  await sleeping
  Object.assign(Atomics, { waitAsync })
  const unchanged = controller.changes
  await controller.changed(unchanged, { timeoutMs: 1 })
  expect(controller.changes).toBe(unchanged)
})
