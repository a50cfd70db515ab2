/**
 * Graphs of version 1, as v2.x of Voice Soundboard wrote them, as graphs that mean the same now. v1 kept a word
 * with its punctuation, seconds, one speaker, and no places in the source text.
 */
import { createToken } from './control-graph.ts'
import type { ControlGraph, SpeakerRef, Token } from './control-graph.ts'
import { InvalidInputError } from './errors/input.ts'
import { findOverlaps } from './event-overlaps.ts'
import { locateWords } from './locate-words.ts'
import type { ParalinguisticEvent, ParalinguisticType } from './paralinguistic.ts'
import { boundaryOf, coreOf } from './punctuation.ts'
import { EVENT_V1, GRAPH_V1 } from './graph-v1-schema.ts'
import { Problems, readBySchema } from './schema-reader.ts'
import type { Place, Schema } from './schema-reader.ts'
import { requireValid } from './validate-graph.ts'

interface EventV1 {
  readonly type: ParalinguisticType
  readonly start_time?: number
  readonly duration?: number
  readonly intensity?: number
}

interface TokenV1 {
  readonly text: string
  readonly pitch_scale?: number
  readonly energy_scale?: number
  readonly duration_scale?: number
  readonly phonemes?: readonly string[] | null
  readonly paralinguistic?: unknown
  readonly emphasis?: number
  readonly pause_after?: number
}

interface SpeakerV1 {
  readonly type: 'voice_id' | 'preset' | 'embedding'
  readonly value: string | readonly number[]
  readonly name?: string | null
}

interface GraphV1 {
  readonly tokens: readonly TokenV1[]
  readonly speaker: SpeakerV1
  readonly events?: readonly EventV1[] | null
  readonly global_speed?: number
  readonly global_pitch?: number
  readonly sample_rate?: number
  readonly source_text?: string | null
}

/** What a token of v1 is made of, before its words are found in the source. */
interface Spoken {
  readonly written: string
  readonly token: Omit<Token, 'source'>
}

/** @throws InvalidInputError that names the field as v1 does: `tokens[0].pitch_scale`. */
export function graphFromV1(value: unknown): ControlGraph {
  const v1 = readOrThrow(GRAPH_V1, value, null) as GraphV1
  const events = (v1.events ?? []).map((event) => timedEvent(event))
  const { spoken, leadMs, tokenEvents } = spokenOf(v1.tokens)
  if (spoken.length === 0) throw new InvalidInputError('tokens', 'at least one word', 'none')
  const [overlap] = findOverlaps({ tokens: [], events })
  if (overlap) {
    const { event, other, freeFromMs } = overlap
    const startMs = events[event]?.startMs ?? 0
    throw new InvalidInputError(
      `events[${event}].start_time`,
      `${freeFromMs / 1000} or more, when ${other} has ended`,
      String(startMs / 1000),
    )
  }
  const written = spoken.map((word) => word.written)
  const sourceText = v1.source_text || written.join(' ')
  const sources = locateWords(written, sourceText)
  const tokens = spoken.map(({ token }, index) => ({ ...token, source: sources[index] ?? [0, 0] }))
  const allEvents = [...events, ...tokenEvents]
  return {
    version: 2,
    language: 'en',
    globalSpeed: v1.global_speed ?? 1,
    globalPitch: v1.global_pitch ?? 1,
    sampleRateHz: v1.sample_rate ?? 24_000,
    speakers: [speakerOf(v1.speaker)],
    tokens,
    ...(leadMs > 0 ? { turns: [{ tokens: [0, tokens.length], speaker: 0, gapBeforeMs: leadMs }] } : {}),
    ...(allEvents.length > 0 ? { events: allEvents } : {}),
    sourceText,
  }
}

interface SpokenWords {
  readonly spoken: readonly Spoken[]
  /** Pause before the first word. */
  readonly leadMs: number
  readonly tokenEvents: readonly ParalinguisticEvent[]
}

/** v1 had tokens that are no words: punctuation, a pause or a laugh alone. They go with the words beside them. */
function spokenOf(tokens: readonly TokenV1[]): SpokenWords {
  const spoken: Spoken[] = []
  const placed: { readonly event: ParalinguisticEvent; readonly beforeToken: number }[] = []
  let leadMs = 0
  let opening = ''
  for (const [index, v1] of tokens.entries()) {
    const { paralinguistic } = v1
    const isEvent = paralinguistic !== undefined && paralinguistic !== null
    if (isEvent) {
      const event = eventOf(paralinguistic, index)
      placed.push({ event, beforeToken: spoken.length })
    }
    const word = wordOf(v1, opening)
    const last = spoken.at(-1)
    const pauseMs = toMs(v1.pause_after ?? 0)
    if (word) {
      spoken.push(word)
      opening = ''
    } else {
      const marks = v1.text.trim()
      if (last) spoken[spoken.length - 1] = withMarks(last, marks, isEvent ? 0 : pauseMs)
      else {
        opening += marks
        // A pause right behind an event was always part of it.
        leadMs += isEvent ? 0 : pauseMs
      }
    }
  }
  const tokenEvents = placed.map(({ event, beforeToken }) =>
    beforeToken < spoken.length ? { ...event, beforeToken } : event,
  )
  return { spoken, leadMs, tokenEvents }
}

/** Null for a token without a word. */
function wordOf(v1: TokenV1, opening: string): Spoken | null {
  const [start, end] = coreOf(v1.text)
  if (start === end) return null
  const punctuationAfter = v1.text.slice(end).trim()
  const { source: _, ...token } = createToken({
    text: v1.text.slice(start, end),
    source: [0, 0],
    punctuationBefore: opening + v1.text.slice(0, start).trim(),
    punctuationAfter,
    boundaryAfter: boundaryOf(punctuationAfter),
    phonemes: v1.phonemes ?? null,
    pitchScale: v1.pitch_scale ?? 1,
    energyScale: v1.energy_scale ?? 1,
    durationScale: v1.duration_scale ?? 1,
    emphasis: v1.emphasis ?? 1,
    pauseAfterMs: toMs(v1.pause_after ?? 0),
  })
  return { written: v1.text.trim(), token }
}

function withMarks({ written, token }: Spoken, marks: string, pauseMs: number): Spoken {
  const punctuationAfter = token.punctuationAfter + marks
  return {
    written: written + marks,
    token: {
      ...token,
      punctuationAfter,
      boundaryAfter: boundaryOf(punctuationAfter),
      pauseAfterMs: token.pauseAfterMs + pauseMs,
    },
  }
}

/** A type, or a whole event; that it hangs on a token says when it sounds. */
function eventOf(value: unknown, token: number): ParalinguisticEvent {
  const isType = typeof value === 'string'
  const tokens: Place = { parent: null, key: 'tokens' }
  const place: Place = { parent: { parent: tokens, key: token }, key: 'paralinguistic' }
  const v1 = readOrThrow(EVENT_V1, isType ? { type: value } : value, place) as EventV1
  const { startMs: _, ...event } = timedEvent(v1)
  return event
}

function timedEvent({ type, start_time = 0, duration = 0.2, intensity = 1 }: EventV1): ParalinguisticEvent {
  return { type, startMs: toMs(start_time), durationMs: toMs(duration), intensity }
}

function speakerOf({ type, value, name }: SpeakerV1): SpeakerRef {
  const named = name ? { name } : {}
  if (typeof value !== 'string') return { type: 'embedding', embedding: value, ...named }
  return type === 'preset' ? { type, preset: value, ...named } : { type: 'voice', voice: value, ...named }
}

/** Milliseconds to six places, so that 0.07 s is 70 ms. */
const toMs = (seconds: number): number => Math.round(seconds * 1e9) / 1e6

function readOrThrow(schema: Schema, value: unknown, place: Place | null): unknown {
  const problems = new Problems()
  const copy = readBySchema(schema, value, place, problems)
  requireValid(problems.list)
  return copy
}
