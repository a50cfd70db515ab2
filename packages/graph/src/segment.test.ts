import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createToken, segmentGraph } from './index.ts'
import type { Boundary, ControlGraph, Token } from './index.ts'

const graphOf = (boundaries: readonly Boundary[], text = 'word'): ControlGraph => ({
  version: 2,
  tokens: boundaries.map((boundaryAfter, i) => createToken({ text, source: [i, i + 1], boundaryAfter })),
  speakers: [{ type: 'voice', voice: 'v' }],
  language: 'en',
  globalSpeed: 1,
  globalPitch: 1,
  sourceText: '',
})

test('the first piece is a clause, later ones are sentences', () => {
  const segments = segmentGraph(
    graphOf(['none', 'clause', 'none', 'clause', 'sentence', 'clause', 'sentence']),
  )
  expect(segments.map((s) => [s.firstToken, s.tokens.length])).toEqual([
    [0, 2],
    [2, 3],
    [5, 2],
  ])
})

test('a first clause of one word waits for the next', () => {
  expect(segmentGraph(graphOf(['clause', 'none', 'sentence'])).length).toBe(1)
})

test('every token is in exactly one piece, in order, and no piece exceeds the limits', () => {
  const boundary = fc.constantFrom<Boundary>('none', 'none', 'none', 'clause', 'sentence', 'paragraph')
  fc.assert(
    fc.property(
      fc.array(boundary, { maxLength: 400 }),
      fc.integer({ min: 1, max: 400 }),
      (boundaries, size) => {
        const graph = graphOf(boundaries, 'x'.repeat(size))
        const segments = segmentGraph(graph)
        expect(segments.flatMap((s) => s.tokens)).toEqual(graph.tokens)
        for (const [index, piece] of segments.entries()) {
          expect(piece.index).toBe(index)
          expect(piece.tokens[0]).toBe(graph.tokens[piece.firstToken])
          expect(piece.tokens.length).toBeLessThanOrEqual(48)
          const characters = piece.tokens.reduce((sum: number, t: Token) => sum + t.text.length + 1, 0)
          if (piece.tokens.length > 1) expect(characters).toBeLessThanOrEqual(320)
        }
      },
    ),
  )
})
