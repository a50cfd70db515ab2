/**
 * The same code on one thread, with every access to shared memory a point where the other sides may act: each
 * schedule is decided by a seed, so a failure replays, and the controls fail on every machine.
 */
import { afterEach, expect, test } from 'vitest'
import { createRing, RingConsumer, RingController, RingProducer } from '../../index.ts'
import { createRandom, encodeChunk, StreamCheck } from './stream-check.ts'
import { RandomStops, StopCheck } from './stop-check.ts'
import { CONTROLS, createSides, LimitLastConsumer, type Variant } from './variants.ts'

const { load, store, add } = Atomics

afterEach(() => {
  Object.assign(Atomics, { load, store, add })
})

/** Calls `point` before every atomic access. */
function instrument(point: () => void): void {
  const before =
    <Args extends unknown[], Result>(operation: (...args: Args) => Result) =>
    (...args: Args): Result => {
      point()
      return operation.apply(Atomics, args)
    }
  Object.assign(Atomics, { load: before(load), store: before(store), add: before(add) })
}

/** A side does not interrupt itself. */
function oneAtATime(): (side: string, action: () => void) => void {
  const busy = new Set<string>()
  return (side, action) => {
    if (busy.has(side)) return
    busy.add(side)
    action()
    busy.delete(side)
  }
}

/** Runs one schedule; returns what was wrong with the stream, or null. */
function runSchedule(
  variant: Variant,
  seed: number,
): { fault: string | null; frames: number; stops: number } {
  const random = createRandom(seed)
  const fadeFrames = variant === 'ring' && random() < 0.5 ? 128 : 0
  const buffers = createRing({
    capacityFrames: 512,
    restartFadeFrames: 0,
    initialFrame: variant === 'ring' || variant === 'epoch-first' ? 2 ** 32 - 1000 : 0,
  })
  const sides = createSides(variant, buffers)
  const check = new StreamCheck()
  const output = new Float32Array(128)
  let epoch = 0
  let index = 0
  let stops = 0

  const act = oneAtATime()
  const produce = () => {
    const current = sides.producer.epoch
    if (current !== epoch) {
      if (!sides.producer.begin(current)) return
      epoch = current
      index = 0
    }
    const frames = Math.min(1 + Math.floor(random() * 200), sides.freeFrames())
    // It fits, so it is written before the promise is returned.
    void sides.producer.write(encodeChunk(epoch, index, frames))
    index += frames
  }
  const consume = () => {
    const epochBefore = sides.producer.epoch
    const seenBefore = sides.seenEpoch()
    const frames = sides.consumer.read(output)
    const seenAfter = sides.seenEpoch()
    if (seenBefore !== seenAfter) stops++
    check.check({ output, frames, epochBefore, seenBefore, seenAfter, fadeFrames })
  }
  const step = () => {
    const dice = random()
    if (dice < 0.4) act('producer', produce)
    else if (dice < 0.8) act('consumer', consume)
    else act('canceller', () => sides.cancel(fadeFrames))
  }
  instrument(() => {
    if (random() < 0.15) step()
  })
  for (let i = 0; i < 60 && check.fault === null; i++) step()
  Object.assign(Atomics, { load, store, add })
  return { fault: check.fault, frames: check.frames, stops }
}

test('no schedule makes the ring play a wrong sample', () => {
  let frames = 0
  let stops = 0
  for (let seed = 1; seed <= 4000; seed++) {
    const result = runSchedule('ring', seed)
    expect(result.fault, `seed ${seed}`).toBeNull()
    frames += result.frames
    stops += result.stops
  }
  // The schedules must have played and cancelled a lot to mean anything.
  expect(frames).toBeGreaterThan(1_000_000)
  expect(stops).toBeGreaterThan(10_000)
})

test.each(CONTROLS)('a schedule is found that breaks the control "%s"', (variant) => {
  const seeds = Array.from({ length: 1000 }, (_, i) => i + 1)
  expect(seeds.find((seed) => runSchedule(variant, seed).fault !== null)).toBeDefined()
})

/** As {@link runSchedule}, with limits and pauses. */
function runStops(Consumer: typeof RingConsumer, seed: number): StopCheck {
  const random = createRandom(seed)
  const fadeFrames = random() < 0.5 ? 128 : 0
  const buffers = createRing({ capacityFrames: 1024, restartFadeFrames: 0, initialFrame: 2 ** 32 - 1000 })
  const producer = new RingProducer(buffers)
  const consumer = new Consumer(buffers)
  const controller = new RingController(buffers)
  const acts = new Int32Array(1)
  const check = new StopCheck(buffers, acts)
  const stops = new RandomStops(controller, acts, random)
  const output = new Float32Array(128)
  const act = oneAtATime()
  let epoch = 0
  let index = 0
  const produce = () => {
    const { epoch: current } = producer
    if (current !== epoch) {
      if (!producer.begin(current)) return
      epoch = current
      index = 0
    }
    const frames = Math.min(1 + Math.floor(random() * 400), 1024 - controller.fillFrames)
    void producer.write(encodeChunk(epoch, index, frames))
    index += frames
  }
  const step = () => {
    const dice = random()
    if (dice < 0.4) act('producer', produce)
    else if (dice < 0.8) act('consumer', () => check.read(consumer, output))
    else act('controller', () => stops.step(fadeFrames))
  }
  instrument(() => {
    if (random() < 0.15) step()
  })
  for (let i = 0; i < 80 && check.fault === null; i++) step()
  Object.assign(Atomics, { load, store, add })
  return check
}

test('no schedule of limits, cancels and pauses renders a frame too many or loses one', () => {
  const total = { frames: 0, holds: 0, pauses: 0 }
  for (let seed = 1; seed <= 3000; seed++) {
    const { fault, frames, holds, pauses } = runStops(RingConsumer, seed)
    expect(fault, `seed ${seed}`).toBeNull()
    total.frames += frames
    total.holds += holds
    total.pauses += pauses
  }
  console.log(total)
  expect(total.frames).toBeGreaterThan(500_000)
  expect(total.holds).toBeGreaterThan(1000)
  expect(total.pauses).toBeGreaterThan(1000)
})

test('a schedule is found that breaks a consumer that reads the limit after the epoch', () => {
  const seeds = Array.from({ length: 1000 }, (_, i) => i + 1)
  expect(seeds.find((seed) => runStops(LimitLastConsumer, seed).fault !== null)).toBeDefined()
})
