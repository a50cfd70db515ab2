/** Letters that are read by their names, where they might be words. */
import type { Phonemizer } from '@voice-soundboard/graph'
import { beforeAll, expect, test } from 'vitest'
import { createEnglishPhonemizer } from './english-phonemizer.ts'

let phonemizer: Phonemizer
beforeAll(async () => {
  phonemizer = await createEnglishPhonemizer()
})

const speak = async (...entries: readonly string[]): Promise<string> => {
  const words = entries.map((text) => ({ text, punctuationAfter: '' }))
  const spoken = await phonemizer.phonemize(words, { language: 'en-US' })
  return spoken.map((symbols) => symbols.join('')).join(' | ')
}

test.each([
  [['U S A'], 'jˌuː ˌɛs ˈeɪ'],
  [['F A Q'], 'ˌɛf ˌeɪ kjˈuː'],
  [['A I'], 'ˌeɪ ˈaɪ'],
  [['T Vs'], 'tˌiː vˈiːz'],
  [['U R Ls'], 'jˌuː ˌɑːɹ ˈɛlz'],
  [["F B I's"], 'ˌɛf bˌiː ˈaɪz'],
  [['A T and T'], 'ˌeɪ tˈiː ænd tˈiː'],
  [['M and Ms'], 'ˈɛm ænd ˈɛmz'],
  [['plan', 'A'], 'plˈæn | ˈeɪ'],
  [['Plan', 'A', 'failed'], 'plˈæn | ˈeɪ | fˈeɪld'],
  [['an', 'A'], 'ɐn | ˈeɪ'],
  [['F', 'A', 'X'], 'ˈɛf | ˈeɪ | ˈɛks'],
] as const)('%j', async (entries, expected) => {
  expect(await speak(...entries)).toBe(expected)
})

test('an article stays one', async () => {
  expect(await speak('A', 'dog')).toBe('ɐ | dˈɑːɡ')
  expect(await speak('Once', 'Upon', 'A', 'Time')).toContain('| ɐ |')
  expect(await speak('A lot')).toBe('ɐ lˈɑːt')
})
