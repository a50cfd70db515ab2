/**
 * What Whisper hears: the logarithm of a mel spectrogram, as `log_mel_spectrogram` of its publisher computes it (25 ms
 * Hann windows every 10 ms, 80 bands on the Slaney scale).
 */

export const MEL_RATE_HZ = 16_000
export const MEL_BANDS = 80
/** Of 10 ms. */
export const MEL_FRAMES = 3000
const WINDOW = 400
const HOP = 160
const BINS = WINDOW / 2 + 1

/** `[band][frame]`, 30 seconds. @param samples At most 30 seconds, at 16 kHz. */
export function logMel(samples: Float32Array): Float32Array {
  const padded = reflected(samples)
  const mel = new Float32Array(MEL_BANDS * MEL_FRAMES).fill(1e-10)
  const spoken = Math.min(MEL_FRAMES, Math.ceil(padded.length / HOP))
  const power = new Float64Array(BINS)
  for (let frame = 0; frame < spoken; frame++) {
    powerSpectrum(padded, frame * HOP, power)
    for (const [band, filter] of FILTERS.entries()) {
      let sum = 0
      for (let bin = 0; bin < BINS; bin++) sum += (filter[bin] as number) * (power[bin] as number)
      mel[band * MEL_FRAMES + frame] = Math.max(1e-10, sum)
    }
  }
  const logs = mel.map((value) => Math.log10(value))
  const floor = logs.reduce((most, value) => Math.max(most, value), -Infinity) - 8
  return logs.map((value) => (Math.max(value, floor) + 4) / 4)
}

/** Frames are centred: half a window of the beginning, mirrored, stands before it. */
function reflected(samples: Float32Array): Float32Array {
  const half = WINDOW / 2
  const out = new Float32Array(samples.length + 2 * half)
  out.set(samples, half)
  for (let at = 0; at < half; at++) out[at] = samples[half - at] ?? 0
  return out
}

const HANN = Float64Array.from(
  { length: WINDOW },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / WINDOW),
)
const COSINES = Float64Array.from({ length: WINDOW }, (_, at) => Math.cos((2 * Math.PI * at) / WINDOW))
const SINES = Float64Array.from({ length: WINDOW }, (_, at) => Math.sin((2 * Math.PI * at) / WINDOW))

/** A few seconds of speech are few windows: plain sums are quick enough, and need no library. */
function powerSpectrum(samples: Float32Array, start: number, power: Float64Array): void {
  for (let bin = 0; bin < BINS; bin++) {
    let re = 0
    let im = 0
    for (let at = 0; at < WINDOW; at++) {
      const value = (samples[start + at] ?? 0) * (HANN[at] as number)
      const turn = (bin * at) % WINDOW
      re += value * (COSINES[turn] as number)
      im -= value * (SINES[turn] as number)
    }
    power[bin] = re * re + im * im
  }
}

/** The scale of Slaney's Auditory Toolbox: even up to 1 kHz, logarithmic above. */
const LINEAR_HZ = 200 / 3
const LOG_FROM_HZ = 1000
const LOG_STEP = Math.log(6.4) / 27
const toMel = (hz: number): number =>
  hz < LOG_FROM_HZ ? hz / LINEAR_HZ : LOG_FROM_HZ / LINEAR_HZ + Math.log(hz / LOG_FROM_HZ) / LOG_STEP
const toHz = (mel: number): number => {
  const knee = LOG_FROM_HZ / LINEAR_HZ
  return mel < knee ? mel * LINEAR_HZ : LOG_FROM_HZ * Math.exp(LOG_STEP * (mel - knee))
}

/** Triangles of equal area. */
const FILTERS: readonly Float64Array[] = (() => {
  const most = toMel(MEL_RATE_HZ / 2)
  const edges = Array.from({ length: MEL_BANDS + 2 }, (_, index) => toHz((most * index) / (MEL_BANDS + 1)))
  return Array.from({ length: MEL_BANDS }, (_, band) => {
    const [low = 0, centre = 0, high = 0] = edges.slice(band, band + 3)
    return Float64Array.from({ length: BINS }, (_, bin) => {
      const hz = (bin * MEL_RATE_HZ) / WINDOW
      const slope = Math.min((hz - low) / (centre - low), (high - hz) / (high - centre))
      return (Math.max(0, slope) * 2) / (high - low)
    })
  })
})()
