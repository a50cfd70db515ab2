/**
 * The memory of the ring: one Int32Array of state, one Float32Array of samples. All sides share it; where that is
 * not possible, each has its own, and mirrors carry what one side writes to the others.
 *
 * Positions count frames since the ring was made, as 32-bit integers that wrap; they are only ever compared by
 * signed difference, so nothing may lie 2^31 frames (twelve hours at 48 kHz) behind. Each slot has one writer and
 * stands in the range of that side, which mirrors carry as a whole. Every access goes through `Atomics`, so all
 * threads agree on one order of all loads and stores.
 */

/** Each side wraps it in its own class. */
export interface RingBuffers {
  readonly state: SharedArrayBuffer | ArrayBuffer
  readonly samples: SharedArrayBuffer | ArrayBuffer
}

/** Slots `[from, to)`. */
export interface SlotRange {
  readonly from: number
  readonly to: number
}

export interface RingOptions {
  /** Storage in frames: a power of two from 256 to 2^28. */
  readonly capacityFrames: number
  /** Length of the fade back in after an underrun, in frames, ≥ 0. Default 32. */
  readonly restartFadeFrames?: number
  /** Position of the first frame. Only tests need another than 0: they begin shortly before a counter wraps. */
  readonly initialFrame?: number
  /** False allocates memory of this thread alone. Default true. */
  readonly shared?: boolean
}

/** How far ahead of the play head a limit may lie: half of what a signed difference can tell. */
export const MAX_AHEAD_FRAMES = 2 ** 30

/** Longest fade at a stop. One render quantum: what lies beyond it can always be revoked. */
export const MAX_FADE_FRAMES = 128

// Written by the controller.
export const CONTROLLER_SLOTS: SlotRange = { from: 0, to: 16 }
export const EPOCH = 0
export const FADE = 1
export const START_THRESHOLD = 2
/** 1 while nothing may be taken from the ring. */
export const PAUSED = 3
/** While EPOCH is LIMIT_EPOCH, audio ends at LIMIT_FRAME, and fades out over the LIMIT_FADE frames before it. */
export const LIMIT_FRAME = 4
export const LIMIT_FADE = 5
export const LIMIT_EPOCH = 6
/** Grows with each limit that is set. */
export const LIMIT_COUNT = 7

// Written by the producer.
export const PRODUCER_SLOTS: SlotRange = { from: 16, to: 24 }
export const WRITTEN = 16
/** How often WRITTEN has wrapped, so that a producer that replaces a dead one knows the whole position. */
export const WRITTEN_WRAPS = 17
export const WRITE_EPOCH = 18
export const WRITE_START = 19
/** Where the last `end()` stood: an empty ring is no underrun there. */
export const ENDED_AT = 20
/** How many messages the producer has sent its controller by a way of their own, before it wrote what stands here. */
export const TOLD = 21

// Written by several, and carried by no mirror.
/** The producer asks to be woken once RENDERED reaches WAKE_AT; whoever does it takes the request down. */
export const WAKE_REQUESTED = 24
export const WAKE_AT = 25
/** Sequence numbers to sleep on: they grow by one at each wake-up, so that none is lost. */
export const PRODUCER_WAKE = 26
export const CONTROLLER_WAKE = 27
/** Written once. */
export const RESTART_FADE = 28

// Written by the consumer.
export const RENDERED = 32
export const SEEN_EPOCH = 33
export const PLAYING = 34
export const UNDERRUN_EPISODES = 35
export const UNDERRUN_FRAMES = 36
export const STOP_COUNT = 37
/** 1 while the consumer stands at a limit in SEEN_EPOCH. */
export const HELD = 38
/** The LIMIT_COUNT that has reached the audio thread; in mirrors alone, where it takes its time. */
export const LIMIT_SEEN = 39

/** The last stops, a small ring of records indexed by STOP_COUNT. */
export const STOPS = 48
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
export const CONSUMER_SLOTS: SlotRange = { from: 32, to: STATE_SLOTS }

/**
 * Allocates a ring.
 *
 * @throws RangeError for a capacity that is not a power of two from 256 to 2^28; ReferenceError for shared
 *   memory where SharedArrayBuffer does not exist.
 */
export function createRing(options: RingOptions): RingBuffers {
  const { capacityFrames, restartFadeFrames = 32, initialFrame = 0, shared = true } = options
  if (!(capacityFrames >= 256 && capacityFrames <= 2 ** 28 && Number.isInteger(Math.log2(capacityFrames)))) {
    throw new RangeError(
      `capacityFrames: expected a power of two from 256 to 2^28, received ${capacityFrames}.`,
    )
  }
  const allocate = (bytes: number) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes))
  const buffers = {
    state: allocate(STATE_SLOTS * Int32Array.BYTES_PER_ELEMENT),
    samples: allocate(capacityFrames * Float32Array.BYTES_PER_ELEMENT),
  }
  const state = new Int32Array(buffers.state)
  for (const slot of [WRITTEN, WRITE_START, ENDED_AT, RENDERED]) state[slot] = initialFrame | 0
  state[WRITTEN_WRAPS] = Math.floor(initialFrame / 2 ** 32)
  state[RESTART_FADE] = restartFadeFrames
  state[LIMIT_EPOCH] = -1
  return buffers
}

/** Frames from one wrapped position to another; negative when `to` lies before `from`. */
export const distance = (from: number, to: number): number => (to - from) | 0
