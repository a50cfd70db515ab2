/**
 * The shared memory of the ring: one Int32Array of state, one Float32Array of samples.
 *
 * Positions count frames since the ring was made, as 32-bit integers that wrap; they are only ever compared by
 * signed difference, so nothing may lie 2^31 frames (twelve hours at 48 kHz) behind. Each slot has one writer.
 * Every access goes through `Atomics`, so all threads agree on one order of all loads and stores.
 */

/** Post it to the worker and to the worklet; each side wraps it in its own class. */
export interface RingBuffers {
  readonly state: SharedArrayBuffer
  readonly samples: SharedArrayBuffer
}

export interface RingOptions {
  /** Storage in frames: a power of two from 256 to 2^28. */
  readonly capacityFrames: number
  /** Length of the fade back in after an underrun, in frames, ≥ 0. Default 32. */
  readonly restartFadeFrames?: number
  /** Position of the first frame. Only tests need another than 0: they begin shortly before a counter wraps. */
  readonly initialFrame?: number
}

/** Longest fade at a stop. One render quantum: what lies beyond it can always be revoked. */
export const MAX_FADE_FRAMES = 128

// Written by whoever cancels.
export const EPOCH = 0
export const FADE = 1

// Written by the producer.
export const WRITTEN = 2
/** How often WRITTEN has wrapped, so that a producer that replaces a dead one knows the whole position. */
export const WRITTEN_WRAPS = 3
export const WRITE_EPOCH = 4
export const WRITE_START = 5
/** Where the last `end()` stood: an empty ring is no underrun there. */
export const ENDED_AT = 6

// Written by the consumer.
export const RENDERED = 7
export const SEEN_EPOCH = 8
export const PLAYING = 9
export const UNDERRUN_EPISODES = 10
export const UNDERRUN_FRAMES = 11
export const STOP_COUNT = 12

// Written by the controller.
export const START_THRESHOLD = 13

// Written once.
export const RESTART_FADE = 14

/** The producer asks to be woken once RENDERED reaches WAKE_AT; whoever does it takes the request down. */
export const WAKE_REQUESTED = 15
export const WAKE_AT = 16
/** Sequence numbers to sleep on: they grow by one at each wake-up, so that none is lost. */
export const PRODUCER_WAKE = 17
export const CONTROLLER_WAKE = 18

/** The last stops, a small ring of records indexed by STOP_COUNT. */
export const STOPS = 32
export const STOPS_KEPT = 16
export const STOP_FIELDS = 6
/** A record covers the epochs `[first, next)`: cancels that come faster than quanta share one. */
export const STOP_FIRST_EPOCH = 0
export const STOP_NEXT_EPOCH = 1
export const STOP_READ_FRAME = 2
export const STOP_SILENT_LOW = 3
export const STOP_SILENT_HIGH = 4
export const STOP_AUDIBLE = 5

const STATE_SLOTS = STOPS + STOPS_KEPT * STOP_FIELDS

/**
 * Allocates a ring.
 *
 * @throws RangeError for a capacity that is not a power of two from 256 to 2^28; ReferenceError where
 *   SharedArrayBuffer does not exist.
 */
export function createRing(options: RingOptions): RingBuffers {
  const { capacityFrames, restartFadeFrames = 32, initialFrame = 0 } = options
  if (!(capacityFrames >= 256 && capacityFrames <= 2 ** 28 && Number.isInteger(Math.log2(capacityFrames)))) {
    throw new RangeError(
      `capacityFrames: expected a power of two from 256 to 2^28, received ${capacityFrames}.`,
    )
  }
  const buffers = {
    state: new SharedArrayBuffer(STATE_SLOTS * Int32Array.BYTES_PER_ELEMENT),
    samples: new SharedArrayBuffer(capacityFrames * Float32Array.BYTES_PER_ELEMENT),
  }
  const state = new Int32Array(buffers.state)
  for (const slot of [WRITTEN, WRITE_START, ENDED_AT, RENDERED]) state[slot] = initialFrame | 0
  state[WRITTEN_WRAPS] = Math.floor(initialFrame / 2 ** 32)
  state[RESTART_FADE] = restartFadeFrames
  return buffers
}

/** Frames from one wrapped position to another; negative when `to` lies before `from`. */
export const distance = (from: number, to: number): number => (to - from) | 0
