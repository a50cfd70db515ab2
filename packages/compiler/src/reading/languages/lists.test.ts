/** Where a stop makes an ordinal, a number at the beginning of a paragraph need not be the marker of a list. */
import { expect, test } from 'vitest'
import { IncrementalCompiler, normalizeText } from '../../index.ts'

test.each([
  ['3. Mai ist frei.', 'dritter Mai ist frei.'],
  ['3. Okt. 1990', 'dritter Oktober neunzehnhundertneunzig'],
  ['1. Milch kaufen\n2. Brot kaufen', 'eins. Milch kaufen zwei. Brot kaufen'],
])('%s', (text, expected) => {
  expect(normalizeText(text, { language: 'de' }).text).toBe(expected)
})

test('character by character too', () => {
  const compiler = new IncrementalCompiler({ voice: 'v', language: 'de' })
  const segments = [...[...'3. Mai ist frei.'].flatMap((it) => compiler.feed(it)), ...compiler.finalize()]
  expect(segments.flatMap(({ tokens }) => tokens)[0]).toMatchObject({ text: '3. Mai', kind: 'date' })
})
