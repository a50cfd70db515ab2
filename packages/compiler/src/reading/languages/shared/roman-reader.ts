/** Roman numerals after centuries, rulers and chapters: `siglo XX`, `Luis XIV`, `XIXe siècle`, `la II Guerra Mundial`. */
import type { Reader, Reading, ReadingContext } from '../../reading.ts'
import type { Gender, Language } from './language.ts'
import { isCertainRoman, romanValue } from './roman.ts'

/** What the numeral belongs to. */
export type RomanRole = 'century' | 'ruler' | 'label' | 'alone'

export interface RomanWords {
  /** `siglo`, and its abbreviations without stop. */
  readonly centuries: ReadonlySet<string>
  /** First names of kings, queens and popes, in small letters. */
  readonly rulers: ReadonlySet<string>
  /** Of a ruler's name. */
  readonly rulerGender: (name: string) => Gender
  /** Behind a noun. */
  readonly say: (digits: string, role: RomanRole, gender: Gender) => string
  /** Written behind an ordinal: `e` of `XIXe`; null where a language writes none. */
  readonly suffix: RegExp | null
  readonly suffixGender: (suffix: string) => Gender
  /** An ordinal that stands before its noun: `primer`. */
  readonly beforeNoun: (ordinal: string) => string
  /** Articles that stand before an ordinal: `la II Guerra`. */
  readonly articles: ReadonlySet<string>
}

export function createRomanReader(language: Language, roman: RomanWords): Reader {
  const { numbers } = language
  return (context) => {
    const { core } = context.pieces[0]
    const value = romanValue(core)
    if (value === null) return readSuffixed(language, roman, core) ?? readPair(language, roman, context)
    const digits = String(value)
    const found = roleOf(language, roman, context)
    if (found) return { pieces: 1, spokenAs: roman.say(digits, found.role, found.gender), kind: 'roman' }
    const gender = orderedGender(language, roman, context)
    if (gender && /^[IVX]+$/.test(core))
      return { pieces: 1, spokenAs: roman.beforeNoun(numbers.ordinal(digits, gender)), kind: 'roman' }
    if (!isCertainRoman(core)) return null
    return { pieces: 1, spokenAs: roman.say(digits, 'alone', 'masculine'), kind: 'roman' }
  }
}

/** `siglos XV-XVI`. */
function readPair(
  { words }: Language,
  { centuries, say }: RomanWords,
  { pieces: [{ core }], before }: ReadingContext,
): Reading | null {
  const [left = '', right = '', ...others] = core.split('-')
  const [from, to] = [romanValue(left), romanValue(right)]
  if (from === null || to === null || others.length > 0) return null
  const role = centuries.has(before.at(-1)?.text.toLowerCase() ?? '') ? 'century' : 'alone'
  if (role === 'alone' && !(isCertainRoman(left) && isCertainRoman(right))) return null
  const ends = [from, to].map((value) => say(String(value), role, 'masculine'))
  return { pieces: 1, spokenAs: ends.join(` ${words.to} `), kind: 'range' }
}

function readSuffixed({ numbers }: Language, { suffix, suffixGender }: RomanWords, core: string) {
  if (!suffix) return null
  const [, letters = '', mark = ''] = /^([IVX]+)(\P{Lu}+)$/u.exec(core) ?? []
  const value = romanValue(letters)
  if (value === null || !suffix.test(mark)) return null
  return { pieces: 1, spokenAs: numbers.ordinal(String(value), suffixGender(mark)), kind: 'roman' } as const
}

interface FoundRole {
  readonly role: RomanRole
  readonly gender: Gender
}

function roleOf(
  language: Language,
  roman: RomanWords,
  { pieces: [{ core }], before }: ReadingContext,
): FoundRole | null {
  const last = before.at(-1)
  if (!last) return null
  const previous = last.text.replace(/\.$/, '').toLowerCase()
  if (roman.centuries.has(previous)) return { role: 'century', gender: 'masculine' }
  // `siglos XIX y XX`
  const isChained = /^(?:y|e|et|ou|o|u|a|ao|al|à)$/.test(previous) && before.at(-2)?.kind === 'roman'
  if (isChained && /^[IVX]+$/.test(core)) return { role: 'century', gender: 'masculine' }
  if (last.punctuationAfter !== '') return null
  if (roman.rulers.has(previous) && /^\p{Lu}/u.test(last.text) && /^[IVX]+$/.test(core)) {
    return { role: 'ruler', gender: roman.rulerGender(previous) }
  }
  if (language.labels.has(previous) && /^[IVXL]+$/.test(core)) {
    return { role: 'label', gender: language.countedAs(previous)?.gender ?? 'masculine' }
  }
  return null
}

/** Of the noun behind, where an ordinal stands before it. */
function orderedGender(
  language: Language,
  roman: RomanWords,
  { pieces: [first, next], before }: ReadingContext,
): Gender | null {
  if (!next || first.after !== '' || next.before !== '') return null
  const noun = next.core.toLowerCase()
  if (roman.centuries.has(noun)) return 'masculine'
  const isBehindArticle = roman.articles.has(before.at(-1)?.text.toLowerCase() ?? '')
  const isLonely = before.length === 0 && isCertainRoman(first.core)
  return isBehindArticle || isLonely ? (language.countedAs(noun)?.gender ?? null) : null
}
