/** The writing side of the ring, for the worker. Only this side moves the write position, and only forwards. */
import {
  distance,
  ENDED_AT,
  EPOCH,
  PRODUCER_WAKE,
  RENDERED,
  type RingBuffers,
  TOLD,
  WAKE_AT,
  WAKE_REQUESTED,
  WRITE_EPOCH,
  WRITE_START,
  WRITTEN,
  WRITTEN_WRAPS,
} from './layout.ts'
import { publish } from './local.ts'
import { sleep, wake } from './wake.ts'

/** Frames copied between two looks at the epoch. */
const SLICE_FRAMES = 1024

/** A sleeper looks again by itself after this long. */
const MAX_SLEEP_MS = 1000

export class RingProducer {
  readonly #state: Int32Array
  readonly #samples: Float32Array
  #written: number
  #epoch: number

  constructor(buffers: RingBuffers) {
    const state = new Int32Array(buffers.state)
    this.#state = state
    this.#samples = new Float32Array(buffers.samples)
    this.#written = Atomics.load(state, WRITTEN_WRAPS) * 2 ** 32 + (Atomics.load(state, WRITTEN) >>> 0)
    this.#epoch = Atomics.load(state, WRITE_EPOCH)
    Atomics.store(state, TOLD, 0)
  }

  /**
   * Notes how many messages about its audio this side has sent, by a port of its own. Who knows how far that audio
   * was heard then also knows which messages tell of it: {@link RingController.told}.
   */
  noteTold(count: number): void {
    Atomics.store(this.#state, TOLD, count)
  }

  /** The epoch that may be heard now; each cancel adds one. */
  get epoch(): number {
    return Atomics.load(this.#state, EPOCH)
  }

  /** Absolute write position: the frame that the next sample gets. */
  get writtenFrames(): number {
    return this.#written
  }

  /** Frames of the epoch being written that the consumer has not rendered yet. */
  get bufferedFrames(): number {
    const rendered = Atomics.load(this.#state, RENDERED)
    const start = Atomics.load(this.#state, WRITE_START)
    return distance(distance(rendered, start) > 0 ? start : rendered, this.#written | 0)
  }

  /**
   * Says that what is written from here on belongs to `epoch`. Again for the same epoch, it changes nothing.
   *
   * @returns false when the epoch has moved on: nothing written for it would be heard.
   */
  begin(epoch: number): boolean {
    const state = this.#state
    if (Atomics.load(state, EPOCH) !== epoch) return false
    if (Atomics.load(state, WRITE_EPOCH) !== epoch) {
      // This order is the protocol: who sees the new epoch also sees where it starts.
      Atomics.store(state, WRITE_START, this.#written | 0)
      Atomics.store(state, WRITE_EPOCH, epoch)
      publish(state)
    }
    this.#epoch = epoch
    return true
  }

  /**
   * Copies all samples into the ring, sleeping while it is full. One call at a time.
   *
   * @returns `cancelled` as soon as the epoch has moved on; what was copied until then is never heard.
   * @throws the signal's reason when it aborts; what was copied until then is played.
   */
  async write(
    samples: Float32Array,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<'written' | 'cancelled'> {
    const { signal } = options
    const state = this.#state
    try {
      for (let copied = 0; ;) {
        // Taken before the conditions are read: a change after that ends the sleep at once.
        const wakeCount = Atomics.load(state, PRODUCER_WAKE)
        signal?.throwIfAborted()
        if (Atomics.load(state, EPOCH) !== this.#epoch) return 'cancelled'
        const frames = this.#copy(samples, copied)
        copied += frames
        if (copied === samples.length) return 'written'
        if (frames === 0 && !this.#roomSoon(samples.length - copied)) {
          publish(state)
          await this.#sleep(wakeCount, signal)
        }
      }
    } finally {
      publish(state)
    }
  }

  /** Nothing more follows what is written so far, until the next write: running empty here is no underrun. */
  end(): void {
    Atomics.store(this.#state, ENDED_AT, this.#written | 0)
    publish(this.#state)
  }

  /**
   * Sleeps until an epoch has come.
   *
   * @returns false when it has passed already.
   * @throws the signal's reason when it aborts.
   */
  async awaitEpoch(
    epoch: number,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<boolean> {
    const { signal } = options
    for (;;) {
      const wakeCount = Atomics.load(this.#state, PRODUCER_WAKE)
      signal?.throwIfAborted()
      const ahead = distance(this.epoch, epoch)
      if (ahead <= 0) return ahead === 0
      await this.#sleep(wakeCount, signal)
    }
  }

  /** Until the next wake-up after `wakeCount` was read, or an abort; may end earlier, so look again. */
  async #sleep(wakeCount: number, signal: AbortSignal | undefined): Promise<void> {
    const wakeUp = () => wake(this.#state, PRODUCER_WAKE)
    signal?.addEventListener('abort', wakeUp)
    await sleep(this.#state, PRODUCER_WAKE, wakeCount, { timeoutMs: MAX_SLEEP_MS, blocks: true })
    signal?.removeEventListener('abort', wakeUp)
  }

  /** Copies what fits, one slice at most; returns how many frames that was. */
  #copy(samples: Float32Array, from: number): number {
    const ring = this.#samples
    const written = this.#written
    const free = ring.length - distance(Atomics.load(this.#state, RENDERED), written | 0)
    const frames = Math.min(free, samples.length - from, SLICE_FRAMES)
    if (frames === 0) return 0
    const at = written & (ring.length - 1)
    const beforeWrap = Math.min(frames, ring.length - at)
    ring.set(samples.subarray(from, from + beforeWrap), at)
    ring.set(samples.subarray(from + beforeWrap, from + frames), 0)
    this.#written = written + frames
    Atomics.store(this.#state, WRITTEN_WRAPS, Math.floor(this.#written / 2 ** 32))
    Atomics.store(this.#state, WRITTEN, this.#written | 0)
    return frames
  }

  /** Asks the consumer for a wake-up when a good part of the ring is free; true when that is so already. */
  #roomSoon(wantedFrames: number): boolean {
    const state = this.#state
    const capacity = this.#samples.length
    const wakeAt = (this.#written - capacity + Math.min(wantedFrames, capacity / 4)) | 0
    Atomics.store(state, WAKE_AT, wakeAt)
    Atomics.store(state, WAKE_REQUESTED, 1)
    // The consumer may have passed that position before it could see the request.
    if (distance(wakeAt, Atomics.load(state, RENDERED)) < 0) return false
    Atomics.store(state, WAKE_REQUESTED, 0)
    return true
  }
}
