import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphFromJSON, graphToJSON, InvalidInputError } from './index.ts'
import { arbitraryGraph, sampleGraph, withToken } from './test-support/graphs.ts'

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen)
}

const errorOf = (action: () => unknown): InvalidInputError => {
  try {
    action()
  } catch (error) {
    if (error instanceof InvalidInputError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

test('any graph comes back as it went, frozen', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const json = graphToJSON(graph)
      const back = graphFromJSON(json)
      expect(back).toEqual(graph)
      expect(graphToJSON(back)).toBe(json)
      expect(graphFromJSON(JSON.parse(json))).toEqual(graph)
      expect(isDeepFrozen(back)).toBe(true)
    }),
  )
})

test('the order of fields does not matter, and unknown ones are left out', () => {
  const graph = sampleGraph()
  const shuffled = Object.fromEntries(Object.entries({ ...graph, comment: 'mine' }).reverse())
  expect(graphToJSON(shuffled as never)).toBe(graphToJSON(graph))
  expect(graphFromJSON({ ...graph, comment: 'mine' })).toEqual(graph)
})

test('what was read is a copy', () => {
  const graph = structuredClone(sampleGraph())
  const read = graphFromJSON(graph)
  expect(Object.isFrozen(graph)).toBe(false)
  ;(graph.tokens as unknown[]).length = 0
  expect(read.tokens).toHaveLength(4)
})

test('texts that JSON finds hard', () => {
  const sourceText = 'One "two" \u2028 \ud83d \0 three'
  const graph = sampleGraph({ tokens: sampleGraph().tokens.slice(0, 1), sourceText })
  expect(graphFromJSON(graphToJSON(graph)).sourceText).toBe(sourceText)
})

describe('errors name the field', () => {
  test.each([
    ['text that is no JSON', '{', 'json'],
    ['an empty text', '', 'json'],
    ['brackets without end', '['.repeat(200_000), 'json'],
    ['a list', '[]', 'version'],
    ['a number', '12', 'graph'],
    ['nothing', undefined, 'graph'],
    ['null', 'null', 'graph'],
    ['no version', '{}', 'version'],
    ['a later version', { ...sampleGraph(), version: 3 }, 'version'],
    ['a later graph_version', { graph_version: 2.5 }, 'version'],
    ['a negative pause', JSON.stringify(withToken(2, { pauseAfterMs: -1 })), 'tokens[2].pauseAfterMs'],
    [
      'a number beyond all',
      JSON.stringify(sampleGraph()).replace('"globalSpeed":1', '"globalSpeed":1e999'),
      'globalSpeed',
    ],
    ['ranges that overlap', JSON.stringify(withToken(1, { source: [0, 7] })), 'tokens[1].source'],
  ])('%s', (_, json, path) => {
    expect(errorOf(() => graphFromJSON(json)).path).toBe(path)
  })

  test('a graph that cannot be written is not written', () => {
    expect(errorOf(() => graphToJSON(withToken(0, { energyScale: NaN }))).path).toBe('tokens[0].energyScale')
    expect(errorOf(() => graphToJSON(null as never)).path).toBe('graph')
  })

  test('whatever comes', () => {
    const v1 = { version: 1, tokens: [{ text: 'a' }], speaker: { type: 'voice_id', value: 'a' } }
    const field = fc.constantFrom('tokens', 'speaker', 'events', 'source_text', 'global_speed', 'sample_rate')
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.json()), field, (value, key) => {
        expect(errorOf(() => graphFromJSON(value)).code).toBe('invalid-input')
        for (const changed of [
          { ...v1, [key]: value },
          { ...v1, [key]: [value] },
          { ...v1, tokens: [{ text: 'a', paralinguistic: value }] },
          { ...v1, tokens: [{ text: value, pause_after: value }] },
        ]) {
          try {
            graphFromJSON(changed)
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidInputError)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
