import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assertValidGraph, createToken, InvalidInputError, validateGraph } from './index.ts'
import { arbitraryGraph, sampleGraph, withToken } from './test-support/graphs.ts'

const pathsOf = (graph: unknown): readonly string[] => validateGraph(graph).map(({ path }) => path)

test('a graph that is sound has no problems', () => {
  expect(validateGraph(sampleGraph())).toEqual([])
  expect(() => assertValidGraph(sampleGraph())).not.toThrow()
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      expect(validateGraph(graph)).toEqual([])
    }),
  )
})

test('a problem says where, what is expected and what was there', () => {
  expect(validateGraph(withToken(3, { pauseAfterMs: -5 }))).toEqual([
    { path: 'tokens[3].pauseAfterMs', expected: 'a finite number, 0 or more', received: '-5' },
  ])
  expect(() => assertValidGraph(withToken(3, { pauseAfterMs: -5 }))).toThrow(
    new InvalidInputError('tokens[3].pauseAfterMs', 'a finite number, 0 or more', '-5'),
  )
})

describe('a single field', () => {
  test.each([
    ['no graph', null, 'graph'],
    ['a list', [], 'graph'],
    ['no tokens', sampleGraph({ tokens: [] }), 'tokens'],
    ['tokens that are no list', { ...sampleGraph(), tokens: { length: 1, 0: {} } }, 'tokens'],
    ['no speakers', { ...sampleGraph(), speakers: undefined }, 'speakers'],
    ['another version', { ...sampleGraph(), version: 3 }, 'version'],
    ['version 1, which graphFromJSON reads', { ...sampleGraph(), version: 1 }, 'version'],
    ['a version in words', { ...sampleGraph(), version: '2' }, 'version'],
    ['no language', sampleGraph({ language: '' }), 'language'],
    ['speed 0', sampleGraph({ globalSpeed: 0 }), 'globalSpeed'],
    ['endless speed', sampleGraph({ globalSpeed: Infinity }), 'globalSpeed'],
    ['negative pitch', sampleGraph({ globalPitch: -1 }), 'globalPitch'],
    ['no source text', { ...sampleGraph(), sourceText: undefined }, 'sourceText'],
    ['a rate of 0', sampleGraph({ sampleRateHz: 0 }), 'sampleRateHz'],
    ['empty text', withToken(0, { text: '' }), 'tokens[0].text'],
    ['blank text', withToken(0, { text: ' \n' }), 'tokens[0].text'],
    ['pitch 0', withToken(1, { pitchScale: 0 }), 'tokens[1].pitchScale'],
    ['energy that is no number', withToken(1, { energyScale: NaN }), 'tokens[1].energyScale'],
    ['negative length', withToken(1, { durationScale: -0.5 }), 'tokens[1].durationScale'],
    ['emphasis in words', withToken(1, { emphasis: 'strong' }), 'tokens[1].emphasis'],
    ['an endless pause', withToken(2, { pauseAfterMs: Infinity }), 'tokens[2].pauseAfterMs'],
    ['a target of 0', withToken(2, { targetDurationMs: 0 }), 'tokens[2].targetDurationMs'],
    ['an unknown boundary', withToken(3, { boundaryAfter: 'word' }), 'tokens[3].boundaryAfter'],
    ['no source', withToken(3, { source: undefined }), 'tokens[3].source'],
    ['a source of one end', withToken(3, { source: [14] }), 'tokens[3].source'],
    ['half a character', withToken(3, { source: [14, 17.5] }), 'tokens[3].source[1]'],
    ['a negative offset', withToken(0, { source: [-1, 3] }), 'tokens[0].source[0]'],
    ['a phoneme that is no text', withToken(0, { phonemes: ['a', 1] }), 'tokens[0].phonemes[1]'],
    ['a mark that is no text', withToken(0, { marksBefore: [null] }), 'tokens[0].marksBefore[0]'],
    ['a speaker of no type', sampleGraph({ speakers: [{ voice: 'a' } as never] }), 'speakers[0].type'],
    [
      'a voice without a name',
      sampleGraph({ speakers: [{ type: 'voice', voice: '' }] }),
      'speakers[0].voice',
    ],
    [
      'sound for a speaker',
      sampleGraph({ speakers: [{ type: 'embedding', embedding: new Float32Array(8) as never }] }),
      'speakers[0].embedding',
    ],
    [
      'an embedding that is not finite',
      sampleGraph({ speakers: [{ type: 'embedding', embedding: [0, NaN] }] }),
      'speakers[0].embedding[1]',
    ],
    ['an unknown sound', sampleGraph({ events: [{ type: 'sneeze' as never }] }), 'events[0].type'],
    [
      'a sound without length',
      sampleGraph({ events: [{ type: 'hum', durationMs: 0 }] }),
      'events[0].durationMs',
    ],
    ['more than in full', sampleGraph({ events: [{ type: 'hum', intensity: 1.1 }] }), 'events[0].intensity'],
    ['less than nothing', sampleGraph({ events: [{ type: 'hum', intensity: -0.1 }] }), 'events[0].intensity'],
    ['before the beginning', sampleGraph({ events: [{ type: 'hum', startMs: -1 }] }), 'events[0].startMs'],
    [
      'a negative gap',
      sampleGraph({ turns: [{ tokens: [0, 4], speaker: 0, gapBeforeMs: -1 }] }),
      'turns[0].gapBeforeMs',
    ],
  ])('%s', (_, graph, path) => {
    expect(pathsOf(graph)[0]).toBe(path)
  })
})

describe('fields between each other', () => {
  test.each([
    ['a speaker that is not there', withToken(1, { speaker: 2 }), ['tokens[1].speaker']],
    ['a range that ends before it begins', withToken(1, { source: [7, 4] }), ['tokens[1].source']],
    ['ranges that overlap', withToken(1, { source: [2, 7] }), ['tokens[1].source']],
    ['ranges out of order', withToken(3, { source: [0, 2] }), ['tokens[3].source']],
    ['a range beyond the text', withToken(3, { source: [14, 20] }), ['tokens[3].source']],
    [
      'an event before no token',
      sampleGraph({ events: [{ type: 'sigh', beforeToken: 4 }] }),
      ['events[0].beforeToken'],
    ],
    ['no turn', sampleGraph({ turns: [] }), ['turns']],
    [
      'a turn that begins late',
      sampleGraph({ turns: [{ tokens: [1, 4], speaker: 0 }] }),
      ['turns[0].tokens[0]'],
    ],
    [
      'a hole between turns',
      sampleGraph({
        turns: [
          { tokens: [0, 2], speaker: 0 },
          { tokens: [3, 4], speaker: 1 },
        ],
      }),
      ['turns[1].tokens[0]'],
    ],
    ['an empty turn', sampleGraph({ turns: [{ tokens: [0, 0], speaker: 0 }] }), ['turns[0].tokens[1]']],
    [
      'turns that end early',
      sampleGraph({ turns: [{ tokens: [0, 3], speaker: 0 }] }),
      ['turns[0].tokens[1]'],
    ],
    [
      'a turn beyond the tokens',
      sampleGraph({ turns: [{ tokens: [0, 5], speaker: 0 }] }),
      ['turns[0].tokens[1]'],
    ],
    ['a turn of nobody', sampleGraph({ turns: [{ tokens: [0, 4], speaker: 2 }] }), ['turns[0].speaker']],
  ])('%s', (_, graph, paths) => {
    expect(pathsOf(graph)).toEqual(paths)
  })

  test('what is sound', () => {
    const markup = sampleGraph({ sourceText: '1 2 <sub>threee</sub> 4' })
    expect(validateGraph(markup)).toEqual([])
    const twoTurns = sampleGraph({
      turns: [
        { tokens: [0, 2], speaker: 0 },
        { tokens: [2, 4], speaker: 1, gapBeforeMs: 250 },
      ],
    })
    expect(validateGraph(twoTurns)).toEqual([])
    expect(validateGraph(sampleGraph({ events: [{ type: 'laugh' }] }))).toEqual([])
    expect(validateGraph(withToken(1, { source: [3, 3] }))).toEqual([])
  })
})

test('all faults are told, those of fields before those between fields', () => {
  const { tokens } = sampleGraph()
  const [first, second] = tokens
  const faulty = sampleGraph({
    tokens: [{ ...first, speaker: 7 } as never, { ...second, text: '', source: [0, 2] } as never],
    globalSpeed: -1,
  })
  expect(pathsOf(faulty)).toEqual(['globalSpeed', 'tokens[1].text', 'tokens[1].source', 'tokens[0].speaker'])
})

describe('any value', () => {
  const throwing = {
    get version(): number {
      throw new Error('not for you')
    },
  }

  test('getters that throw', () => {
    expect(pathsOf(throwing)).toEqual(['version'])
    const graph = sampleGraph()
    Object.defineProperty(graph, 'tokens', { get: () => throwing.version })
    expect(validateGraph(graph)).toEqual([
      { path: 'tokens', expected: 'an array of 1 or more', received: 'what cannot be read' },
    ])
  })

  test('cycles and proxies', () => {
    const cyclic: Record<string, unknown> = { ...sampleGraph() }
    cyclic['tokens'] = [cyclic]
    cyclic['sourceText'] = cyclic
    expect(pathsOf(cyclic)).toContain('tokens[0].text')
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(pathsOf(proxy)).toEqual(['version'])
    expect(pathsOf({ ...sampleGraph(), tokens: [proxy] })).toEqual(['tokens[0]'])
  })

  test('what a prototype has is not there: it does not travel', () => {
    expect(pathsOf(Object.create(sampleGraph()))).toContain('tokens')
    expect(pathsOf(JSON.parse('{"__proto__": {"version": 2}}'))).toContain('version')
  })

  test('arrays without end', () => {
    const graph = { ...sampleGraph(), tokens: new Array(2 ** 32 - 1) }
    expect(validateGraph(graph)).toHaveLength(100)
    const lying = new Proxy([], { get: (_, key) => (key === 'length' ? Infinity : undefined) })
    expect(() => validateGraph({ ...sampleGraph(), tokens: lying })).not.toThrow()
  })

  test('a long graph is read in one go', () => {
    const tokens = Array.from({ length: 200_000 }, (_, i) => createToken({ text: 'a', source: [i, i + 1] }))
    const graph = sampleGraph({ tokens, sourceText: 'a'.repeat(tokens.length) })
    expect(validateGraph(graph)).toEqual([])
  })

  test('never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    })
    fc.assert(
      fc.property(anything, (value) => {
        expect(validateGraph(value)).not.toEqual([])
      }),
    )
    const place = fc.constantFrom('tokens', 'speakers', 'turns', 'events', 'sourceText', 'globalSpeed')
    fc.assert(
      fc.property(arbitraryGraph, place, anything, (graph, field, value) => {
        for (const changed of [
          { ...graph, [field]: value },
          { ...graph, [field]: [value] },
        ]) {
          try {
            assertValidGraph(changed)
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidInputError)
          }
        }
      }),
    )
    const tokenField = fc.constantFrom(...Object.keys(createToken({ text: 'a', source: [0, 1] })))
    fc.assert(
      fc.property(tokenField, anything, (field, value) => {
        for (const problem of validateGraph(withToken(2, { [field]: value }))) {
          expect(problem.path).toMatch(/^tokens\[[23]\]\.|^tokens\[2\]$/)
        }
      }),
    )
  })
})
