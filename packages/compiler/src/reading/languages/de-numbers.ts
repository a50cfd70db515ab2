/** German numbers in words. */
import type { Counted, NumberWords } from './shared/language.ts'
import { sayLarge, spellDigits } from './shared/number-words.ts'

const ONES =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  )
const TENS = '_ _ zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')

const SCALES = [
  { digits: 3, one: 'eine Million', many: 'Millionen' },
  { digits: 3, one: 'eine Milliarde', many: 'Milliarden' },
  { digits: 3, one: 'eine Billion', many: 'Billionen' },
  { digits: 3, one: 'eine Billiarde', many: 'Billiarden' },
]

const word = (list: readonly string[], index: number): string => list[index] ?? ''

function belowHundred(value: number): string {
  if (value < 20) return word(ONES, value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return ones === 0 ? word(TENS, tens) : `${word(ONES, ones)}und${word(TENS, tens)}`
}

/** 1–999999, with `ein` at its end. */
function stem(value: number): string {
  const [thousands, hundreds, rest] = [
    Math.floor(value / 1000),
    Math.floor((value % 1000) / 100),
    value % 100,
  ]
  return [
    thousands > 0 ? `${stem(thousands)}tausend` : '',
    hundreds > 0 ? `${word(ONES, hundreds)}hundert` : '',
    rest > 0 ? belowHundred(rest) : '',
  ].join('')
}

/** `eins` where no noun follows, and at the end of larger numbers even there. */
function last(value: number, counted: Counted | null): string {
  if (value === 1 && counted) return counted.gender === 'feminine' ? 'eine' : 'ein'
  return value % 100 === 1 ? `${stem(value)}s` : stem(value)
}

/** `1234` → `eintausendzweihundertvierunddreißig`. */
function cardinal(digits: string, counted: Counted | null = null): string {
  const said = sayLarge(digits, {
    zero: 'null',
    scales: SCALES,
    count: stem,
    // Only the number one agrees: `eine Million eins`.
    last: (value) => last(value, /^0*1$/.test(digits) ? counted : null),
  })
  return said ?? spellDigits(digits, cardinal)
}

/** `neunzehnhundertneunundneunzig`; as a number before 1100 and after 1999. */
function year(digits: string): string {
  const value = Number(digits)
  if (value < 1100 || value > 1999) return cardinal(digits)
  const rest = value % 100
  return `${belowHundred(Math.floor(value / 100))}hundert${rest > 0 ? last(rest, null) : ''}`
}

const IRREGULAR: Readonly<Record<string, string>> = {
  eins: 'erst',
  drei: 'dritt',
  sieben: 'siebt',
  acht: 'acht',
}

/** Without its ending: `3` → `dritt`. */
export function ordinalStem(digits: string): string {
  const said = cardinal(digits)
  const rest = Number(digits.slice(-2))
  const ending = rest < 13 ? /(?:eins|drei|sieben|acht)$/.exec(said)?.[0] : undefined
  if (ending !== undefined) return said.slice(0, -ending.length) + (IRREGULAR[ending] ?? '')
  if (/ion(?:en)?$|arden?$/.test(said))
    return `${said
      .replace(/^eine /, '')
      .replace(/(?:en|e)$/, '')
      .toLowerCase()}st`
  return `${said}${rest > 0 && rest < 20 ? 't' : 'st'}`
}

const STRONG_ENDING = { masculine: 'er', feminine: 'e', neuter: 'es' } as const

export const GERMAN_NUMBERS: NumberWords = {
  cardinal,
  ordinal: (digits, gender) => ordinalStem(digits) + STRONG_ENDING[gender],
  fraction: (digits) => spellDigits(digits, cardinal),
  year,
}
