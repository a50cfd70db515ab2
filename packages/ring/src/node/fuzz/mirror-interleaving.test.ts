/**
 * The mirrored ring on one thread: a seed decides who acts next and which message arrives next. Ports keep order,
 * each for itself; beyond that, anything may overtake anything.
 */
import { expect, test } from 'vitest'
import { EPOCH, type RingOptions, SEEN_EPOCH } from '../../layout.ts'
import { ControllerEnd } from '../../mirror/controller-end.ts'
import { RingHub } from '../../mirror/hub.ts'
import { mirrorProducer } from '../../mirror/producer-end.ts'
import type { RingProducer } from '../../index.ts'
import { type Courier, TestPort } from '../../test-support/test-port.ts'
import { RandomStops, StopCheck } from './stop-check.ts'
import { createRandom, encodeChunk } from './stream-check.ts'

const STEPS = 80

/** Lets the check see what the consumer sees. */
class OpenHub extends RingHub {
  readonly check = new StopCheck(this.buffers, new Int32Array(1))
  readonly state = new Int32Array(this.buffers.state)
}

/** Messages on the way, in order within one direction. */
function createMail(random: () => number) {
  const directions = new Map<unknown, (() => void)[]>()
  const post: Courier = (direction, deliver) => {
    directions.set(direction, [...(directions.get(direction) ?? []), deliver])
  }
  const deliverOne = (): boolean => {
    const waiting = [...directions.values()].filter((queue) => queue.length > 0)
    waiting[Math.floor(random() * waiting.length)]?.shift()?.()
    return waiting.length > 0
  }
  return { post, deliverOne }
}

/**
 * @param bypass also tells the producer of each cancel by a connection of its own, past the worklet: then what it
 *   writes for the new epoch can reach the worklet before the cancel does.
 */
async function runSchedule(seed: number, options: { readonly bypass: boolean }) {
  const random = createRandom(seed)
  const { post, deliverOne } = createMail(random)
  const fadeFrames = random() < 0.5 ? 128 : 0
  const ring: RingOptions = { capacityFrames: 1024, restartFadeFrames: 0, initialFrame: 2 ** 32 - 1000 }
  const [hubPort, controllerPort] = TestPort.channel(post)
  const hub = new OpenHub({ ring, port: hubPort, reportFrames: random() < 0.5 ? 128 : 500 })
  const end = new ControllerEnd(controllerPort, ring)
  const stops = new RandomStops(end.ring, new Int32Array(1), random)
  const output = new Float32Array(128)
  /** By epoch: frames heard, where they began, and up to where the controller was told that they were heard. */
  const heard = new Map<number, number>()
  const starts = new Map<number, number>()
  const told = new Map<number, number>()
  let producer: RingProducer | null = null
  let producerPort: TestPort | null = null
  let epoch = -1
  let index = 0
  let writing = false
  let replacements = 0

  const connect = (): void => {
    const life = replacements
    const [forHub, forProducer] = TestPort.channel(post)
    mirrorProducer(forProducer, ring, (opened) => {
      if (life !== replacements) return
      producer = opened
      writing = false
    })
    end.connect(forHub)
    producerPort = forProducer as unknown as TestPort
  }
  const tellPastTheWorklet = (): void => {
    const port = producerPort
    const data = { type: 'changes', slots: Int32Array.of(EPOCH, end.ring.epoch), buffer: null } as const
    if (producer) post('past the worklet', () => port?.onmessage?.({ data }))
  }
  /** The next worker says everything anew, in an epoch of its own. */
  const replace = (): void => {
    replacements++
    producer = null
    stops.cancel()
    connect()
  }
  const produce = (): void => {
    const writer = producer
    if (!writer || writing) return
    if (writer.epoch !== epoch) {
      if (!writer.begin(writer.epoch)) return
      epoch = writer.epoch
      starts.set(epoch, writer.writtenFrames)
      index = 0
    }
    const chunk = encodeChunk(epoch, index, 1 + Math.floor(random() * 400))
    index += chunk.length
    writing = true
    void writer.write(chunk).then(() => {
      if (producer === writer) writing = false
    })
  }
  const consume = (): void => {
    const seen = hub.state[SEEN_EPOCH] as number
    const before = hub.check.frames
    hub.check.read(hub, output)
    heard.set(seen, (heard.get(seen) ?? 0) + hub.check.frames - before)
  }
  const control = (): void => {
    const before = end.ring.epoch
    stops.step(fadeFrames)
    if (options.bypass && end.ring.epoch !== before) tellPastTheWorklet()
  }
  const readStops = (): void => {
    for (let passed = Math.max(0, end.ring.epoch - 14); passed < end.ring.epoch; passed++) {
      const stop = end.ring.cancelledAt(passed)
      if (stop) told.set(passed, stop.readFrame)
    }
  }

  connect()
  for (let step = 0; step < STEPS && hub.check.fault === null; step++) {
    const dice = random()
    if (dice < 0.25) produce()
    else if (dice < 0.5) consume()
    else if (dice < 0.9) deliverOne()
    else if (dice < 0.99) control()
    else replace()
    // Lets a writer that was woken go on.
    for (let turn = 0; turn < 4; turn++) await undefined
    readStops()
  }
  stops.cancel()
  while (deliverOne());
  consume()
  while (deliverOne());
  readStops()

  let { fault } = hub.check
  for (const [passed, readFrame] of told) {
    const frames = heard.get(passed) ?? 0
    const expected = (starts.get(passed) ?? 0) + frames
    if (frames > 0 && readFrame !== expected)
      fault ??= `epoch ${passed}: heard to ${expected}, told ${readFrame}`
  }
  if (!told.has(end.ring.epoch - 1)) fault ??= 'the last stop was not told'
  return { fault, frames: hub.check.frames, holds: hub.check.holds, stops: told.size, replacements }
}

test('no order of messages makes the mirrored ring play a wrong sample or tell a wrong stop', async () => {
  const total = { frames: 0, holds: 0, stops: 0, replacements: 0 }
  for (let seed = 1; seed <= 2000; seed++) {
    const { fault, ...counts } = await runSchedule(seed, { bypass: false })
    expect(fault, `seed ${seed}`).toBeNull()
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key]
  }
  console.log(total)
  // The schedules must have played, stopped and replaced a lot to mean anything.
  expect(total.frames).toBeGreaterThan(300_000)
  expect(total.holds).toBeGreaterThan(200)
  expect(total.stops).toBeGreaterThan(3000)
  expect(total.replacements).toBeGreaterThan(500)
})

test('the same schedules catch a connection from controller to producer past the worklet', async () => {
  let fault: string | null = null
  for (let seed = 1; seed <= 1000 && fault === null; seed++) {
    fault = (await runSchedule(seed, { bypass: true })).fault
  }
  expect(fault).not.toBeNull()
})
