import { expect, test } from 'vitest'
import { createToken } from './control-graph.ts'
import type { ControlGraph } from './control-graph.ts'
import { inlineGraph } from './inline-graph.ts'
import { segmentGraph } from './segment.ts'

const graph: ControlGraph = {
  version: 2,
  language: 'en',
  globalSpeed: 1,
  globalPitch: 1,
  sourceText: 'Oh well then',
  speakers: [
    { type: 'voice', voice: 'v' },
    { type: 'voice', voice: 'v', speaker: 1 },
  ],
  tokens: [
    createToken({ text: 'Oh', source: [0, 2] }),
    createToken({ text: 'well', source: [3, 7], speaker: 1 }),
    createToken({ text: 'then', source: [8, 12], speaker: 1 }),
  ],
}

test('a graph without events and turns stays as it is', () => {
  expect(inlineGraph(graph)).toEqual({ tokens: graph.tokens, degradations: [] })
})

test('a sound stands before its token, or behind the last, and alone in its segment', () => {
  const { tokens } = inlineGraph({
    ...graph,
    events: [{ type: 'sigh', beforeToken: 1, intensity: 0.5 }, { type: 'laugh' }],
  })
  expect(tokens.map(({ text, speaker, source }) => [text, speaker, ...source])).toEqual([
    ['Oh', 0, 0, 2],
    ['[sigh]', 1, 3, 3],
    ['well', 1, 3, 7],
    ['then', 1, 8, 12],
    ['[laugh]', 1, 12, 12],
  ])
  expect(tokens[1]?.event).toEqual({ type: 'sigh', intensity: 0.5 })
  const segments = segmentGraph({ tokens }).map((segment) => segment.tokens.map(({ text }) => text).join(' '))
  expect(segments).toEqual(['Oh', '[sigh]', 'well then', '[laugh]'])
})

test('the gap before a turn is a pause', () => {
  const { tokens } = inlineGraph({
    ...graph,
    turns: [
      { tokens: [0, 1], speaker: 0 },
      { tokens: [1, 3], speaker: 1, gapBeforeMs: 250 },
    ],
  })
  expect(tokens.map(({ pauseBeforeMs = 0 }) => pauseBeforeMs)).toEqual([0, 250, 0])
})

test('a sound that is placed by time alone is told', () => {
  const { tokens, degradations } = inlineGraph({ ...graph, events: [{ type: 'cough', startMs: 300 }] })
  expect(tokens).toHaveLength(3)
  expect(degradations.map(({ code }) => code)).toEqual(['event-not-placed'])
})
