/** Ends epochs, at once or at a frame, and keeps the play head where the audio stopped until the caller knows. */
import type { EpochStop, RingController } from '@voice-soundboard/ring'
import { afterThisTask } from './tasks.ts'

/** A context that runs renders every few ms; one that shows nothing for this long is not being heard. */
const CONFIRM_MS = 1000

export interface CancelResult {
  /** The new epoch: what is written from now on belongs to it. */
  readonly epoch: number
  /** Absolute frame up to which the old audio was rendered, fade included. */
  readonly playedUntilFrame: number
  /**
   * From the call until the page knew that the first all-zero frame was rendered, so rather a little too
   * long than too short. Null when nothing sounded.
   */
  readonly interruptToSilenceMs: number | null
}

export interface StopSource {
  readonly ring: RingController
  /** Another one when the last has died. */
  readonly context: AudioContext
  /** Why nothing will be rendered any more, or null. */
  readonly lost: Error | null
}

/** An epoch whose stop its caller has not heard of yet. */
interface Stopping {
  readonly epoch: number
}

export class EpochStopper {
  readonly #source: StopSource
  readonly #stopping = new Set<Stopping>()
  #cut: { readonly epoch: number; readonly result: Promise<CancelResult> } | null = null
  #closed = false

  constructor(source: StopSource) {
    this.#source = source
  }

  get positionFrames(): number {
    // Read before the stops: see RingConsumer, which publishes them the other way round.
    const rendered = this.#source.ring.renderedFrames
    for (const { epoch } of this.#stopping) {
      const stop = this.#source.ring.cancelledAt(epoch)
      if (stop) return stop.readFrame
    }
    return rendered
  }

  async cancel(fadeFrames: number): Promise<CancelResult> {
    const { ring, context } = this.#source
    const calledAt = performance.now()
    // A fade would be heard as a blip when a suspended context goes on.
    const epoch = ring.cancel(isRunning(context) ? fadeFrames : 0)
    // A cut may be waiting for its frame.
    ring.wake()
    return this.#tell({ epoch: (epoch - 1) | 0 }, calledAt)
  }

  /** Calls for the same epoch share one result: the earliest frame is the end for all. */
  cutAt(frame: number, fadeFrames: number): Promise<CancelResult> {
    const { ring } = this.#source
    ring.limit(frame, fadeFrames)
    if (this.#cut?.epoch !== ring.epoch) {
      this.#cut = { epoch: ring.epoch, result: this.#cutWhenHeld({ epoch: ring.epoch }) }
    }
    return this.#cut.result
  }

  /** Resolves when the audio thread knows the last cut, or nothing will be rendered any more. */
  async cutSeen(): Promise<void> {
    const { ring } = this.#source
    for (;;) {
      const { changes } = ring
      if (ring.limitSeen || this.#source.lost || this.#closed) return
      await ring.changed(changes)
    }
  }

  close(): void {
    this.#closed = true
    this.#source.ring.cancel(0)
    this.#source.ring.wake()
  }

  async #cutWhenHeld(stopping: Stopping): Promise<CancelResult> {
    const { ring } = this.#source
    const calledAt = performance.now()
    this.#stopping.add(stopping)
    for (;;) {
      // Taken before the state is read: a change after that ends the sleep at once.
      const { changes } = ring
      if (ring.epoch !== stopping.epoch) break
      if (ring.held || this.#source.lost) {
        ring.cancel(0)
        break
      }
      await ring.changed(changes)
    }
    return this.#tell(stopping, calledAt)
  }

  async #tell(stopping: Stopping, calledAt: number): Promise<CancelResult> {
    this.#stopping.add(stopping)
    const stop = await this.#stopOf(stopping.epoch)
    // The caller hears of the stop before any listener sees the position move on.
    afterThisTask(() => this.#stopping.delete(stopping))
    return {
      epoch: (stopping.epoch + 1) | 0,
      playedUntilFrame: stop?.readFrame ?? this.#source.ring.renderedFrames,
      interruptToSilenceMs: stop?.audible ? performance.now() - calledAt : null,
    }
  }

  /** Where the epoch stopped, or null when nothing renders any more. */
  async #stopOf(epoch: number): Promise<EpochStop | null> {
    const { ring } = this.#source
    const deadline = performance.now() + CONFIRM_MS
    for (;;) {
      const { changes } = ring
      const stop = ring.cancelledAt(epoch)
      const timeoutMs = deadline - performance.now()
      if (stop || timeoutMs <= 0 || this.#closed || !isRunning(this.#source.context)) return stop
      await ring.changed(changes, { timeoutMs })
    }
  }
}

/** The compiler narrows `state` for good after one comparison; the state itself changes at any await. */
export const isRunning = (context: AudioContext): boolean => context.state === 'running'
