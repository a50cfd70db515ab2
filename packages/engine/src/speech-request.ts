/** What a call asks for, resolved against the engine's options: which voice, which speaker, which seed. */
import { mergeLexicons } from '@voice-soundboard/compiler'
import type { CompileOptions, Lexicon } from '@voice-soundboard/compiler'
import type { VoiceRequest } from './host/protocol.ts'
import type { EngineOptions, SpeakOptions } from './options.ts'
import type { VoiceShelf } from './voice-shelf.ts'

export const DEFAULT_VOICE = 'piper-libritts-r'

export interface SpeechRequest {
  readonly voice: VoiceRequest
  readonly speaker: number
  readonly seed: number
  readonly gain: number
  readonly compile: CompileOptions
}

/** @throws VoiceNotFoundError, SpeakerNotFoundError */
export function resolveRequest(
  shelf: VoiceShelf,
  engine: EngineOptions,
  options: Pick<
    SpeakOptions,
    | 'voice'
    | 'speaker'
    | 'seed'
    | 'volume'
    | 'language'
    | 'speed'
    | 'pitch'
    | 'emotion'
    | 'lexicon'
    | 'format'
  >,
): SpeechRequest {
  const voice = shelf.request(options.voice ?? engine.voice ?? DEFAULT_VOICE)
  const lexicons = [options.lexicon, engine.lexicon].filter((lexicon) => lexicon !== undefined)
  const speaker = shelf.speaker(voice.manifest, options.speaker)
  return {
    voice,
    speaker,
    seed: options.seed ?? engine.seed ?? 1,
    gain: options.volume ?? 1,
    compile: {
      voice: voice.manifest.id,
      speaker,
      language: options.language ?? voice.manifest.languages[0] ?? 'en',
      ...(options.speed === undefined ? {} : { speed: options.speed }),
      ...(options.pitch === undefined ? {} : { pitch: options.pitch }),
      ...(options.emotion === undefined ? {} : { emotion: options.emotion }),
      ...(lexicons.length === 0
        ? {}
        : { lexicon: lexicons[1] ? mergeLexicons(...lexicons) : (lexicons[0] as Lexicon) }),
      ...(options.format === undefined ? {} : { format: options.format }),
    },
  }
}
