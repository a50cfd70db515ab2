/** Voices of eSpeak as the engine knows voices: one for each language, all of one small module and its data. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { OtherVoiceManifest } from '@voice-soundboard/graph'
import { espeakVoiceFor, languageTags, requireEspeakVoice } from './languages.ts'

export const BACKEND_ID = 'espeak'
export const SAMPLE_RATE_HZ = 22_050

/** `espeak-ng.data` of `@echogarden/espeak-ng-emscripten@0.3.5`: every language in one file. */
export const DATA_FILE = {
  bytes: 24_014_553,
  sha256: 'f7f8eff5685c709db9dae81e88a0e0556867d60514f7308ae99e0579369397b5',
} as const

export interface EspeakManifestOptions {
  /** Where `espeak-ng.data` is served; it is then verified and kept as the files of other voices are. */
  readonly dataUrl?: string
}

/**
 * @param language BCP 47: `de`, `en-GB`, `es-MX`. The nearest that eSpeak has is taken.
 * @throws InvalidInputError for a language that it does not speak.
 */
export function espeakManifest(
  language: string,
  { dataUrl }: EspeakManifestOptions = {},
): OtherVoiceManifest {
  if (typeof language !== 'string' || espeakVoiceFor(language) === null) {
    throw new InvalidInputError(
      'espeakManifest.language',
      'a language of espeakLanguages()',
      String(language),
    )
  }
  const spoken = requireEspeakVoice(language)
  const { voice, name } = spoken
  return {
    schema: 1,
    id: `${BACKEND_ID}-${voice.toLowerCase()}`,
    name: `eSpeak ${name}`,
    backend: BACKEND_ID,
    family: 'other',
    languages: languageTags(spoken),
    sampleRateHz: SAMPLE_RATE_HZ,
    speakers: { count: 1, default: 0 },
    licence: {
      weights: 'GPL-3.0-or-later',
      data: 'GPL-3.0-or-later',
      note: 'eSpeak NG is under the GPL 3: whoever ships it offers its source, and all of the program that it is part of.',
    },
    source: 'npm:@echogarden/espeak-ng-emscripten@0.3.5',
    files: dataUrl === undefined ? {} : { data: { url: dataUrl, ...DATA_FILE } },
    settings: { voice },
  }
}
