/** How Italian is read. */
import type { ReadingRules } from '../reading.ts'
import { ITALIAN_NUMBERS } from './it-numbers.ts'
import { ITALIAN_CURRENCIES, ITALIAN_SCALES, ITALIAN_UNITS } from './it-units.ts'
import {
  ITALIAN_ABBREVIATIONS,
  ITALIAN_FUNCTION_WORDS,
  ITALIAN_LABELS,
  ITALIAN_MONTH_ABBREVIATIONS,
  ITALIAN_MONTHS,
  ITALIAN_RULERS,
  ITALIAN_SYMBOLS,
  ITALIAN_YEAR_CUES,
  italianCounted,
} from './it-words.ts'
import { words } from './shared/language.ts'
import type { ClockTime, Counted, Gender, Language } from './shared/language.ts'
import { createOrdinalReader } from './shared/ordinals.ts'
import { createRomanReader } from './shared/roman-reader.ts'
import { createRules } from './shared/rules.ts'

const { cardinal, ordinal } = ITALIAN_NUMBERS

/** Before its name the hour is one of several: `l'una`, never `un'ora`. */
const CLOCK_HOUR: Counted = { word: 'mezzanotte', gender: 'feminine' }

/** `quattordici e trenta`. */
function sayTime({ hour, minute, second }: ClockTime): string {
  const said = [cardinal(String(hour), CLOCK_HOUR)]
  if (minute > 0 || second !== null) said.push(`e ${cardinal(String(minute))}`)
  if (second !== null)
    said.push(
      `e ${cardinal(String(second), { word: 'secondo', gender: 'masculine' })} ${second === 1 ? 'secondo' : 'secondi'}`,
    )
  return said.join(' ')
}

function sayFraction(count: number, parts: number): string | null {
  if (parts < 2 || parts > 100) return null
  if (count === 1 && parts === 2) return 'mezzo'
  const part = parts === 2 ? 'mezzo' : ordinal(String(parts), 'masculine')
  const said = cardinal(String(count), { word: part, gender: 'masculine' })
  return `${said} ${count === 1 ? part : part.replace(/o$/, 'i')}`
}

const genderOfMark = (mark: string): Gender => (/^(?:ª|a|e|ma)$/.test(mark) ? 'feminine' : 'masculine')

const ITALIAN_LANGUAGE: Language = {
  numbers: ITALIAN_NUMBERS,
  words: {
    minus: 'meno',
    plus: 'più',
    plusMinus: 'più o meno',
    comma: 'virgola',
    point: 'punto',
    percent: 'per cento',
    permille: 'per mille',
    to: 'a',
    from: 'da',
    versus: 'a',
    per: 'per',
    over: 'su',
  },
  isSingular: ({ whole, mark }) => mark === null && /^0*1$/.test(whole),
  percentCounted: null,
  afterMillions: (noun) => `di ${noun}`,
  sayMoney: (major, _minor, minorNoun) => `${major} e ${minorNoun}`,
  currencies: ITALIAN_CURRENCIES,
  units: ITALIAN_UNITS,
  scales: ITALIAN_SCALES,
  symbols: ITALIAN_SYMBOLS,
  hasCapitalNouns: false,
  months: ITALIAN_MONTHS,
  monthAbbreviations: ITALIAN_MONTH_ABBREVIATIONS,
  dateLinks: new Set(),
  dayMark: /^(?:|°|º|o)$/,
  hasDayStop: false,
  dateCues: words('il del dal al nel lunedì martedì mercoledì giovedì venerdì sabato domenica'),
  sayDate: ({ day, month, year }, before) => {
    // `l'1 marzo` has an article that only the number begins with.
    const first = /['’]$/.test(before.at(-1)?.text ?? '') ? 'uno' : 'primo'
    const said = `${day === 1 ? first : cardinal(String(day))} ${ITALIAN_MONTHS[month - 1] ?? ''}`
    return year === '' ? said : `${said} ${cardinal(year)}`
  },
  clockHour: CLOCK_HOUR,
  timeUnits: words('h'),
  timeCues: words('ore alle dalle le ore h'),
  sayTime,
  sayFraction,
  sayMixed: (whole, fraction) => `${whole} e ${fraction}`,
  countedAs: italianCounted,
  abbreviations: ITALIAN_ABBREVIATIONS,
  functionWords: ITALIAN_FUNCTION_WORDS,
  labels: ITALIAN_LABELS,
  yearCues: ITALIAN_YEAR_CUES,
  mayGoOn: () => false,
}

const readRoman = createRomanReader(ITALIAN_LANGUAGE, {
  centuries: words('secolo secoli sec secc'),
  rulers: ITALIAN_RULERS,
  rulerGender: (name) => (/a$/.test(name) && name !== 'nicola' ? 'feminine' : 'masculine'),
  say: (digits, role, gender) => (role === 'alone' ? cardinal(digits) : ordinal(digits, gender)),
  suffix: null,
  suffixGender: genderOfMark,
  beforeNoun: (said) => said,
  articles: words(
    "il la lo l' del della dell' dello al alla all' nel nella nell' dal dalla dall' sul sulla i le",
  ),
})

const readOrdinal = createOrdinalReader(ITALIAN_LANGUAGE, {
  pattern: /^(\d{1,4})(°|º|ª|o|a|i|e|mo|ma)$/,
  genderOf: genderOfMark,
  bend: (said, mark) =>
    mark === 'i' ? said.replace(/o$/, 'i') : mark === 'e' ? said.replace(/a$/, 'e') : said,
})

export const ITALIAN: ReadingRules = createRules(ITALIAN_LANGUAGE, {
  own: [readRoman, readOrdinal],
  hasElision: true,
})
