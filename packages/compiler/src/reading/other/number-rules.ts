/**
 * Languages without rules of their own: their plain numbers are written out by n2words, in languages whose numbers do
 * not agree with what they count. All else is left as it is written.
 */
import type { Reader, ReadingRules } from '../reading.ts'

interface Cardinals {
  readonly toCardinal: (value: string) => string
}

interface NumberLanguage {
  /** For the marks between digits. */
  readonly locale: string
  /** Beyond it n2words is wrong. */
  readonly limit?: number
  readonly load: () => Promise<Cardinals>
}

const LANGUAGES: Readonly<Record<string, NumberLanguage>> = {
  az: { locale: 'az-AZ', load: () => import('n2words/az-AZ') },
  bn: { locale: 'bn-BD', load: () => import('n2words/bn-BD') },
  da: { locale: 'da-DK', limit: 999_999, load: () => import('n2words/da-DK') },
  fa: { locale: 'fa-IR', load: () => import('n2words/fa-IR') },
  hi: { locale: 'hi-IN', load: () => import('n2words/hi-IN') },
  hu: { locale: 'hu-HU', load: () => import('n2words/hu-HU') },
  id: { locale: 'id-ID', load: () => import('n2words/id-ID') },
  ja: { locale: 'ja-JP', load: () => import('n2words/ja-JP') },
  ko: { locale: 'ko-KR', load: () => import('n2words/ko-KR') },
  ms: { locale: 'ms-MY', load: () => import('n2words/ms-MY') },
  nb: { locale: 'nb-NO', load: () => import('n2words/nb-NO') },
  nl: { locale: 'nl-NL', load: () => import('n2words/nl-NL') },
  sv: { locale: 'sv-SE', load: () => import('n2words/sv-SE') },
  sw: { locale: 'sw-KE', load: () => import('n2words/sw-KE') },
  th: { locale: 'th-TH', load: () => import('n2words/th-TH') },
  tr: { locale: 'tr-TR', load: () => import('n2words/tr-TR') },
  vi: { locale: 'vi-VN', load: () => import('n2words/vi-VN') },
}

/** More digits are a code, and are left as they are. */
const MAX_DIGITS = 12

export const hasNumberRules = (primary: string): boolean => Object.hasOwn(LANGUAGES, primary)

/** @param primary one of those of {@link hasNumberRules}. */
export async function loadNumberRules(primary: string): Promise<ReadingRules> {
  const { locale, limit = Infinity, load } = LANGUAGES[primary] as NumberLanguage
  const { toCardinal } = await load()
  const { group, decimal } = separatorsOf(locale)
  const shape = new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?:${decimal}\\d+)?$|^\\d+(?:${decimal}\\d+)?$`, 'u')
  const read: Reader = ({ pieces: [{ core, before }] }) => {
    const digits = core.normalize('NFKC')
    if (!shape.test(digits) || core.length > MAX_DIGITS + 4 || /^0\d/.test(digits)) return null
    const value = digits.replace(new RegExp(group, 'gu'), '').replace(new RegExp(decimal, 'u'), '.')
    if (Number(value) > limit || value.replace(/\..*/, '').length > MAX_DIGITS) return null
    const isNegative = /[-−]$/.test(before)
    const spokenAs = toCardinal(isNegative ? `-${value}` : value)
    const kind = value.includes('.') ? 'decimal' : 'cardinal'
    return { pieces: 1, spokenAs, kind, takesBefore: isNegative ? 1 : 0 }
  }
  return {
    readers: [read],
    mayBegin: ({ core }) => /^\p{Nd}/u.test(core),
    isAbbreviation: (core) => /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(core),
  }
}

/** As patterns. A space between digits would part the number into several pieces, so it is none here. */
function separatorsOf(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1_234_567.5)
  const of = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise
  const escaped = (mark: string): string => (/\s/u.test(mark) ? '[\\u00A0\\u202F]' : `[${mark}]`)
  return { group: escaped(of('group', ',')), decimal: escaped(of('decimal', '.')) }
}
