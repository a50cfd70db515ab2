import { InvalidInputError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { compileRequest, IncrementalCompiler, loadTextParts } from '../index.ts'
import type { CompileOptions } from '../index.ts'

const OTHERS = ['de', 'fr', 'es']
const options: CompileOptions = { voice: 'v', detectLanguages: OTHERS }

const languagesOf = (text: string, more: Partial<CompileOptions> = {}) =>
  compileRequest(text, { ...options, ...more }).tokens.map(({ text: written, spokenAs, language = '–' }) => [
    spokenAs ?? written,
    language,
  ])

test('without its tables a text is refused that needs them', () => {
  expect(() => compileRequest('Guten Tag, wie geht es?', options)).toThrow(InvalidInputError)
})

test('nothing is loaded for a text in one language', () => {
  expect(() => compileRequest('Hello', { voice: 'v', detectLanguages: ['en'] })).not.toThrow()
})

test('sentences that are clearly in another language are read by its rules', async () => {
  await loadTextParts({ detectLanguages: OTHERS })
  expect(languagesOf('She pays $5. Das kostet mich 5 €. That is all.')).toEqual([
    ['She', '–'],
    ['pays', '–'],
    ['five dollars', '–'],
    ['Das', 'de'],
    ['kostet', 'de'],
    ['mich', 'de'],
    ['fünf Euro', 'de'],
    ['That', '–'],
    ['is', '–'],
    ['all', '–'],
  ])
})

test.each([
  ['Je ne regrette rien.', 'fr'],
  ['¿Dónde está la biblioteca?', 'es'],
  ['Ich weiß nicht, was er gesagt hat.', 'de'],
])('%s', (text, language) => {
  expect(new Set(languagesOf(text).map(([, found]) => found))).toEqual(new Set([language]))
})

test.each([
  'San Francisco, California.',
  'Let us go to Buenos Aires.',
  'I love pizza.',
  'Yes, please.',
  'She ordered a latte macchiato and a croissant.',
  'Total: 3 items',
])('names and loans make no other language: %s', (text) => {
  expect(new Set(languagesOf(text).map(([, found]) => found))).toEqual(new Set(['–']))
})

test('in markdown the words are told to be in it', () => {
  expect(
    languagesOf('He said: hello.\n\n**Je ne regrette rien.**', { format: 'markdown' }).slice(-2),
  ).toEqual([
    ['regrette', 'fr'],
    ['rien', 'fr'],
  ])
})

test('ranges stay in order, and portions make no difference', () => {
  const text = 'One. Guten Tag, wie geht es dir heute? Two, 3. C’est la vie, mon ami! End'
  const whole = compileRequest(text, options)
  for (const { text: written, source } of whole.tokens) expect(text.slice(...source)).toBe(written)
  const compiler = new IncrementalCompiler(options)
  const segments = [...[...text].flatMap((character) => compiler.feed(character)), ...compiler.finalize()]
  expect(segments.flatMap(({ tokens }) => tokens)).toEqual(whole.tokens)
})
