/** One side of the mirrored ring, as a worker: real ports between real threads. */
import { parentPort, workerData } from 'node:worker_threads'
import { openProducer, RingHub, type RingOptions } from '../../index.ts'
import { SEEN_EPOCH } from '../../layout.ts'
import { ControllerEnd } from '../../mirror/controller-end.ts'
import { RandomStops, StopCheck } from './stop-check.ts'
import { createRandom, encodeChunk } from './stream-check.ts'

export interface MirrorThreadData {
  readonly module: './mirror-thread.ts'
  readonly role: 'producer' | 'consumer' | 'controller'
  /** Of the controller: to the consumer. */
  readonly port: MessagePort
  /** For the controller to hand on. */
  readonly producerPort: MessagePort | null
  readonly ring: RingOptions
  readonly seed: number
  readonly fadeFrames: number
  /** One Int32: 1 runs, 2 stops. */
  readonly phase: SharedArrayBuffer
}

/** By epoch. */
export interface MirrorThreadReport {
  readonly fault: string | null
  /** Where the producer began it. */
  readonly starts?: ReadonlyMap<number, number>
  /** Frames that the consumer rendered of it. */
  readonly heard?: ReadonlyMap<number, number>
  /** Limits met exactly. */
  readonly holds?: number
  /** Frame that the controller was told. */
  readonly stops?: ReadonlyMap<number, number>
}

const STOPPED = 2
const { role, port, producerPort, ring, seed, fadeFrames, phase } = workerData as MirrorThreadData
const phaseCell = new Int32Array(phase)
const random = createRandom(seed)
const running = () => Atomics.load(phaseCell, 0) !== STOPPED
/** Lets messages in. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function produce(): Promise<MirrorThreadReport> {
  const producer = await openProducer({ kind: 'message-port', port, ring })
  const starts = new Map<number, number>()
  while (running()) {
    const { epoch } = producer
    if (!producer.begin(epoch)) continue
    starts.set(epoch, producer.writtenFrames)
    for (let index = 0; running();) {
      const chunk = encodeChunk(epoch, index, 1 + Math.floor(random() * 700))
      if ((await producer.write(chunk)) === 'cancelled') break
      index += chunk.length
      await turn()
    }
    if (producer.epoch === epoch) await turn()
  }
  return { fault: null, starts }
}

/** Lets the check see what the consumer sees. */
class OpenHub extends RingHub {
  readonly check = new StopCheck(this.buffers, new Int32Array(1))
  readonly state = new Int32Array(this.buffers.state)
}

async function consume(): Promise<MirrorThreadReport> {
  const hub = new OpenHub({ ring, port, reportFrames: 1024 })
  const { check, state } = hub
  const output = new Float32Array(128)
  const heard = new Map<number, number>()
  while (running() && check.fault === null) {
    const seen = state[SEEN_EPOCH] as number
    const before = check.frames
    check.read(hub, output)
    heard.set(seen, (heard.get(seen) ?? 0) + check.frames - before)
    if (random() < 0.5) await turn()
  }
  return { fault: check.fault, heard, holds: check.holds }
}

async function control(): Promise<MirrorThreadReport> {
  const end = new ControllerEnd(port, ring)
  end.connect(producerPort as MessagePort)
  const randomStops = new RandomStops(end.ring, new Int32Array(1), random)
  const stops = new Map<number, number>()
  while (running()) {
    // Mostly with time to play in between, now and then in a burst.
    if (random() < 0.8) await pause(random() * 3)
    randomStops.step(fadeFrames)
    for (let epoch = Math.max(0, end.ring.epoch - 14); epoch < end.ring.epoch; epoch++) {
      const stop = end.ring.cancelledAt(epoch)
      if (stop) stops.set(epoch, stop.readFrame)
    }
  }
  // Nobody reads any more: this frees a writer that sleeps on a full ring.
  randomStops.cancel()
  return { fault: null, stops }
}

// The thread answers messages until it is terminated.
parentPort?.on('message', () => undefined)
parentPort?.postMessage({ ready: true })
const run = { producer: produce, consumer: consume, controller: control }[role]
parentPort?.postMessage({ report: await run() })
