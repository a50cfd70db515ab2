import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphFromJSON, InvalidInputError, validateGraph } from './index.ts'
import type { ControlGraph } from './index.ts'

const golden = (name: string): ControlGraph => {
  const graph = graphFromJSON(readFileSync(new URL(`test-support/v1/${name}.json`, import.meta.url), 'utf8'))
  expect(validateGraph(graph)).toEqual([])
  return graph
}

/** What is spoken with its punctuation, where it was written, what it ends, and the pause in ms. */
const rowsOf = ({ tokens, sourceText }: ControlGraph) =>
  tokens.map((token) => [
    `${token.punctuationBefore}|${token.text}|${token.punctuationAfter}`,
    sourceText.slice(...token.source),
    token.boundaryAfter,
    token.pauseAfterMs,
  ])

test('words, punctuation and pauses', () => {
  const graph = golden('greeting')
  expect(rowsOf(graph)).toEqual([
    ['|Hello|,', 'Hello', 'clause', 150],
    ['|world|!', 'world', 'sentence', 300],
    ['|How|', 'How', 'none', 0],
    ['|are|', 'are', 'none', 0],
    ['|you|?', 'you', 'sentence', 0],
  ])
  const { tokens: _, ...header } = graph
  expect(header).toEqual({
    version: 2,
    language: 'en',
    globalSpeed: 1,
    globalPitch: 1,
    sampleRateHz: 24_000,
    speakers: [{ type: 'voice', voice: 'af_bella' }],
    sourceText: 'Hello, world! How are you?',
  })
})

test('words that v1 wrote out are found where they came from', () => {
  const graph = golden('prices')
  expect(rowsOf(graph)).toEqual([
    ['|Doctor|', 'Dr', 'none', 0],
    ['|Smith|', 'Smith', 'none', 0],
    ['|paid|', 'paid', 'none', 0],
    ['|three|', '', 'none', 0],
    ['|dollars|', '', 'none', 0],
    ['|and|', '', 'none', 0],
    ['|fifty|', '', 'none', 0],
    ['|cents|', '$3.50', 'none', 0],
    ['|and|', 'and', 'none', 0],
    ['|left|.', 'left', 'sentence', 0],
  ])
  expect(graph.globalSpeed).toBe(0.95)
  expect(graph.speakers).toEqual([{ type: 'voice', voice: 'bm_george', name: 'George' }])
})

test('sounds by time, and sounds by token', () => {
  const graph = golden('laughter')
  expect(graph.events).toEqual([
    { type: 'breath', startMs: 0, durationMs: 200, intensity: 1 },
    { type: 'sigh', startMs: 1250, durationMs: 500, intensity: 0.6 },
    { type: 'laugh', beforeToken: 2, durationMs: 200, intensity: 1 },
  ])
  expect(graph.tokens.map((token) => token.pauseAfterMs)).toEqual([0, 0, 300, 70, 0])
})

test('scales, phonemes and an embedding; without a source, its words are the source', () => {
  const graph = golden('cloned')
  expect(graph.speakers).toEqual([{ type: 'embedding', embedding: [0.125, -0.5, 0.75], name: 'Maya' }])
  expect(graph.sourceText).toBe('Speak tomato twice')
  expect([graph.globalPitch, graph.sampleRateHz]).toEqual([1.05, 22_050])
  expect(graph.tokens[1]).toEqual({
    text: 'tomato',
    source: [6, 12],
    punctuationBefore: '',
    punctuationAfter: '',
    boundaryAfter: 'none',
    speaker: 0,
    phonemes: ['t', 'ə', 'm', 'ˈ', 'ɑː', 't', 'oʊ'],
    pitchScale: 1.1,
    energyScale: 0.8,
    durationScale: 1.25,
    emphasis: 1.5,
    pauseAfterMs: 0,
    marksBefore: [],
  })
})

test('punctuation that stood alone goes with the word before it', () => {
  const graph = golden('narrator')
  expect(graph.speakers).toEqual([{ type: 'preset', preset: 'narrator' }])
  expect(rowsOf(graph)).toEqual([
    ['“|Listen|,”', 'Listen', 'clause', 150],
    ['|she|', 'she', 'none', 0],
    ['|said|;', 'said', 'clause', 150],
    ['|the|', 'the', 'none', 0],
    ['|rain|—', 'rain', 'clause', 0],
    ['|it|', 'it', 'none', 0],
    ['|stopped|…', 'stopped', 'sentence', 500],
  ])
})

test('pauses and sounds that stood alone keep their place', () => {
  const graph = golden('silences')
  expect(rowsOf(graph)).toEqual([
    ['(|One|)', 'One', 'none', 350],
    ['|two|', 'two', 'none', 0],
  ])
  expect(graph.turns).toEqual([{ tokens: [0, 2], speaker: 0, gapBeforeMs: 500 }])
  expect(graph.events).toEqual([
    { type: 'cough', beforeToken: 1, durationMs: 200, intensity: 1 },
    { type: 'yawn', durationMs: 200, intensity: 1 },
  ])
})

test('what v1 could leave out', () => {
  const graph = golden('sparse')
  expect(rowsOf(graph)).toEqual([['|Yes|.', 'Yes', 'sentence', 0]])
  expect(graph.events).toBeUndefined()
})

const speaker = { type: 'voice_id', value: 'af_bella' }
const v1 = (fields: object) => ({ version: 1, tokens: [{ text: 'Hello.' }], speaker, ...fields })
const ofWords = (text: string, source_text: string) =>
  graphFromJSON(v1({ tokens: text.split(' ').map((word) => ({ text: word })), source_text }))

test('signs and initials belong to the word', () => {
  expect(rowsOf(ofWords('-5 in the U.S.A. now', '-5 in the U.S.A. now')).map(([text]) => text)).toEqual([
    '|-5|',
    '|in|',
    '|the|',
    '|U.S.A.|',
    '|now|',
  ])
})

test('the same word many times is found in order', () => {
  const { tokens, sourceText } = ofWords('no no 2 no', 'No, no! $2? No.')
  expect(tokens.map(({ source }) => sourceText.slice(...source))).toEqual(['No', 'no', '2', 'No'])
  expect(tokens.map(({ source: [start] }) => start)).toEqual([0, 4, 9, 12])
})

test('words that are nowhere in the source leave its order alone', () => {
  const { tokens, sourceText } = ofWords('uno dos tres', 'one two')
  expect(tokens.map(({ source }) => sourceText.slice(...source))).toEqual(['', '', 'one two'])
})

test('a token of several words has one range', () => {
  const graph = graphFromJSON(
    v1({ tokens: [{ text: 'Good morning, ' }, { text: 'all' }], source_text: 'Good  morning, all' }),
  )
  expect(rowsOf(graph)).toEqual([
    ['|Good morning|,', 'Good  morning', 'clause', 0],
    ['|all|', 'all', 'none', 0],
  ])
})

test('a whole event on a token stands before it', () => {
  const tokens = [
    { text: 'No', paralinguistic: { type: 'gasp', start_time: 0, duration: 0.4, intensity: 0.3 } },
  ]
  expect(graphFromJSON(v1({ tokens })).events).toEqual([
    { type: 'gasp', beforeToken: 0, durationMs: 400, intensity: 0.3 },
  ])
})

describe('errors name the field as v1 does', () => {
  test.each([
    ['no tokens', { tokens: [] }, 'tokens'],
    ['only punctuation', { tokens: [{ text: '...' }, { text: '' }] }, 'tokens'],
    ['no speaker', { speaker: null }, 'speaker'],
    ['an unknown kind of speaker', { speaker: { type: 'wav', value: 'a.wav' } }, 'speaker.type'],
    ['an embedding in words', { speaker: { type: 'embedding', value: 'maya' } }, 'speaker.value'],
    ['speed 0', { global_speed: 0 }, 'global_speed'],
    ['negative pitch', { tokens: [{ text: 'a', pitch_scale: -1 }] }, 'tokens[0].pitch_scale'],
    ['negative energy', { tokens: [{ text: 'a', energy_scale: -1 }] }, 'tokens[0].energy_scale'],
    [
      'a negative pause',
      { tokens: [{ text: 'a' }, { text: 'b', pause_after: -0.1 }] },
      'tokens[1].pause_after',
    ],
    ['an endless pause', { tokens: [{ text: 'a', pause_after: Infinity }] }, 'tokens[0].pause_after'],
    [
      'an unknown sound',
      { tokens: [{ text: 'a', paralinguistic: 'sneeze' }] },
      'tokens[0].paralinguistic.type',
    ],
    ['a negative start', { events: [{ type: 'laugh', start_time: -1 }] }, 'events[0].start_time'],
    ['a sound without length', { events: [{ type: 'laugh', duration: 0 }] }, 'events[0].duration'],
    ['more than in full', { events: [{ type: 'laugh', intensity: 2 }] }, 'events[0].intensity'],
    [
      'sounds that overlap',
      {
        events: [
          { type: 'laugh', start_time: 1, duration: 0.5 },
          { type: 'sigh', start_time: 1.4 },
        ],
      },
      'events[1].start_time',
    ],
  ])('%s', (_, fields, path) => {
    const read = () => graphFromJSON(v1(fields))
    expect(read).toThrow(InvalidInputError)
    expect(read).toThrow(`${path}:`)
  })
})

test('any words in any text give a sound graph that says the same words', () => {
  const word = fc.oneof(fc.constantFrom('a', 'b', 'Dr.', '$5', '...', '“b”', ''), fc.string({ maxLength: 6 }))
  const words = fc.array(word, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, fc.array(word, { maxLength: 12 }), (spoken, written) => {
      const tokens = [
        { text: 'start', pause_after: 0 },
        ...spoken.map((text) => ({ text, pause_after: 0.1 })),
      ]
      const graph = graphFromJSON(v1({ tokens, source_text: written.join(' ') }))
      expect(validateGraph(graph)).toEqual([])
      const said = graph.tokens.map((token) => token.punctuationBefore + token.text + token.punctuationAfter)
      expect(said.join('').replace(/\s/g, '')).toBe(`start${spoken.join('')}`.replace(/\s/g, ''))
      const pauses = graph.tokens.reduce((sum, token) => sum + token.pauseAfterMs, 0)
      expect(pauses).toBeCloseTo(spoken.length * 100, 6)
    }),
    { numRuns: 500 },
  )
})
