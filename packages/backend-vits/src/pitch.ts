/**
 * Pitch, for voices that have no control of it: speech is made slower by the factor and declared to be of a rate
 * that is higher by it. Whoever brings it to the device's rate anyway then plays it at its proper length and at the
 * pitch that was asked for, at no cost. Formants move with it, so a large factor sounds like another speaker.
 */
import type { ControlGraph } from '@voice-soundboard/graph'

/** Rates that share this divisor with those of devices need a small filter bank to convert; 0.2 % at 22,050 Hz. */
const RATE_STEP_HZ = 50

/** The rate to declare. */
export function pitchedRateHz(rateHz: number, { globalPitch }: Pick<ControlGraph, 'globalPitch'>): number {
  return globalPitch === 1 ? rateHz : Math.round((rateHz * globalPitch) / RATE_STEP_HZ) * RATE_STEP_HZ
}

/** How much longer speech must be made, so that it is as long as it was to be. */
export const pitchLength = (rateHz: number, graph: Pick<ControlGraph, 'globalPitch'>): number =>
  pitchedRateHz(rateHz, graph) / rateHz
