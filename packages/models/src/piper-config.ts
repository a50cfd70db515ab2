/** A stock Piper voice brings a `.onnx.json`; this reads it as a manifest, so that any of them can speak. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { VoiceLicence, VitsVoiceManifest } from '@voice-soundboard/graph'
import { parsePiperConfig } from './manifest-schema.ts'
import type { PiperConfig } from './manifest-schema.ts'
import { resolveUrl } from './resolve-url.ts'

export interface PiperVoiceOptions {
  readonly id: string
  /** Address of the `.onnx`. */
  readonly modelUrl: string | URL
  readonly name?: string
  readonly licence?: VoiceLicence
  readonly source?: string
}

/** What a Piper config says of its voice. */
export type PiperTraits = Pick<
  VitsVoiceManifest,
  'backend' | 'family' | 'languages' | 'sampleRateHz' | 'hopFrames' | 'speakers' | 'phonemes' | 'inference'
>

/** Piper's training puts one acoustic frame to 256 samples in every quality, unless the config says otherwise. */
const HOP_FRAMES = 256
/** Defaults of Piper's own runtime. */
const NOISE_SCALE = 0.667
const NOISE_SCALE_DURATION = 0.8

const UNKNOWN_LICENCE: VoiceLicence = {
  weights: 'unknown',
  data: 'unknown',
  note: 'Read the card of this voice before you publish what it says.',
}

/** @throws InvalidInputError naming the field of the config. */
export function manifestFromPiperConfig(config: unknown, options: PiperVoiceOptions): VitsVoiceManifest {
  const url = resolveUrl('manifestFromPiperConfig.modelUrl', String(options.modelUrl))
  return {
    schema: 1,
    id: options.id,
    name: options.name ?? options.id,
    ...readPiperConfig(config, `${options.id}.onnx.json`),
    bundles: {},
    stockModel: { url },
    licence: options.licence ?? UNKNOWN_LICENCE,
    source: options.source ?? url,
  }
}

/** `where` names the config in errors. @throws InvalidInputError naming its field. */
export function readPiperConfig(config: unknown, where: string): PiperTraits {
  const piper = parsePiperConfig(config, where)
  return {
    backend: 'vits',
    family: 'piper',
    languages: [languageOf(piper, where)],
    sampleRateHz: piper.audio.sample_rate,
    hopFrames: piper.hop_length ?? HOP_FRAMES,
    speakers: speakersOf(piper),
    phonemes: inventoryOf(piper, where),
    inference: {
      noiseScale: piper.inference?.noise_scale ?? NOISE_SCALE,
      noiseScaleDuration: piper.inference?.noise_w ?? NOISE_SCALE_DURATION,
      lengthScale: piper.inference?.length_scale ?? 1,
    },
  }
}

/** Piper's sequence is `^ _`, then every symbol followed by `_`, then `$`. */
function inventoryOf({ phoneme_id_map: symbols }: PiperConfig, where: string): VitsVoiceManifest['phonemes'] {
  const idsOf = (symbol: string): readonly number[] => {
    const ids = symbols[symbol]
    if (ids?.length) return ids
    throw new InvalidInputError(`${where}: phoneme_id_map`, `an id for "${symbol}"`, 'none')
  }
  const [blank = null] = idsOf('_')
  return { set: 'espeak-ipa', symbols, blank, bos: idsOf('^'), eos: idsOf('$') }
}

function languageOf({ language, espeak }: PiperConfig, where: string): string {
  const published = (language?.code ?? espeak?.voice ?? '').replaceAll('_', '-')
  try {
    const [tag] = Intl.getCanonicalLocales(published)
    if (tag) return tag
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new InvalidInputError(`${where}: espeak.voice`, 'a language', `"${published}"`)
}

function speakersOf({ num_speakers, speaker_id_map = {} }: PiperConfig): VitsVoiceManifest['speakers'] {
  const named = Object.entries(speaker_id_map)
  const speakers = { count: num_speakers ?? Math.max(1, named.length), default: 0 }
  if (named.length === 0) return speakers
  const names = Array.from({ length: speakers.count }, (_, index) => String(index))
  for (const [name, index] of named) if (index < names.length) names[index] = name
  return { ...speakers, names }
}
