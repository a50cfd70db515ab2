/** How German is read. */
import type { Reader, ReadingRules } from '../reading.ts'
import { germanGender } from './de-nouns.ts'
import { GERMAN_NUMBERS, ordinalStem } from './de-numbers.ts'
import { germanDate, isGermanOrdered, readGermanOrdinal, readGermanRoman } from './de-ordinals.ts'
import {
  GERMAN_ABBREVIATIONS,
  GERMAN_CURRENCIES,
  GERMAN_FUNCTION_WORDS,
  GERMAN_LABELS,
  GERMAN_MONTH_ABBREVIATIONS,
  GERMAN_MONTHS,
  GERMAN_SCALES,
  GERMAN_SYMBOLS,
  GERMAN_UNITS,
  GERMAN_YEAR_CUES,
} from './de-words.ts'
import { lookup, words } from './shared/language.ts'
import type { ClockTime, Counted, Language } from './shared/language.ts'
import { createRules } from './shared/rules.ts'

const { cardinal, year } = GERMAN_NUMBERS

const CLOCK_HOUR: Counted = { word: 'Uhr', gender: 'neuter' }

function sayTime({ hour, minute, second }: ClockTime): string {
  const parts = [`${cardinal(String(hour), CLOCK_HOUR)} Uhr`]
  if (minute > 0 || second !== null) parts.push(cardinal(String(minute)))
  if (second !== null) {
    const seconds = { word: 'Sekunde', gender: 'feminine' } as const
    parts.push(`und ${cardinal(String(second), seconds)} ${second === 1 ? 'Sekunde' : 'Sekunden'}`)
  }
  return parts.join(' ')
}

/** `drei Viertel`. */
function sayFraction(count: number, parts: number): string | null {
  if (parts === 2) return 'ein halb'
  if (parts < 3 || parts > 100) return null
  const stem = ordinalStem(String(parts))
  const part = `${stem.charAt(0).toUpperCase()}${stem.slice(1)}el`
  return `${cardinal(String(count), { word: part, gender: 'neuter' })} ${part}`
}

/** Nouns have a capital letter; of adjectives the ending tells the gender. */
function countedAs(word: string): Counted | null {
  if (!/^\p{L}[\p{L}-]+$/u.test(word) || GERMAN_FUNCTION_WORDS.has(word.toLowerCase())) return null
  if (/^\p{Lu}/u.test(word)) return { word, gender: germanGender(word) }
  if (!/(?:e[rs]?|^mal)$/.test(word)) return null
  return { word, gender: word.endsWith('e') ? 'feminine' : 'masculine' }
}

/** `20-jährig` → `zwanzigjährig`, `1990er` → `neunzehnhundertneunziger`, `3-Zimmer-Wohnung`. */
const readCompound: Reader = ({ pieces: [{ core }] }) => {
  const [, numeral, hyphen, rest] = /^(\d{1,6}(?:\.\d{3})?)(-|%?)(\p{L}[\p{L}-]*)$/u.exec(core) ?? []
  if (numeral === undefined || rest === undefined) return null
  const digits = numeral.replace('.', '')
  const decade = /^ers?(?:n|-\p{Lu}.*)?$/u.test(rest) && hyphen === ''
  const number = decade ? year(digits) : cardinal(digits, { word: rest, gender: 'neuter' })
  if (decade) return { pieces: 1, spokenAs: number + rest, kind: 'ordinal' }
  if (hyphen === '%')
    return /^ig/.test(rest) ? { pieces: 1, spokenAs: `${number}prozent${rest}`, kind: 'percent' } : null
  if (hyphen === '' && !/^(?:fach|mal|jährig|prozentig|stündig|tägig|minütig|köpfig|stellig)/.test(rest))
    return null
  // `100-m-Lauf`
  const [symbol = '', ...others] = rest.split('-')
  const unit = others.length > 0 ? lookup(GERMAN_UNITS, symbol) : undefined
  if (unit) return { pieces: 1, spokenAs: [number, unit.singular, ...others].join('-'), kind: 'measure' }
  if (/^\p{Ll}/u.test(rest)) return { pieces: 1, spokenAs: number + rest, kind: 'cardinal' }
  if (!/^\p{Lu}\p{Ll}/u.test(rest)) return null
  // `die 20-Jährige`, where what follows the hyphen is no noun of its own.
  const isAdjective = /^(?:Jährig|Stündig|Tägig|Köpfig)/.test(rest)
  const capital = number.charAt(0).toUpperCase() + number.slice(1)
  return {
    pieces: 1,
    spokenAs: isAdjective ? capital + rest.toLowerCase() : `${number}-${rest}`,
    kind: 'cardinal',
  }
}

/** `Hauptstr.` → `Hauptstraße`. */
const readStreet: Reader = ({ pieces: [{ core, after }, next] }) => {
  if (!STREET.test(core) || !after.startsWith('.')) return null
  const isEnd = next === undefined || (/^\p{Lu}/u.test(next.core) && after === '.')
  const spokenAs = `${core}aße`
  return {
    pieces: 1,
    spokenAs,
    kind: 'abbreviation',
    takesAfter: 1,
    ...(isEnd ? { endsSentence: true } : {}),
  }
}

const STREET = /^\p{Lu}[\p{L}-]{1,30}str$/u

const GERMAN_LANGUAGE: Language = {
  numbers: GERMAN_NUMBERS,
  words: {
    minus: 'minus',
    plus: 'plus',
    plusMinus: 'plus minus',
    comma: 'Komma',
    point: 'Punkt',
    percent: 'Prozent',
    permille: 'Promille',
    to: 'bis',
    from: '',
    versus: 'zu',
    per: 'pro',
    over: 'durch',
  },
  isSingular: ({ whole, mark }) => mark === null && /^0*1$/.test(whole),
  percentCounted: { word: 'Prozent', gender: 'neuter' },
  afterMillions: (noun) => noun,
  sayMoney: (major, minor) => `${major} ${minor}`,
  currencies: GERMAN_CURRENCIES,
  units: GERMAN_UNITS,
  scales: GERMAN_SCALES,
  symbols: GERMAN_SYMBOLS,
  hasCapitalNouns: true,
  months: GERMAN_MONTHS,
  monthAbbreviations: GERMAN_MONTH_ABBREVIATIONS,
  dateLinks: new Set(),
  dayMark: /^$/,
  hasDayStop: true,
  dateCues: words('am vom bis zum ab seit den dem der im'),
  sayDate: (date, before) => germanDate(date, before, year),
  clockHour: CLOCK_HOUR,
  timeUnits: words('uhr'),
  timeCues: new Set(),
  sayTime,
  sayFraction,
  sayMixed: (whole, fraction) =>
    fraction === 'ein halb' ? `${whole.replace(/eins$/, 'ein')}einhalb` : `${whole} ${fraction}`,
  countedAs,
  abbreviations: GERMAN_ABBREVIATIONS,
  functionWords: GERMAN_FUNCTION_WORDS,
  labels: GERMAN_LABELS,
  yearCues: GERMAN_YEAR_CUES,
  mayGoOn: (core) => STREET.test(core) || /^(?:\d{1,3}|\d{1,2}\.\d{1,2}|[IVX]+)$/.test(core),
}

export const GERMAN: ReadingRules = createRules(GERMAN_LANGUAGE, {
  own: [readGermanOrdinal, readGermanRoman, readCompound, readStreet],
  isOrdered: isGermanOrdered,
})
