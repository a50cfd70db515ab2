/**
 * Air that the vocal folds let through, pulse by pulse: the polynomial pulse that listeners found natural (Rosenberg
 * 1971, "Effect of glottal pulse shape on the quality of natural vowels", JASA 49, pp. 583–590). It opens slowly,
 * closes fast, and rests.
 */
import type { Random } from './random.ts'

/** Shares of a period. */
const OPENING = 0.4
const CLOSING = 0.16

export interface GlottalOptions {
  /** Largest deviation of one period's length from the pitch, as a share. A voice without any sounds like a buzzer. */
  readonly jitter: number
  /** Largest deviation of one pulse's height. */
  readonly shimmer: number
}

export class GlottalSource {
  readonly #random: Random
  readonly #options: GlottalOptions
  readonly #sampleS: number
  /** Time within the period. A pulse has just ended, so that the first sample begins one. */
  #timeS = 0
  #periodS = 0
  #height = 1

  constructor(random: Random, sampleRateHz: number, options: GlottalOptions) {
    this.#random = random
    this.#options = options
    this.#sampleS = 1 / sampleRateHz
  }

  /** Flow from 0 to about 1. The pitch counts from the next pulse on. */
  next(f0Hz: number): number {
    while (this.#timeS >= this.#periodS) {
      this.#timeS -= this.#periodS
      this.#periodS = (1 + this.#options.jitter * this.#random()) / f0Hz
      this.#height = 1 + this.#options.shimmer * this.#random()
    }
    const flow = this.#height * pulse(this.#timeS / this.#periodS)
    this.#timeS += this.#sampleS
    return flow
  }
}

function pulse(position: number): number {
  if (position < OPENING) {
    const x = position / OPENING
    return x * x * (3 - 2 * x)
  }
  if (position < OPENING + CLOSING) {
    const y = (position - OPENING) / CLOSING
    return 1 - y * y
  }
  return 0
}
