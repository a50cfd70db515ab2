/** One side of the three-thread fuzz, as a worker. */
import { parentPort, workerData } from 'node:worker_threads'
import type { RingBuffers } from '../../index.ts'
import { createRandom, encodeChunk, StreamCheck } from './stream-check.ts'
import { createSides, type Sides, type Variant } from './variants.ts'

export type Role = 'producer' | 'consumer' | 'canceller'

export interface ThreadData {
  readonly role: Role
  readonly variant: Variant
  readonly buffers: RingBuffers
  /** One Int32: 0 waits, 1 runs, 2 stops. */
  readonly phase: SharedArrayBuffer
  readonly seed: number
  readonly fadeFrames: number
}

export interface ThreadReport {
  readonly role: Role
  /** Frames checked, quanta or cancels: what this side did. */
  readonly count: number
  readonly fault: string | null
}

const STOPPED = 2
const data = workerData as ThreadData
const phase = new Int32Array(data.phase)
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
  if (data.role === 'consumer') return { role: data.role, ...consume(sides) }
  const count = data.role === 'producer' ? await produce(sides) : cancel(sides)
  return { role: data.role, count, fault: null }
}

// A sleeping writer does not keep the thread alive by itself; a listener does.
parentPort?.on('message', () => undefined)
const report = await run()
parentPort?.postMessage(report)
parentPort?.removeAllListeners('message')
