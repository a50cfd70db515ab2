/** The voice that has no sound, in each language: it needs no files. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { OtherVoiceManifest } from '@voice-soundboard/graph'

export const BACKEND_ID = 'silence'

/** Of the samples, which are all zero: a rate that devices take without much work. */
const SAMPLE_RATE_HZ = 24_000

/**
 * @param language BCP 47; the voice is `silence-` with it behind.
 * @throws InvalidInputError for what is no language tag.
 */
export function silenceManifest(language: string): OtherVoiceManifest {
  const tag = canonical(language)
  return {
    schema: 1,
    id: `${BACKEND_ID}-${tag.toLowerCase()}`,
    name: 'Silence',
    backend: BACKEND_ID,
    family: 'other',
    languages: [tag],
    sampleRateHz: SAMPLE_RATE_HZ,
    speakers: { count: 1, default: 0 },
    licence: { weights: 'MIT', data: 'MIT', note: 'Has no weights and no sound: free for any use.' },
    source: '@voice-soundboard/backend-silence',
    files: {},
    settings: {},
  }
}

function canonical(language: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(language)
    if (tag !== undefined) return tag
  } catch (error) {
    // A RangeError or TypeError says the same with less.
    if (!(error instanceof Error)) throw error
  }
  throw new InvalidInputError('silenceManifest.language', 'a BCP 47 tag', String(language))
}
