/** Air drawn in: before a long sentence, or in fright. */
import { renderAirflow } from './airflow.ts'
import { between, hump, smooth } from './envelope.ts'

/** It grows slowly and stops soon, as lungs do that are full; the throat widens on the way, and the hiss brightens. */
export function renderBreath(frames: number, seed: number): Float32Array {
  return renderAirflow(frames, seed, (position) => ({
    strength: hump(position, 0.62),
    formantScale: between(0.98, 1.03, smooth(position)),
    brightnessHz: between(1900, 2600, smooth(position)),
  }))
}

/** The same, all at once: a hard start, a tight throat that opens, and a quick end. */
export function renderGasp(frames: number, seed: number): Float32Array {
  return renderAirflow(frames, seed, (position) => ({
    strength: hump(position, 0.2) * between(1, 0.5, position),
    formantScale: between(1, 1.07, smooth(position / 0.3)),
    brightnessHz: between(3000, 2600, smooth(position)),
  }))
}
