/** Where a stop makes an ordinal, a number at the beginning of a paragraph need not be the marker of a list. */
import { expect, test } from 'vitest'
import { IncrementalCompiler, normalizeText } from '../../index.ts'

test.each([
  ['3. Mai ist frei.', 'dritter Mai ist frei.'],
  ['3. Okt. 1990', 'dritter Oktober neunzehnhundertneunzig'],
  ['3. Klasse ist billig.', 'dritte Klasse ist billig.'],
  ['1. FC Köln', 'erster FC Köln'],
  ['1. und 2. Klasse', 'erste und zweite Klasse'],
  ['A. Schmidt kam. B. Jones auch.', 'A. Schmidt kam. B Jones auch.'],
  ['z. B. jetzt', 'zum Beispiel jetzt'],
  ['„42“ und »42« und ›3‹', '„zweiundvierzig“ und »zweiundvierzig« und ›drei‹'],
  ['„3,50 €“, sagte er.', '„drei Euro fünfzig“, sagte er.'],
  ['2 1/2 Stunden', 'zweieinhalb Stunden'],
  ['1. Milch kaufen\n2. Brot kaufen', 'eins. Milch kaufen zwei. Brot kaufen'],
])('%s', (text, expected) => {
  expect(normalizeText(text, { language: 'de' }).text).toBe(expected)
})

test('character by character too', () => {
  const compiler = new IncrementalCompiler({ voice: 'v', language: 'de' })
  const segments = [...[...'3. Mai ist frei.'].flatMap((it) => compiler.feed(it)), ...compiler.finalize()]
  expect(segments.flatMap(({ tokens }) => tokens)[0]).toMatchObject({ text: '3. Mai', kind: 'date' })
})
