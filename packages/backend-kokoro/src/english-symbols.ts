/**
 * English as the model was taught to read it: one letter for each diphthong and affricate, and two accents. What
 * comes in is eSpeak's notation of either accent; the American one is what the English phonemiser here writes.
 */
import { symbolRules } from './symbol-rules.ts'
import type { SymbolRules } from './symbol-rules.ts'

const DIPHTHONGS = [
  ['eɪ', 'A'],
  ['aɪ', 'I'],
  ['aʊ', 'W'],
  ['ɔɪ', 'Y'],
] as const

const CONSONANTS = [
  ['dʒ', 'ʤ'],
  ['tʃ', 'ʧ'],
  ['ʔn̩', 'tᵊn'],
  ['ʔn', 'tᵊn'],
  ['ʔ', 't'],
  ['n̩', 'ᵊn'],
  ['l̩', 'ᵊl'],
  ['m̩', 'ᵊm'],
  // little, channel: the vowel is no more than a release.
  ['əl', 'ᵊl', { after: 'consonant', notBeforeVowel: true }],
  ['r', 'ɹ'],
  ['x', 'k'],
  ['ç', 'k'],
  ['ɬ', 'l'],
  ['ɫ', 'l'],
  ['g', 'ɡ'],
  ['ɐ', 'ə'],
  ['ʲ', ''],
  ['\u0303', ''],
] as const

/** No lengths; every r is sounded. */
export const AMERICAN: SymbolRules = symbolRules(
  ...DIPHTHONGS,
  ['oʊ', 'O'],
  ['əʊ', 'O'],
  ['ɚɹ', 'əɹ'],
  ['ɚ', 'əɹ'],
  ['ɜːɹ', 'ɜɹ'],
  ['ɜɹ', 'ɜɹ'],
  ['ɜː', 'ɜɹ'],
  ['ɝː', 'ɜɹ'],
  ['ɝ', 'ɜɹ'],
  ['ɪə', 'iə'],
  ['eə', 'ɛɹ'],
  ['e', 'A'],
  ['o', 'ɔ'],
  ['a', 'æ'],
  ['ɒ', 'ɑ'],
  ['ɾ', 'T'],
  ['ː', ''],
  ...CONSONANTS,
)

const BRITISH_LINES = [
  ...DIPHTHONGS,
  ['əʊ', 'Q'],
  ['oʊ', 'Q'],
  // An r sounds before vowels alone, and leaves its colour on the vowel in front.
  ['ɚɹ', 'əɹ', { before: 'vowel' }],
  ['ɚ', 'əɹ', { before: 'vowel' }],
  ['ɚɹ', 'ə'],
  ['ɚ', 'ə'],
  ['ɝː', 'ɜː'],
  ['ɝ', 'ɜː'],
  ['ɪɹ', 'ɪə', { notBeforeVowel: true }],
  ['iːɹ', 'ɪə', { notBeforeVowel: true }],
  ['ɛɹ', 'ɛː', { notBeforeVowel: true }],
  ['ʊɹ', 'ʊə', { notBeforeVowel: true }],
  ['oːɹ', 'ɔːɹ', { before: 'vowel' }],
  ['oːɹ', 'ɔː'],
  ['oː', 'ɔː'],
  ['ɹ', '', { after: 'vowel', notBeforeVowel: true }],
  ['ːɹ', 'ː', { notBeforeVowel: true }],
  ['iə', 'ɪə'],
  ['eə', 'ɛː'],
  ['ɛə', 'ɛː'],
  ['e', 'ɛ'],
  ['o', 'ɔ'],
  ['æ', 'a'],
  ['ɾ', 't'],
  ['ᵻ', 'ɪ'],
  ...CONSONANTS,
] as const

export const BRITISH: SymbolRules = symbolRules(...BRITISH_LINES)

/** American has one vowel in "hot" and "palm"; before a consonant it is nearly always that of "hot". */
export const BRITISH_FROM_AMERICAN: SymbolRules = symbolRules(
  ['ɑːɹ', 'ɑːɹ', { before: 'vowel' }],
  ['ɑːɹ', 'ɑː'],
  ['ɑː', 'ɒ', { before: 'consonant' }],
  ...BRITISH_LINES,
)

/** Sounds that no British notation has: r-coloured vowels, flaps, the American diphthong, an r behind its vowel. */
const AMERICAN_SOUND = /[ɚɝɾæᵻ]|oʊ|(?<=[ːɪɛʊ])ɹ(?![aeiouyæɐɑɒɔəɚɛɜɝɪʊʌᵻˈˌ])/u

export const looksAmerican = (ipa: string): boolean => AMERICAN_SOUND.test(ipa)

/** The article, which the model knows by a letter of its own. */
export const AMERICAN_ARTICLE = 'ɐ'
