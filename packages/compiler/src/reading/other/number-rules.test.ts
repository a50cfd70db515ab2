import { beforeAll, expect, test } from 'vitest'
import { compileWithProblems, loadTextParts, normalizeText } from '../../index.ts'

const LANGUAGES = ['nl', 'sv', 'da', 'tr', 'ja', 'id', 'hu', 'ko', 'vi']

test('numbers of a language whose rules were not loaded are left as written, and told', () => {
  const { graph, problems } = compileWithProblems('Saat 21, 34.', { voice: 'v', language: 'az' })
  expect(graph.tokens.map(({ spokenAs }) => spokenAs)).toEqual(graph.tokens.map(() => undefined))
  expect(problems.map(({ code }) => code)).toEqual(['numbers-as-written'])
})

beforeAll(async () => {
  await Promise.all(LANGUAGES.map((language) => loadTextParts({ language })))
})

test.each([
  ['nl', 'Wij zijn 21, zij 1.000.000.', 'Wij zijn eenentwintig, zij één miljoen.'],
  ['nl', 'Het is -5 graden.', 'Het is min vijf graden.'],
  ['nl', 'Pi is 3,14.', 'Pi is drie komma veertien.'],
  ['sv', 'Det kostar 100 kronor.', 'Det kostar hundra kronor.'],
  ['da', 'Der er 24 timer.', 'Der er fireogtyve timer.'],
  ['tr', 'Saat 12 oldu.', 'Saat on iki oldu.'],
  ['id', 'Ada 15 orang.', 'Ada lima belas orang.'],
  ['hu', 'Van 34 alma.', 'Van harmincnégy alma.'],
  ['vi', 'Tôi có 21 quyển.', 'Tôi có hai mươi mốt quyển.'],
])('%s: %s', (language, text, expected) => {
  expect(normalizeText(text, { language }).text).toBe(expected)
})

test.each([
  ['nl', 'Bel 0123.'],
  ['nl', 'Versie 1.2.3'],
  ['nl', 'Code 1234567890123'],
  ['da', 'Der er 1.000.000 af dem.'],
])('%s: what is no plain number is left as it is: %s', (language, text) => {
  expect(normalizeText(text, { language }).text).toBe(text)
})

test('a language whose numbers agree with what they count is left as written, and told once', () => {
  const { graph, problems } = compileWithProblems('Это 2 книги и 5 столов.', { voice: 'v', language: 'ru' })
  expect(graph.tokens.every(({ spokenAs }) => spokenAs === undefined)).toBe(true)
  expect(problems.map(({ code }) => code)).toEqual(['numbers-as-written'])
})
