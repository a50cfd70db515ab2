import { describe, expect, test } from 'vitest'
import { notationFor, readSounds } from './sounds.ts'

/** What the model was taught to read, sounds only. */
const KNOWN = new Set(
  'AIOQSTWYabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔʣʥʦʨᵝˈˌːʰʲ↓→↗↘ᵊᵻꭧ\u0303',
)

const read = (ipa: string, language: string, isBritish = false, words: readonly string[] = [ipa]): string =>
  readSounds(ipa, notationFor(language, isBritish, words), (symbol) => KNOWN.has(symbol))
    .sounds.map(({ symbols }) => symbols)
    .join('')

describe('American', () => {
  test.each([
    ['day', 'dˈeɪ', 'dˈA'],
    ['my', 'mˈaɪ', 'mˈI'],
    ['now', 'nˈaʊ', 'nˈW'],
    ['go', 'ɡˈoʊ', 'ɡˈO'],
    ['boy', 'bˈɔɪ', 'bˈY'],
    ['judge', 'dʒˈʌdʒ', 'ʤˈʌʤ'],
    ['church', 'tʃˈɜːtʃ', 'ʧˈɜɹʧ'],
    ['better', 'bˈɛɾɚ', 'bˈɛTəɹ'],
    ['see', 'sˈiː', 'sˈi'],
    ['car', 'kˈɑːɹ', 'kˈɑɹ'],
    ['little', 'lˈɪɾəl', 'lˈɪTᵊl'],
  ])('%s', (_, ipa, symbols) => expect(read(ipa, 'en-US')).toBe(symbols))
})

describe('British, from British', () => {
  test.each([
    ['go', 'ɡˈəʊ', 'ɡˈQ'],
    ['see', 'sˈiː', 'sˈiː'],
    ['car', 'kˈɑː', 'kˈɑː'],
    ['cat', 'kˈæt', 'kˈat'],
    ['near', 'nˈiə', 'nˈɪə'],
  ])('%s', (_, ipa, symbols) => expect(read(ipa, 'en-GB', true)).toBe(symbols))
})

describe('British, from American', () => {
  test.each([
    ['go: another diphthong', 'ɡˈoʊ', 'ɡˈQ'],
    ['car: no r at the end', 'kˈɑːɹ', 'kˈɑː'],
    ['better: no flap, and no r', 'bˈɛɾɚ', 'bˈɛtə'],
    ['hot: rounded', 'hˈɑːt', 'hˈɒt'],
    ['sorry: an r before a vowel stays', 'sˈɑːɹi', 'sˈɑːɹi'],
  ])('%s', (_, ipa, symbols) => expect(read(ipa, 'en-GB', true, [ipa, 'ɡˈoʊ'])).toBe(symbols))
})

describe('other languages keep their IPA', () => {
  test.each([
    ['Spanish', 'es', 'mutʃˈatʃo', 'muʧˈaʧo'],
    ['Italian', 'it', 'dʒˈɛnte', 'ʤˈɛnte'],
    ['French', 'fr', 'ʒuʁ', 'ʒuʁ'],
    ['Portuguese', 'pt-BR', 'mũˈdo', 'mu\u0303ˈdo'],
  ])('%s', (_, language, ipa, symbols) => expect(read(ipa, language)).toBe(symbols))
})

test('a sound that the model does not have is named, and the rest is said', () => {
  const known = (symbol: string): boolean => 'ab'.includes(symbol)
  const { sounds, unknown } = readSounds('aʘb', notationFor('und', false, []), known)
  expect(sounds.map(({ symbols }) => symbols)).toEqual(['a', 'b'])
  expect([...unknown]).toEqual(['ʘ'])
})
