/** Presets: a voice and a speed under one name. The table of v2.x, which applications know by these names. */
import { namedIn } from './named-in.ts'

export interface Preset {
  /** Id of the voice that it prefers. */
  readonly voice: string
  readonly speed: number
}

const PRESETS = {
  assistant: { voice: 'af_bella', speed: 1 },
  narrator: { voice: 'bm_george', speed: 0.95 },
  announcer: { voice: 'am_michael', speed: 1.1 },
  storyteller: { voice: 'bf_emma', speed: 0.9 },
  whisper: { voice: 'af_nicole', speed: 0.85 },
} as const satisfies Readonly<Record<string, Preset>>

export type PresetName = keyof typeof PRESETS

export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[]

/** @throws InvalidInputError for a name that is not in the table, with the nearest one. */
export const presetOf = (path: string, name: PresetName): Preset => namedIn(PRESETS, path, name)
