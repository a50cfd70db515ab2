/** What can be told from samples without listening. */

export function rms(samples: Float32Array): number {
  let sum = 0
  for (const value of samples) sum += value * value
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length)
}

/** Length of the longest run of silence, in frames. */
export function longestSilence(samples: Float32Array, threshold = 1e-4): number {
  let longest = 0
  let run = 0
  for (const value of samples) {
    run = Math.abs(value) <= threshold ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

export const isSame = (a: Float32Array, b: Float32Array): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])

/** Index of the first value that is no finite number, or -1. */
export const firstBroken = (samples: Float32Array): number =>
  samples.findIndex((value) => !Number.isFinite(value))

const LOWEST_HZ = 55
const HIGHEST_HZ = 600
const WORK_RATE_HZ = 8000
const FRAME_MS = 45
const HOP_MS = 15
/** Of a frame with itself, one period later: below it there is no voice. */
const VOICED = 0.75
/** The first peak that comes this near to the highest is the period, not a multiple of it. */
const NEAR_HIGHEST = 0.9

/** Of the voiced frames, in Hz; null when there are none. */
export function medianPitchHz(samples: Float32Array, sampleRateHz: number): number | null {
  const step = Math.max(1, Math.floor(sampleRateHz / WORK_RATE_HZ))
  const rate = sampleRateHz / step
  const low = lowered(samples, step)
  const length = Math.round((FRAME_MS / 1000) * rate)
  const hop = Math.round((HOP_MS / 1000) * rate)
  const level = rms(low)
  const pitches: number[] = []
  for (let start = 0; start + 2 * length < low.length; start += hop) {
    if (rms(low.subarray(start, start + length)) < level * 0.3) continue
    const pitch = pitchOfFrame(low, start, length, rate)
    if (pitch !== null) pitches.push(pitch)
  }
  pitches.sort((a, b) => a - b)
  return pitches[pitches.length >> 1] ?? null
}

function lowered(samples: Float32Array, step: number): Float32Array {
  const out = new Float32Array(Math.floor(samples.length / step))
  for (let index = 0; index < out.length; index++) {
    let sum = 0
    for (let part = 0; part < step; part++) sum += samples[index * step + part] as number
    out[index] = sum / step
  }
  return out
}

function pitchOfFrame(samples: Float32Array, start: number, length: number, rate: number): number | null {
  const shortest = Math.floor(rate / HIGHEST_HZ)
  const longest = Math.min(length, Math.ceil(rate / LOWEST_HZ))
  const likeness = new Float64Array(longest + 2)
  for (let lag = shortest; lag <= longest; lag++) likeness[lag] = correlation(samples, start, lag, length)
  const highest = likeness.reduce((most, value) => Math.max(most, value), 0)
  if (highest < VOICED) return null
  for (let lag = shortest + 1; lag <= longest; lag++) {
    const value = likeness[lag] as number
    const [before, after] = [likeness[lag - 1] as number, likeness[lag + 1] as number]
    if (value < highest * NEAR_HIGHEST || value < before || value < after) continue
    const bend = before - 2 * value + after
    return rate / (lag + (bend < 0 ? (before - after) / (2 * bend) : 0))
  }
  return null
}

function correlation(samples: Float32Array, start: number, lag: number, length: number): number {
  let [both, one, other] = [0, 0, 0]
  for (let index = start; index < start + length; index++) {
    const a = samples[index] as number
    const b = samples[index + lag] as number
    both += a * b
    one += a * a
    other += b * b
  }
  return one * other > 0 ? both / Math.sqrt(one * other) : 0
}
