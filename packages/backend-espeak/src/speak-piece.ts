/** One piece from words to samples: eSpeak's own rate for speed, stretching for the rest, then loudness and silence. */
import type { ControlGraph } from '@voice-soundboard/graph'
import { SAMPLE_RATE_HZ } from './espeak-manifest.ts'
import type { Espeak } from './espeak.ts'
import { applyLevels } from './level.ts'
import type { Piece } from './pieces.ts'
import { timePiece } from './piece-timing.ts'
import type { PieceTiming } from './piece-timing.ts'
import { pitchSetting } from './pitch.ts'
import { speedOf } from './prosody.ts'
import { stretch } from './stretch.ts'
import { tokenSpans } from './token-spans.ts'
import type { TokenSpan } from './token-spans.ts'

export interface SpokenPiece {
  readonly timing: PieceTiming
  /** Without pauses. */
  readonly speech: Float32Array<ArrayBuffer>
}

/** Words a minute: what eSpeak's voices are made for, and the ends of what it can do. */
const NATURAL_RATE = 175
const SLOWEST_RATE = 80
const FASTEST_RATE = 450
const FULL_SCALE = 32_768
/** What is left to ring out where eSpeak's pause is not wanted. */
const RELEASE_MS = 40

export function speakPiece(espeak: Espeak, piece: Piece, graph: ControlGraph): SpokenPiece {
  const speed = speedOf(graph)
  const rate = Math.min(FASTEST_RATE, Math.max(SLOWEST_RATE, Math.round(NATURAL_RATE * speed)))
  const made = makeNatural(espeak, piece, graph, rate)
  // eSpeak's words a minute are not in proportion to its length, which speed is: the rest is stretched.
  const wanted = rate === NATURAL_RATE ? made : makeNatural(espeak, piece, graph, NATURAL_RATE)
  const pace = made.samples.length === 0 ? 1 : wanted.samples.length / speed / made.samples.length
  const frames = made.samples.length
  const timing = timePiece(piece.tokens, made.spans, { frames, pace, sampleRateHz: SAMPLE_RATE_HZ })
  const speech = stretch(made.samples, timing.knots, SAMPLE_RATE_HZ)
  applyLevels(speech, piece.tokens, timing, SAMPLE_RATE_HZ)
  return { timing, speech }
}

interface NaturalPiece {
  readonly samples: Float32Array
  readonly spans: readonly TokenSpan[]
}

function makeNatural(espeak: Espeak, piece: Piece, graph: ControlGraph, rate: number): NaturalPiece {
  const { text, voice, starts, spoken, tokens, isOpen } = piece
  const factor = graph.globalPitch * (tokens[0]?.pitchScale ?? 1)
  const isSpoken = (token: number): boolean => /[\p{L}\p{N}]/u.test(spoken[token] ?? '')
  if (!spoken.some((_, token) => spoken[token] !== '')) return nothing(tokens.length)
  const { samples, events } = espeak.speak(text, { voice, rate, ...pitchSetting(factor) })
  const spans = tokenSpans(events, {
    sampleRateHz: SAMPLE_RATE_HZ,
    frames: samples.length,
    starts,
    isSpoken,
    soundsAlone: (token) => countSounds(espeak, spoken[token] ?? '', voice),
  })
  if (spans.every(({ sounds }) => sounds.length === 0)) return nothing(tokens.length)
  const end = spans.at(-1)?.end ?? 0
  const release = Math.round((RELEASE_MS / 1000) * SAMPLE_RATE_HZ)
  const frames = isOpen ? Math.min(samples.length, end + release) : samples.length
  return { samples: Float32Array.from(samples.subarray(0, frames), (value) => value / FULL_SCALE), spans }
}

const nothing = (tokens: number): NaturalPiece => ({
  samples: new Float32Array(0),
  spans: Array.from({ length: tokens }, () => ({ start: 0, end: 0, sounds: [] })),
})

function countSounds(espeak: Espeak, spoken: string, voice: string): number {
  const isNotation = spoken.startsWith('[[')
  const sounds = isNotation ? spoken.split('|') : espeak.toIpa(spoken, voice).split(/[_\s]/u)
  return sounds.filter((sound) => sound !== '').length
}

/** Blocks of at most so many frames, silence in its places. */
export function* blocksOf(
  { timing, speech }: SpokenPiece,
  most: number,
): Generator<Float32Array<ArrayBuffer>> {
  let from = 0
  for (const { at, frames } of [...timing.pauses, { at: speech.length, frames: 0 }]) {
    for (; from < at; from = Math.min(at, from + most)) yield speech.slice(from, Math.min(at, from + most))
    for (let silent = 0; silent < frames; silent += most)
      yield new Float32Array(Math.min(most, frames - silent))
  }
}
