/** "Hm": a voice behind closed lips. */
import { hump, smooth } from './envelope.ts'
import { GlottalSource } from './glottal-source.ts'
import { createRandom } from './random.ts'
import { OnePole } from './resonator.ts'
import { SYNTHESIS_RATE_HZ } from './synthesis-rate.ts'
import { NasalTract, Radiation } from './tract.ts'

/** The melody goes up and down again around the pitch that was asked for, by this much to either side. */
const MELODY_SEMITONES = 0.75
const MELODY_PEAK_AT = 0.4
const RISE_MS = 70
const FALL_MS = 140
/** Air that goes past the folds, against the flow through them. */
const BREATHINESS = 0.02

export function renderHum(frames: number, seed: number, f0Hz: number): Float32Array {
  const folds = new GlottalSource(createRandom(seed, 4), SYNTHESIS_RATE_HZ, { jitter: 0.008, shimmer: 0.05 })
  const noise = createRandom(seed, 5)
  const dullness = new OnePole(SYNTHESIS_RATE_HZ)
  dullness.tune(1500)
  const tract = new NasalTract(SYNTHESIS_RATE_HZ)
  const radiation = new Radiation()
  const durationMs = (frames / SYNTHESIS_RATE_HZ) * 1000
  const riseShare = Math.min(0.3, RISE_MS / durationMs)
  const fallShare = Math.min(0.5, FALL_MS / durationMs)
  const output = new Float32Array(frames)
  for (let i = 0; i < frames; i++) {
    const position = i / frames
    const strength = smooth(position / riseShare) * smooth((1 - position) / fallShare)
    const flow = folds.next(f0Hz * melody(position)) + BREATHINESS * dullness.next(noise())
    output[i] = radiation.next(tract.next(strength * flow))
  }
  return output
}

/** A factor of the pitch. */
const melody = (position: number): number =>
  2 ** ((MELODY_SEMITONES * (2 * hump(position, MELODY_PEAK_AT, 2) - 1)) / 12)
