/** Brings a voice's samples to the ring's rate and level, one instance per utterance. */
import { createResampler } from '@voice-soundboard/audio'
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
    return this.#applyGain(this.#resampler.push(samples))
  }

  flush(): Float32Array<ArrayBuffer> {
    return this.#applyGain(this.#resampler.flush())
  }

  #applyGain(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
    if (this.#gain !== 1)
      for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] as number) * this.#gain
    return samples
  }
}
