import { expect, test } from 'vitest'
import type { Token } from '../engine.ts'
import { describe, formatMs, saidOf, summaryOf, traitsOf, type Around } from './wording.ts'

const AROUND: Around = {
  language: 'en-US',
  speakers: [
    { type: 'voice', voice: 'a' },
    { type: 'voice', voice: 'a', speaker: 3, name: 'Ann' },
  ],
}
const token = (text: string, fields: Partial<Token> = {}): Token => ({
  text,
  source: [0, text.length],
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
  ...fields,
})

test('tells a screen reader what is written, what is said, and what it was taken for', () => {
  const money = token('$3.50', { spokenAs: 'three dollars fifty', kind: 'money' })
  expect(describe(money, AROUND, false)).toBe('written $3.50, said three dollars fifty, kind money')
  expect(describe(token('plums'), AROUND, false)).toBe('written plums, said as written, kind word')
})

test('tells what comes before and behind a word', () => {
  const last = token('end', {
    marksBefore: ['here'],
    boundaryAfter: 'sentence',
    pauseAfterMs: 700,
    pauseBeforeMs: 1500,
  })
  expect(describe(last, AROUND, false)).toBe(
    'after a pause of 1.5 s, mark here, written end, said as written, kind word, then a pause of 700 ms, sentence ends',
  )
})

test('says whose reading it is: that of the markup, or that of the reader of the page', () => {
  const sub = token('WWW', { spokenAs: 'the web', kind: 'override' })
  expect(describe(sub, AROUND, false)).toContain('kind set by markup')
  expect(describe(sub, AROUND, true)).toContain('kind said your way')
})

test('shows phonemes between slashes, and no reading where nothing differs', () => {
  expect(saidOf(token('hi', { phonemes: ['h', 'ˈ', 'aɪ'] }))).toBe('/hˈaɪ/')
  expect(saidOf(token('hi', { spokenAs: 'hi' }))).toBeNull()
  expect(saidOf(token('hi'))).toBeNull()
})

test('names each scale that is not neutral, in the direction it is heard in', () => {
  expect(traitsOf(token('x'), AROUND)).toEqual([])
  const scaled = token('x', { emphasis: 1.5, durationScale: 4 / 3, pitchScale: 0.85, energyScale: 1.2 })
  expect(traitsOf(scaled, AROUND)).toEqual(['stressed 1.5×', '33% longer', '15% lower', '20% louder'])
  expect(traitsOf(token('x', { targetDurationMs: 2000, durationScale: 2 }), AROUND)).toEqual(['lasts 2 s'])
})

test('names a foreign language and another speaker', () => {
  expect(traitsOf(token('oui', { language: 'fr', speaker: 1 }), AROUND)).toEqual(['French', 'Ann'])
  expect(traitsOf(token('yes', { language: 'en-US' }), AROUND)).toEqual([])
})

test('writes lengths of time as people do', () => {
  expect([150, 999, 1000, 1200, 1250].map(formatMs)).toEqual(['150 ms', '999 ms', '1 s', '1.2 s', '1.25 s'])
})

test('sums up', () => {
  const tokens = [
    token('Paid', { pauseAfterMs: 50 }),
    token('$1', { spokenAs: 'one dollar', pauseAfterMs: 100 }),
  ]
  const graph = {
    ...AROUND,
    version: 2,
    tokens,
    globalSpeed: 1,
    globalPitch: 1,
    sourceText: 'Paid $1',
  } as const
  expect(summaryOf(graph, false)).toBe('2 words · 1 not said as written · 150 ms of pauses')
  expect(summaryOf({ ...graph, tokens: [token('Hi')] }, true)).toBe('1 word in this part')
})
