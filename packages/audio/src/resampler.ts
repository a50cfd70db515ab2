/**
 * Streaming sample-rate conversion by a polyphase windowed-sinc filter (Smith, "Digital Audio Resampling
 * Home Page", CCRMA; Kaiser window). Chunked input gives the same samples as the whole, bit for bit, and
 * the output of n frames is exactly round(n · out / in) frames long, with no delay.
 */
import { InvalidInputError } from '@voice-soundboard/graph'
import { joinSamples } from './join-samples.ts'
import { kaiser, sinc } from './windowed-sinc.ts'

export interface Resampler {
  /** Frames that became computable with this input. */
  push(input: Float32Array): Float32Array<ArrayBuffer>
  /** The rest; afterwards the resampler is as new. */
  flush(): Float32Array<ArrayBuffer>
}

const ZERO_CROSSINGS = 40
/** Passband edge as a share of the lower Nyquist rate: the rest is the transition to > 100 dB rejection. */
const ROLLOFF = 0.93
const KAISER_BETA = 11

/** @throws InvalidInputError for a rate that is not a whole number of hertz from 1,000 to 384,000. */
export function createResampler(inputRateHz: number, outputRateHz: number): Resampler {
  checkRate('inputRateHz', inputRateHz)
  checkRate('outputRateHz', outputRateHz)
  if (inputRateHz === outputRateHz)
    return { push: (input) => input.slice(), flush: () => new Float32Array(0) }
  return new PolyphaseResampler(inputRateHz, outputRateHz)
}

/** All of a signal at once. @throws InvalidInputError as {@link createResampler}. */
export function resample(
  input: Float32Array,
  inputRateHz: number,
  outputRateHz: number,
): Float32Array<ArrayBuffer> {
  const resampler = createResampler(inputRateHz, outputRateHz)
  return joinSamples([resampler.push(input), resampler.flush()])
}

class PolyphaseResampler implements Resampler {
  /** Output frame n stands at input time n · #step / #phases. */
  readonly #phases: number
  readonly #step: number
  readonly #halfTaps: number
  readonly #cutoff: number
  readonly #filters: (Float32Array | undefined)[]
  /** Input from frame #firstFrame on, as much as the filter still needs. Silence stands before frame 0. */
  #history: Float32Array
  #firstFrame: number
  #inputFrames = 0
  #outputFrames = 0

  constructor(inputRateHz: number, outputRateHz: number) {
    const divisor = greatestCommonDivisor(inputRateHz, outputRateHz)
    this.#phases = outputRateHz / divisor
    this.#step = inputRateHz / divisor
    this.#cutoff = ROLLOFF * Math.min(1, outputRateHz / inputRateHz)
    this.#halfTaps = Math.ceil(ZERO_CROSSINGS / Math.min(1, outputRateHz / inputRateHz))
    this.#filters = new Array<Float32Array | undefined>(this.#phases)
    this.#history = new Float32Array(this.#halfTaps)
    this.#firstFrame = -this.#halfTaps
  }

  push(input: Float32Array): Float32Array<ArrayBuffer> {
    this.#append(input)
    this.#inputFrames += input.length
    const ready = Math.ceil(((this.#inputFrames - this.#halfTaps) * this.#phases) / this.#step)
    return this.#produceUntil(ready)
  }

  flush(): Float32Array<ArrayBuffer> {
    this.#append(new Float32Array(this.#halfTaps + 1))
    const output = this.#produceUntil(Math.round((this.#inputFrames * this.#phases) / this.#step))
    this.#history = new Float32Array(this.#halfTaps)
    this.#firstFrame = -this.#halfTaps
    this.#inputFrames = 0
    this.#outputFrames = 0
    return output
  }

  #append(input: Float32Array): void {
    const joined = new Float32Array(this.#history.length + input.length)
    joined.set(this.#history)
    joined.set(input, this.#history.length)
    this.#history = joined
  }

  #produceUntil(end: number): Float32Array<ArrayBuffer> {
    const output = new Float32Array(Math.max(0, end - this.#outputFrames))
    const taps = 2 * this.#halfTaps
    for (let i = 0; i < output.length; i++) {
      const position = (this.#outputFrames + i) * this.#step
      const phase = position % this.#phases
      const filter = (this.#filters[phase] ??= this.#design(phase / this.#phases))
      const base = (position - phase) / this.#phases - this.#halfTaps + 1 - this.#firstFrame
      let sum = 0
      for (let k = 0; k < taps; k++) sum += (this.#history[base + k] as number) * (filter[k] as number)
      output[i] = sum
    }
    this.#outputFrames += output.length
    const keepFrom = Math.floor((this.#outputFrames * this.#step) / this.#phases) - this.#halfTaps + 1
    if (keepFrom > this.#firstFrame) {
      this.#history = this.#history.slice(keepFrom - this.#firstFrame)
      this.#firstFrame = keepFrom
    }
    return output
  }

  /** Taps for an output frame that stands `fraction` of an input frame behind the centre tap. */
  #design(fraction: number): Float32Array {
    const taps = 2 * this.#halfTaps
    const filter = new Float64Array(taps)
    let sum = 0
    for (let k = 0; k < taps; k++) {
      const x = k - (this.#halfTaps - 1) - fraction
      const value = sinc(this.#cutoff * x) * kaiser(x / this.#halfTaps, KAISER_BETA)
      filter[k] = value
      sum += value
    }
    // Unit gain at DC in every phase: otherwise the phases ripple at the output rate.
    return Float32Array.from(filter, (value) => value / sum)
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function checkRate(path: string, rateHz: number): void {
  if (!Number.isInteger(rateHz) || rateHz < 1000 || rateHz > 384_000) {
    throw new InvalidInputError(path, 'a whole number of hertz from 1,000 to 384,000', String(rateHz))
  }
}
