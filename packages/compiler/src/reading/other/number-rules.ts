/**
 * Languages without rules of their own: their plain numbers are written out by n2words, in languages whose numbers do
 * not agree with what they count. All else is left as it is written.
 */
import type { Piece, Reader, ReadingRules } from '../reading.ts'

interface Cardinals {
  readonly toCardinal: (value: string) => string
}

interface NumberLanguage {
  /** For the marks between digits. */
  readonly locale: string
  /** Beyond it n2words is wrong. */
  readonly limit?: number
  /** A stop behind a number makes it an ordinal: `1. maj`. */
  readonly hasOrdinalStop?: boolean
  /** Groups of two behind the first thousand: `1,00,000`. */
  readonly isIndian?: boolean
  /** Where n2words is wrong about what stands behind the point: said digit by digit, or not at all. */
  readonly decimals?: 'digits' | 'unknown'
  /** How it is said depends on what it counts. */
  readonly isUnsure?: (number: Whole) => boolean
  /** What n2words writes otherwise than it is said. */
  readonly mend?: (words: string) => string
  readonly load: () => Promise<Cardinals>
}

interface Whole {
  readonly digits: string
  /** No mark stands between its digits. */
  readonly isPlain: boolean
  readonly isBeforeWord: boolean
}

/** `en` or `ett`; and years count in hundreds. */
const isNordicUnsure = ({ digits, isPlain }: Whole): boolean =>
  digits === '1' || (isPlain && /^1[1-9]\d\d$/.test(digits))

const LANGUAGES: Readonly<Record<string, NumberLanguage>> = {
  az: { locale: 'az-AZ', hasOrdinalStop: true, load: () => import('n2words/az-AZ') },
  bn: { locale: 'bn-BD', isIndian: true, decimals: 'digits', load: () => import('n2words/bn-BD') },
  da: {
    locale: 'da-DK',
    limit: 999_999,
    hasOrdinalStop: true,
    isUnsure: isNordicUnsure,
    mend: (words) => words.replace(/tusinde og (?=\S*hundrede)/, 'tusinde '),
    load: () => import('n2words/da-DK'),
  },
  fa: { locale: 'fa-IR', load: () => import('n2words/fa-IR') },
  hi: { locale: 'hi-IN', isIndian: true, decimals: 'digits', load: () => import('n2words/hi-IN') },
  hu: {
    locale: 'hu-HU',
    decimals: 'unknown',
    hasOrdinalStop: true,
    // "két alma", but "kettő van".
    isUnsure: ({ digits, isBeforeWord }) => isBeforeWord && digits.endsWith('2'),
    load: () => import('n2words/hu-HU'),
  },
  id: { locale: 'id-ID', decimals: 'digits', load: () => import('n2words/id-ID') },
  ja: { locale: 'ja-JP', load: () => import('n2words/ja-JP') },
  ko: {
    locale: 'ko-KR',
    decimals: 'digits',
    // Small numbers of things are those of Korean, not those of Chinese.
    isUnsure: ({ digits, isBeforeWord }) => isBeforeWord && digits.length < 3,
    load: () => import('n2words/ko-KR'),
  },
  ms: { locale: 'ms-MY', decimals: 'digits', load: () => import('n2words/ms-MY') },
  nb: {
    locale: 'nb-NO',
    hasOrdinalStop: true,
    isUnsure: isNordicUnsure,
    mend: (words) => words.replace(/-/g, '').replace(/\ben (?=hundre|tusen)/g, 'ett '),
    load: () => import('n2words/nb-NO'),
  },
  nl: { locale: 'nl-NL', load: () => import('n2words/nl-NL') },
  sv: {
    locale: 'sv-SE',
    isUnsure: isNordicUnsure,
    mend: (words) => words.replace(/-/g, '').replace(/ och /g, ' '),
    load: () => import('n2words/sv-SE'),
  },
  sw: { locale: 'sw-KE', decimals: 'digits', load: () => import('n2words/sw-KE') },
  th: { locale: 'th-TH', load: () => import('n2words/th-TH') },
  tr: { locale: 'tr-TR', hasOrdinalStop: true, load: () => import('n2words/tr-TR') },
  vi: { locale: 'vi-VN', load: () => import('n2words/vi-VN') },
}

/** More digits are a code, and are left as they are. */
const MAX_DIGITS = 12
const LONGEST = MAX_DIGITS + 8
/** Of the scripts of these languages, and those of Arabic in Persian texts. */
const ZEROS = '٠۰०০๐'
const OTHER_DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙]/gu

export const hasNumberRules = (primary: string): boolean => Object.hasOwn(LANGUAGES, primary)

/** @param primary one of those of {@link hasNumberRules}. */
export async function loadNumberRules(primary: string): Promise<ReadingRules> {
  const language = LANGUAGES[primary] as NumberLanguage
  const { limit = Infinity, isUnsure = () => false, mend = (words: string) => words } = language
  const { toCardinal } = await language.load()
  const valueOf = createParser(language)
  const read: Reader = ({ pieces }) => {
    const [first, next] = pieces
    const groups = first.before.endsWith('(') ? 0 : groupsBehind(pieces)
    const taken = pieces.slice(0, 1 + groups)
    const value = valueOf(taken.map(({ core }) => core).join('\u00A0'))
    if (value === null) return null
    const last = taken.at(-1) as Piece
    const behind = groups === 0 ? next : pieces[1 + groups]
    // "1. maj": an ordinal where something follows, and perhaps the end of a sentence.
    if (language.hasOrdinalStop && last.after === '.' && behind) return null
    const isNegative = /^−/.test(first.core) || /[-−]$/.test(first.before)
    const isBeforeWord = last.after === '' && /^\p{L}/u.test(behind?.core ?? '')
    const [whole = '', fraction] = value.split('.')
    if (Number(value) > limit || whole.length > MAX_DIGITS) return null
    if (fraction !== undefined && language.decimals === 'unknown') return null
    const isPlain = taken.length === 1 && /^\D?\p{Nd}+$/u.test(first.core)
    if (fraction === undefined && isUnsure({ digits: whole, isPlain, isBeforeWord })) return null
    const [known, ...digits] = language.decimals === 'digits' ? withDigits(value) : [value]
    const words = [toCardinal(`${isNegative ? '-' : ''}${known ?? value}`), ...digits.map(toCardinal)]
    return {
      pieces: taken.length,
      spokenAs: mend(words.join(' ')),
      kind: fraction === undefined ? 'cardinal' : 'decimal',
      takesBefore: isNegative && !first.core.startsWith('−') ? 1 : 0,
    }
  }
  return {
    readers: [read],
    mayBegin: ({ core }) => /^−?\p{Nd}/u.test(core),
    isAbbreviation: (core) => /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(core),
    ...(language.hasOrdinalStop ? { isCounting: ({ core }) => /^\p{Ll}/u.test(core) } : {}),
  }
}

/** `3.1` and `4` of `3.14`: n2words says zeros and the first digit behind them as they should be. */
function withDigits(value: string): readonly string[] {
  const [, known = value, rest = ''] = /^(\d+\.0*[1-9])(\d+)$/.exec(value) ?? []
  return [known, ...rest]
}

/** Three digits each, set apart by a space: `1 234 567,5`. */
function groupsBehind(pieces: readonly Piece[]): number {
  if (!/^−?[1-9]\d{0,2}$/.test(pieces[0]?.core ?? '')) return 0
  let count = 0
  while (pieces[count]?.after === '' && pieces[count + 1]?.before === '') {
    const core = pieces[count + 1]?.core ?? ''
    if (!/^\d{3}(?:[.,]\d+)?$/.test(core)) break
    count++
    if (core.length > 3) break
  }
  return count
}

/** To the digits of a number, with a point; null for what is none. */
function createParser({ locale, isIndian = false }: NumberLanguage): (text: string) => string | null {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1_234_567.5)
  const of = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise
  const [group, decimal] = [of('group', ','), of('decimal', '.')]
  const groups = /\s/u.test(group) ? '[\\u00A0\\u202F]' : `[${group}\\u00A0\\u202F٬]`
  const point = `[${decimal}٫]`
  const grouped = isIndian ? `\\d{1,2}(?:${groups}\\d{2})*${groups}\\d{3}` : `\\d{1,3}(?:${groups}\\d{3})+`
  const shape = new RegExp(`^(${grouped}|\\d+)(?:${point}(\\d+))?$`, 'u')
  return (text) => {
    if (text.length > LONGEST) return null
    const digits = text
      .normalize('NFKC')
      .replaceAll(' ', '\u00A0')
      .replace(/^−/, '')
      .replace(OTHER_DIGIT, (digit) => String(digitValue(digit)))
    const [, whole, fraction] = shape.exec(digits) ?? []
    if (whole === undefined || /^0\d/.test(whole)) return null
    const plain = whole.replace(/\D/g, '')
    return fraction === undefined ? plain : `${plain}.${fraction}`
  }
}

function digitValue(digit: string): number {
  const distances = Array.from(ZEROS, (zero) => digit.charCodeAt(0) - zero.charCodeAt(0))
  return distances.find((distance) => distance >= 0 && distance <= 9) ?? 0
}
