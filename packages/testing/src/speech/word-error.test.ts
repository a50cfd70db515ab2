import { expect, it } from 'vitest'
import { countWordErrors, normalizeWords, wordErrorRate } from './word-error.ts'

it('compares words, not how they are written', () => {
  expect(wordErrorRate("It's 7:30, Dr. Gray!", 'it’s Seven thirty doctor grey')).toBe(0)
  expect(normalizeWords('1,250 “dogs”, 25 cats.')).toEqual(
    'one thousand two hundred fifty dogs twenty five cats'.split(' '),
  )
})

it('does not mind where a compound is split, and minds all else', () => {
  expect(countWordErrors('her suitcase every day', 'her suit case everyday')).toEqual({ errors: 0, words: 4 })
  expect(countWordErrors('a suitcase', 'a suit cage')).toEqual({ errors: 2, words: 2 })
})

it('counts substitutions, insertions and deletions once each', () => {
  expect(countWordErrors('the cat sat down', 'the dog sat')).toEqual({ errors: 2, words: 4 })
  expect(countWordErrors('yes', 'oh yes yes')).toEqual({ errors: 2, words: 1 })
})

it('has an answer for silence', () => {
  expect(wordErrorRate('hello there', '')).toBe(1)
  expect(wordErrorRate('', '')).toBe(0)
  expect(wordErrorRate('', 'boo')).toBe(1)
})
