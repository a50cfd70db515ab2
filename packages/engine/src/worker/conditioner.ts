/** Brings a voice's samples to the ring's rate and level, and through what plugins do to them; one for each utterance. */
import { applyGain, createResampler, joinSamples } from '@voice-soundboard/audio'
import type { Resampler } from '@voice-soundboard/audio'
import type { AudioChain } from './plugins/audio-chain.ts'

export class Conditioner {
  readonly rateRatio: number
  readonly #resampler: Resampler
  readonly #gain: number
  readonly #chain: AudioChain | null

  constructor(options: {
    readonly voiceRateHz: number
    readonly outputRateHz: number
    readonly gain: number
    readonly chain?: AudioChain | null
  }) {
    this.rateRatio = options.outputRateHz / options.voiceRateHz
    this.#resampler = createResampler(options.voiceRateHz, options.outputRateHz)
    this.#gain = options.gain
    this.#chain = options.chain ?? null
  }

  push(samples: Float32Array): Float32Array<ArrayBuffer> {
    const leveled = applyGain(this.#resampler.push(samples), this.#gain)
    return this.#chain ? this.#chain.push(leveled) : leveled
  }

  flush(): Float32Array<ArrayBuffer> {
    const leveled = applyGain(this.#resampler.flush(), this.#gain)
    return this.#chain ? joinSamples([this.#chain.push(leveled), this.#chain.flush()]) : leveled
  }

  close(): void {
    this.#chain?.close()
  }
}
