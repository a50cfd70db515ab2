/** Follows what a consumer renders while limits, cancels and pauses come, and describes the first thing wrong. */
import { RingController, type RingBuffers } from '../../index.ts'
import { distance, EPOCH, HELD, LIMIT_EPOCH, LIMIT_FRAME, PAUSED, PLAYING, SEEN_EPOCH } from '../../layout.ts'
import { encodeChunk } from './stream-check.ts'

/** One Int32, made odd by whoever begins to act on the ring and even again afterwards. */
export type ActCounter = Int32Array

interface Moment {
  readonly acts: number
  /** Absolute; null where there is none for the epoch that the consumer is in. */
  readonly limit: number | null
  readonly epoch: number
  readonly seen: number
  readonly held: boolean
  readonly playing: boolean
  readonly paused: boolean
  readonly position: number
}

/** Nearer than this to a limit, a sample may be faded. */
const FADE_REACH = 256
const MAX_FADE = 128

export class StopCheck {
  fault: string | null = null
  frames = 0
  /** Limits that were met exactly. */
  holds = 0
  pauses = 0
  readonly #state: Int32Array
  readonly #controller: RingController
  readonly #acts: ActCounter
  /** Where the audio of the epoch began, and how far it has been heard; null before its first frame. */
  #heard: { readonly from: number; to: number } | null = null

  constructor(buffers: RingBuffers, acts: ActCounter) {
    this.#state = new Int32Array(buffers.state)
    this.#controller = new RingController(buffers)
    this.#acts = acts
  }

  /** Lets the consumer read, and looks before and after. */
  read(consumer: { read(output: Float32Array): number }, output: Float32Array): void {
    const before = this.#look()
    const frames = consumer.read(output)
    this.#check(before, this.#look(), output, frames)
    this.frames += frames
  }

  #look(): Moment {
    const state = this.#state
    const acts = Atomics.load(this.#acts, 0)
    const position = this.#controller.renderedFrames
    const seen = Atomics.load(state, SEEN_EPOCH)
    // The epoch last: then the frame is that of the epoch.
    const limitEpoch = Atomics.load(state, LIMIT_EPOCH)
    const limitFrame = Atomics.load(state, LIMIT_FRAME)
    const epoch = Atomics.load(state, EPOCH)
    return {
      acts,
      limit: limitEpoch === epoch && seen === epoch ? position + distance(position | 0, limitFrame) : null,
      epoch,
      seen,
      held: Atomics.load(state, HELD) === 1,
      playing: Atomics.load(state, PLAYING) === 1,
      paused: Atomics.load(state, PAUSED) === 1,
      position,
    }
  }

  #check(before: Moment, after: Moment, output: Float32Array, frames: number): void {
    const undisturbed = before.acts === after.acts && before.acts % 2 === 0
    const stopping = before.seen !== after.seen
    const stop = stopping ? this.#controller.cancelledAt(before.seen) : null
    if (after.seen < before.epoch) this.#fail(`epoch ${before.epoch} was not seen`)
    if (stopping && !stop) return this.#fail(`epoch ${before.seen} stopped without a record`)

    const to = stop ? stop.readFrame : after.position
    const start = to - frames
    if (frames > 0) this.#heard ??= { from: start, to: start }
    if (this.#heard) {
      if (this.#heard.to !== start) this.#fail(`${start} follows ${this.#heard.to} in epoch ${before.seen}`)
      this.#checkSamples(before, after, output.subarray(0, frames), start)
      this.#heard.to = to
    }
    if (stopping) {
      if (frames > MAX_FADE) this.#fail(`${frames} frames after a cancel`)
      this.#heard = null
      return
    }
    this.#checkLimit(before, after, start, to)
    if (undisturbed && before.paused && !before.playing && frames > 0)
      this.#fail(`${frames} frames in a pause`)
    if (undisturbed && before.paused && after.playing) this.#fail('playing on in a pause')
    if (before.playing && before.paused && !after.playing && frames > 0) this.pauses++
  }

  /** The limit that stood before the read holds in any case; one that came during it may. */
  #checkLimit(before: Moment, after: Moment, start: number, to: number): void {
    const { limit } = before
    if (before.held && to > start) this.#fail(`${to - start} frames while held`)
    if (limit !== null && !before.held) {
      // One that came during the read and had passed already takes its place: then this is its fade.
      const passed = before.acts !== after.acts && after.held
      if (limit > start && to > limit && !passed) this.#fail(`${to - limit} frames beyond the limit`)
      if ((passed || limit <= start) && to - start > MAX_FADE)
        this.#fail(`${to - start} frames after a passed limit`)
      if (to >= limit && after.epoch === before.seen && !after.held) this.#fail('not held at the limit')
      if (to === limit && limit > start && after.held) this.holds++
    }
    if (!before.held && after.held && after.limit !== null && to < after.limit) {
      this.#fail(`held ${after.limit - to} frames before the limit`)
    }
  }

  /** Exact wherever nothing can fade; elsewhere a fade of the right sample. */
  #checkSamples(before: Moment, after: Moment, real: Float32Array, start: number): void {
    const expected = encodeChunk(before.seen, start - (this.#heard as { from: number }).from, real.length)
    const near = (limit: number | null) => limit !== null && limit < start + FADE_REACH
    const plain =
      before.playing &&
      after.playing &&
      after.epoch === before.seen &&
      !near(before.limit) &&
      !near(after.limit)
    for (let i = 0; i < real.length && this.fault === null; i++) {
      const gain = (real[i] as number) / (expected[i] as number)
      if (plain ? gain !== 1 : !(gain >= 0 && gain < 1.000001)) {
        this.#fail(`epoch ${before.seen}: expected ${expected[i]} at ${start + i}, got ${real[i]}`)
      }
    }
  }

  #fail(fault: string): void {
    this.fault ??= fault
  }
}

/** Begins, moves and cancels limits and pauses at random, in every order. One step may take two acts. */
export class RandomStops {
  cancels = 0
  readonly #controller: RingController
  readonly #acts: ActCounter
  readonly #random: () => number

  constructor(controller: RingController, acts: ActCounter, random: () => number) {
    this.#controller = controller
    this.#acts = acts
    this.#random = random
  }

  step(fadeFrames: number): void {
    const dice = this.#random()
    const { held, paused } = this.#controller
    if (held ? dice < 0.8 : dice < 0.2) {
      this.#act((ring) => ring.cancel(fadeFrames))
      if (dice < 0.1) this.#act((ring) => ring.limit(this.#someFrame(), fadeFrames))
    } else if (dice < 0.5) this.#act((ring) => ring.limit(this.#someFrame(), fadeFrames))
    else if (paused || dice < 0.6) this.#act((ring) => (ring.paused = !paused))
  }

  cancel(): void {
    this.#act((ring) => ring.cancel(0))
  }

  /** From a little behind the play head to far beyond it. */
  #someFrame(): number {
    return Math.max(0, this.#controller.renderedFrames + Math.floor(this.#random() ** 2 * 2000) - 50)
  }

  #act(action: (ring: RingController) => void): void {
    Atomics.add(this.#acts, 0, 1)
    const { epoch } = this.#controller
    action(this.#controller)
    if (this.#controller.epoch !== epoch) this.cancels++
    Atomics.add(this.#acts, 0, 1)
  }
}
