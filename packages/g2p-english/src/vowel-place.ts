/** Where a vowel stands: in its word, its spelling and its rhythm. Every rule on vowels decides from this alone. */
import { isVowel, type Phone } from './phones.ts'

/** A vowel and all that may decide its sound. */
export interface VowelPlace {
  readonly word: string
  /** Lower-case spelling up to the vowel's letter, and from it on. */
  readonly before: string
  readonly rest: string
  readonly phone: Phone
  readonly previous: Phone | undefined
  readonly next: Phone | undefined
  readonly afterNext: Phone | undefined
  readonly firstPhone: boolean
  readonly firstSyllable: boolean
  readonly lastSyllable: boolean
  /** A stressed vowel follows later in the word, or right in the next syllable with the primary stress. */
  readonly beforeStress: boolean
  readonly beforePrimary: boolean
}

/** @param letter index of the vowel's letter in `word`, or -1 for a vowel that is not written. */
export function placeOf(phones: readonly Phone[], index: number, word: string, letter: number): VowelPlace {
  const following = phones.slice(index + 1).filter(isVowel)
  return {
    word,
    before: letter < 0 ? '' : word.slice(0, letter),
    rest: letter < 0 ? '' : word.slice(letter),
    phone: phones[index] as Phone,
    previous: phones[index - 1],
    next: phones[index + 1],
    afterNext: phones[index + 2],
    firstPhone: index === 0,
    firstSyllable: !phones.slice(0, index).some(isVowel),
    lastSyllable: following.length === 0,
    beforeStress: following.some(({ stress }) => stress !== 0),
    beforePrimary: following[0]?.stress === 1,
  }
}
