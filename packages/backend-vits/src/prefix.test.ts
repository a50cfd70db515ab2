import { createToken } from '@voice-soundboard/graph'
import type { Token } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { planPrefix } from './prefix.ts'
import type { IdSequence } from './phoneme-ids.ts'

/** Words of five phones, two ids each, with two ids for the space in front. */
const sequence = (words: number): IdSequence => ({
  ids: new Array<number>(words * 12).fill(7),
  tones: null,
  languages: null,
  closingIds: 1,
  degradations: [],
  phones: Array.from({ length: words * 5 }, (_, index) => {
    const token = Math.floor(index / 5)
    const firstId = token * 12 + 2 + (index % 5) * 2
    return { token, text: 'a', firstId, endId: firstId + 2, onsetId: firstId - 1, offsetId: firstId + 1 }
  }),
})
const word = (fields: Partial<Token> = {}): Token => createToken({ text: 'a', source: [0, 1], ...fields })
const TOKENS = Array.from({ length: 20 }, () => word())
const policy = { keepIds: 40, contextIds: 20, worthwhileRatio: 1.5 }

test('the prefix ends at a word, and so does its context', () => {
  expect(planPrefix(sequence(20), policy, 1, TOKENS)).toEqual({ keepTokens: 4, keepIds: 50, encodeIds: 74 })
})

test('a segment not much longer than the prefix is encoded whole', () => {
  expect(planPrefix(sequence(9), policy, 1, TOKENS)).toBeNull()
  expect(planPrefix(sequence(2), policy, 1, TOKENS)).toBeNull()
})

test('faster speech needs more words for as much sound', () => {
  expect(planPrefix(sequence(20), policy, 0.5, TOKENS)).toMatchObject({ keepTokens: 7, keepIds: 86 })
})

test('the prefix does not end before a word of exact length', () => {
  const tokens = TOKENS.map((token, index) => (index === 4 ? word({ targetDurationMs: 300 }) : token))
  expect(planPrefix(sequence(20), policy, 1, tokens)).toMatchObject({ keepTokens: 5, keepIds: 62 })
  const timed = TOKENS.map(() => word({ targetDurationMs: 300 }))
  expect(planPrefix(sequence(20), policy, 1, timed)).toBeNull()
})
