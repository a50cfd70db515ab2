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
const policy = { keepIds: 40, contextIds: 20, worthwhileRatio: 1.5 }

test('the prefix ends at a word, and so does its context', () => {
  expect(planPrefix(sequence(20), policy, 1)).toEqual({ keepTokens: 4, keepIds: 50, encodeIds: 74 })
})

test('a segment not much longer than the prefix is encoded whole', () => {
  expect(planPrefix(sequence(9), policy, 1)).toBeNull()
  expect(planPrefix(sequence(2), policy, 1)).toBeNull()
})

test('faster speech needs more words for as much sound', () => {
  expect(planPrefix(sequence(20), policy, 0.5)).toMatchObject({ keepTokens: 7, keepIds: 86 })
})
