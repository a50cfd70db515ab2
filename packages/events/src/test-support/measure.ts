/** Measures of sound, written apart from what they measure. */

export const rmsDb = (samples: Float32Array): number =>
  10 * Math.log10(samples.reduce((sum, x) => sum + x * x, 0) / samples.length)

export const peakOf = (samples: Float32Array): number =>
  samples.reduce((max, x) => Math.max(max, Math.abs(x)), 0)

/** By position in the whole, from 0 to 1. */
export const partOf = (samples: Float32Array, from: number, to: number): Float32Array =>
  samples.subarray(Math.round(from * samples.length), Math.round(to * samples.length))

const WINDOW = 512
const COSINES = Float64Array.from({ length: WINDOW }, (_, i) => Math.cos((2 * Math.PI * i) / WINDOW))
const cosine = (turns: number): number => COSINES[turns % WINDOW] as number

/** Mean power by bin of a Hann-windowed transform of 512 points. */
function powerSpectrum(samples: Float32Array): Float64Array {
  const power = new Float64Array(WINDOW / 2)
  for (let start = 0; start + WINDOW <= samples.length; start += WINDOW / 2) {
    for (let k = 0; k < power.length; k++) {
      let re = 0
      let im = 0
      for (let i = 0; i < WINDOW; i++) {
        const x = (samples[start + i] as number) * (0.5 - 0.5 * cosine(i))
        re += x * cosine(k * i)
        im += x * cosine(k * i + WINDOW / 4)
      }
      power[k] = (power[k] as number) + re * re + im * im
    }
  }
  return power
}

/** Mean of the frequencies, each by its power. */
export function centroidHz(samples: Float32Array, sampleRateHz: number): number {
  const power = powerSpectrum(samples)
  let weighted = 0
  let sum = 0
  power.forEach((value, k) => {
    weighted += value * ((k * sampleRateHz) / WINDOW)
    sum += value
  })
  return weighted / sum
}

/** Total power of a band, in dB against an arbitrary reference. */
export function bandDb(samples: Float32Array, sampleRateHz: number, fromHz: number, toHz: number): number {
  const power = powerSpectrum(samples)
  let sum = 0
  power.forEach((value, k) => {
    const hz = (k * sampleRateHz) / WINDOW
    if (hz >= fromHz && hz < toHz) sum += value
  })
  return 10 * Math.log10(sum)
}

export interface Periodicity {
  readonly hz: number
  /** Of the normalised autocorrelation; 1 is a perfect repetition. */
  readonly strength: number
}

/** The strongest period between two pitches. */
export function periodicity(
  samples: Float32Array,
  sampleRateHz: number,
  lowHz: number,
  highHz: number,
): Periodicity {
  const from = Math.floor(sampleRateHz / highHz)
  const to = Math.ceil(sampleRateHz / lowHz)
  let best = { hz: 0, strength: -1 }
  for (let lag = from; lag <= to; lag++) {
    let product = 0
    let left = 0
    let right = 0
    for (let i = 0; i + lag < samples.length; i++) {
      const a = samples[i] as number
      const b = samples[i + lag] as number
      product += a * b
      left += a * a
      right += b * b
    }
    const strength = product / Math.sqrt(left * right)
    if (strength > best.strength) best = { hz: sampleRateHz / lag, strength }
  }
  return best
}

/** 1 for signals that are the same but for their level. */
export function likeness(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array): number =>
    x.reduce((sum, value, i) => sum + value * (y[i] as number), 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

/** Root mean square by tenth of the whole. */
export const envelopeInTenths = (samples: Float32Array): readonly number[] =>
  Array.from({ length: 10 }, (_, i) => 10 ** (rmsDb(partOf(samples, i / 10, (i + 1) / 10)) / 20))

/** A mean over seeds, because noise is never twice the same. */
export function overSeeds(measure: (seed: number) => number): number {
  const seeds = [1, 2, 3, 4, 5, 6]
  return seeds.reduce((sum, seed) => sum + measure(seed), 0) / seeds.length
}
