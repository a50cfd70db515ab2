/** Sounds of a speaker that are no words: a laugh, a breath; and the tone in place of a word. Data only; a backend renders what it can. */

export const PARALINGUISTIC_TYPES = [
  'laugh',
  'sigh',
  'breath',
  'gasp',
  'cry',
  'cough',
  'yawn',
  'hum',
  'bleep',
] as const

export type ParalinguisticType = (typeof PARALINGUISTIC_TYPES)[number]

/**
 * Stands in the flow of speech, as a word does: after the pause of the token before it, and what follows begins at
 * its end. Place it by token, by time or by both; with neither it stands after the last token.
 */
export interface ParalinguisticEvent {
  readonly type: ParalinguisticType
  /** Index of the token that it stands before. */
  readonly beforeToken?: number
  /** From the utterance's beginning, in ms, ≥ 0. */
  readonly startMs?: number
  /** In ms, > 0; 200 when absent. */
  readonly durationMs?: number
  /** From 0, hardly there, to 1, in full; 1 when absent. */
  readonly intensity?: number
}

/** One that stands in the place of a word. */
export type SpokenEvent = Pick<ParalinguisticEvent, 'type' | 'durationMs' | 'intensity'>

/** The same event with its length and intensity told. */
export function withEventDefaults(
  event: ParalinguisticEvent,
): ParalinguisticEvent & Required<Pick<ParalinguisticEvent, 'durationMs' | 'intensity'>> {
  return { ...event, durationMs: event.durationMs ?? 200, intensity: event.intensity ?? 1 }
}
