/**
 * How long a reader takes for a word, told from its letters alone: by syllables where vowels are written, by
 * characters where each is a syllable. Sums of words come near to how fast people read aloud; single words need not.
 */

/** English at about 165 words a minute, pauses between clauses included. */
const SYLLABLE_MS = 150
const LETTER_MS = 30
const DIGIT_MS = 280
const PHONE_MS = 75

/** A character that is a syllable, or about two. */
const HAN_MS = 220
const JAPANESE_HAN_MS = 270
const MORA_MS = 140
const HANGUL_MS = 175
/** Scripts that leave vowels out, or hang them on consonants. */
const ABJAD_LETTER_MS = 105
const OTHER_LETTER_MS = 100

const HAN = /\p{Script=Han}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u
/** They are said in one with the sign before them. */
const SMALL_KANA = /[ぁぃぅぇぉゃゅょァィゥェォャュョ]/u
const HANGUL = /\p{Script=Hangul}/u
const ABJAD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u
const ALPHABET =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u
const VOWEL = /[aeiouyæøœəıаеиоуыэюяєіїαεηιουωաեէըիոօւაეიოუ]/iu
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u
const NO_SOUND = /[ˈˌːˑ\s]/u

/** @param text As it is read: numbers in words where that is known. */
export function textMs(text: string, language: string): number {
  const isJapanese = /^ja\b/i.test(language)
  let ms = 0
  let run = ''
  const endRun = (): void => {
    ms += alphabeticMs(run, language)
    run = ''
  }
  // Decomposed, an accent stands by itself, and does not hide its vowel; composed, a Hangul syllable is one again.
  for (const character of text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC')) {
    if (ALPHABET.test(character)) {
      run += character
      continue
    }
    endRun()
    ms += characterMs(character, isJapanese)
  }
  endRun()
  return ms
}

/** Of phones that are given, whatever the letters are. */
export const phonesMs = (phones: readonly string[]): number =>
  phones.reduce((sum, phone) => sum + (NO_SOUND.test(phone) || phone === '' ? 0 : PHONE_MS), 0)

function characterMs(character: string, isJapanese: boolean): number {
  if (KANA.test(character)) return SMALL_KANA.test(character) ? 0 : MORA_MS
  if (HAN.test(character)) return isJapanese ? JAPANESE_HAN_MS : HAN_MS
  if (HANGUL.test(character)) return HANGUL_MS
  if (ABJAD.test(character)) return ABJAD_LETTER_MS
  if (DIGIT.test(character)) return DIGIT_MS
  return LETTER.test(character) ? OTHER_LETTER_MS : 0
}

/** A run of letters of an alphabet. One without vowels is spelled, or is short all the same. */
function alphabeticMs(run: string, language: string): number {
  if (run === '') return 0
  return Math.max(1, syllables(run, language)) * SYLLABLE_MS + run.length * LETTER_MS
}

function syllables(run: string, language: string): number {
  let groups = 0
  let wasVowel = false
  for (const letter of run) {
    const isVowel = VOWEL.test(letter)
    if (isVowel && !wasVowel) groups++
    wasVowel = isVowel
  }
  const endsSilent = /^en\b/i.test(language) && groups > 1 && /[^aeiouyl]e$/i.test(run)
  return endsSilent ? groups - 1 : groups
}
