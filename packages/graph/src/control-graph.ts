/**
 * ControlGraph: what is to be said, in data. The compiler produces it, plugins may replace it, a backend
 * lowers it to sound. It never says how a backend does that.
 */
import type { TokenKind } from './token-kind.ts'

/** Half-open range `[start, end)` of UTF-16 offsets into the text the caller gave. */
export type SourceRange = readonly [start: number, end: number]

/** What ends after a token. Backends may encode each clause alone; a sentence ends with falling intonation. */
export type Boundary = 'none' | 'clause' | 'sentence' | 'paragraph'

/** Who speaks: a voice, and a speaker within it (Piper's multi-speaker voices number them from 0). */
export interface SpeakerRef {
  readonly type: 'voice'
  readonly voice: string
  readonly speaker?: number | string
  readonly name?: string
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
  /** Silence after the token beyond what the voice does by itself, in ms, ≥ 0. */
  readonly pauseAfterMs: number
  /** Names of marks that stand before this token (SSML `<mark>`). */
  readonly marksBefore: readonly string[]
}

export interface ControlGraph {
  readonly version: 2
  readonly tokens: readonly Token[]
  readonly speakers: readonly SpeakerRef[]
  /** BCP 47 tag of the text as a whole. */
  readonly language: string
  /** 2 is twice as fast, for every backend. 0.25–4. */
  readonly globalSpeed: number
  readonly globalPitch: number
  /** Exactly the text the caller gave; every `source` range points into it. */
  readonly sourceText: string
}

/** What all tokens of a graph share, without the tokens: it travels once, however long the text is. */
export type GraphHeader = Omit<ControlGraph, 'tokens' | 'sourceText'>

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
