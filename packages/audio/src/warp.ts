/**
 * Plays parts of a signal faster or slower, sample by sample: a windowed sinc whose place and cut-off follow a
 * {@link WarpMap} continuously (J. O. Smith, "Digital Audio Resampling Home Page", CCRMA; the filter is looked up
 * in a table with linear interpolation, as it is described there). Frequencies and formants move by the factor
 * together, as on a tape that runs faster. Chunked input gives the same samples as the whole, bit for bit.
 */
import { joinSamples } from './join-samples.ts'
import type { WarpMap, WarpReader } from './warp-map.ts'
import { kaiser, sinc } from './windowed-sinc.ts'

const ZERO_CROSSINGS = 32
/** Cut-off as a share of the lower Nyquist rate; with this window, what lies above that rate is below −70 dB. */
const ROLLOFF = 0.93
const KAISER_BETA = 7
/** Entries per zero crossing: interpolating between them errs by less than −90 dB. */
const RESOLUTION = 256

export class Warper {
  #map: WarpMap
  #reader: WarpReader
  /** Input from frame #firstFrame on, as much as the filter still needs. */
  #history = new Float32Array(0)
  #firstFrame = 0
  #inputFrames = 0
  #outputFrames = 0

  constructor(map: WarpMap) {
    this.#map = map
    this.#reader = map.reader()
  }

  /** Frames given out so far. */
  get outputFrames(): number {
    return this.#outputFrames
  }

  /** More steps have become known; what was settled must be the same in `map`. */
  follow(map: WarpMap): void {
    this.#map = map
    this.#reader = map.reader()
  }

  /** Frames that became computable with this input. */
  push(input: Float32Array): Float32Array<ArrayBuffer> {
    this.#history = joinSamples([this.#history, input])
    this.#inputFrames += input.length
    return this.#produce(Infinity)
  }

  /** The rest: in all there are as many frames as the map gives for the end of the input, rounded. */
  flush(): Float32Array<ArrayBuffer> {
    return this.#produce(Math.round(this.#map.outputAt(this.#inputFrames)))
  }

  /** @param end All up to here, with silence behind the input; Infinity: all that no later input changes. */
  #produce(end: number): Float32Array<ArrayBuffer> {
    const reader = this.#reader
    const isEnd = end !== Infinity
    const last = isEnd ? end : Math.ceil(this.#map.outputAt(this.#inputFrames))
    const output = new Float32Array(Math.max(0, last - this.#outputFrames))
    let count = 0
    for (; count < output.length; count++) {
      reader.moveTo(this.#outputFrames + count)
      const { position, factor } = reader
      const cutoff = ROLLOFF / Math.max(1, factor)
      const reach = ZERO_CROSSINGS / cutoff
      const isKnown = position + reach < this.#inputFrames && position < this.#map.settledFrames
      if (!isEnd && !isKnown) break
      output[count] = this.#sampleAt(position, cutoff, reach)
    }
    this.#outputFrames += count
    this.#forget()
    return count === output.length ? output : output.slice(0, count)
  }

  #sampleAt(position: number, cutoff: number, reach: number): number {
    const from = Math.max(0, Math.ceil(position - reach))
    const to = Math.min(this.#inputFrames - 1, Math.floor(position + reach))
    const history = this.#history
    const first = this.#firstFrame
    const scale = cutoff * RESOLUTION
    let sum = 0
    for (let frame = from; frame <= to; frame++) {
      const place = Math.abs(frame - position) * scale
      const entry = Math.floor(place)
      const low = FILTER[entry] as number
      const weight = low + ((FILTER[entry + 1] as number) - low) * (place - entry)
      sum += (history[frame - first] as number) * weight
    }
    return sum * cutoff
  }

  #forget(): void {
    this.#reader.moveTo(this.#outputFrames)
    const { position, factor } = this.#reader
    const keepFrom = Math.floor(position - (ZERO_CROSSINGS * Math.max(1, factor)) / ROLLOFF) - 1
    const drop = Math.min(this.#history.length, keepFrom - this.#firstFrame)
    if (drop <= 0) return
    this.#history = this.#history.slice(drop)
    this.#firstFrame += drop
  }
}

/** One wing of the filter, from its middle; entries behind its end are for the interpolation. */
const FILTER = Float64Array.from({ length: ZERO_CROSSINGS * RESOLUTION + 2 }, (_, entry) => {
  const x = entry / RESOLUTION
  return sinc(x) * kaiser(x / ZERO_CROSSINGS, KAISER_BETA)
})
