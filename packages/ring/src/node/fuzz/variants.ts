/**
 * The ring under test, and three rings that look right and are not. The fuzz must pass the first and catch the
 * others: a fuzz that catches nothing proves nothing.
 */
import {
  EPOCH,
  LIMIT_EPOCH,
  LIMIT_FADE,
  LIMIT_FRAME,
  RENDERED,
  SEEN_EPOCH,
  WRITE_EPOCH,
  WRITE_START,
  WRITTEN,
} from '../../layout.ts'
import { type RingBuffers, RingConsumer, RingController, RingProducer } from '../../index.ts'

export const CONTROLS = ['epoch-first', 'flush-flag', 'reset-indices'] as const
export type Variant = 'ring' | (typeof CONTROLS)[number]

/** The three sides, each for its own thread. */
export interface Sides {
  readonly producer: Pick<RingProducer, 'epoch' | 'begin' | 'write' | 'awaitEpoch'>
  readonly consumer: Pick<RingConsumer, 'read'>
  cancel(fadeFrames: number): void
  freeFrames(): number
  /** The epoch that the consumer last acted on; null where it knows none. */
  seenEpoch(): number | null
}

export function createSides(variant: Variant, buffers: RingBuffers): Sides {
  if (variant === 'flush-flag' || variant === 'reset-indices') return new NaiveRing(buffers, variant)
  const state = new Int32Array(buffers.state)
  const controller = new RingController(buffers)
  return {
    producer: new RingProducer(buffers),
    consumer: variant === 'epoch-first' ? new EpochFirstConsumer(buffers) : new RingConsumer(buffers),
    cancel: (fadeFrames) => void controller.cancel(fadeFrames),
    freeFrames: () => controller.capacityFrames - controller.fillFrames,
    seenEpoch: () => Atomics.load(state, SEEN_EPOCH),
  }
}

/** Reads the epoch first: between that and the rest, a new epoch may begin, whose first frames it discards. */
class EpochFirstConsumer extends RingConsumer {
  protected override observe(): void {
    this.currentEpoch = Atomics.load(this.state, EPOCH)
    this.written = Atomics.load(this.state, WRITTEN)
    this.writeEpoch = Atomics.load(this.state, WRITE_EPOCH)
    this.writeStart = Atomics.load(this.state, WRITE_START)
  }
}

/** Reads the limit after the epoch: between the two, a cancel and the next limit may take this one away. */
export class LimitLastConsumer extends RingConsumer {
  protected override observe(): void {
    super.observe()
    this.limitEpoch = Atomics.load(this.state, LIMIT_EPOCH)
    this.limitFrame = Atomics.load(this.state, LIMIT_FRAME)
    this.limitFade = Atomics.load(this.state, LIMIT_FADE)
  }
}

/** Set by a cancel, taken down by the consumer that empties the ring. The slot is free in these variants. */
const FLUSH = WRITE_EPOCH

/**
 * What most rings do. With a flag, nothing tells the consumer whether what lies in the ring was written before
 * or after the cancel; with both indices reset, the side that is in the middle of its work sets its own again.
 */
class NaiveRing implements Sides {
  readonly producer = this
  readonly consumer = this
  readonly #state: Int32Array
  readonly #samples: Float32Array
  readonly #variant: 'flush-flag' | 'reset-indices'
  #epoch = 0

  constructor(buffers: RingBuffers, variant: 'flush-flag' | 'reset-indices') {
    this.#state = new Int32Array(buffers.state)
    this.#samples = new Float32Array(buffers.samples)
    this.#variant = variant
  }

  get epoch(): number {
    return Atomics.load(this.#state, EPOCH)
  }

  seenEpoch(): null {
    return null
  }

  begin(epoch: number): boolean {
    this.#epoch = epoch
    return this.epoch === epoch
  }

  freeFrames(): number {
    return this.#samples.length - Math.max(0, this.#load(WRITTEN) - this.#load(RENDERED))
  }

  cancel(): void {
    Atomics.add(this.#state, EPOCH, 1)
    if (this.#variant === 'flush-flag') Atomics.store(this.#state, FLUSH, 1)
    else for (const slot of [WRITTEN, RENDERED]) Atomics.store(this.#state, slot, 0)
  }

  async awaitEpoch(epoch: number): Promise<boolean> {
    while (this.epoch < epoch) await new Promise((resolve) => setTimeout(resolve))
    return this.epoch === epoch
  }

  async write(samples: Float32Array): Promise<'written' | 'cancelled'> {
    for (let copied = 0; copied < samples.length;) {
      if (this.epoch !== this.#epoch) return 'cancelled'
      const written = this.#load(WRITTEN)
      const frames = Math.min(
        samples.length - copied,
        this.#samples.length - (written - this.#load(RENDERED)),
      )
      for (let i = 0; i < frames; i++) {
        this.#samples[(written + i) % this.#samples.length] = samples[copied + i] as number
      }
      Atomics.store(this.#state, WRITTEN, written + frames)
      copied += frames
      if (frames === 0) await new Promise((resolve) => setTimeout(resolve))
    }
    return 'written'
  }

  read(output: Float32Array): number {
    if (this.#variant === 'flush-flag' && this.#load(FLUSH) === 1) {
      Atomics.store(this.#state, FLUSH, 0)
      Atomics.store(this.#state, RENDERED, this.#load(WRITTEN))
    }
    const rendered = this.#load(RENDERED)
    const frames = Math.max(0, Math.min(output.length, this.#load(WRITTEN) - rendered))
    for (let i = 0; i < frames; i++) {
      output[i] = this.#samples[(rendered + i) % this.#samples.length] as number
    }
    Atomics.store(this.#state, RENDERED, rendered + frames)
    return frames
  }

  #load(slot: number): number {
    return Atomics.load(this.#state, slot)
  }
}
