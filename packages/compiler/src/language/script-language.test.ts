import { expect, test } from 'vitest'
import { compileRequest } from '../index.ts'

const languagesOf = (text: string, language: string) =>
  compileRequest(text, { voice: 'v', language }).tokens.map((token) => token.language ?? language)

test.each([
  ['She said спасибо and left.', 'en', ['en', 'en', 'ru', 'en', 'en']],
  ['The word λόγος is Greek.', 'en', ['en', 'en', 'el', 'en', 'en']],
  ['They wrote 东京 on it.', 'en', ['en', 'en', 'zh', 'en', 'en']],
  ['Ein Wort, привет, mehr nicht.', 'de', ['de', 'de', 'ru', 'de', 'de']],
  ['Это Windows дома.', 'ru', ['ru', 'en', 'ru']],
  ['A wave of length λ here.', 'en', ['en', 'en', 'en', 'en', 'en', 'en']],
  ['naïve façade', 'en', ['en', 'en']],
  ['東京タワー', 'ja', ['ja']],
])('%s', (text, language, expected) => {
  expect(languagesOf(text, language)).toEqual(expected)
})

test('a language that names no script keeps its words', () => {
  expect(languagesOf('blorg привет', 'x-own')).toEqual(['x-own', 'x-own'])
})
