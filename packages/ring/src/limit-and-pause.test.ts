import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { level, maxStep, QUANTUM, ramp, ringOver, silence } from './test-support/ring-over.ts'
import { MEMORIES } from './test-support/sides.ts'

/** Counters are 32 bits wide: the interesting starts lie just before they change sign, and before they wrap. */
const initialFrame = fc.constantFrom(0, 2 ** 31 - 300, 2 ** 32 - 300, 3 * 2 ** 32 - 300)

describe.each(MEMORIES)('a limit, %s memory', (memory) => {
  const ringWith = ringOver(memory)

  test('is played up to exactly, wherever it lies, and the stop names it', () => {
    fc.assert(
      fc.property(
        initialFrame,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 200 }),
        (start, length, quantum) => {
          const { producer, controller, render, clock } = ringWith({ initialFrame: start })
          void producer.write(ramp(1, 1000))
          controller.limit(start + length, 0)
          const heard: number[] = []
          let silentAt = 0
          while (!controller.held) {
            const { real } = render(quantum)
            heard.push(...real)
            silentAt = clock() - quantum + real.length
          }
          expect(heard).toEqual(Array.from(ramp(1, length)))
          expect(render().all).toEqual(silence())
          expect(controller.renderedFrames).toBe(start + length)
          expect(controller.playing).toBe(false)
          expect(controller.underrunEpisodes).toBe(0)
          controller.cancel(0)
          render()
          expect(controller.cancelledAt(0)).toEqual({
            readFrame: start + length,
            silentAtContextFrame: silentAt,
            audible: true,
          })
        },
      ),
    )
  })

  test.each([1, 50, 128])('fades over the %d frames before it, to zero on the last', (fade) => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(1000))
    // In two quanta, the fade goes over their border.
    controller.limit(QUANTUM + 20, fade)
    const heard = [...render().all, ...render().all]
    const fadeFrom = QUANTUM + 20 - fade
    expect(heard.slice(0, fadeFrom)).toEqual(Array.from(level(fadeFrom)))
    expect(heard.indexOf(0)).toBe(QUANTUM + 19)
    expect(maxStep(heard, 1)).toBeLessThanOrEqual(1 / fade + 1e-6)
    controller.cancel(0)
    render()
    expect(controller.cancelledAt(0)?.silentAtContextFrame).toBe(QUANTUM + 19)
  })

  test('that has passed stops at once, with a fade after the play head, as a cancel would', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(1000))
    render()
    controller.limit(QUANTUM - 100, 64)
    const { all, real } = render()
    expect(real).toHaveLength(64)
    expect(maxStep(all, 1)).toBeLessThanOrEqual(1 / 64 + 1e-6)
    expect(all.slice(63)).toEqual(silence(65))
    expect(controller.held).toBe(true)
    controller.cancel(128)
    expect(render().all).toEqual(silence())
    expect(controller.cancelledAt(0)).toEqual({
      readFrame: QUANTUM + 64,
      silentAtContextFrame: QUANTUM + 63,
      audible: true,
    })
  })

  test('can be moved closer, not further away, while it stands', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(ramp(1, 1000))
    controller.limit(500, 0)
    controller.limit(600, 0)
    controller.limit(200, 0)
    controller.limit(300, 0)
    expect([...render().real, ...render().real]).toEqual(Array.from(ramp(1, 200)))
    expect(controller.held).toBe(true)
    controller.limit(700, 0)
    expect(render().real).toEqual([])
  })

  test('that comes closer within its own fade falls silent earlier, without a step', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(1000))
    controller.limit(QUANTUM + 60, 128)
    const heard = [...render().all]
    controller.limit(QUANTUM + 30, 128)
    heard.push(...render().all)
    expect(maxStep(heard, 1)).toBeLessThan(1 / 50)
    expect(heard.slice(QUANTUM + 29)).toEqual(silence(QUANTUM - 29))
    expect(controller.renderedFrames).toBe(QUANTUM + 30)
  })

  test('is taken down by a cancel, and says nothing about the next epoch', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(300))
    controller.limit(QUANTUM + 10, 0)
    render()
    producer.begin(controller.cancel(128))
    void producer.write(level(600, -1))
    // The fade of the cancel does not go beyond the limit either.
    expect(render().real).toHaveLength(10)
    expect(controller.cancelledAt(0)?.readFrame).toBe(QUANTUM + 10)
    expect(controller.held).toBe(false)
    for (let i = 0; i < 4; i++) expect(render().all).toEqual(Array.from(level(QUANTUM, -1)))
    expect(controller.held).toBe(false)
  })

  test('of an epoch that the consumer never saw does not hold a later one', () => {
    const { producer, controller, render } = ringWith()
    controller.cancel(0)
    controller.limit(50, 0)
    producer.begin(controller.cancel(0))
    void producer.write(level(400))
    render()
    expect(render().real).toHaveLength(QUANTUM)
  })

  test('holds before its epoch is begun, where it lies behind what is discarded', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(400))
    render()
    const epoch = controller.cancel(0)
    controller.limit(400, 0)
    render()
    render()
    expect(controller.held).toBe(true)
    producer.begin(epoch)
    void producer.write(level(400))
    expect(render().real).toEqual([])
  })

  test('ends what is shorter than the start threshold: there is nothing to wait for', () => {
    const { producer, controller, render } = ringWith({ startThresholdFrames: 512 })
    void producer.write(level(100))
    controller.limit(101, 0)
    expect(render().real).toEqual([])
    void producer.write(level(1))
    expect(render().real).toHaveLength(101)
    expect(controller.held).toBe(true)
  })

  test('does not hide an underrun before it', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(100))
    controller.limit(300, 0)
    render()
    render()
    expect(controller.underrunEpisodes).toBe(1)
    expect(controller.underrunFrames).toBe(28 + 128)
    expect(controller.held).toBe(false)
    void producer.write(level(300))
    render()
    expect(render().real).toHaveLength(300 - 228)
    render()
    expect(controller.held).toBe(true)
    expect(controller.underrunFrames).toBe(28 + 128)
  })

  test('where nothing sounds holds at once, and there was nothing to silence', () => {
    const { controller, render } = ringWith()
    controller.limit(0, 128)
    render()
    expect(controller.held).toBe(true)
    controller.cancel(0)
    render()
    expect(controller.cancelledAt(0)).toEqual({ readFrame: 0, silentAtContextFrame: 0, audible: false })
    expect(controller.held).toBe(false)
  })

  test('wakes who watches', async () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(400))
    render()
    controller.limit(200, 0)
    const { changes } = controller
    const changed = controller.changed(changes)
    render()
    await changed
    expect(controller.held).toBe(true)
  })

  test.each([
    [NaN, 0],
    [1.5, 0],
    [2 ** 30, 0],
    [100, 129],
    [100, -1],
  ])('at %d with a fade of %d frames is refused', (frame, fade) => {
    const { controller, render } = ringWith()
    expect(() => controller.limit(frame, fade)).toThrow(RangeError)
    render()
    expect(controller.held).toBe(false)
  })
})

describe.each(MEMORIES)('a pause, %s memory', (memory) => {
  const ringWith = ringOver(memory)

  test('fades out and in within a quantum each, and loses and repeats no frame', () => {
    const values = fc.array(fc.record({ quanta: fc.integer({ min: 1, max: 4 }), frames: fc.nat(256) }))
    fc.assert(
      fc.property(initialFrame, values, (start, pauses) => {
        const { producer, controller, render } = ringWith({ initialFrame: start, startThresholdFrames: 700 })
        let written = 0
        const fill = () => {
          const frames = 1024 - controller.fillFrames
          void producer.write(level(frames))
          written += frames
        }
        fill()
        const heard = [...render().all]
        for (const { quanta, frames } of pauses) {
          controller.paused = true
          heard.push(...render().all)
          const stoodAt = controller.renderedFrames
          expect(controller.playing).toBe(false)
          for (let i = 0; i < quanta; i++) expect(render(frames + 1).all).toEqual(silence(frames + 1))
          expect(controller.renderedFrames).toBe(stoodAt)
          controller.paused = false
          heard.push(...render().all, ...render().all)
          expect(controller.playing).toBe(true)
          expect(controller.renderedFrames).toBe(stoodAt + 2 * QUANTUM)
          fill()
        }
        expect(heard.at(-1)).toBe(1)
        expect(maxStep(heard, 1)).toBeLessThanOrEqual(1 / QUANTUM + 1e-6)
        expect(controller.renderedFrames).toBe(start + written - controller.fillFrames)
        expect(controller.underrunEpisodes).toBe(0)
      }),
    )
  })

  test('continues with the very next frame, although less is there than the start threshold', () => {
    const { producer, controller, render } = ringWith({ startThresholdFrames: 500 })
    void producer.write(ramp(1, 500))
    render()
    controller.paused = true
    const fading = render().real
    expect(fading).toHaveLength(QUANTUM)
    controller.paused = false
    render()
    expect(render().real).toEqual(Array.from(ramp(1 + 3 * QUANTUM, 500 - 3 * QUANTUM)))
  })

  test('before anything plays lets nothing start until it is over', () => {
    const { producer, controller, render } = ringWith()
    controller.paused = true
    void producer.write(ramp(1, 400))
    producer.end()
    expect(render().all).toEqual(silence())
    expect(controller.playing).toBe(false)
    controller.paused = false
    expect(render().real).toEqual(Array.from(ramp(1, QUANTUM)))
  })

  test('is no underrun, and an underrun is not counted on during it', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(QUANTUM + 50))
    render()
    controller.paused = true
    const { all } = render()
    expect(maxStep(all, 1)).toBeLessThanOrEqual(1 / QUANTUM + 1e-6)
    render()
    expect(controller.underrunEpisodes).toBe(0)
    controller.paused = false
    render()
    expect(controller.underrunFrames).toBe(QUANTUM)
    controller.paused = true
    render()
    render()
    expect(controller.underrunFrames).toBe(QUANTUM)
  })

  test('at the end of what was written is over at the end', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(2 * QUANTUM))
    producer.end()
    render()
    controller.paused = true
    render()
    controller.paused = false
    render()
    expect(controller.playing).toBe(false)
    expect(controller.underrunEpisodes).toBe(0)
  })

  test('can be cancelled in its silence, and the next epoch waits for its end', () => {
    const { producer, controller, render, clock } = ringWith()
    void producer.write(level(800))
    render()
    controller.paused = true
    render()
    producer.begin(controller.cancel(128))
    void producer.write(ramp(1, 200))
    const seenAt = clock()
    expect(render().all).toEqual(silence())
    expect(controller.cancelledAt(0)).toEqual({
      readFrame: 2 * QUANTUM,
      silentAtContextFrame: seenAt,
      audible: false,
    })
    render()
    controller.paused = false
    expect(render().real).toEqual(Array.from(ramp(1, QUANTUM)))
  })

  test('stops at a limit that its fade meets, and at one that has passed; another waits', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(1000))
    render()
    controller.limit(QUANTUM + 50, 0)
    controller.paused = true
    const { all, real } = render()
    expect(real).toHaveLength(50)
    expect(maxStep(all, 1)).toBeLessThanOrEqual(1 / 50 + 1e-6)
    expect(controller.held).toBe(true)

    const other = ringWith()
    void other.producer.write(level(1000))
    other.render()
    other.controller.paused = true
    other.render()
    other.controller.limit(600, 0)
    other.render()
    expect(other.controller.held).toBe(false)
    other.controller.limit(100, 0)
    expect(other.render().all).toEqual(silence())
    expect(other.controller.held).toBe(true)
    expect(other.controller.renderedFrames).toBe(2 * QUANTUM)
  })

  test('in shorter quanta fades within one of them', () => {
    const { producer, controller, render } = ringWith()
    void producer.write(level(500))
    render(32)
    controller.paused = true
    const { all, real } = render(32)
    expect(real).toHaveLength(32)
    expect(all.at(-1)).toBe(0)
  })
})
