/** How Portuguese is read, as in Portugal and as in Brazil. */
import type { ReadingRules } from '../reading.ts'
import { portugueseNumbers } from './pt-numbers.ts'
import type { PortugueseVariant } from './pt-numbers.ts'
import { portugueseCurrencies, portugueseScales, portugueseUnits } from './pt-units.ts'
import {
  PORTUGUESE_ABBREVIATIONS,
  PORTUGUESE_FUNCTION_WORDS,
  PORTUGUESE_LABELS,
  PORTUGUESE_MONTH_ABBREVIATIONS,
  PORTUGUESE_MONTHS,
  PORTUGUESE_RULERS,
  PORTUGUESE_SYMBOLS,
  PORTUGUESE_YEAR_CUES,
  portugueseCounted,
} from './pt-words.ts'
import { words } from './shared/language.ts'
import type { ClockTime, Counted, Gender, Language, NumberWords } from './shared/language.ts'
import { createOrdinalReader } from './shared/ordinals.ts'
import { createRomanReader } from './shared/roman-reader.ts'
import { createRules } from './shared/rules.ts'

const CLOCK_HOUR: Counted = { word: 'hora', gender: 'feminine' }
const PARTS = '_ _ meio terço quarto quinto sexto sétimo oitavo nono décimo'.split(' ')

const genderOfMark = (mark: string): Gender => (/ª|as?$/.test(mark) ? 'feminine' : 'masculine')

/** `catorze e trinta`, `catorze horas`. */
function sayTime({ cardinal }: NumberWords, { hour, minute, second, half }: ClockTime): string {
  const said = [cardinal(String(hour), CLOCK_HOUR)]
  if (minute > 0 || second !== null) said.push(`e ${cardinal(String(minute))}`)
  else if (half === '') said.push(hour === 1 ? 'hora' : 'horas')
  if (second !== null) said.push(`e ${cardinal(String(second))} ${second === 1 ? 'segundo' : 'segundos'}`)
  if (half !== '') said.push(`da ${half === 'a' ? 'manhã' : hour >= 7 && hour < 12 ? 'noite' : 'tarde'}`)
  return said.join(' ')
}

function sayFraction({ cardinal }: NumberWords, count: number, parts: number): string | null {
  const part = PARTS[parts]
  if (part === undefined || parts < 2) return null
  if (count === 1 && parts === 2) return part
  return `${cardinal(String(count), { word: part, gender: 'masculine' })} ${part}${count === 1 ? '' : 's'}`
}

function createPortuguese(variant: PortugueseVariant): ReadingRules {
  const numbers = portugueseNumbers(variant)
  const { cardinal, ordinal } = numbers
  const language: Language = {
    numbers,
    words: {
      minus: 'menos',
      plus: 'mais',
      plusMinus: 'mais ou menos',
      comma: 'vírgula',
      point: 'ponto',
      percent: 'por cento',
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
    sayMoney: (major, _minor, minorNoun) => `${major} e ${minorNoun}`,
    currencies: portugueseCurrencies(variant),
    units: portugueseUnits(variant),
    scales: portugueseScales(variant),
    symbols: PORTUGUESE_SYMBOLS,
    hasCapitalNouns: false,
    months: PORTUGUESE_MONTHS,
    monthAbbreviations: PORTUGUESE_MONTH_ABBREVIATIONS,
    dateLinks: words('de do'),
    dayMark: /^(?:|\.?º|°|o)$/,
    hasDayStop: false,
    dateCues: words('dia o no ao do até desde segunda terça quarta quinta sexta sábado domingo'),
    sayDate: ({ day, month, isOrdinal, year }) => {
      const isFirst = day === 1 && (isOrdinal || variant === 'brazil')
      const said = `${isFirst ? 'primeiro' : cardinal(String(day))} de ${PORTUGUESE_MONTHS[month - 1] ?? ''}`
      return year === '' ? said : `${said} de ${cardinal(year)}`
    },
    clockHour: CLOCK_HOUR,
    timeUnits: words('h hs horas am'),
    timeCues: words('às'),
    sayTime: (time) => sayTime(numbers, time),
    sayFraction: (count, parts) => sayFraction(numbers, count, parts),
    sayMixed: (whole, fraction) => `${whole} e ${fraction}`,
    countedAs: portugueseCounted,
    abbreviations: PORTUGUESE_ABBREVIATIONS,
    functionWords: PORTUGUESE_FUNCTION_WORDS,
    labels: PORTUGUESE_LABELS,
    yearCues: PORTUGUESE_YEAR_CUES,
    mayGoOn: () => false,
  }
  const readRoman = createRomanReader(language, {
    centuries: words('século séculos séc sécs'),
    rulers: PORTUGUESE_RULERS,
    rulerGender: (name) => (/(?:a|isabel|elizabeth|elisabete)$/.test(name) ? 'feminine' : 'masculine'),
    say: (digits, role, gender) =>
      role !== 'alone' && role !== 'label' && Number(digits) <= 10
        ? ordinal(digits, gender)
        : cardinal(digits),
    suffix: null,
    suffixGender: genderOfMark,
    beforeNoun: (said) => said,
    articles: words('o a do da ao à no na os as'),
  })
  const readOrdinal = createOrdinalReader(language, {
    pattern: /^(\d{1,4})\.?(ºs?|ªs?|°|os?|as?)$/,
    genderOf: genderOfMark,
    bend: (said, mark) => (mark.endsWith('s') ? said.replaceAll(/([oa])(?= |$)/g, '$1s') : said),
  })
  return createRules(language, { own: [readRoman, readOrdinal] })
}

const VARIANTS: Readonly<Record<PortugueseVariant, ReadingRules>> = {
  portugal: createPortuguese('portugal'),
  brazil: createPortuguese('brazil'),
}

/** @param language BCP 47: `pt-BR`, `pt-PT`; without a region as in Portugal. */
export function portuguese(language: string): ReadingRules {
  return VARIANTS[/-br(?:-|$)/i.test(language) ? 'brazil' : 'portugal']
}
