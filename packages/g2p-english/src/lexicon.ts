/** Pronunciations of single words: dictionary, then regular endings, then spelling rules. */
import { CORRECTIONS } from './corrections.ts'
import { openDictionary } from './dictionary.ts'
import { inflect } from './inflection.ts'
import { parseIpa } from './ipa.ts'
import { fromArpabet, type Phone } from './phones.ts'

export interface Lexicon {
  /** True for words of the dictionary and their regular forms. */
  isKnown(word: string): boolean
  /** Phones of a lower-case word in citation form. Never empty for a word with a letter in it. */
  pronounce(word: string): readonly Phone[]
}

// prettier-ignore
const LETTER_NAMES: Readonly<Record<string, string>> = {
  a: 'EY1', b: 'B IY1', c: 'S IY1', d: 'D IY1', e: 'IY1', f: 'EH1 F', g: 'JH IY1', h: 'EY1 CH', i: 'AY1', j: 'JH EY1', k: 'K EY1',
  l: 'EH1 L', m: 'EH1 M', n: 'EH1 N', o: 'OW1', p: 'P IY1', q: 'K Y UW1', r: 'AA1 R', s: 'EH1 S', t: 'T IY1', u: 'Y UW1', v: 'V IY1',
  w: 'D AH1 B AH0 L Y UW0', x: 'EH1 K S', y: 'W AY1', z: 'Z IY1',
}

/** The name of a letter (`c`, or `c's`); all but the last of an initialism are said with less weight. */
export function letterName(letter: string, last: boolean): readonly Phone[] {
  const known = (name: string) =>
    Object.hasOwn(LETTER_NAMES, name) ? fromArpabet(LETTER_NAMES[name] as string) : undefined
  const phones = known(letter) ?? inflect(letter, known) ?? []
  return phones.map((phone) => (phone.stress === 1 && !last ? { ...phone, stress: 2 } : phone))
}

/** Loads the dictionary and the rules; bundlers keep both in chunks of their own. */
export async function createLexicon(): Promise<Lexicon> {
  const [{ default: text }, { EnglishG2P }] = await Promise.all([
    import('./data/cmudict.js'),
    import('./data/phonemize-rules.js'),
  ])
  const dictionary = openDictionary(text)
  const rules = new EnglishG2P({ disableDict: true })
  const entry = (word: string): readonly Phone[] | undefined =>
    Object.hasOwn(CORRECTIONS, word) ? fromArpabet(CORRECTIONS[word] as string) : dictionary.lookup(word)
  const known = (word: string): readonly Phone[] | undefined => entry(word) ?? inflect(word, known)

  const guess = (word: string): readonly Phone[] => {
    const phones = parseIpa(rules.predict(word.replace(/'/g, ''), 'en') ?? '')
    if (phones.some((phone) => phone.stress !== null)) return phones
    return [...word].flatMap((letter) => letterName(letter, true))
  }
  return {
    isKnown: (word) => known(word) !== undefined,
    // Of unknown words only 's and its like are taken off: names end in s by themselves.
    pronounce: (word) =>
      known(word) ?? (word.includes("'") ? inflect(word, guess) : undefined) ?? guess(word),
  }
}
