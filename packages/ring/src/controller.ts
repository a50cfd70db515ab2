/** The main thread's view of the ring: it cancels, and it knows what was rendered. */
import {
  CONTROLLER_WAKE,
  distance,
  EPOCH,
  FADE,
  HELD,
  LIMIT_COUNT,
  LIMIT_EPOCH,
  LIMIT_FADE,
  LIMIT_FRAME,
  LIMIT_SEEN,
  MAX_AHEAD_FRAMES,
  MAX_FADE_FRAMES,
  PAUSED,
  PLAYING,
  PRODUCER_WAKE,
  RENDERED,
  type RingBuffers,
  SEEN_EPOCH,
  START_THRESHOLD,
  STOP_AUDIBLE,
  STOP_COUNT,
  STOP_FIELDS,
  STOP_FIRST_EPOCH,
  STOP_NEXT_EPOCH,
  STOP_READ_FRAME,
  STOP_SILENT_HIGH,
  STOP_SILENT_LOW,
  STOPS,
  STOPS_KEPT,
  TOLD,
  UNDERRUN_EPISODES,
  UNDERRUN_FRAMES,
  WRITTEN,
  WRITTEN_WRAPS,
} from './layout.ts'
import { publish } from './local.ts'
import { sleep, wake } from './wake.ts'

/** Where the audio of an epoch stopped. */
export interface EpochStop {
  /** Absolute frame up to which its audio was rendered, fade included. Before its first frame: none was. */
  readonly readFrame: number
  /** Frame of the audio clock at which the first all-zero frame was rendered. */
  readonly silentAtContextFrame: number
  /** False when nothing sounded at that moment, so that there was nothing to silence. */
  readonly audible: boolean
}

export class RingController {
  readonly capacityFrames: number
  readonly #state: Int32Array
  readonly #isMirror: boolean
  #rendered: number

  /** @param options.isMirror the consumer has memory of its own, and learns by message what stands here. */
  constructor(buffers: RingBuffers, options: { readonly isMirror?: boolean } = {}) {
    const state = new Int32Array(buffers.state)
    this.#state = state
    this.#isMirror = options.isMirror ?? false
    this.capacityFrames = buffers.samples.byteLength / Float32Array.BYTES_PER_ELEMENT
    const written = Atomics.load(state, WRITTEN_WRAPS) * 2 ** 32 + (Atomics.load(state, WRITTEN) >>> 0)
    this.#rendered = written - distance(Atomics.load(state, RENDERED), written | 0)
  }

  /** The epoch that may be heard now. */
  get epoch(): number {
    return Atomics.load(this.#state, EPOCH)
  }

  /**
   * Absolute play head: the frame that is rendered next. A cancel moves it over what was discarded;
   * {@link cancelledAt} tells where the audio itself stopped. Ask at least once in 2^31 frames.
   */
  get renderedFrames(): number {
    this.#rendered += distance(this.#rendered | 0, Atomics.load(this.#state, RENDERED))
    return this.#rendered
  }

  /**
   * How many messages the producer had sent, by a way of their own, before it wrote what was rendered until now:
   * some of them may still be on their way. Counts anew with each producer.
   */
  get told(): number {
    return Atomics.load(this.#state, TOLD)
  }

  /** Frames written and not rendered. */
  get fillFrames(): number {
    const rendered = Atomics.load(this.#state, RENDERED)
    return Math.max(0, distance(rendered, Atomics.load(this.#state, WRITTEN)))
  }

  /** True while audio is being rendered: begun, and neither ended, stopped, paused nor starved. */
  get playing(): boolean {
    return Atomics.load(this.#state, PLAYING) === 1
  }

  /** How often the ring ran empty before the end was written, since it was made. */
  get underrunEpisodes(): number {
    return Atomics.load(this.#state, UNDERRUN_EPISODES) >>> 0
  }

  /** Silent frames rendered because of that. */
  get underrunFrames(): number {
    return Atomics.load(this.#state, UNDERRUN_FRAMES) >>> 0
  }

  /** Frames that must be there before an empty ring begins to play, unless `end()` was called. */
  get startThresholdFrames(): number {
    return Atomics.load(this.#state, START_THRESHOLD)
  }

  set startThresholdFrames(frames: number) {
    if (!(Number.isInteger(frames) && frames >= 0 && frames <= this.capacityFrames)) {
      throw new RangeError(
        `startThresholdFrames: expected an integer from 0 to ${this.capacityFrames}, received ${frames}.`,
      )
    }
    Atomics.store(this.#state, START_THRESHOLD, frames)
    publish(this.#state)
  }

  /**
   * Revokes everything written so far: from its next quantum on the consumer renders only a fade of the old
   * audio and what is written for the new epoch. O(1), never waits.
   *
   * @param fadeFrames 0 (cut at once) to 128.
   * @returns the new epoch.
   * @throws RangeError for another length of fade.
   */
  cancel(fadeFrames: number): number {
    assertFade(fadeFrames)
    Atomics.store(this.#state, FADE, fadeFrames)
    const epoch = (Atomics.add(this.#state, EPOCH, 1) + 1) | 0
    wake(this.#state, PRODUCER_WAKE)
    publish(this.#state)
    return epoch
  }

  /**
   * Ends this epoch's audio at a frame: it is rendered exactly up to there, with a fade out before it, and then
   * {@link held} until a cancel. Where that frame has passed, it stops at once as in a cancel. While a limit
   * stands, an earlier one takes its place and a later one changes nothing; a cancel takes it down.
   *
   * @param frame absolute, and less than {@link MAX_AHEAD_FRAMES} ahead of the play head.
   * @param fadeFrames 0 (cut) to 128; what is left until the frame, if that is less.
   * @throws RangeError for another frame or fade.
   */
  limit(frame: number, fadeFrames: number): void {
    assertFade(fadeFrames)
    const state = this.#state
    const rendered = this.renderedFrames
    if (!(Number.isInteger(frame) && frame < rendered + MAX_AHEAD_FRAMES)) {
      throw new RangeError(
        `frame: expected an integer below ${rendered + MAX_AHEAD_FRAMES}, received ${frame}.`,
      )
    }
    // One that has passed long ago must not look like one far ahead.
    const limit = Math.max(frame, rendered - MAX_AHEAD_FRAMES) | 0
    const epoch = Atomics.load(state, EPOCH)
    if (
      Atomics.load(state, LIMIT_EPOCH) === epoch &&
      distance(Atomics.load(state, LIMIT_FRAME), limit) >= 0
    ) {
      return
    }
    Atomics.store(state, LIMIT_FADE, fadeFrames)
    Atomics.store(state, LIMIT_FRAME, limit)
    // Last: only from here on the other two apply.
    Atomics.store(state, LIMIT_EPOCH, epoch)
    Atomics.add(state, LIMIT_COUNT, 1)
    publish(state)
  }

  /**
   * The consumer knows the last limit. From here on {@link renderedFrames} tells whether it came in time: a quantum
   * that was under way may add to it, and nothing else passes the limit.
   */
  get limitSeen(): boolean {
    const state = this.#state
    return !this.#isMirror || Atomics.load(state, LIMIT_SEEN) === Atomics.load(state, LIMIT_COUNT)
  }

  /** True while the consumer stands at the limit of this epoch, in silence. */
  get held(): boolean {
    // In this order: the consumer leaves the limit of an epoch before it enters the next.
    const seen = Atomics.load(this.#state, SEEN_EPOCH)
    return seen === this.epoch && Atomics.load(this.#state, HELD) === 1
  }

  /** While true, nothing is taken from the ring: what plays fades out, goes on later, and starves not. */
  get paused(): boolean {
    return Atomics.load(this.#state, PAUSED) === 1
  }

  set paused(paused: boolean) {
    Atomics.store(this.#state, PAUSED, paused ? 1 : 0)
    publish(this.#state)
  }

  /**
   * Where an epoch stopped; null until the consumer has seen its cancel. Epochs cancelled between two quanta
   * stopped together. Only the last 15 stops are kept, so ask soon.
   */
  cancelledAt(epoch: number): EpochStop | null {
    const state = this.#state
    const count = Atomics.load(state, STOP_COUNT)
    for (let back = 1; back < STOPS_KEPT; back++) {
      const index = (count - back) | 0
      const at = STOPS + (index & (STOPS_KEPT - 1)) * STOP_FIELDS
      const first = Atomics.load(state, at + STOP_FIRST_EPOCH)
      const next = Atomics.load(state, at + STOP_NEXT_EPOCH)
      if (distance(first, epoch) < 0 || distance(epoch, next) <= 0) continue
      const readFrame = Atomics.load(state, at + STOP_READ_FRAME)
      const low = Atomics.load(state, at + STOP_SILENT_LOW)
      const high = Atomics.load(state, at + STOP_SILENT_HIGH)
      const audible = Atomics.load(state, at + STOP_AUDIBLE) === 1
      // The consumer may have reused the record meanwhile.
      if (distance(index, Atomics.load(state, STOP_COUNT)) >= STOPS_KEPT) return null
      const rendered = this.renderedFrames
      return {
        readFrame: rendered + distance(rendered | 0, readFrame),
        silentAtContextFrame: high * 2 ** 32 + (low >>> 0),
        audible,
      }
    }
    return null
  }

  /** Grows whenever audio starts, ends, starves, pauses or is stopped, and at each {@link wake}. */
  get changes(): number {
    return Atomics.load(this.#state, CONTROLLER_WAKE)
  }

  /**
   * Sleeps until {@link changes} is no longer `since`, or for `timeoutMs`. Needs no timer where
   * `Atomics.waitAsync` exists, so hidden pages do not slow it down.
   */
  async changed(since: number, options: { readonly timeoutMs?: number } = {}): Promise<void> {
    const { timeoutMs = Infinity } = options
    await sleep(this.#state, CONTROLLER_WAKE, since, { timeoutMs, blocks: false })
  }

  /** Ends every {@link changed} now. */
  wake(): void {
    wake(this.#state, CONTROLLER_WAKE)
  }
}

function assertFade(fadeFrames: number): void {
  if (Number.isInteger(fadeFrames) && fadeFrames >= 0 && fadeFrames <= MAX_FADE_FRAMES) return
  throw new RangeError(
    `fadeFrames: expected an integer from 0 to ${MAX_FADE_FRAMES}, received ${fadeFrames}.`,
  )
}
