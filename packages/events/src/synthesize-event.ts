/**
 * The default sounds, made by rule: no recording, no voice of a person, no licence to keep. They are modest, and fit
 * any voice whose pitch is told.
 */
import { InvalidInputError, msToFrames } from '@voice-soundboard/graph'
import { renderBleep } from './bleep.ts'
import { renderBreath, renderGasp } from './breath.ts'
import { checkDuration, checkIntensity, checkPitch, checkSampleRate, checkSeed } from './check-request.ts'
import { finish } from './finish.ts'
import { renderHum } from './hum.ts'
import { renderSigh } from './sigh.ts'
import { SYNTHESIS_RATE_HZ } from './synthesis-rate.ts'

export type SynthesizedType = 'breath' | 'sigh' | 'hum' | 'gasp' | 'bleep'

interface Recipe {
  readonly defaultMs: number
  /** Root mean square at intensity 1. */
  readonly levelDb: number
  readonly render: (frames: number, seed: number, f0Hz: number) => Float32Array
}

const RECIPES: Readonly<Record<SynthesizedType, Recipe>> = {
  breath: { defaultMs: 450, levelDb: -30, render: renderBreath },
  sigh: { defaultMs: 1100, levelDb: -26, render: renderSigh },
  hum: { defaultMs: 600, levelDb: -20, render: renderHum },
  gasp: { defaultMs: 300, levelDb: -26, render: renderGasp },
  bleep: { defaultMs: 400, levelDb: -26, render: renderBleep },
}

export const SYNTHESIZED_TYPES: readonly SynthesizedType[] = Object.freeze([
  'breath',
  'sigh',
  'hum',
  'gasp',
  'bleep',
])

/** Nobody breathes for longer in one go. */
export const MAX_SYNTHESIZED_MS = 60_000
/** Between the voices of a man and a woman. */
const DEFAULT_F0_HZ = 160

export const isSynthesizedType = (type: string): type is SynthesizedType => Object.hasOwn(RECIPES, type)

export interface SynthesizeEventOptions {
  /** Whole, from 1,000 to 384,000. */
  readonly sampleRateHz: number
  /** Above 0, at most a minute. As long as the sound is by nature when absent: a breath 450 ms, a sigh 1100. */
  readonly durationMs?: number
  /** From 0, silence, to 1: a factor of the amplitude. */
  readonly intensity: number
  /** Of the voice that it stands in for, from 40 to 1000; 160 when absent. */
  readonly f0Hz?: number
  /** Another seed is another breath of the same speaker. */
  readonly seed: number
}

/**
 * Mono samples within ±1 that begin and end at zero. The same request gives the same samples, bit for bit.
 *
 * @throws InvalidInputError for a type that is not in {@link SYNTHESIZED_TYPES}, and for numbers out of range.
 */
export function synthesizeEvent(
  type: SynthesizedType,
  options: SynthesizeEventOptions,
): Float32Array<ArrayBuffer> {
  if (!isSynthesizedType(type)) {
    throw new InvalidInputError('type', `one of ${SYNTHESIZED_TYPES.join(', ')}`, String(type))
  }
  const recipe = RECIPES[type]
  const { sampleRateHz, durationMs = recipe.defaultMs, intensity, f0Hz = DEFAULT_F0_HZ, seed } = options
  checkSampleRate(sampleRateHz)
  checkDuration(durationMs)
  if (durationMs > MAX_SYNTHESIZED_MS) {
    throw new InvalidInputError('durationMs', `at most ${MAX_SYNTHESIZED_MS}`, String(durationMs))
  }
  checkIntensity(intensity)
  checkPitch(f0Hz)
  checkSeed(seed)
  const sound = recipe.render(Math.ceil((durationMs / 1000) * SYNTHESIS_RATE_HZ), seed, f0Hz)
  return finish(sound, {
    sampleRateHz,
    frames: msToFrames(durationMs, sampleRateHz),
    level: intensity * 10 ** (recipe.levelDb / 20),
  })
}
