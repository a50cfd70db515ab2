/** The two shapes of the vocal tract that these sounds need: wide open for air, and closed at the lips for a hum. */
import { Antiresonator, Resonator } from './resonator.ts'

/**
 * A tube that is closed at one end resonates at odd quarters of a wave: 500, 1500, 2500, 3500 Hz… for the 17.5 cm of
 * a neutral tract. All resonances up to the edge of the band are there, because the low ones alone would leave
 * nothing of the hiss above 5 kHz.
 */
const FIRST_FORMANT_HZ = 500
/** Those that the tongue and the lips move. The others stand still, so that the band stays evenly filled. */
const MOVING_FORMANTS = 4

export class OpenTract {
  readonly #formants: readonly Resonator[]

  constructor(sampleRateHz: number) {
    const count = Math.floor(sampleRateHz / (4 * FIRST_FORMANT_HZ))
    this.#formants = Array.from({ length: count }, (_, index) => {
      const formant = new Resonator(sampleRateHz)
      tuneOpen(formant, index, 1)
      return formant
    })
  }

  /** @param scale Of the low formants, near 1: below it is a longer tract and rounder lips. */
  shape(scale: number): void {
    for (let index = 0; index < MOVING_FORMANTS; index++) {
      tuneOpen(this.#formants[index] as Resonator, index, scale)
    }
  }

  next(x: number): number {
    let y = x
    for (const formant of this.#formants) y = formant.next(y)
    return y
  }
}

function tuneOpen(formant: Resonator, index: number, scale: number): void {
  const frequencyHz = FIRST_FORMANT_HZ * (2 * index + 1) * scale
  // Wide: the open glottis lets much of each resonance out through the windpipe.
  formant.tune(frequencyHz, 200 + 0.06 * frequencyHz)
}

/**
 * The murmur of /m/ (Fujimura 1962, "Analysis of nasal consonants", JASA 34, pp. 1865–1875): one strong low
 * resonance of throat and nose, a zero near 1 kHz from the closed mouth beside them, weak and damped resonances above.
 */
const NASAL_FORMANTS = [
  { frequencyHz: 275, bandwidthHz: 90 },
  { frequencyHz: 750, bandwidthHz: 250 },
  { frequencyHz: 1250, bandwidthHz: 200 },
  { frequencyHz: 2200, bandwidthHz: 300 },
  { frequencyHz: 3100, bandwidthHz: 400 },
]
const MOUTH_ZERO = { frequencyHz: 1050, bandwidthHz: 200 }

export class NasalTract {
  readonly #formants: readonly Resonator[]
  readonly #mouth: Antiresonator

  constructor(sampleRateHz: number) {
    this.#formants = NASAL_FORMANTS.map(({ frequencyHz, bandwidthHz }) => {
      const formant = new Resonator(sampleRateHz)
      formant.tune(frequencyHz, bandwidthHz)
      return formant
    })
    this.#mouth = new Antiresonator(MOUTH_ZERO.frequencyHz, MOUTH_ZERO.bandwidthHz, sampleRateHz)
  }

  next(x: number): number {
    let y = this.#mouth.next(x)
    for (const formant of this.#formants) y = formant.next(y)
    return y
  }
}

/** What leaves the lips or the nose into the open is the change of the flow: +6 dB per octave. */
export class Radiation {
  #previous = 0

  next(flow: number): number {
    const change = flow - this.#previous
    this.#previous = flow
    return change
  }
}
