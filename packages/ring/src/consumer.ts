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
  MAX_FADE_FRAMES,
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

type Mode = 'idle' | 'playing' | 'starved'

export class RingConsumer {
  protected readonly state: Int32Array

  /** What {@link observe} saw. */
  protected written = 0
  protected writeEpoch = 0
  protected writeStart = 0
  protected currentEpoch = 0

  readonly #samples: Float32Array
  readonly #restartFade: number
  #mode: Mode = 'idle'
  #read: number
  #epoch: number
  /** Everything before this position belongs to the epoch being played, or to an earlier one. */
  #ownedTo: number

  /** The ramp: `gain` moves by `gainStep` a frame until `rampLeft` frames are done. */
  #gain = 0
  #gainStep = 0
  #rampLeft = 0
  /** Last sample taken from the ring. A fade that has no more audio holds it while it fades: no click. */
  #held = 0

  constructor(buffers: RingBuffers) {
    this.state = new Int32Array(buffers.state)
    this.#samples = new Float32Array(buffers.samples)
    this.#restartFade = Atomics.load(this.state, RESTART_FADE)
    this.#read = Atomics.load(this.state, RENDERED)
    this.#epoch = Atomics.load(this.state, SEEN_EPOCH)
    this.#ownedTo = this.#read
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
    // `written` was read before `writeEpoch`, so nothing before it is newer than that epoch.
    if (this.writeEpoch === this.#epoch) this.#ownedTo = this.written
    if (this.currentEpoch !== this.#epoch) return this.#stop(output, contextFrame)
    if (this.writeEpoch !== this.#epoch) {
      // The producer has not followed the last cancel yet: all of this is old.
      this.#moveTo(this.written)
      this.#finishFade(output, 0)
      return 0
    }
    if (distance(this.#read, this.writeStart) > 0) this.#moveTo(this.writeStart)
    if (this.#mode !== 'playing' && !this.#start()) {
      this.#finishFade(output, 0)
      if (this.#mode === 'starved') Atomics.add(this.state, UNDERRUN_FRAMES, output.length)
      return 0
    }
    const available = distance(this.#read, this.written)
    const frames = available < output.length ? available : output.length
    this.#copy(output, frames)
    this.#moveTo((this.#read + frames) | 0)
    if (frames < output.length) {
      this.#runDry(output.length - frames)
      this.#finishFade(output, frames)
    }
    return frames
  }

  /**
   * Reads the other sides' slots. The order is the protocol: the epoch last, so that a match proves that
   * everything between `writeStart` and `written` belongs to it.
   */
  protected observe(): void {
    this.written = Atomics.load(this.state, WRITTEN)
    this.writeEpoch = Atomics.load(this.state, WRITE_EPOCH)
    this.writeStart = Atomics.load(this.state, WRITE_START)
    this.currentEpoch = Atomics.load(this.state, EPOCH)
  }

  /** A cancel was seen: fades out over what is left of the old epoch, then forgets the rest of it. */
  #stop(output: Float32Array, contextFrame: number): number {
    let fade = Atomics.load(this.state, FADE)
    // A fade of an underrun that is under way is not made longer.
    if (this.#mode !== 'playing' && this.#rampLeft < fade) fade = this.#rampLeft
    const audible = this.#gain > 0
    this.#fadeOut(audible ? fade : 0)

    let frames = this.#mode === 'playing' ? distance(this.#read, this.#ownedTo) : 0
    if (frames > this.#rampLeft) frames = this.#rampLeft
    if (frames > output.length) frames = output.length
    // The ramp reaches zero on its last frame, so that this frame is the first silent one.
    const silentAt = contextFrame + (this.#rampLeft > 0 ? this.#rampLeft - 1 : 0)
    this.#copy(output, frames)
    this.#finishFade(output, frames)

    // Recorded before the read position jumps: who sees the jump can also see where the audio stopped.
    const stoppedAt = (this.#read + frames) | 0
    this.#record(stoppedAt, silentAt, audible)
    const next = this.writeEpoch === this.currentEpoch ? this.writeStart : this.written
    this.#moveTo(distance(stoppedAt, next) > 0 ? next : stoppedAt)
    this.#epoch = this.currentEpoch
    Atomics.store(this.state, SEEN_EPOCH, this.#epoch)
    this.#enter('idle')
    return frames
  }

  /** Begins to play when enough is there; false while it is not, or while the last fade is not over. */
  #start(): boolean {
    const available = distance(this.#read, this.written)
    const endedAhead = distance(this.#read, Atomics.load(this.state, ENDED_AT))
    if (this.#mode === 'starved' && available === 0 && endedAhead === 0) this.#enter('idle')
    if (available <= 0 || this.#gain > 0) return false
    if (endedAhead <= 0 && available < Atomics.load(this.state, START_THRESHOLD)) return false
    this.#rampLeft = this.#mode === 'starved' ? this.#restartFade : 0
    this.#gainStep = this.#rampLeft > 0 ? 1 / this.#rampLeft : 0
    this.#gain = this.#rampLeft > 0 ? 0 : 1
    this.#enter('playing')
    return true
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

  #copy(output: Float32Array, frames: number): void {
    if (frames === 0) return
    const samples = this.#samples
    const mask = samples.length - 1
    for (let i = 0; i < frames; i++) {
      this.#ramp()
      output[i] = (samples[(this.#read + i) & mask] as number) * this.#gain
    }
    this.#held = samples[(this.#read + frames - 1) & mask] as number
  }

  /** What comes after the real audio: the rest of the fade out, then zeros. */
  #finishFade(output: Float32Array, from: number): void {
    for (let i = from; i < output.length; i++) {
      this.#ramp()
      output[i] = this.#gain > 0 ? this.#held * this.#gain : 0
    }
  }

  #fadeOut(frames: number): void {
    this.#rampLeft = frames
    this.#gainStep = frames > 0 ? -this.#gain / frames : 0
    if (frames === 0) this.#gain = 0
  }

  #ramp(): void {
    if (this.#rampLeft === 0) return
    this.#rampLeft--
    this.#gain += this.#gainStep
    // Rounding must not leave a rest of a gain behind.
    if (this.#rampLeft === 0) this.#gain = this.#gainStep < 0 ? 0 : 1
  }

  #record(readFrame: number, silentAt: number, audible: boolean): void {
    const state = this.state
    const count = Atomics.load(state, STOP_COUNT)
    const at = STOPS + (count & (STOPS_KEPT - 1)) * STOP_FIELDS
    Atomics.store(state, at + STOP_FIRST_EPOCH, this.#epoch)
    Atomics.store(state, at + STOP_NEXT_EPOCH, this.currentEpoch)
    Atomics.store(state, at + STOP_READ_FRAME, readFrame)
    Atomics.store(state, at + STOP_SILENT_LOW, silentAt | 0)
    Atomics.store(state, at + STOP_SILENT_HIGH, Math.floor(silentAt / 4294967296))
    Atomics.store(state, at + STOP_AUDIBLE, audible ? 1 : 0)
    Atomics.store(state, STOP_COUNT, (count + 1) | 0)
  }
}
