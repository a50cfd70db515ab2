/** Graphs for tests: one to change by hand, and as many as fast-check wants. */
import fc from 'fast-check'
import { createToken, PARALINGUISTIC_TYPES } from '../index.ts'
import type { Boundary, ControlGraph, ParalinguisticEvent, SpeakerRef, Token, Turn } from '../index.ts'

/** "One two three four.", said by two. */
export function sampleGraph(fields: Partial<ControlGraph> = {}): ControlGraph {
  return {
    version: 2,
    language: 'en',
    globalSpeed: 1,
    globalPitch: 1,
    speakers: [
      { type: 'voice', voice: 'anna' },
      { type: 'preset', preset: 'narrator', name: 'Ben' },
    ],
    tokens: [
      createToken({ text: 'One', source: [0, 3] }),
      createToken({ text: 'two', source: [4, 7], boundaryAfter: 'clause', pauseAfterMs: 100 }),
      createToken({ text: 'three', source: [8, 13], speaker: 1 }),
      createToken({
        text: 'four',
        source: [14, 18],
        punctuationAfter: '.',
        boundaryAfter: 'sentence',
        speaker: 1,
      }),
    ],
    sourceText: 'One two three four.',
    ...fields,
  }
}

/** {@link sampleGraph} with one token changed. */
export function withToken(index: number, fields: Partial<Record<keyof Token, unknown>>): ControlGraph {
  const graph = sampleGraph()
  const tokens = graph.tokens.map((token, at) => (at === index ? { ...token, ...fields } : token))
  return { ...graph, tokens: tokens as readonly Token[] }
}

const finite = (options: fc.DoubleConstraints) =>
  fc.double({ noNaN: true, noDefaultInfinity: true, ...options }).map((value) => value + 0)
const factor = finite({ min: 0, minExcluded: true })
const silenceMs = finite({ min: 0, max: 1e6 })
const text = fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }).filter((word) => word.trim() !== '')
const boundary = fc.constantFrom<Boundary>('none', 'clause', 'sentence', 'paragraph')
const affix = fc.constantFrom('', '(', '"', ',', '.', '?!')
const optional = <T extends object>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record(fields, { requiredKeys: [] })

const speaker: fc.Arbitrary<SpeakerRef> = fc.oneof(
  fc
    .tuple(text, optional({ speaker: fc.oneof(fc.nat(), fc.string()), name: fc.string() }))
    .map(([voice, rest]) => ({ type: 'voice' as const, voice, ...rest })),
  fc.tuple(text, optional({ name: fc.string() })).map(([preset, rest]) => ({
    type: 'preset' as const,
    preset,
    ...rest,
  })),
  fc
    .tuple(fc.array(finite({}), { minLength: 1 }), optional({ voice: text, name: fc.string() }))
    .map(([embedding, rest]) => ({ type: 'embedding' as const, embedding, ...rest })),
)

/** Without its place: the word, and how much of the source stands before it. */
const word = fc.record({
  text,
  gap: fc.nat(3),
  written: fc.nat(6),
  speaker: fc.nat(),
  fields: fc.record({
    punctuationBefore: affix,
    punctuationAfter: affix,
    boundaryAfter: boundary,
    phonemes: fc.option(fc.array(fc.string())),
    pitchScale: factor,
    energyScale: factor,
    durationScale: factor,
    emphasis: factor,
    pauseAfterMs: silenceMs,
    marksBefore: fc.array(fc.string()),
  }),
  optional: optional({
    spokenAs: fc.string(),
    language: text,
    targetDurationMs: factor,
    pauseBeforeMs: silenceMs,
    marksAfter: fc.array(fc.string()),
    event: fc.record({ type: fc.constantFrom(...PARALINGUISTIC_TYPES) }),
  }),
})

/** Without a start: where a sound stands in time, only its neighbours can say. */
const event: fc.Arbitrary<ParalinguisticEvent> = fc
  .tuple(
    fc.constantFrom(...PARALINGUISTIC_TYPES),
    optional({ beforeToken: fc.nat(), durationMs: factor, intensity: finite({ min: 0, max: 1 }) }),
  )
  .map(([type, rest]) => ({ type, ...rest }))

/** Any valid graph. */
export const arbitraryGraph: fc.Arbitrary<ControlGraph> = fc
  .record({
    language: text,
    globalSpeed: factor,
    globalPitch: factor,
    speakers: fc.array(speaker, { minLength: 1, maxLength: 4 }),
    words: fc.array(word, { minLength: 1, maxLength: 8 }),
    header: optional({ sampleRateHz: fc.integer({ min: 1, max: 192_000 }) }),
    turnEnds: fc.option(fc.array(fc.nat(), { maxLength: 4 })),
    gapBeforeMs: fc.option(silenceMs),
    events: fc.option(fc.array(event, { maxLength: 4 })),
  })
  .map(({ words, header, turnEnds, gapBeforeMs, events, ...rest }) => {
    const { speakers } = rest
    let end = 0
    const tokens = words.map((each) => {
      const start = end + each.gap
      end = start + each.written
      return createToken({
        text: each.text,
        source: [start, end],
        speaker: each.speaker % speakers.length,
        ...each.fields,
        ...each.optional,
      })
    })
    return {
      version: 2,
      ...rest,
      ...header,
      tokens,
      ...(turnEnds ? { turns: turnsOf(tokens.length, turnEnds, gapBeforeMs) } : {}),
      ...(events ? { events: events.map((each) => withinTokens(each, tokens.length)) } : {}),
      sourceText: 'x'.repeat(end),
    }
  })

function turnsOf(tokens: number, ends: readonly number[], gapBeforeMs: number | null): readonly Turn[] {
  const bounds = [...new Set([0, ...ends.map((end) => end % tokens), tokens])].sort((a, b) => a - b)
  return bounds.slice(1).map((end, index) => ({
    tokens: [bounds[index] ?? 0, end],
    speaker: 0,
    ...(gapBeforeMs === null ? {} : { gapBeforeMs }),
  }))
}

const withinTokens = (each: ParalinguisticEvent, tokens: number): ParalinguisticEvent =>
  each.beforeToken === undefined ? each : { ...each, beforeToken: each.beforeToken % tokens }
