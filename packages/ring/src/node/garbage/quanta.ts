/**
 * Renders quanta through everything that a consumer goes through, and prints how often the collector ran meanwhile.
 * A process of its own: nothing else may allocate. Arguments: the number of quanta, and of objects to waste in each.
 */
import { PerformanceObserver } from 'node:perf_hooks'
import { createRing, RingConsumer, RingController } from '../../index.ts'
import { ENDED_AT, WRITE_EPOCH, WRITE_START, WRITTEN } from '../../layout.ts'

export interface GarbageReport {
  readonly quanta: number
  readonly collections: number
  /** What was gone through: frames rendered, underruns, limits met, cancels. */
  readonly frames: number
  readonly underruns: number
  readonly limits: number
  readonly cancels: number
}

const WARM_UP_QUANTA = 20_000
const QUANTUM = 128
/** Quanta until everything comes again. */
const ROUND = 64

const quanta = Number(process.argv[2])
const wastedObjects = Number(process.argv[3])

const buffers = createRing({ capacityFrames: 16_384 })
const state = new Int32Array(buffers.state)
new Float32Array(buffers.samples).fill(0.5)
const consumer = new RingConsumer(buffers)
const controller = new RingController(buffers)
const output = new Float32Array(QUANTUM)

let contextFrame = 0
let frames = 0
let limits = 0
let waste: { i: number } | null = null

/** A producer that allocates nothing: the samples are there already. */
function write(count: number): void {
  Atomics.store(state, WRITTEN, Atomics.load(state, WRITTEN) + count)
}

function cancel(fadeFrames: number): void {
  const epoch = controller.cancel(fadeFrames)
  Atomics.store(state, WRITE_START, Atomics.load(state, WRITTEN))
  Atomics.store(state, WRITE_EPOCH, epoch)
}

function render(count: number): void {
  for (let i = 0; i < count; i++) {
    switch (i % ROUND) {
      case 0:
        controller.paused = false
        cancel(128)
        write(16 * QUANTUM)
        break
      // Runs dry after a while, and comes back.
      case 20:
        write(4 * QUANTUM)
        break
      // Ends in the middle of a quantum.
      case 26:
        write(QUANTUM + 50)
        Atomics.store(state, ENDED_AT, Atomics.load(state, WRITTEN))
        break
      case 30:
        write(30 * QUANTUM)
        break
      case 34:
      case 44:
        controller.paused = !controller.paused
        break
      case 38:
        controller.paused = false
        break
      case 42:
        controller.limit(controller.renderedFrames + 4 * QUANTUM + 30, 128)
        break
      case 50:
        controller.paused = false
        break
      case 60:
        if (controller.held) limits++
        break
    }
    frames += consumer.read(output, contextFrame)
    contextFrame += QUANTUM
    for (let object = 0; object < wastedObjects; object++) waste = { i }
  }
}

const times: number[] = []
const observer = new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntries()) times.push(startTime)
})
observer.observe({ entryTypes: ['gc'] })
/** The collector's entries come in a task of their own. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 50))

render(WARM_UP_QUANTA)
await turn()
frames = 0
limits = 0
const underrunsBefore = controller.underrunEpisodes
const epochBefore = controller.epoch
const from = performance.now()
render(quanta)
const to = performance.now()
await turn()
const report: GarbageReport = {
  quanta,
  collections: times.filter((time) => time >= from && time <= to).length,
  frames,
  underruns: controller.underrunEpisodes - underrunsBefore,
  limits,
  cancels: controller.epoch - epochBefore,
}
// The last one is used, so that none is optimised away.
if ((waste !== null) !== wastedObjects > 0) throw new Error('The waste was not wasted.')
console.log(JSON.stringify(report))
