/**
 * The reading side of the ring, for the worklet. Only this side moves the read position. It is wait-free and
 * allocates nothing: every call does a bounded amount of work, whatever the other threads do meanwhile.
 */
import {
  CONTROLLER_WAKE,
  distance,
  ENDED_AT,
  EPOCH,
  FADE,
  HELD,
  LIMIT_EPOCH,
  LIMIT_FADE,
  LIMIT_FRAME,
  MAX_FADE_FRAMES,
  PAUSED,
  PLAYING,
  PRODUCER_WAKE,
  RENDERED,
  RESTART_FADE,
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
  UNDERRUN_EPISODES,
  UNDERRUN_FRAMES,
  WAKE_AT,
  WAKE_REQUESTED,
  WRITE_EPOCH,
  WRITE_START,
  WRITTEN,
} from './layout.ts'
import { wake } from './wake.ts'

/** `paused` in the middle of audio, `held` at a limit; what is paused before it plays is `idle`. */
type Mode = 'idle' | 'playing' | 'starved' | 'paused' | 'held'

/** Further than any limit may be, and still a small integer: a larger one would be allocated in each quantum. */
const NO_LIMIT = 0x3fffffff

export class RingConsumer {
  protected readonly state: Int32Array

  /** What {@link observe} saw. */
  protected written = 0
  protected writeEpoch = 0
  protected writeStart = 0
  protected limitEpoch = -1
  protected limitFrame = 0
  protected limitFade = 0
  protected currentEpoch = 0

  readonly #samples: Float32Array
  readonly #restartFade: number
  #mode: Mode = 'idle'
  #read: number
  #epoch: number
  /** As of the last quantum, everything before this position may be heard in this epoch. */
  #playableTo: number
  /** When the last stop or limit was silent, and whether anything had sounded then. */
  #silentAt = 0
  #audible = false

  /** The ramp: `gain` moves by `gainStep` a frame for `rampLeft` frames, and then is `rampTo`. */
  #gain = 0
  #gainStep = 0
  #rampLeft = 0
  #rampTo = 0
  /** Last sample taken from the ring. A fade that has no more audio holds it while it fades: no click. */
  #held = 0

  constructor(buffers: RingBuffers) {
    this.state = new Int32Array(buffers.state)
    this.#samples = new Float32Array(buffers.samples)
    this.#restartFade = Atomics.load(this.state, RESTART_FADE)
    this.#read = Atomics.load(this.state, RENDERED)
    this.#epoch = Atomics.load(this.state, SEEN_EPOCH)
    this.#playableTo = this.#read
    Atomics.store(this.state, PLAYING, 0)
  }

  /**
   * Fills `output` with what is to be heard now; whatever is not real audio is a fade of a few frames or zero.
   *
   * @param contextFrame the frame of the audio clock that `output` starts at, for {@link RingController}.
   * @returns how many frames, from the start of `output`, came out of the ring.
   */
  read(output: Float32Array, contextFrame = 0): number {
    this.observe()
    if (this.currentEpoch !== this.#epoch) return this.#stop(output, contextFrame)
    if (this.#mode === 'held') return this.#finish(output, 0)
    const begun = this.writeEpoch === this.#epoch
    // Where the producer has not followed the last cancel yet, all of this is old.
    const start = begun ? this.writeStart : this.written
    if (distance(this.#read, start) > 0) this.#moveTo(start)

    const toLimit = this.limitEpoch === this.#epoch ? distance(this.#read, this.limitFrame) : NO_LIMIT
    if (toLimit <= 0) {
      // It has passed, and what the one before it allowed still holds.
      const frames = this.#cut(output, this.limitFade, contextFrame)
      this.#moveTo((this.#read + frames) | 0)
      this.#enter('held')
      return frames
    }
    const limited = toLimit <= distance(this.#read, this.written)
    this.#playableTo = limited ? this.limitFrame : this.written
    if (!begun) return this.#finish(output, 0)
    if (Atomics.load(this.state, PAUSED) === 1) {
      return this.#mode === 'playing' ? this.#pause(output, toLimit, contextFrame) : this.#finish(output, 0)
    }
    if (this.#mode === 'paused') this.#begin(MAX_FADE_FRAMES)
    if (this.#mode !== 'playing' && !this.#start(limited)) {
      if (this.#mode === 'starved') Atomics.add(this.state, UNDERRUN_FRAMES, output.length)
      return this.#finish(output, 0)
    }
    return this.#play(output, toLimit, contextFrame)
  }

  /**
   * Reads the other sides' slots. The order is the protocol: the epoch last, so that a match proves that
   * everything between `writeStart` and `written` belongs to it, and that the limit is not one of a later epoch.
   */
  protected observe(): void {
    this.written = Atomics.load(this.state, WRITTEN)
    this.writeEpoch = Atomics.load(this.state, WRITE_EPOCH)
    this.writeStart = Atomics.load(this.state, WRITE_START)
    this.limitEpoch = Atomics.load(this.state, LIMIT_EPOCH)
    this.limitFrame = Atomics.load(this.state, LIMIT_FRAME)
    this.limitFade = Atomics.load(this.state, LIMIT_FADE)
    this.currentEpoch = Atomics.load(this.state, EPOCH)
  }

  /** A cancel was seen: fades out over what is left of the old epoch, then forgets the rest of it. */
  #stop(output: Float32Array, contextFrame: number): number {
    const frames =
      this.#mode === 'held'
        ? this.#finish(output, 0)
        : this.#cut(output, Atomics.load(this.state, FADE), contextFrame)
    // Recorded before the read position jumps: who sees the jump can also see where the audio stopped.
    const stoppedAt = (this.#read + frames) | 0
    this.#record(stoppedAt)
    const next = this.writeEpoch === this.currentEpoch ? this.writeStart : this.written
    this.#moveTo(distance(stoppedAt, next) > 0 ? next : stoppedAt)
    this.#epoch = this.currentEpoch
    this.#playableTo = this.#read
    // The limit is left before the next epoch is entered.
    this.#enter('idle')
    Atomics.store(this.state, SEEN_EPOCH, this.#epoch)
    return frames
  }

  /** Fades out from here, over what may still be heard as far as there is any; returns how much that was. */
  #cut(output: Float32Array, fadeFrames: number, contextFrame: number): number {
    const playing = this.#mode === 'playing'
    this.#audible = this.#gain > 0
    // A fade of an underrun that is under way is not made longer.
    const fade = playing || fadeFrames < this.#rampLeft ? fadeFrames : this.#rampLeft
    this.#fadeOut(this.#audible ? fade : 0)
    // The ramp reaches zero on its last frame, so that this frame is the first silent one.
    this.#silentAt = contextFrame + (this.#rampLeft > 0 ? this.#rampLeft - 1 : 0)

    let frames = playing ? distance(this.#read, this.#playableTo) : 0
    if (frames > this.#rampLeft) frames = this.#rampLeft
    if (frames > output.length) frames = output.length
    this.#copy(output, 0, frames)
    this.#finish(output, frames)
    return frames
  }

  /** Renders audio as far as there is any, and as far as the limit allows. */
  #play(output: Float32Array, toLimit: number, contextFrame: number): number {
    let frames = distance(this.#read, this.#playableTo)
    if (frames > output.length) frames = output.length
    let fadeFrom = toLimit - this.limitFade
    if (fadeFrom < 0) fadeFrom = 0
    if (fadeFrom < frames) {
      this.#copy(output, 0, fadeFrom)
      // From whatever the gain is now: a fade that goes on over several quanta keeps its slope.
      this.#fadeOut(toLimit - fadeFrom)
      this.#copy(output, fadeFrom, frames)
    } else {
      this.#copy(output, 0, frames)
    }
    this.#moveTo((this.#read + frames) | 0)
    if (frames === toLimit) {
      this.#silentAt = contextFrame + frames - (this.limitFade > 0 ? 1 : 0)
      this.#audible = true
      this.#fadeOut(0)
      this.#enter('held')
    } else if (frames < output.length) {
      this.#runDry(output.length - frames)
    }
    this.#finish(output, frames)
    return frames
  }

  /** Fades out over audio that is there, to go on after it. */
  #pause(output: Float32Array, toLimit: number, contextFrame: number): number {
    let fade = MAX_FADE_FRAMES
    if (fade > output.length) fade = output.length
    if (fade > toLimit) fade = toLimit
    const frames = this.#cut(output, fade, contextFrame)
    this.#moveTo((this.#read + frames) | 0)
    this.#enter(frames === toLimit ? 'held' : 'paused')
    return frames
  }

  /** Begins to play when enough is there; false while it is not, or while the last fade is not over. */
  #start(limited: boolean): boolean {
    const available = distance(this.#read, this.written)
    const endedAhead = distance(this.#read, Atomics.load(this.state, ENDED_AT))
    if (this.#mode === 'starved' && available === 0 && endedAhead === 0) this.#enter('idle')
    if (available <= 0 || this.#gain > 0) return false
    const complete = endedAhead > 0 || limited
    if (!complete && available < Atomics.load(this.state, START_THRESHOLD)) return false
    this.#begin(this.#mode === 'starved' ? this.#restartFade : 0)
    return true
  }

  #begin(fadeFrames: number): void {
    this.#rampLeft = fadeFrames
    this.#rampTo = 1
    this.#gainStep = fadeFrames > 0 ? 1 / fadeFrames : 0
    this.#gain = fadeFrames > 0 ? 0 : 1
    this.#enter('playing')
  }

  /** The ring ran empty `missing` frames before the end of this quantum. */
  #runDry(missing: number): void {
    this.#fadeOut(MAX_FADE_FRAMES)
    if (Atomics.load(this.state, ENDED_AT) === this.#read) {
      this.#enter('idle')
      return
    }
    Atomics.add(this.state, UNDERRUN_EPISODES, 1)
    Atomics.add(this.state, UNDERRUN_FRAMES, missing)
    this.#enter('starved')
  }

  #enter(mode: Mode): void {
    this.#mode = mode
    Atomics.store(this.state, PLAYING, mode === 'playing' ? 1 : 0)
    Atomics.store(this.state, HELD, mode === 'held' ? 1 : 0)
    wake(this.state, CONTROLLER_WAKE)
  }

  /** Publishes the read position, and wakes the producer where it asked for that. */
  #moveTo(position: number): void {
    if (position === this.#read) return
    this.#read = position
    Atomics.store(this.state, RENDERED, position)
    if (
      Atomics.load(this.state, WAKE_REQUESTED) === 1 &&
      distance(Atomics.load(this.state, WAKE_AT), position) >= 0
    ) {
      Atomics.store(this.state, WAKE_REQUESTED, 0)
      wake(this.state, PRODUCER_WAKE)
    }
  }

  /** Takes the frames of `output` from `from` to `to` from their places after the read position. */
  #copy(output: Float32Array, from: number, to: number): void {
    if (from === to) return
    const samples = this.#samples
    const mask = samples.length - 1
    for (let i = from; i < to; i++) {
      this.#ramp()
      output[i] = (samples[(this.#read + i) & mask] as number) * this.#gain
    }
    this.#held = samples[(this.#read + to - 1) & mask] as number
  }

  /** What comes after the real audio: the rest of the fade out, then zeros. Returns its real frames: none. */
  #finish(output: Float32Array, from: number): 0 {
    for (let i = from; i < output.length; i++) {
      this.#ramp()
      output[i] = this.#gain > 0 ? this.#held * this.#gain : 0
    }
    return 0
  }

  #fadeOut(frames: number): void {
    this.#rampLeft = frames
    this.#rampTo = 0
    this.#gainStep = frames > 0 ? -this.#gain / frames : 0
    if (frames === 0) this.#gain = 0
  }

  #ramp(): void {
    if (this.#rampLeft === 0) return
    this.#rampLeft--
    this.#gain += this.#gainStep
    // Rounding must not leave a rest of a gain behind.
    if (this.#rampLeft === 0) this.#gain = this.#rampTo
  }

  #record(readFrame: number): void {
    const state = this.state
    const count = Atomics.load(state, STOP_COUNT)
    const at = STOPS + (count & (STOPS_KEPT - 1)) * STOP_FIELDS
    Atomics.store(state, at + STOP_FIRST_EPOCH, this.#epoch)
    Atomics.store(state, at + STOP_NEXT_EPOCH, this.currentEpoch)
    Atomics.store(state, at + STOP_READ_FRAME, readFrame)
    Atomics.store(state, at + STOP_SILENT_LOW, this.#silentAt | 0)
    Atomics.store(state, at + STOP_SILENT_HIGH, Math.floor(this.#silentAt / 4294967296))
    Atomics.store(state, at + STOP_AUDIBLE, this.#audible ? 1 : 0)
    Atomics.store(state, STOP_COUNT, (count + 1) | 0)
  }
}
