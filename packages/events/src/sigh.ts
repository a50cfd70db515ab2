/** A short breath in and a long one out, that begins almost as a voice and sinks. */
import { renderAirflow } from './airflow.ts'
import { between, hump, smooth, within } from './envelope.ts'
import { GlottalSource } from './glottal-source.ts'
import { createRandom } from './random.ts'
import { SYNTHESIS_RATE_HZ } from './synthesis-rate.ts'

const INHALE_END = 0.24
const EXHALE_START = 0.27
/** How much of the exhalation is voiced, and how strongly: a trace. */
const VOICED_SHARE = 0.4
const VOICE_STRENGTH = 1

export function renderSigh(frames: number, seed: number, f0Hz: number): Float32Array {
  const folds = new GlottalSource(createRandom(seed, 3), SYNTHESIS_RATE_HZ, { jitter: 0.015, shimmer: 0.08 })
  const exhaleAt = (position: number): number => within(position, EXHALE_START, 1)
  return renderAirflow(
    frames,
    seed,
    (position) => {
      const exhale = exhaleAt(position)
      if (exhale < 0) {
        return {
          strength: 0.25 * hump(position / INHALE_END, 0.6),
          formantScale: 1.05,
          brightnessHz: 2200,
        }
      }
      return {
        strength: hump(exhale, 0.14) * between(1, 0.8, exhale),
        formantScale: between(1.06, 0.86, smooth(exhale)),
        brightnessHz: between(1400, 900, smooth(exhale)),
      }
    },
    (frame) => {
      const exhale = exhaleAt(frame / frames)
      if (exhale <= 0 || exhale >= VOICED_SHARE) return 0
      const fall = between(1.15, 0.8, exhale / VOICED_SHARE)
      return VOICE_STRENGTH * hump(exhale / VOICED_SHARE, 0.2, 1.5) * folds.next(f0Hz * fall)
    },
  )
}
