import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WAKE_REQUESTED } from './layout.ts'
import { createSides, MEMORIES, type Memory } from './test-support/sides.ts'

const { store, waitAsync } = Atomics

beforeEach(() => {
  // Without its timeout, a sleeper that nobody wakes sleeps for ever: no test passes by looking again.
  const forever = (state: Int32Array, slot: number, value: number) => waitAsync(state, slot, value)
  Object.assign(Atomics, { waitAsync: forever })
  const { setTimeout } = globalThis
  vi.stubGlobal('setTimeout', (callback: () => void, delayMs = 0) =>
    delayMs < 1000 ? setTimeout(callback, delayMs) : undefined,
  )
})

afterEach(() => {
  Object.assign(Atomics, { store, waitAsync })
  vi.unstubAllGlobals()
})

function fullRing(memory: Memory) {
  const sides = createSides(memory, { capacityFrames: 256 })
  void sides.producer.write(new Float32Array(256).fill(1))
  return sides
}

/** Engines without `Atomics.waitAsync` sleep another way, and must behave the same. */
function withoutWaitAsync() {
  Reflect.deleteProperty(Atomics, 'waitAsync')
  expect(Atomics.waitAsync).toBeUndefined()
}

const WAYS_TO_SLEEP = [
  ['with Atomics.waitAsync', 'shared', () => undefined],
  ['without', 'shared', withoutWaitAsync],
  ['on mirrored memory', 'mirrored', () => undefined],
] as const

test.each(WAYS_TO_SLEEP)(
  'a full ring holds the writer back until there is room (%s)',
  async (_, memory, prepare) => {
    prepare()
    const { producer, consumer } = fullRing(memory)
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
  },
)

test.each(WAYS_TO_SLEEP)(
  'a cancel wakes a writer that sleeps on a full ring (%s)',
  async (_, memory, prepare) => {
    prepare()
    const { producer, controller } = fullRing(memory)
    const writing = producer.write(new Float32Array(1000))
    controller.cancel(0)
    await expect(writing).resolves.toBe('cancelled')
  },
)

test('room that comes while the writer is asking for it wakes it all the same', async () => {
  const { producer, consumer } = fullRing('shared')
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

test.each(MEMORIES)('writing for a passed epoch is refused at once (%s memory)', async (memory) => {
  const { producer, controller } = fullRing(memory)
  controller.cancel(0)
  const before = producer.writtenFrames
  await expect(producer.write(new Float32Array(10))).resolves.toBe('cancelled')
  expect(producer.writtenFrames).toBe(before)
})

test.each(MEMORIES)('an abort wakes the writer and rejects with its reason (%s memory)', async (memory) => {
  const { producer } = fullRing(memory)
  const abort = new AbortController()
  const writing = producer.write(new Float32Array(1000), { signal: abort.signal })
  abort.abort(new Error('enough'))
  await expect(writing).rejects.toThrow('enough')
})

test.each(MEMORIES)(
  'the controller sleeps until something changes, and no change is lost (%s memory)',
  async (memory) => {
    const { consumer, controller } = fullRing(memory)
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
  },
)
