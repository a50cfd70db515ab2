/** What the page remembers between visits. Never the text: that is the reader's own. */
import type { Override } from './inspector/rule.ts'

export interface Settings {
  readonly voice: string | null
  readonly speaker: number | null
  readonly speed: number
  /** Null until the reader has opened or closed it. */
  readonly isInspectorOpen: boolean | null
  readonly overrides: readonly Override[]
}

const KEY = 'voice-soundboard:settings'
const DEFAULTS: Settings = { voice: null, speaker: null, speed: 1, isInspectorOpen: null, overrides: [] }

/** Anything that is not what we wrote (an older version, another hand) falls back to the default. */
export function readSettings(): Settings {
  const stored = parse(localStorage.getItem(KEY))
  const { isInspectorOpen, overrides } = stored
  return {
    voice: typeof stored['voice'] === 'string' ? stored['voice'] : DEFAULTS.voice,
    speaker: typeof stored['speaker'] === 'number' ? stored['speaker'] : DEFAULTS.speaker,
    speed: typeof stored['speed'] === 'number' ? stored['speed'] : DEFAULTS.speed,
    isInspectorOpen: typeof isInspectorOpen === 'boolean' ? isInspectorOpen : DEFAULTS.isInspectorOpen,
    overrides: Array.isArray(overrides) ? overrides.filter(isOverride) : DEFAULTS.overrides,
  }
}

/** Changes these and keeps the others. */
export function writeSettings(change: Partial<Settings>): void {
  localStorage.setItem(KEY, JSON.stringify({ ...readSettings(), ...change }))
}

function isOverride(value: unknown): value is Override {
  const { grapheme, alias, phonemes } = Object(value) as Record<string, unknown>
  return typeof grapheme === 'string' && (typeof alias === 'string' || typeof phonemes === 'string')
}

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {}
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
