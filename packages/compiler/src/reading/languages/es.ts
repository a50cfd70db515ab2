/** How Spanish is read. */
import type { ReadingRules } from '../reading.ts'
import { SPANISH_NUMBERS } from './es-numbers.ts'
import { SPANISH_CURRENCIES, SPANISH_SCALES, SPANISH_UNITS } from './es-units.ts'
import {
  SPANISH_ABBREVIATIONS,
  SPANISH_FUNCTION_WORDS,
  SPANISH_LABELS,
  SPANISH_MONTH_ABBREVIATIONS,
  SPANISH_MONTHS,
  SPANISH_RULERS,
  SPANISH_SYMBOLS,
  SPANISH_YEAR_CUES,
  spanishCounted,
} from './es-words.ts'
import { words } from './shared/language.ts'
import type { ClockTime, Counted, Gender, Language } from './shared/language.ts'
import { createOrdinalReader } from './shared/ordinals.ts'
import { createRomanReader } from './shared/roman-reader.ts'
import { createRules } from './shared/rules.ts'

const { cardinal, ordinal } = SPANISH_NUMBERS

const CLOCK_HOUR: Counted = { word: 'hora', gender: 'feminine' }

/** `nueve y cinco`, `catorce treinta`, `nueve horas`. */
function sayTime({ hour, minute, second, hasUnit, half }: ClockTime): string {
  const said = [cardinal(String(hour), CLOCK_HOUR)]
  if (minute > 0 || second !== null)
    said.push(minute < 10 ? `y ${cardinal(String(minute))}` : cardinal(String(minute)))
  if (second !== null)
    said.push(`y ${cardinal(String(second), { word: 'segundo', gender: 'masculine' })} segundos`)
  if (half !== '') said.push(`de la ${partOfDay(hour, half)}`)
  else if (hasUnit) said.push(hour === 1 && minute === 0 ? 'hora' : 'horas')
  return said.join(' ')
}

function partOfDay(hour: number, half: string): string {
  if (half === 'a') return 'mañana'
  return hour >= 8 && hour < 12 ? 'noche' : 'tarde'
}

const PARTS = '_ _ medio tercio cuarto quinto sexto séptimo octavo noveno décimo'.split(' ')

function sayFraction(count: number, parts: number): string | null {
  const part = PARTS[parts]
  if (part === undefined || parts < 2) return null
  const said = cardinal(String(count), { word: part, gender: 'masculine' })
  return count === 1 && parts === 2 ? part : `${said} ${part}${count === 1 ? '' : 's'}`
}

const genderOfMark = (mark: string): Gender => (/ª|a$/.test(mark) ? 'feminine' : 'masculine')

/** `primero` → `primer`, before a noun. */
const shorten = (said: string): string => said.replace(/(primer|tercer)o$/, '$1')

/** Rulers and centuries up to ten are said as ordinals, chapters are not. */
const sayRoman = (digits: string, role: string, gender: Gender): string =>
  (role === 'ruler' || role === 'century') && Number(digits) <= 10
    ? ordinal(digits, gender)
    : cardinal(digits)

const SPANISH_LANGUAGE: Language = {
  numbers: SPANISH_NUMBERS,
  words: {
    minus: 'menos',
    plus: 'más',
    plusMinus: 'más menos',
    comma: 'coma',
    point: 'punto',
    percent: 'por ciento',
    permille: 'por mil',
    to: 'a',
    from: '',
    versus: 'a',
    per: 'por',
    over: 'sobre',
  },
  isSingular: ({ whole, mark }) => mark === null && /^0*1$/.test(whole),
  percentCounted: null,
  afterMillions: (noun) => `de ${noun}`,
  sayMoney: (major, _minor, minorNoun) => `${major} con ${minorNoun}`,
  currencies: SPANISH_CURRENCIES,
  units: SPANISH_UNITS,
  scales: SPANISH_SCALES,
  symbols: SPANISH_SYMBOLS,
  hasCapitalNouns: false,
  months: SPANISH_MONTHS,
  monthAbbreviations: SPANISH_MONTH_ABBREVIATIONS,
  dateLinks: words('de del'),
  dayMark: /^(?:|\.?º|°|\.?er|ro)$/,
  hasDayStop: false,
  dateCues: words('el del al día hasta desde lunes martes miércoles jueves viernes sábado domingo'),
  sayDate: ({ day, month, year }) => {
    const said = `${day === 1 ? 'primero' : cardinal(String(day))} de ${SPANISH_MONTHS[month - 1] ?? ''}`
    return year === '' ? said : `${said} de ${cardinal(year)}`
  },
  clockHour: CLOCK_HOUR,
  timeUnits: words('h hs hrs horas am'),
  timeCues: words('las'),
  sayTime,
  sayFraction,
  sayMixed: (whole, fraction) => `${whole} y ${fraction}`,
  countedAs: spanishCounted,
  abbreviations: SPANISH_ABBREVIATIONS,
  functionWords: SPANISH_FUNCTION_WORDS,
  labels: SPANISH_LABELS,
  yearCues: SPANISH_YEAR_CUES,
  mayGoOn: () => false,
}

const OWN_READERS = [
  createRomanReader(SPANISH_LANGUAGE, {
    centuries: words('siglo siglos s ss'),
    rulers: SPANISH_RULERS,
    rulerGender: (name) => (/(?:a|isabel)$/.test(name) ? 'feminine' : 'masculine'),
    say: sayRoman,
    suffix: null,
    suffixGender: genderOfMark,
    beforeNoun: shorten,
    articles: words('el la del al los las en'),
  }),
  createOrdinalReader(SPANISH_LANGUAGE, {
    pattern: /^(\d{1,4})\.?(º|ª|°|er|os?|as?|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)$/,
    genderOf: genderOfMark,
    bend: (said, mark, isBeforeNoun) => {
      const isShort = mark === 'er' || (isBeforeNoun && /o|º|°/.test(mark))
      if (isShort) return shorten(said)
      return /s$/.test(mark) ? `${said}s` : said
    },
  }),
]

export const SPANISH: ReadingRules = createRules(SPANISH_LANGUAGE, { own: OWN_READERS })
