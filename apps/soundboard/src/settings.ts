/** What the page remembers between visits. Never the text: that is the reader's own. */

export interface Settings {
  readonly voice: string | null
  readonly speaker: number | null
  readonly speed: number
}

const KEY = 'voice-soundboard:settings'
const DEFAULTS: Settings = { voice: null, speaker: null, speed: 1 }

/** Anything that is not what we wrote (an older version, another hand) falls back to the default. */
export function readSettings(): Settings {
  const stored = parse(localStorage.getItem(KEY))
  return {
    voice: typeof stored['voice'] === 'string' ? stored['voice'] : DEFAULTS.voice,
    speaker: typeof stored['speaker'] === 'number' ? stored['speaker'] : DEFAULTS.speaker,
    speed: typeof stored['speed'] === 'number' ? stored['speed'] : DEFAULTS.speed,
  }
}

export function writeSettings(settings: Settings): void {
  localStorage.setItem(KEY, JSON.stringify(settings))
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
