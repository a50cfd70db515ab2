/** What neighbours do to a word: weak forms of function words, and sounds that change where words meet. */
import { writeEspeak } from './espeak-accent.ts'
import type { Phone } from './phones.ts'

/** Function words within a phrase, as eSpeak reads them: no beat, or a secondary one. */
// prettier-ignore
const WEAK: ReadonlyMap<string, string> = new Map(Object.entries({
  a: 'ɐ', about: 'ɐbˌaʊt', across: 'əkɹˌɑːs', already: 'ɔːlɹˌɛdi', am: 'ɐm', among: 'ɐmˌʌŋ', an: 'ɐn',
  and: 'ænd', any: 'ˌɛni', are: 'ɑːɹ', as: 'æz', at: 'æt', become: 'bɪkˌʌm',
  before: 'bᵻfˌoːɹ', being: 'bˌiːɪŋ', between: 'bᵻtwˌiːn', but: 'bˌʌt', by: 'baɪ', can: 'kæn',
  could: 'kʊd', did: 'dɪd', down: 'dˌaʊn', for: 'fɔːɹ', from: 'fɹʌm', get: 'ɡɛt', getting: 'ɡˌɛɾɪŋ',
  go: 'ɡˌoʊ', going: 'ɡˌoʊɪŋ', got: 'ɡɑːt', had: 'hæd', he: 'hiː', her: 'hɜː',
  him: 'hˌɪm', his: 'hɪz', how: 'hˌaʊ', i: 'aɪ', "i'd": 'aɪd', "i'll": 'aɪl', "i'm": 'aɪm', "i've": 'aɪv',
  if: 'ɪf', in: 'ɪn', into: 'ˌɪntʊ', is: 'ɪz', it: 'ɪt', "it's": 'ɪts', its: 'ɪts', made: 'mˌeɪd',
  make: 'mˌeɪk', makes: 'mˌeɪks', making: 'mˌeɪkɪŋ', me: 'mˌiː', my: 'maɪ', not: 'nˌɑːt', of: 'ʌv',
  or: 'ɔːɹ', our: 'ˌaʊɚ', out: 'ˌaʊt', over: 'ˌoʊvɚ', put: 'pˌʊt', shall: 'ʃˌæl', she: 'ʃiː',
  should: 'ʃˌʊd', so: 'sˌoʊ', some: 'sˌʌm', than: 'ðɐn', that: 'ðæt', "that's": 'ðæts', the: 'ðə',
  near: 'nˌɪɹ', their: 'ðɛɹ', "they've": 'ðeɪv', "shouldn't": 'ʃˌʊdənt', them: 'ðˌɛm', there: 'ðɛɹ', "there's": 'ðɛɹz', these: 'ðiːz', they: 'ðeɪ',
  "they're": 'ðɛɹ', this: 'ðɪs', those: 'ðoʊz', through: 'θɹuː', to: 'tə', together: 'təɡˌɛðɚ',
  under: 'ˌʌndɚ', up: 'ˌʌp', upon: 'əpˌɑːn', us: 'ˌʌs', was: 'wʌz', we: 'wiː', "we'll": 'wiːl',
  "we're": 'wɪɹ', "we've": 'wiːv', were: 'wɜː', what: 'wˌʌt', when: 'wɛn', where: 'wˌɛɹ', which: 'wˌɪtʃ',
  while: 'wˌaɪl', who: 'hˌuː', whose: 'hˌuːz', why: 'wˌaɪ', will: 'wɪl', with: 'wɪð', within: 'wɪðˌɪn',
  without: 'wɪðˌaʊt', "won't": 'woʊnt', would: 'wʊd', you: 'juː', "you'll": 'juːl', "you're": 'jʊɹ',
  "you've": 'juːv', your: 'jʊɹ',
}))

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
    const previous = words[index - 1]?.spelling
    switch (word.spelling) {
      case 'the':
        return beforeVowel ? 'ðɪ' : 'ðə'
      case 'to':
        return next === undefined ? 'tuː' : beforeVowel ? 'tʊ' : 'tə'
      case 'on':
        return next?.spelling === 'the' ? 'ɔn' : 'ˌɔn'
      case 'has':
        return next?.spelling === 'been' ? 'hˈæz' : 'hɐz'
      case 'have':
        return next?.spelling === 'been' ? 'hɐv' : 'hæv'
      case 'been':
        return previous === 'has' ? 'biːn' : previous === 'have' ? 'bɪn' : 'bˌɪn'
      case 'be':
        return previous === 'to' ? 'bi' : 'biː'
      case 'for':
        if (next?.spelling === 'the') return 'fɚ'
        return next?.spelling === 'a' || next?.spelling === 'an' ? 'fɚɹ' : 'fɔːɹ'
    }
    const symbols = WEAK.get(word.spelling) ?? (citations[index] as string)
    if (!beforeVowel) return symbols
    return symbols.replace(/(ɚ|ɜː)$/, '$1ɹ').replace(/(?<=^[ɪʌ])t$/, 'ɾ')
  })
}
