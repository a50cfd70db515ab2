/** How French is read, with the numbers of France. */
import type { ReadingRules } from '../reading.ts'
import { FRENCH_NUMBERS } from './fr-numbers.ts'
import { FRENCH_CURRENCIES, FRENCH_SCALES, FRENCH_UNITS } from './fr-units.ts'
import {
  elidesBefore,
  FRENCH_ABBREVIATIONS,
  FRENCH_FUNCTION_WORDS,
  FRENCH_LABELS,
  FRENCH_MONTH_ABBREVIATIONS,
  FRENCH_MONTHS,
  FRENCH_RULERS,
  FRENCH_SYMBOLS,
  FRENCH_YEAR_CUES,
  frenchCounted,
} from './fr-words.ts'
import { words } from './shared/language.ts'
import type { ClockTime, Counted, Gender, Language } from './shared/language.ts'
import { createOrdinalReader } from './shared/ordinals.ts'
import { createRomanReader } from './shared/roman-reader.ts'
import { createRules } from './shared/rules.ts'

const { cardinal, ordinal } = FRENCH_NUMBERS

const CLOCK_HOUR: Counted = { word: 'heure', gender: 'feminine' }

/** `quatorze heures trente`. */
function sayTime({ hour, minute, second }: ClockTime): string {
  const said = [`${cardinal(String(hour), CLOCK_HOUR)} ${hour < 2 ? 'heure' : 'heures'}`]
  if (minute > 0 || second !== null) said.push(cardinal(String(minute)))
  if (second !== null) {
    const seconds = { word: 'seconde', gender: 'feminine' } as const
    said.push(`et ${cardinal(String(second), seconds)} ${second < 2 ? 'seconde' : 'secondes'}`)
  }
  return said.join(' ')
}

const PARTS = ['', '', 'demi', 'tiers', 'quart']

function sayFraction(count: number, parts: number): string | null {
  if (parts < 2 || parts > 100) return null
  const part = PARTS[parts] ?? ordinal(String(parts), 'masculine')
  const said = cardinal(String(count), { word: part, gender: 'masculine' })
  return `${said} ${part}${count > 1 && !part.endsWith('s') ? 's' : ''}`
}

const genderOfMark = (mark: string): Gender =>
  /^(?:res?|ères?|ndes?|de)$/.test(mark) ? 'feminine' : 'masculine'

const FRENCH_LANGUAGE: Language = {
  numbers: FRENCH_NUMBERS,
  words: {
    minus: 'moins',
    plus: 'plus',
    plusMinus: 'plus ou moins',
    comma: 'virgule',
    point: 'point',
    percent: 'pour cent',
    permille: 'pour mille',
    to: 'à',
    from: '',
    versus: 'à',
    per: 'par',
    over: 'sur',
  },
  isSingular: ({ whole }) => Number(whole) < 2,
  percentCounted: null,
  afterMillions: (noun) => (elidesBefore(noun) ? `d'${noun}` : `de ${noun}`),
  sayMoney: (major, minor) => `${major} ${minor}`,
  currencies: FRENCH_CURRENCIES,
  units: FRENCH_UNITS,
  scales: FRENCH_SCALES,
  symbols: FRENCH_SYMBOLS,
  hasCapitalNouns: false,
  months: FRENCH_MONTHS,
  monthAbbreviations: FRENCH_MONTH_ABBREVIATIONS,
  dateLinks: new Set(),
  dayMark: /^(?:|er)$/,
  hasDayStop: false,
  dateCues: words('le du au dès depuis jusqu lundi mardi mercredi jeudi vendredi samedi dimanche'),
  sayDate: ({ day, month, year }) => {
    const said = `${day === 1 ? 'premier' : cardinal(String(day))} ${FRENCH_MONTHS[month - 1] ?? ''}`
    return year === '' ? said : `${said} ${cardinal(year)}`
  },
  clockHour: CLOCK_HOUR,
  timeUnits: words('h heures'),
  timeCues: new Set(),
  sayTime,
  sayFraction,
  sayMixed: (whole, fraction) => `${whole} et ${fraction.replace('un demi', 'demi')}`,
  countedAs: frenchCounted,
  abbreviations: FRENCH_ABBREVIATIONS,
  functionWords: FRENCH_FUNCTION_WORDS,
  labels: FRENCH_LABELS,
  yearCues: FRENCH_YEAR_CUES,
  mayGoOn: () => false,
}

const readRoman = createRomanReader(FRENCH_LANGUAGE, {
  centuries: words('siècle siècles'),
  rulers: FRENCH_RULERS,
  rulerGender: () => 'masculine',
  say: (digits) => cardinal(digits),
  suffix: /^(?:er|re|ère|es?|èmes?|ᵉ|ᵉʳ)$/,
  suffixGender: genderOfMark,
  beforeNoun: (said) => said,
  articles: words('le la du au'),
})

const readOrdinal = createOrdinalReader(FRENCH_LANGUAGE, {
  pattern: /^(\d{1,4})(ers?|res?|ères?|es?|èmes?|emes?|è|nde?s?|ᵉ)$/,
  genderOf: genderOfMark,
  bend: (said, mark) => {
    const second = /^nd/.test(mark) ? (mark.startsWith('nde') ? 'seconde' : 'second') : said
    return mark.endsWith('s') ? `${second}s` : second
  },
})

export const FRENCH: ReadingRules = createRules(FRENCH_LANGUAGE, {
  own: [readRoman, readOrdinal],
  hasPhonePairs: true,
  hasElision: true,
})
