/** What neighbours do to a word: weak forms of function words, and sounds that change where words meet. */
import { writeEspeak } from './espeak-accent.ts'
import type { Phone } from './phones.ts'

/** Function words within a phrase, as eSpeak reads them: no beat, or a secondary one. */
const WEAK: Readonly<Record<string, string>> = {
  a: 'ɐ', about: 'ɐbˌaʊt', across: 'əkɹˌɑːs', already: 'ɔːlɹˌɛdi', am: 'ɐm', among: 'ɐmˌʌŋ', any: 'ˌɛni', become: 'bɪkˌʌm', before: 'bᵻfˌoːɹ',
  between: 'bᵻtwˌiːn', getting: 'ɡˌɛɾɪŋ', got: 'ɡɑːt', making: 'mˌeɪkɪŋ', makes: 'mˌeɪks', not: 'nˌɑːt', out: 'ˌaʊt', over: 'ˌoʊvɚ', put: 'pˌʊt', shall: 'ʃˌæl',
  together: 'təɡˌɛðɚ', under: 'ˌʌndɚ', up: 'ˌʌp', upon: 'əpˌɑːn', whose: 'hˌuːz', within: 'wɪðˌɪn', "won't": 'woʊnt', "there's": 'ðɛɹz', an: 'ɐn', and: 'ænd', are: 'ɑːɹ', as: 'æz', at: 'æt', been: 'bɪn',
  being: 'bˌiːɪŋ', but: 'bˌʌt', by: 'baɪ', can: 'kæn', could: 'kʊd', did: 'dɪd', down: 'dˌaʊn', for: 'fɔːɹ',
  from: 'fɹʌm', get: 'ɡɛt', go: 'ɡˌoʊ', going: 'ɡˌoʊɪŋ', had: 'hæd', has: 'hɐz', have: 'hæv', he: 'hiː',
  her: 'hɜː', him: 'hˌɪm', his: 'hɪz', how: 'hˌaʊ', i: 'aɪ', "i'd": 'aɪd', "i'll": 'aɪl', "i'm": 'aɪm', "i've": 'aɪv',
  if: 'ɪf', in: 'ɪn', into: 'ˌɪntʊ', is: 'ɪz', it: 'ɪt', its: 'ɪts', "it's": 'ɪts', made: 'mˌeɪd', make: 'mˌeɪk',
  me: 'mˌiː', my: 'maɪ', of: 'ʌv', or: 'ɔːɹ', our: 'ˌaʊɚ', she: 'ʃiː', should: 'ʃˌʊd', so: 'sˌoʊ', some: 'sˌʌm',
  than: 'ðɐn', that: 'ðæt', "that's": 'ðæts', the: 'ðə', their: 'ðɛɹ', them: 'ðˌɛm', there: 'ðɛɹ', these: 'ðiːz',
  they: 'ðeɪ', "they're": 'ðɛɹ', this: 'ðɪs', those: 'ðoʊz', through: 'θɹuː', to: 'tə', us: 'ˌʌs', was: 'wʌz', we: 'wiː',
  "we'll": 'wiːl', "we're": 'wɪɹ', "we've": 'wiːv', were: 'wɜː', what: 'wˌʌt', when: 'wɛn', where: 'wˌɛɹ', which: 'wˌɪtʃ',
  while: 'wˌaɪl', who: 'hˌuː', why: 'wˌaɪ', will: 'wɪl', with: 'wɪð', without: 'wɪðˌaʊt', would: 'wʊd', you: 'juː',
  "you'll": 'juːl', "you're": 'jʊɹ', "you've": 'juːv', your: 'jʊɹ',
} // prettier-ignore

const STARTS_WITH_VOWEL = /^[ˈˌ]?[ɑæʌəɔaɛɜɪiouʊɐᵻe]/

export interface SpokenWord {
  /** Lower-case spelling. */
  readonly spelling: string
  readonly phones: readonly Phone[]
  /** True when a pause follows. */
  readonly pauseAfter: boolean
}

/** The phrase as it is spoken, one string of symbols a word. */
export function connect(words: readonly SpokenWord[]): string[] {
  const citations = words.map(({ phones, spelling }) => writeEspeak(phones, spelling))
  if (words.length === 1) return citations
  return words.map((word, index) => {
    const next = word.pauseAfter ? undefined : words[index + 1]
    const beforeVowel = next !== undefined && STARTS_WITH_VOWEL.test(citations[index + 1] as string)
    switch (word.spelling) {
      case 'the':
        return beforeVowel ? 'ðɪ' : 'ðə'
      case 'to':
        return next === undefined ? 'tuː' : beforeVowel ? 'tʊ' : 'tə'
      case 'on':
        return next?.spelling === 'the' ? 'ɔn' : 'ˌɔn'
      case 'be':
        return words[index - 1]?.spelling === 'to' ? 'bi' : 'biː'
      case 'for':
        return next?.spelling === 'the' ? 'fɚ' : next?.spelling === 'a' || next?.spelling === 'an' ? 'fɚɹ' : 'fɔːɹ'
    }
    const symbols = WEAK[word.spelling] ?? (citations[index] as string)
    if (!beforeVowel) return symbols
    return symbols.replace(/(ɚ|ɜː)$/, '$1ɹ').replace(/(?<=^[ɪʌ])t$/, 'ɾ')
  })
}
