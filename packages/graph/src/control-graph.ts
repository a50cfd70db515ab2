/**
 * ControlGraph: what is to be said, in data. The compiler produces it, plugins may replace it, a backend
 * lowers it to sound. It never says how a backend does that.
 */
import type { ParalinguisticEvent, SpokenEvent } from './paralinguistic.ts'
import type { TokenKind } from './token-kind.ts'

/** Half-open range `[start, end)` of UTF-16 offsets into the text the caller gave. */
export type SourceRange = readonly [start: number, end: number]

/** What ends after a token. Backends may encode each clause alone; a sentence ends with falling intonation. */
export type Boundary = 'none' | 'clause' | 'sentence' | 'paragraph'

/** Half-open range `[start, end)` of indices into {@link ControlGraph.tokens}. */
export type TokenRange = readonly [start: number, end: number]

/** Who speaks, as data: never sound. `name` is what a script or a person calls them. */
export type SpeakerRef = VoiceSpeaker | PresetSpeaker | EmbeddingSpeaker

/** A voice, and a speaker within it (Piper's multi-speaker voices number them from 0). */
export interface VoiceSpeaker {
  readonly type: 'voice'
  readonly voice: string
  readonly speaker?: number | string
  readonly name?: string
}

/** A named choice of voice and manner, which the engine resolves: `narrator`. */
export interface PresetSpeaker {
  readonly type: 'preset'
  readonly preset: string
  readonly name?: string
}

/** A point in the speaker space of a voice; of the utterance's own voice when none is named. */
export interface EmbeddingSpeaker {
  readonly type: 'embedding'
  /** Finite numbers, 1–4096 of them. */
  readonly embedding: readonly number[]
  readonly voice?: string
  readonly name?: string
}

/** A run of tokens that one participant of a conversation says without giving way. */
export interface Turn {
  /** Not empty. Turns follow each other without holes and cover all tokens. */
  readonly tokens: TokenRange
  /** Whose turn it is: index into {@link ControlGraph.speakers}. Who sounds is said by each token. */
  readonly speaker: number
  /** Silence before the turn, in ms, ≥ 0; 0 when absent. */
  readonly gapBeforeMs?: number
}

export interface Token {
  /** As written in the source, without surrounding punctuation: `$3.50`. */
  readonly text: string
  /** As it is to be read, when that differs from `text`: `three dollars fifty`. */
  readonly spokenAs?: string
  /** What it was taken for; `word` when absent. */
  readonly kind?: TokenKind
  readonly source: SourceRange
  /** Punctuation that touches the token in front (`(`, `"`) and behind (`,`, `.`, `?!`). It shapes intonation. */
  readonly punctuationBefore: string
  readonly punctuationAfter: string
  readonly boundaryAfter: Boundary
  /** Index into {@link ControlGraph.speakers}. */
  readonly speaker: number
  /** BCP 47 tag; the graph's language when absent. */
  readonly language?: string
  /** IPA phones with stress marks before the vowel, when the caller overrides the phonemiser. */
  readonly phonemes: readonly string[] | null
  /** Multiplicative, 1 is neutral, > 0. */
  readonly pitchScale: number
  readonly energyScale: number
  readonly durationScale: number
  readonly emphasis: number
  /** Exactly how long the token sounds, in ms, > 0, whatever speed and scales say; free when absent. */
  readonly targetDurationMs?: number
  /** Silence before the token, in ms, ≥ 0; 0 when absent. Only the first token of a text needs it. */
  readonly pauseBeforeMs?: number
  /** Silence after the token beyond what the voice does by itself, in ms, ≥ 0. */
  readonly pauseAfterMs: number
  /** Names of marks that stand before this token (SSML `<mark>`). */
  readonly marksBefore: readonly string[]
  /** Names of marks behind this token: of the last one of a text, where no other stands. */
  readonly marksAfter?: readonly string[]
  /** The token is no word: this sound stands in its place. `[sigh]` */
  readonly event?: SpokenEvent
}

export interface ControlGraph {
  readonly version: 2
  readonly tokens: readonly Token[]
  readonly speakers: readonly SpeakerRef[]
  /** BCP 47 tag of the text as a whole. */
  readonly language: string
  /** 2 is twice as fast, for every backend. > 0; what a request can ask for is 0.25–4. */
  readonly globalSpeed: number
  /** 2 is an octave higher. > 0. */
  readonly globalPitch: number
  /** Exactly the text the caller gave; every `source` range points into it. */
  readonly sourceText: string
  /** In order. Absent when nobody takes turns. */
  readonly turns?: readonly Turn[]
  readonly events?: readonly ParalinguisticEvent[]
  /** What a graph of v1 asked for, in Hz. Sound has the rate of its voice, or of the format that is asked for. */
  readonly sampleRateHz?: number
}

/** What all tokens of a graph share, without the tokens: it travels once, however long the text is. */
export type GraphHeader = Pick<
  ControlGraph,
  'version' | 'speakers' | 'language' | 'globalSpeed' | 'globalPitch'
>

export function headerOf(graph: ControlGraph): GraphHeader {
  const { version, speakers, language, globalSpeed, globalPitch } = graph
  return { version, speakers, language, globalSpeed, globalPitch }
}

const NEUTRAL = {
  punctuationBefore: '',
  punctuationAfter: '',
  boundaryAfter: 'none',
  speaker: 0,
  phonemes: null,
  pitchScale: 1,
  energyScale: 1,
  durationScale: 1,
  emphasis: 1,
  pauseAfterMs: 0,
  marksBefore: [],
} as const satisfies Partial<Token>

/** A neutral token; `fields` override. */
export function createToken(fields: Pick<Token, 'text' | 'source'> & Partial<Token>): Token {
  return { ...NEUTRAL, ...fields }
}

/** Freezes a graph and everything in it, so that a plugin must return a new one to change it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const key of Reflect.ownKeys(value)) deepFreeze((value as Record<PropertyKey, unknown>)[key])
  return Object.freeze(value)
}
