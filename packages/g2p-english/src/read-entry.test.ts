import { beforeAll, expect, it } from 'vitest'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { readEntry } from './read-entry.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await createLexicon()
})

/** Spelled letters in capitals. */
const read = (text: string, shouting = false): string =>
  readEntry(text, { isKnown: lexicon.isKnown, shouting })
    .map(({ spelling, letter }) => (letter ? spelling.toUpperCase() : spelling))
    .join(' ')

it.each([
  ['$3.50', 'three dollars and fifty cents'],
  ['$1', 'one dollar'],
  ['£0.99', 'ninety nine pence'],
  ['$1,234,567', 'one million two hundred thirty four thousand five hundred sixty seven dollars'],
  ['1999', 'nineteen ninety nine'],
  ['1905', 'nineteen oh five'],
  ['2000', 'two thousand'],
  ['2005', 'two thousand five'],
  ['2026', 'twenty twenty six'],
  ['1990s', 'nineteen nineties'],
  ['2,026', 'two thousand twenty six'],
  ['0', 'zero'],
  ['3.14', 'three point one four'],
  ['-5', 'minus five'],
  ['10-20', 'ten to twenty'],
  ['42%', 'forty two percent'],
  ['20°C', 'twenty degrees celsius'],
  ['21st', 'twenty first'],
  ['30th', 'thirtieth'],
  ['3:30', 'three thirty'],
  ['10:05pm', 'ten oh five P M'],
  ['7:00', "seven o'clock"],
  ['3/4', 'three quarters'],
  ['24/7', 'twenty four seven'],
  ['3½', 'three and a half'],
  ['007', 'zero zero seven'],
  ['555-123-4567', 'five five five one two three four five six seven'],
  ['5km', 'five kilometers'],
])('reads the number %s as "%s"', (text, spoken) => expect(read(text)).toBe(spoken))

it.each([
  ['NASA', 'nasa'],
  ['US', 'U S'],
  ['U.S', 'U S'],
  ['e.g', 'E G'],
  ['MP3', 'M P three'],
  ['SVGs', "S V G'S"],
  ['ChatGPT', 'chat G P T'],
  ['AT&T', 'at and T'],
  ['svg', 'S V G'],
  ['well-known', 'well known'],
  ['example.com', 'example dot com'],
  ['user@mail.com', 'user at mail dot com'],
  ['COVID-19', 'covid nineteen'],
  ['don’t', "don't"],
  ['café', 'cafe'],
  ['#1', 'number one'],
  ['C++', 'C plus plus'],
  ['and/or', 'and slash or'],
])('reads %s as "%s"', (text, spoken) => expect(read(text)).toBe(spoken))

it('takes capitals for words when everything is in capitals', () => {
  expect(read('IT', true)).toBe('it')
  expect(read('US', true)).toBe('us')
})

it.each(['', '😀', '漢字', 'привет', '…', '—'])('finds nothing English to say in "%s"', (text) => {
  expect(read(text)).toBe('')
})
