/**
 * Dittli's `metadata.json` as a manifest. Its engine looks phones up by position, adds an offset to CMUdict's
 * stress digits, stands `_` at both ends, and puts a blank around everything; blanks have tone and language 0.
 */
import { ModelCorruptError } from '@voice-soundboard/graph'
import type { VoiceTraits } from './voice-source.ts'

interface DittliMetadata {
  readonly language_id: number
  readonly tone_offset: number
  readonly sample_rate: number
  readonly symbols: readonly string[]
  readonly n_speakers: number
}

/** Of its decoder: five upsamplings to 512 samples. */
const HOP_FRAMES = 512
const EDGE = '_'

/** @throws ModelCorruptError */
export function readDittliMetadata(metadata: unknown): VoiceTraits {
  if (!isDittliMetadata(metadata))
    throw new ModelCorruptError('metadata.json', 'not the metadata of a Dittli voice')
  const { symbols, tone_offset: offset } = metadata
  const ids: Record<string, readonly number[]> = Object.fromEntries(
    symbols.map((symbol, index) => [symbol, [index]]),
  )
  // Trained with the consonant under its capital; the small letter is another language's.
  if (ids['V']) ids['v'] = ids['V']
  return {
    backend: 'vits',
    family: 'dittli',
    languages: ['en-US'],
    sampleRateHz: metadata.sample_rate,
    hopFrames: HOP_FRAMES,
    speakers: { count: metadata.n_speakers, default: 0 },
    phonemes: {
      set: 'dittli',
      symbols: ids,
      tones: { none: offset, unstressed: offset + 1, primary: offset + 2, secondary: offset + 3 },
      languageId: metadata.language_id,
      edgeSymbol: EDGE,
      blank: symbols.indexOf(EDGE),
      bos: [],
      eos: [],
    },
    inference: { noiseScale: 0.667, noiseScaleDuration: 0.8, lengthScale: 1 },
  }
}

function isDittliMetadata(value: unknown): value is DittliMetadata {
  const it = value as Partial<DittliMetadata> | null
  return (
    typeof it === 'object' &&
    it !== null &&
    [it.language_id, it.tone_offset, it.sample_rate, it.n_speakers].every(Number.isInteger) &&
    Array.isArray(it.symbols) &&
    it.symbols.includes(EDGE)
  )
}
