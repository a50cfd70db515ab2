/** IPA as people write it to the symbols that voices know: eSpeak's, with stress marks right before the vowel. */
import { xSampaToIpa } from './x-sampa.ts'

/** After NFD. */
const VOWELS = new Set('aeiouyæøœɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻᵿ')
const CONSONANTS = new Set(
  'bcdfhjklmnpqrstvwxzðħŋǀǁǂǃɓɕɖɗɟɠɡɢɣɥɦɧɫɬɭɮɰɱɲɳɴɸɹɺɻɽɾʀʁʂʃʄʈʋʍʎʐʑʒʔʕʘʙʛʜʝʟʡʢβθχⱱɼɿʇʗʆʓᵊ',
)
const MODIFIERS = new Set('ːˑʰʱʲʷˠˤˀʼⁿˡ˞ᶿˣˢᶻ˥˦˧˨˩ꜛꜜ↗↘')
const COMBINING = /[\u0300-\u0345\u0347-\u034E\u0353-\u0357\u1DC4-\u1DC9]/
const STRESS = /[ˈˌ]/

/** Written otherwise, meant the same. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['g', 'ɡ'],
  ['ε', 'ɛ'],
  ["'", 'ˈ'],
  ['’', 'ˈ'],
  [':', 'ː'],
  ['ʦ', 'ts'],
  ['ʣ', 'dz'],
  ['ʧ', 'tʃ'],
  ['ʤ', 'dʒ'],
  ['ʨ', 'tɕ'],
  ['ʥ', 'dʑ'],
  ['\u00A0', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
])
/** Ties, the borders of syllables and groups, and the brackets around a transcription. */
const UNSAID = new Set('\u035C\u0361\u200D\u203F.|‖/[]()-')

/** How English is written by eSpeak. */
const IN_ENGLISH: ReadonlyMap<string, string> = new Map([
  ['r', 'ɹ'],
  ['ɝ', 'ɜː'],
])

export interface PhonemeReading {
  /** One code point each. */
  readonly symbols: readonly string[]
  /** Characters that are no phonetic symbols, left out. */
  readonly unknown: readonly string[]
}

/** Names of the alphabets that are read; null for another. */
export function alphabetOf(name: string): 'ipa' | 'x-sampa' | null {
  const known = name.trim().toLowerCase()
  if (known === 'ipa') return 'ipa'
  return known === 'x-sampa' || known === 'xsampa' ? 'x-sampa' : null
}

/** @param language BCP 47: an English `r` is said as eSpeak writes it, `ɹ`. */
export function readPhonemes(text: string, alphabet: 'ipa' | 'x-sampa', language: string): PhonemeReading {
  const { ipa, unknown: noXSampa } = alphabet === 'ipa' ? { ipa: text, unknown: [] } : xSampaToIpa(text)
  const unknown = [...noXSampa]
  const symbols: string[] = []
  const isEnglish = /^en(?:-|$)/i.test(language)
  for (const character of ipa.normalize('NFD')) {
    const said = (isEnglish ? IN_ENGLISH.get(character) : undefined) ?? MEANT.get(character) ?? character
    for (const symbol of UNSAID.has(said) ? '' : said) {
      if (!isSymbol(symbol)) unknown.push(symbol)
      else if (!isRepeated(symbol, symbols.at(-1) ?? ' ')) symbols.push(symbol)
    }
  }
  if (symbols.at(-1) === ' ') symbols.pop()
  return { symbols: moveStress(symbols), unknown }
}

const isRepeated = (symbol: string, before: string): boolean =>
  symbol === before && (symbol === ' ' || symbol === 'ː')

function isSymbol(symbol: string): boolean {
  return (
    VOWELS.has(symbol) ||
    CONSONANTS.has(symbol) ||
    MODIFIERS.has(symbol) ||
    STRESS.test(symbol) ||
    COMBINING.test(symbol) ||
    symbol === ' '
  )
}

/** IPA marks the syllable, eSpeak its vowel: `ˈstɹɔŋ` → `stɹˈɔŋ`. A syllable without one keeps its mark in front. */
function moveStress(symbols: readonly string[]): string[] {
  const moved: string[] = []
  let mark: { readonly symbol: string; readonly at: number } | null = null
  for (const [index, symbol] of symbols.entries()) {
    if (STRESS.test(symbol) || symbol === ' ') {
      if (mark) moved.splice(mark.at, 0, mark.symbol)
      mark = symbol === ' ' ? null : { symbol, at: moved.length }
      if (symbol === ' ') moved.push(symbol)
      continue
    }
    if (mark && isSyllabic(symbols, index)) {
      moved.push(mark.symbol)
      mark = null
    }
    moved.push(symbol)
  }
  // A mark that nothing follows stresses nothing.
  if (mark && mark.at < moved.length) moved.splice(mark.at, 0, mark.symbol)
  return moved
}

/** A vowel that is not marked as none, or a consonant that is marked as one. */
function isSyllabic(symbols: readonly string[], index: number): boolean {
  const symbol = symbols[index] as string
  const isVowel = VOWELS.has(symbol)
  if (!isVowel && !CONSONANTS.has(symbol)) return false
  let marks = ''
  for (let at = index + 1; COMBINING.test(symbols[at] ?? ''); at++) marks += symbols[at]
  return isVowel ? !/[\u032F\u0311]/.test(marks) : /[\u0329\u030D]/.test(marks)
}
