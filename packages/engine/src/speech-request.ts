/** What a call asks for, resolved against the engine's options: which voice, which speaker, which seed. */
import { mergeLexicons } from '@voice-soundboard/compiler/core'
import type { CompileOptions, Lexicon } from '@voice-soundboard/compiler/core'
import { InvalidInputError } from '@voice-soundboard/graph'
import type { ControlGraph, Degradation, Subject, Tags } from '@voice-soundboard/graph'
import { chooseVoice } from './choose-voice.ts'
import type { VoiceRequest } from './host/protocol.ts'
import type { EngineOptions, SpeakOptions, SpeechInput } from './options.ts'
import { isGraph } from './speech-input.ts'
import type { VoiceShelf } from './voice-shelf.ts'

export const DEFAULT_VOICE = 'piper-libritts-r'

export interface SpeechRequest {
  readonly voice: VoiceRequest
  readonly speaker: number
  readonly seed: number
  readonly gain: number
  readonly tags: Tags
  readonly compile: CompileOptions
  /** What was asked for and is done another way. */
  readonly degradations: readonly Degradation[]
}

/** Options of the text: a graph has them in itself. */
const TEXT_OPTIONS = [
  'language',
  'speed',
  'pitch',
  'emotion',
  'style',
  'preset',
  'lexicon',
  'format',
  'markdown',
  'ssml',
  'detectLanguages',
  'emoji',
] as const

const PASSED_ON = TEXT_OPTIONS.filter((option) => option !== 'language' && option !== 'lexicon')

export interface SpeechCall {
  /** Of the input, for errors. */
  readonly path: string
  readonly input: SpeechInput
  readonly options: SpeakOptions
}

/** @throws VoiceNotFoundError, SpeakerNotFoundError, InvalidInputError for a text's option beside a graph. */
export function resolveRequest(shelf: VoiceShelf, engine: EngineOptions, call: SpeechCall): SpeechRequest {
  const { input, options } = call
  if (isGraph(input)) return resolveGraph(shelf, engine, { ...call, input })
  const { voice, speaker, degradations } = chooseVoice(shelf, engine.voice ?? DEFAULT_VOICE, options)
  const { manifest } = voice
  const own = manifest.speakers.languages?.[speaker] ?? manifest.languages[0]
  return {
    voice,
    speaker,
    seed: options.seed ?? engine.seed ?? 1,
    gain: options.volume ?? 1,
    tags: options.tags ?? {},
    degradations,
    compile: {
      ...given(options, PASSED_ON),
      ...lexiconOf([options.lexicon, ofVoice(engine, manifest.id), engine.lexicon]),
      voice: manifest.id,
      speaker,
      language: options.language ?? own ?? 'en',
      speakerFor: ({ names }) => shelf.findSpeaker(manifest, names),
    },
  }
}

/** What plugins are told of a call. */
export function subjectOf(
  id: number,
  call: Subject['call'],
  {
    voice,
    speaker,
    tags,
    compile,
    options,
  }: Pick<SpeechRequest, 'voice' | 'speaker' | 'tags' | 'compile'> & { readonly options: SpeakOptions },
): Subject {
  const { manifest } = voice
  return Object.freeze({
    id,
    call,
    voice: manifest.id,
    speaker,
    language: compile.language ?? manifest.languages[0] ?? 'en',
    priority: options.priority ?? 'assistant',
    tags,
  })
}

function resolveGraph(
  shelf: VoiceShelf,
  engine: EngineOptions,
  { path, input, options }: SpeechCall & { readonly input: ControlGraph },
): SpeechRequest {
  const call = path.replace(/\.input$/, '')
  for (const option of TEXT_OPTIONS) {
    if (options[option] === undefined) continue
    throw new InvalidInputError(`${call}.options.${option}`, 'none beside a graph, which says it', 'one')
  }
  const first = input.speakers?.[0]
  const own = first?.type === 'voice' ? first : undefined
  const name = options.voice ?? own?.voice ?? engine.voice ?? DEFAULT_VOICE
  const { voice, speaker } = shelf.choose(name, options.speaker ?? own?.speaker)
  return {
    voice,
    speaker,
    seed: options.seed ?? engine.seed ?? 1,
    gain: options.volume ?? 1,
    tags: options.tags ?? {},
    degradations: otherVoices(input, voice.manifest.id),
    compile: { voice: voice.manifest.id, speaker },
  }
}

/** One utterance has one voice, whose speakers may take turns. */
function otherVoices({ speakers }: ControlGraph, voice: string): Degradation[] {
  const others = (speakers ?? []).filter((speaker) => speaker.type !== 'voice' || speaker.voice !== voice)
  return others.map((speaker) => ({
    code: 'speaker-not-used',
    message: `The graph's speaker ${speaker.name ?? (speaker.type === 'voice' ? speaker.voice : speaker.type)} is spoken by "${voice}": one utterance has one voice.`,
  }))
}

const ofVoice = ({ voiceLexicons = {} }: EngineOptions, voice: string): Lexicon | undefined =>
  Object.hasOwn(voiceLexicons, voice) ? voiceLexicons[voice] : undefined

/** The first goes before the others. */
function lexiconOf(lexicons: readonly (Lexicon | undefined)[]): Pick<CompileOptions, 'lexicon'> {
  const given = lexicons.filter((lexicon) => lexicon !== undefined)
  const [only] = given
  if (!only) return {}
  return { lexicon: given.length === 1 ? only : mergeLexicons(...given) }
}

/** Without those that are undefined. */
function given<Key extends keyof SpeakOptions>(
  options: SpeakOptions,
  keys: readonly Key[],
): Pick<SpeakOptions, Key> {
  return Object.fromEntries(
    keys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])),
  ) as Pick<SpeakOptions, Key>
}
