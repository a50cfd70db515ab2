import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRing } from './index.ts'
import { level, maxStep, QUANTUM, ramp, ringOver, silence } from './test-support/ring-over.ts'
import { createSides, MEMORIES } from './test-support/sides.ts'

/** Counters are 32 bits wide: the interesting starts lie just before they change sign, and before they wrap. */
const initialFrame = fc.constantFrom(0, 2 ** 31 - 300, 2 ** 32 - 300, 3 * 2 ** 32 - 300)

describe.each(MEMORIES)('playing, %s memory', (memory) => {
  const ringWith = ringOver(memory)

  test('every frame comes out once and in order, whatever the sizes of writes and reads', () => {
    const step = fc.record({ write: fc.nat(400), read: fc.integer({ min: 1, max: 400 }) })
    fc.assert(
      fc.property(initialFrame, fc.array(step, { maxLength: 60 }), (start, steps) => {
        const { producer, controller, render } = ringWith({ initialFrame: start, restartFadeFrames: 0 })
        const heard: number[] = []
        let written = 0
        for (const { write, read } of steps) {
          const frames = Math.min(write, 1024 - controller.fillFrames)
          void producer.write(ramp(written, frames))
          written += frames
          heard.push(...render(read).real)
          expect(producer.writtenFrames).toBe(start + written)
          expect(controller.renderedFrames).toBe(start + heard.length)
          expect(controller.fillFrames).toBe(written - heard.length)
          expect(producer.bufferedFrames).toBe(written - heard.length)
        }
        expect(heard).toEqual(Array.from(ramp(0, heard.length)))
      }),
    )
  })

  test('an empty ring waits for the threshold, or for the end of what is shorter', () => {
    const { producer, controller, render } = ringWith({ startThresholdFrames: 200 })
    void producer.write(level(199))
    expect(render().all).toEqual(silence())
    expect(controller.playing).toBe(false)
    void producer.write(level(1))
    expect(render().real).toHaveLength(128)
    expect(controller.playing).toBe(true)
    producer.end()
    expect(render().real).toHaveLength(72)
    expect(render().real).toHaveLength(0)

    void producer.write(level(50))
    expect(render().real).toHaveLength(0)
    producer.end()
    expect(render().real).toHaveLength(50)
    expect(controller.underrunEpisodes).toBe(0)
  })

  test('a producer that replaces a dead one goes on at the same frame', () => {
    const ring = { capacityFrames: 256, initialFrame: 2 ** 33 + 2 ** 31 - 10 }
    const { producer, controller, replaceProducer } = createSides(memory, ring)
    producer.begin(controller.cancel(0))
    void producer.write(level(100))
    const next = replaceProducer()
    expect(next.writtenFrames).toBe(2 ** 33 + 2 ** 31 + 90)
    expect(next.epoch).toBe(1)
    expect(next.bufferedFrames).toBe(100)
    expect(controller.renderedFrames).toBe(2 ** 33 + 2 ** 31 - 10)
  })

  test('who knows what was rendered knows how many messages tell of it, and counts anew with each producer', () => {
    const { producer, controller, consumer, replaceProducer } = createSides(memory, { capacityFrames: 256 })
    const block = new Float32Array(128)
    producer.noteTold(3)
    void producer.write(level(128))
    consumer.read(block)
    expect(controller.renderedFrames).toBe(128)
    expect(controller.told).toBe(3)
    const next = replaceProducer()
    expect(controller.told).toBe(0)
    next.noteTold(1)
    next.end()
    expect(controller.told).toBe(1)
  })

  test.each([0, 255, 300, 2 ** 29, 512.5, NaN])('a capacity of %d is refused', (capacityFrames) => {
    expect(() => createRing({ capacityFrames })).toThrow(RangeError)
  })
})

describe.each(MEMORIES)('cancelling, %s memory', (memory) => {
  const ringWith = ringOver(memory)

  test('nothing of a cancelled epoch is heard after it, all of the next one is, and the stop is exact', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), frames: fc.nat(300) }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('render' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('begin' as const) }) },
    )
    fc.assert(
      fc.property(initialFrame, fc.array(step, { maxLength: 120 }), (start, steps) => {
        const { producer, controller, render } = ringWith({ initialFrame: start, restartFadeFrames: 0 })
        /** Value of a sample: its epoch and its place in the epoch. */
        const value = (epoch: number, index: number) => epoch * 65536 + index
        const written = new Map([[0, { start, frames: 0 }]])
        const heard = new Map<number, number>()
        let writing = 0
        let current = 0
        for (const step of steps) {
          if (step.kind === 'cancel') {
            current = controller.cancel(0)
          } else if (step.kind === 'begin') {
            expect(producer.begin(current)).toBe(true)
            writing = current
            if (!written.has(current)) written.set(current, { start: producer.writtenFrames, frames: 0 })
          } else if (step.kind === 'write') {
            const epoch = written.get(writing) as { frames: number }
            const frames = Math.min(step.frames, 1024 - controller.fillFrames)
            void producer.write(ramp(value(writing, epoch.frames), frames))
            if (writing === current) epoch.frames += frames
          } else {
            const { real } = render()
            const before = heard.get(current) ?? 0
            expect(real).toEqual(Array.from(ramp(value(current, before), real.length)))
            heard.set(current, before + real.length)
            for (let epoch = Math.max(0, current - 8); epoch < current; epoch++) {
              const epochStart = written.get(epoch)?.start
              const stop = controller.cancelledAt(epoch)
              expect(stop).not.toBeNull()
              if (stop && heard.get(epoch))
                expect(stop.readFrame).toBe((epochStart as number) + heard.get(epoch)!)
              else if (stop && epochStart !== undefined)
                expect(stop.readFrame).toBeLessThanOrEqual(epochStart)
            }
            expect(controller.cancelledAt(current)).toBeNull()
          }
        }
      }),
    )
  })

  test('the old audio fades to zero within the fade, and the stop names the first silent frame', () => {
    const { producer, controller, render, clock } = ringWith()
    void producer.write(level(1000))
    render()
    controller.cancel(100)
    expect(controller.cancelledAt(0)).toBeNull()
    const seenAt = clock()
    const { all, real } = render()
    expect(real).toHaveLength(100)
    expect(maxStep(all, 1)).toBeLessThanOrEqual(1 / 100 + 1e-6)
    expect(all.indexOf(0)).toBe(99)
    expect(all.slice(99)).toEqual(silence(29))
    expect(controller.cancelledAt(0)).toEqual({
      readFrame: 228,
      silentAtContextFrame: seenAt + 99,
      audible: true,
    })
    expect(controller.renderedFrames).toBe(1000)
    expect(render().all).toEqual(silence())
  })

  test('a fade that runs out of old audio never borrows from the next epoch', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(QUANTUM + 10))
    render()
    const epoch = controller.cancel(128)
    producer.begin(epoch)
    void producer.write(level(300, -1))
    const { all, real } = render()
    expect(real).toHaveLength(10)
    expect(Math.min(...all)).toBe(0)
    expect(maxStep(all, 1)).toBeLessThan(0.01)
    expect(render().all).toEqual(Array.from(level(QUANTUM, -1)))
  })

  test('an epoch that came and went between two quanta is never heard, not even as a fade', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(QUANTUM))
    render()
    producer.begin(controller.cancel(128))
    void producer.write(level(300, -1))
    producer.begin(controller.cancel(128))
    void producer.write(level(300, 0.5))
    expect(Math.min(...render().all)).toBe(0)
    expect(render().all).toEqual(Array.from(level(QUANTUM, 0.5)))
    expect(controller.cancelledAt(0)?.readFrame).toBe(QUANTUM)
    expect(controller.cancelledAt(1)?.readFrame).toBe(QUANTUM)
  })

  test('a fade longer than the quantum goes on in the next, without real audio', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(500))
    render(64)
    controller.cancel(128)
    const first = render(64)
    const second = render(64)
    expect(second.real).toHaveLength(0)
    expect(maxStep([...first.all, ...second.all], 1)).toBeLessThan(0.01)
    expect(second.all.at(-1)).toBe(0)
    expect(controller.cancelledAt(0)).toMatchObject({ readFrame: 128, silentAtContextFrame: 64 + 127 })
  })

  test('where nothing sounded there was nothing to silence', () => {
    const { producer, controller, render } = ringWith({ startThresholdFrames: 512 })
    void producer.write(level(400))
    render()
    controller.cancel(128)
    expect(render().all).toEqual(silence())
    expect(controller.cancelledAt(0)).toEqual({ readFrame: 0, silentAtContextFrame: 128, audible: false })
  })

  test('beginning an epoch that is already being written changes nothing', () => {
    const { producer, render } = ringWith()
    void producer.write(ramp(0, 64))
    expect(producer.begin(0)).toBe(true)
    void producer.write(ramp(64, 64))
    expect(render().real).toEqual(Array.from(ramp(0, 128)))
  })

  test('an epoch that has passed cannot be begun', () => {
    const { producer, controller } = ringWith()
    expect(controller.cancel(0)).toBe(1)
    expect(producer.begin(0)).toBe(false)
    expect(producer.begin(1)).toBe(true)
  })

  test.each([-1, 129, 1.5, NaN])('a fade of %d frames is refused', (fade) => {
    const { controller } = ringWith()
    expect(() => controller.cancel(fade)).toThrow(RangeError)
    expect(controller.epoch).toBe(0)
  })
})

describe.each(MEMORIES)('running empty, %s memory', (memory) => {
  const ringWith = ringOver(memory)

  test('fades out, counts frames until audio is back, and fades in', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(QUANTUM + 28))
    const heard = [render(), render(), render()].flatMap(({ all }) => all)
    expect(controller.underrunEpisodes).toBe(1)
    expect(controller.underrunFrames).toBe(100 + 128)
    void producer.write(level(300))
    heard.push(...render().all, ...render().all)
    expect(controller.underrunEpisodes).toBe(1)
    expect(controller.underrunFrames).toBe(100 + 128)
    expect(heard.slice(0, 156)).toEqual(Array.from(level(156)))
    expect(heard.slice(156 + 127, 3 * QUANTUM)).toEqual(silence(3 * QUANTUM - 156 - 127))
    expect(heard.at(-1)).toBe(1)
    expect(maxStep(heard, 1)).toBeLessThanOrEqual(1 / 32 + 1e-6)
  })

  test('audio that is back during the fade out waits for its end', () => {
    const { producer, render } = ringWith()
    void producer.write(level(100))
    const heard = [...render().all]
    void producer.write(level(1000))
    heard.push(...render().all, ...render().all)
    expect(heard).toContain(0)
    expect(heard.at(-1)).toBe(1)
    expect(maxStep(heard, 1)).toBeLessThanOrEqual(1 / 32 + 1e-6)
  })

  test('a cancel does not make the fade out of an underrun longer', () => {
    const { producer, controller, render, clock } = ringWith()
    void producer.write(level(100))
    render()
    controller.cancel(128)
    const seenAt = clock()
    const { all } = render()
    expect(all.indexOf(0)).toBe(99)
    expect(controller.cancelledAt(0)).toEqual({
      readFrame: 100,
      silentAtContextFrame: seenAt + 99,
      audible: true,
    })
  })

  test('is no underrun before audio has begun, after its end, or after a cancel', () => {
    const { producer, controller, render } = ringWith()
    render()
    void producer.write(level(100))
    producer.end()
    render()
    render()
    void producer.write(level(100))
    producer.end()
    render()
    expect(controller.underrunEpisodes).toBe(0)
    void producer.write(level(QUANTUM))
    render()
    controller.cancel(0)
    render()
    expect(controller.underrunEpisodes).toBe(0)
  })

  test('stops counting when the end is announced late', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(100))
    render()
    producer.end()
    render()
    render()
    expect(controller.underrunFrames).toBe(28)
  })

  test('never repeats a frame: what follows the gap is what was written after it', () => {
    const { producer, render } = ringWith({ restartFadeFrames: 0 })
    void producer.write(ramp(1, 100))
    render()
    render()
    void producer.write(ramp(101, 128))
    expect(render().real).toEqual(Array.from(ramp(101, 128)))
  })
})
