/** Brings a voice's samples to the ring's rate and level, one instance per utterance. */
import { applyGain, createResampler } from '@voice-soundboard/audio'
import type { Resampler } from '@voice-soundboard/audio'

export class Conditioner {
  readonly rateRatio: number
  readonly #resampler: Resampler
  readonly #gain: number

  constructor(options: {
    readonly voiceRateHz: number
    readonly outputRateHz: number
    readonly gain: number
  }) {
    this.rateRatio = options.outputRateHz / options.voiceRateHz
    this.#resampler = createResampler(options.voiceRateHz, options.outputRateHz)
    this.#gain = options.gain
  }

  push(samples: Float32Array): Float32Array<ArrayBuffer> {
    return applyGain(this.#resampler.push(samples), this.#gain)
  }

  flush(): Float32Array<ArrayBuffer> {
    return applyGain(this.#resampler.flush(), this.#gain)
  }
}
