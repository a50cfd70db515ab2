/**
 * Pitch as eSpeak sets it: one number moves the whole voice by up to an octave either way, another one widens or
 * narrows the melody. Scaled together they keep the melody's shape; what they give was measured over its voices.
 */
export interface PitchSetting {
  /** 0–99; 50 is the voice's own. */
  readonly pitch: number
  readonly range: number
}

/** What the two numbers reach between them. */
export const LOWEST_PITCH = 0.61
export const HIGHEST_PITCH = 1.77

/** Median tone = base × SHARE_OF_BASE + melody × SHARE_OF_MELODY + rest, with everything 1 at the voice's own. */
const SHARE_OF_BASE = 0.638
const SHARE_OF_MELODY = 0.18
const REST = 1 - SHARE_OF_BASE - SHARE_OF_MELODY

/** @param factor 2 is an octave higher; what lies beyond eSpeak's reach is brought to its end. */
export function pitchSetting(factor: number): PitchSetting {
  const scale = Math.min(HIGHEST_PITCH, Math.max(LOWEST_PITCH, factor))
  const base = (scale - SHARE_OF_MELODY * scale - REST) / SHARE_OF_BASE
  return { pitch: setting(50 + 50 * Math.log2(base)), range: setting(50 * scale) }
}

const setting = (value: number): number => Math.min(99, Math.max(0, Math.round(value)))
