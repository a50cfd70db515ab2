/**
 * Air through an open tract: turbulence is white noise, made duller by how gently the air flows, and coloured by the
 * formants (the aspiration branch of Klatt 1980).
 */
import { createRandom, createWander } from './random.ts'
import { OnePole } from './resonator.ts'
import { SYNTHESIS_RATE_HZ } from './synthesis-rate.ts'
import { OpenTract, Radiation } from './tract.ts'

/** The tract at one moment. */
export interface AirflowState {
  /** Of the noise, from 0. */
  readonly strength: number
  /** Of all formants; 1 is a neutral tract. */
  readonly formantScale: number
  /** Below it the spectrum rises, above it it is flat until half as high again, and then falls. */
  readonly brightnessHz: number
}

/** No breath is even. Share of the strength, and turns in a second. */
const UNEVENNESS = 0.18
const UNEVENNESS_HZ = 24

/**
 * @param stateAt By position, from 0 to 1.
 * @param voice What the vocal folds add, by frame.
 */
export function renderAirflow(
  frames: number,
  seed: number,
  stateAt: (position: number) => AirflowState,
  voice: (frame: number) => number = () => 0,
): Float32Array {
  const noise = createRandom(seed, 1)
  const wander = createWander(createRandom(seed, 2), UNEVENNESS_HZ, SYNTHESIS_RATE_HZ)
  const tilt = new OnePole(SYNTHESIS_RATE_HZ)
  const dullness = new OnePole(SYNTHESIS_RATE_HZ)
  const tract = new OpenTract(SYNTHESIS_RATE_HZ)
  // Ahead of the tract, which comes to the same, because it leaves no rumble for moving formants to stir.
  const radiation = new Radiation()
  const output = new Float32Array(frames)
  for (let i = 0; i < frames; i++) {
    const { strength, formantScale, brightnessHz } = stateAt(i / frames)
    // At each sample: formants that move in steps crackle.
    tract.shape(formantScale)
    tilt.tune(brightnessHz)
    dullness.tune(1.5 * brightnessHz)
    const air = noise() * strength * (1 + UNEVENNESS * wander())
    output[i] = tract.next(radiation.next(dullness.next(tilt.next(air)) + voice(i)))
  }
  return output
}
