/**
 * The two building blocks of a formant synthesiser (Klatt 1980, "Software for a cascade/parallel formant
 * synthesizer", JASA 67, pp. 971–995): a resonance, and its inverse. Both pass a constant unchanged, so that a chain
 * of them keeps its level below the first formant.
 */

interface Coefficients {
  readonly a: number
  readonly b: number
  readonly c: number
}

function designPole(frequencyHz: number, bandwidthHz: number, sampleRateHz: number): Coefficients {
  const radius = Math.exp((-Math.PI * bandwidthHz) / sampleRateHz)
  const c = -radius * radius
  const b = 2 * radius * Math.cos((2 * Math.PI * frequencyHz) / sampleRateHz)
  return { a: 1 - b - c, b, c }
}

/** One formant. */
export class Resonator {
  #a = 1
  #b = 0
  #c = 0
  #y1 = 0
  #y2 = 0

  constructor(readonly sampleRateHz: number) {}

  /** May be called while sound goes through, in small steps. */
  tune(frequencyHz: number, bandwidthHz: number): void {
    const { a, b, c } = designPole(frequencyHz, bandwidthHz, this.sampleRateHz)
    this.#a = a
    this.#b = b
    this.#c = c
  }

  next(x: number): number {
    const y = this.#a * x + this.#b * this.#y1 + this.#c * this.#y2
    this.#y2 = this.#y1
    this.#y1 = y
    return y
  }
}

/** One zero of the spectrum, where a side branch of the tract swallows the sound. */
export class Antiresonator {
  readonly #a: number
  readonly #b: number
  readonly #c: number
  #x1 = 0
  #x2 = 0

  constructor(frequencyHz: number, bandwidthHz: number, sampleRateHz: number) {
    const { a, b, c } = designPole(frequencyHz, bandwidthHz, sampleRateHz)
    this.#a = 1 / a
    this.#b = -b / a
    this.#c = -c / a
  }

  next(x: number): number {
    const y = this.#a * x + this.#b * this.#x1 + this.#c * this.#x2
    this.#x2 = this.#x1
    this.#x1 = x
    return y
  }
}

/** −6 dB per octave above its edge: how a source grows dull. */
export class OnePole {
  #share = 1
  #y = 0

  constructor(readonly sampleRateHz: number) {}

  tune(edgeHz: number): void {
    this.#share = 1 - Math.exp((-2 * Math.PI * edgeHz) / this.sampleRateHz)
  }

  next(x: number): number {
    this.#y += this.#share * (x - this.#y)
    return this.#y
  }
}
