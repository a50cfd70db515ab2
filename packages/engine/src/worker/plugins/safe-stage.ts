/**
 * One audio stage of a plugin, kept in step and out of harm's way: its lag is taken out again, and when it fails, the
 * sound goes on as it was given, from the very sample where the stage left off.
 */
import type { AudioStage } from '@voice-soundboard/graph'
import { joinSamples } from '@voice-soundboard/audio'

export interface SafeStageOptions {
  readonly stage: AudioStage
  readonly onFault: (error: unknown) => void
  readonly onTime: (ms: number) => void
  readonly onClose?: () => void
}

const MOST_LATENCY_FRAMES = 48_000 * 2

export class SafeStage {
  readonly #options: SafeStageOptions
  /** Given, and not passed on in any form. */
  #owed: Float32Array = new Float32Array(0)
  #lag = 0
  #isBroken = false

  constructor(options: SafeStageOptions) {
    this.#options = options
    const { latencyFrames } = options.stage
    const isSound =
      Number.isInteger(latencyFrames) && latencyFrames >= 0 && latencyFrames <= MOST_LATENCY_FRAMES
    if (isSound) this.#lag = latencyFrames
    else this.#break(new Error(`latencyFrames is ${latencyFrames}`))
  }

  push(block: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
    if (this.#isBroken || block.length === 0) return block
    const given = block.slice()
    this.#owed = joinSamples([this.#owed, given])
    return this.#run(() => this.#options.stage.process(block))
  }

  /** The rest. */
  flush(): Float32Array<ArrayBuffer> {
    if (this.#isBroken) return new Float32Array(0)
    const rest = this.#run(() => this.#options.stage.flush())
    if (this.#owed.length === 0 || this.#isBroken) return rest
    return joinSamples([rest, this.#break(new Error(`it kept ${this.#owed.length} samples back`))])
  }

  close(): void {
    try {
      this.#options.stage.close?.()
    } catch (error) {
      this.#options.onFault(error)
    }
    this.#options.onClose?.()
  }

  #run(work: () => unknown): Float32Array<ArrayBuffer> {
    const startedAt = performance.now()
    try {
      const made = work()
      if (!(made instanceof Float32Array)) throw new TypeError(`it gave ${typeof made} in place of samples`)
      const late = Math.min(made.length, this.#lag)
      const samples = made.subarray(late) as Float32Array<ArrayBuffer>
      if (samples.length > this.#owed.length)
        throw new RangeError(`it gave ${samples.length} samples for ${this.#owed.length}`)
      checkFinite(samples)
      this.#lag -= late
      this.#owed = this.#owed.slice(samples.length)
      return samples
    } catch (error) {
      return this.#break(error)
    } finally {
      this.#options.onTime(performance.now() - startedAt)
    }
  }

  /** Hands on what it owes, as it was given. */
  #break(error: unknown): Float32Array<ArrayBuffer> {
    this.#isBroken = true
    this.#options.onFault(error)
    const owed = this.#owed.slice()
    this.#owed = new Float32Array(0)
    return owed
  }
}

/** A plain loop: a call for each sample costs as much as a stage does. */
function checkFinite(samples: Float32Array): void {
  for (let at = 0; at < samples.length; at++) {
    if (!Number.isFinite(samples[at])) throw new RangeError(`it gave ${samples[at]} as a sample`)
  }
}
