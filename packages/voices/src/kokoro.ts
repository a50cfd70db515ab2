/** Kokoro's tokenizer and the names of its speakers as a manifest. */
import { ModelCorruptError } from '@voice-soundboard/graph'
import type { Speakers } from '@voice-soundboard/graph'
import type { PublishedTraits } from './published-source.ts'

const RATE_HZ = 24_000

/** Fewer than the tokenizer's limit by the pads at both ends. */
const MAX_SYMBOLS = 510

/** The first letter of a speaker's name tells what it speaks, the second who it is. */
const LANGUAGES: Readonly<Record<string, string>> = {
  a: 'en-US',
  b: 'en-GB',
  e: 'es',
  f: 'fr',
  h: 'hi',
  i: 'it',
  j: 'ja',
  p: 'pt-BR',
  z: 'zh',
}
const GENDERS: Readonly<Record<string, 'female' | 'male'>> = { f: 'female', m: 'male' }

/**
 * @param tokenizer `tokenizer.json`, parsed.
 * @throws ModelCorruptError when it has no vocabulary or no pad.
 */
export function readKokoroTraits(
  tokenizer: unknown,
  names: readonly string[],
  defaultSpeaker: string,
): PublishedTraits {
  const symbols = (tokenizer as { readonly model?: { readonly vocab?: unknown } } | null)?.model?.vocab
  if (!isVocabulary(symbols))
    throw new ModelCorruptError('tokenizer.json', 'it has no table of ids by symbol')
  const { [PAD]: padId, ...spoken } = symbols
  if (padId === undefined) throw new ModelCorruptError('tokenizer.json', `it has no pad "${PAD}"`)
  const speakers = speakersOf(names, defaultSpeaker)
  return {
    backend: 'kokoro',
    languages: [...new Set(speakers.languages)],
    sampleRateHz: RATE_HZ,
    speakers,
    settings: { symbols: spoken, padId, maxSymbols: MAX_SYMBOLS },
  }
}

const PAD = '$'

function speakersOf(names: readonly string[], defaultSpeaker: string): Speakers {
  return {
    count: names.length,
    default: names.indexOf(defaultSpeaker),
    names,
    languages: names.map((name) => LANGUAGES[name.charAt(0)] ?? 'und'),
    genders: names.map((name) => GENDERS[name.charAt(1)] ?? 'unknown'),
  }
}

const isVocabulary = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && Object.values(value).every(Number.isInteger)
