import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createToken, diffGraphs, InvalidInputError } from './index.ts'
import type { ControlGraph, GraphChange } from './index.ts'
import { arbitraryGraph, sampleGraph, withToken } from './test-support/graphs.ts'

/** As a person would note it: `+two`, `-two`, `one`, `one:pitchScale`. */
const note = (change: GraphChange): string => {
  switch (change.kind) {
    case 'header':
      return `${change.field}: ${JSON.stringify(change.from)} → ${JSON.stringify(change.to)}`
    case 'changed':
      return `${change.text}:${change.fields.join()}`
    case 'kept':
      return change.text
    default:
      return `${change.kind === 'inserted' ? '+' : '-'}${change.text}`
  }
}

const notes = (a: ControlGraph, b: ControlGraph) => diffGraphs(a, b).map(note)

test('equal graphs keep every token', () => {
  expect(diffGraphs(sampleGraph(), sampleGraph()).slice(0, 2)).toEqual([
    { kind: 'kept', from: 0, to: 0, text: 'One' },
    { kind: 'kept', from: 1, to: 1, text: 'two' },
  ])
  expect(notes(sampleGraph(), sampleGraph())).toEqual(['One', 'two', 'three', 'four'])
})

test('a token that changed tells its fields', () => {
  const changed = withToken(1, { pitchScale: 1.2, phonemes: ['t', 'u'], spokenAs: 'too' })
  expect(notes(sampleGraph(), changed)).toEqual(['One', 'two:phonemes,pitchScale,spokenAs', 'three', 'four'])
})

test('a word that another one replaces is removed, and the other inserted', () => {
  expect(notes(sampleGraph(), withToken(2, { text: 'seven' }))).toEqual([
    'One',
    'two',
    '-three',
    '+seven',
    'four',
  ])
})

test('words behind an insertion are kept, although their places moved', () => {
  const words = ['One', 'and', 'two', 'three', 'four']
  const { tokens } = sampleGraph()
  const longer = words.map((text, index) => ({
    ...(tokens.find((token) => token.text === text) ?? createToken({ text, source: [0, 0] })),
    source: [index * 6, index * 6 + text.length] as const,
  }))
  expect(notes(sampleGraph(), sampleGraph({ tokens: longer, sourceText: ' '.repeat(40) }))).toEqual([
    `sourceText: "One two three four." → "${' '.repeat(40)}"`,
    'One',
    '+and',
    'two',
    'three',
    'four',
  ])
})

test('fields of the whole come first', () => {
  const changed = sampleGraph({ globalSpeed: 1.5, events: [{ type: 'laugh', beforeToken: 2 }] })
  expect(notes(sampleGraph(), changed).slice(0, 2)).toEqual([
    'globalSpeed: 1 → 1.5',
    'events: undefined → [{"type":"laugh","beforeToken":2}]',
  ])
})

test('the script accounts for every token of both, in order', () => {
  fc.assert(
    fc.property(arbitraryGraph, arbitraryGraph, (a, b) => {
      const changes = diffGraphs(a, b)
      const indices = (end: 'from' | 'to') =>
        changes.flatMap((change) =>
          change.kind !== 'header' && end in change ? [(change as never)[end]] : [],
        )
      expect(indices('from')).toEqual(a.tokens.map((_, index) => index))
      expect(indices('to')).toEqual(b.tokens.map((_, index) => index))
      for (const change of diffGraphs(a, a)) expect(change.kind).toBe('kept')
    }),
  )
})

test('a graph that is not valid is told by its name', () => {
  const broken = withToken(1, { pauseAfterMs: -1 })
  expect(() => diffGraphs(sampleGraph(), broken)).toThrow(
    new InvalidInputError('b.tokens[1].pauseAfterMs', 'a finite number, 0 or more', '-1'),
  )
  expect(() => diffGraphs(null as never, broken)).toThrow(InvalidInputError)
})
