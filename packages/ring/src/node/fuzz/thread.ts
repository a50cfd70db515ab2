/** One side of the three-thread fuzz, as a worker. */
import { parentPort, workerData } from 'node:worker_threads'
import { type RingBuffers, RingController } from '../../index.ts'
import { createRandom, encodeChunk, StreamCheck } from './stream-check.ts'
import { RandomStops, StopCheck } from './stop-check.ts'
import { createSides, type Sides, type Variant } from './variants.ts'

export type Role = 'producer' | 'consumer' | 'canceller'

export interface ThreadData {
  readonly module: './thread.ts'
  readonly role: Role
  readonly variant: Variant
  readonly buffers: RingBuffers
  /** Two Int32: 0 waits, 1 runs, 2 stops; and the {@link ActCounter}. */
  readonly phase: SharedArrayBuffer
  readonly seed: number
  readonly fadeFrames: number
  /** Limits and pauses too, and not only cancels. */
  readonly allStops: boolean
}

export interface ThreadReport {
  readonly role: Role
  /** Frames checked, quanta or cancels: what this side did. */
  readonly count: number
  readonly fault: string | null
  /** Limits met exactly, and pauses in the middle of audio. */
  readonly holds?: number
  readonly pauses?: number
}

const STOPPED = 2
const data = workerData as ThreadData
const phase = new Int32Array(data.phase)
const acts = phase.subarray(1)
const random = createRandom(data.seed)
const running = () => Atomics.load(phase, 0) !== STOPPED

/** Sleeps instead of spinning, so that the other threads run meanwhile, however few cores there are. */
const pauseCell = new Int32Array(new SharedArrayBuffer(4))
const pause = (ms: number) => void Atomics.wait(pauseCell, 0, 0, ms)

/** Widens the windows between two accesses to shared memory, where a wrong order shows. */
function addJitter(): void {
  const { load, store } = Atomics
  const late =
    <Args extends unknown[], Result>(operation: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (random() < 0.002) pause(random())
      return operation.apply(Atomics, args)
    }
  Object.assign(Atomics, { load: late(load), store: late(store) })
}

async function produce({ producer }: Sides): Promise<number> {
  let epochs = 0
  while (running()) {
    const epoch = producer.epoch
    if (!producer.begin(epoch)) continue
    epochs++
    for (let index = 0; running();) {
      const frames = 1 + Math.floor(random() * 700)
      if ((await producer.write(encodeChunk(epoch, index, frames))) === 'cancelled') break
      index += frames
      // Now and then it leaves the rest to the next epoch, and sleeps until that comes.
      if (data.allStops && random() < 0.02) {
        await producer.awaitEpoch(epoch + 1)
        break
      }
      // About as fast as the consumer, so that the ring is now full and now empty.
      if (random() < 0.3) pause(random() * 0.2)
    }
  }
  return epochs
}

function consume({ consumer, producer, seenEpoch }: Sides): { count: number; fault: string | null } {
  const check = new StreamCheck()
  const output = new Float32Array(128)
  while (running() && check.fault === null) {
    const epochBefore = producer.epoch
    const seenBefore = seenEpoch()
    const frames = consumer.read(output)
    const seenAfter = seenEpoch()
    check.check({ output, frames, epochBefore, seenBefore, seenAfter, fadeFrames: data.fadeFrames })
  }
  return { count: check.frames, fault: check.fault }
}

function consumeAllStops({ consumer }: Sides): Omit<ThreadReport, 'role'> {
  const check = new StopCheck(data.buffers, acts)
  const output = new Float32Array(128)
  while (running() && check.fault === null) check.read(consumer, output)
  const { frames: count, fault, holds, pauses } = check
  return { count, fault, holds, pauses }
}

function stopInAllWays(): number {
  const stops = new RandomStops(new RingController(data.buffers), acts, random)
  while (running()) {
    if (random() < 0.8) pause(random() * 0.5)
    stops.step(data.fadeFrames)
  }
  const { cancels } = stops
  stops.cancel()
  return cancels
}

function cancel(sides: Sides): number {
  let cancels = 0
  for (; running(); cancels++) {
    // Mostly with time to play in between, now and then in a burst.
    if (random() < 0.8) pause(random() * 0.5)
    sides.cancel(data.fadeFrames)
  }
  // Nobody reads any more: this frees a writer that sleeps on a full ring.
  sides.cancel(0)
  return cancels
}

async function run(): Promise<ThreadReport> {
  const sides = createSides(data.variant, data.buffers)
  addJitter()
  parentPort?.postMessage('ready')
  Atomics.wait(phase, 0, 0)
  const { role, allStops } = data
  if (role === 'consumer') return { role, ...(allStops ? consumeAllStops(sides) : consume(sides)) }
  const count = role === 'producer' ? await produce(sides) : allStops ? stopInAllWays() : cancel(sides)
  return { role, count, fault: null }
}

// A sleeping writer does not keep the thread alive by itself; a listener does.
parentPort?.on('message', () => undefined)
const report = await run()
parentPort?.postMessage(report)
parentPort?.removeAllListeners('message')
