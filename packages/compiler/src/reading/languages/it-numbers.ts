/** Italian numbers in words. */
import type { Counted, Gender, NumberWords } from './shared/language.ts'
import { sayFractionAsNumber, sayLarge, spellDigits } from './shared/number-words.ts'

const SMALL =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  )
const TENS = '_ _ venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')

const SCALES = [
  { digits: 3, one: 'un milione', many: 'milioni' },
  { digits: 6, one: 'un miliardo', many: 'miliardi' },
]

const word = (list: readonly string[], index: number): string => list[index] ?? ''

/** Without the accent of `ventitré`. */
function belowHundred(value: number): string {
  if (value < 20) return word(SMALL, value)
  const [tens, ones] = [word(TENS, Math.floor(value / 10)), value % 10]
  if (ones === 0) return tens
  return (ones === 1 || ones === 8 ? tens.slice(0, -1) : tens) + word(SMALL, ones)
}

function belowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  const hundred = hundreds === 0 ? '' : `${hundreds > 1 ? word(SMALL, hundreds) : ''}cento`
  if (rest === 0) return hundred
  const isElided = hundreds > 0 && (rest === 8 || Math.floor(rest / 10) === 8)
  return (isElided ? hundred.slice(0, -1) : hundred) + belowHundred(rest)
}

/** 1–999999, without the accent of `ventitré`. */
function stem(value: number): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000]
  const head = thousands === 0 ? '' : thousands === 1 ? 'mille' : `${belowThousand(thousands)}mila`
  return head + (rest > 0 ? belowThousand(rest) : '')
}

const accented = (value: number): string => (value > 3 ? stem(value).replace(/tre$/, 'tré') : stem(value))

/** Words that take `uno` and `lo`. */
const NEEDS_UNO = /^(?:s[^aeiouàèéìòù]|z|ps|pn|gn|x|y|i[aeou])/i

function one({ word: noun, gender }: Counted): string {
  if (gender === 'feminine') return /^[aeiouàèéìòù]/i.test(noun) ? "un'" : 'una'
  return NEEDS_UNO.test(noun) ? 'uno' : 'un'
}

/** `1234` → `milleduecentotrentaquattro`. */
function cardinal(digits: string, counted: Counted | null = null): string {
  if (counted && /^0*1$/.test(digits)) return one(counted)
  const said = sayLarge(digits, {
    zero: 'zero',
    scales: SCALES,
    count: accented,
    last: accented,
  })
  return said ?? spellDigits(digits, cardinal)
}

const ORDINALS = '_ primo secondo terzo quarto quinto sesto settimo ottavo nono decimo'.split(' ')

function ordinal(digits: string, gender: Gender): string {
  const value = Number(digits)
  if (value === 0) return cardinal(digits)
  const said = value <= 10 ? word(ORDINALS, value) : longOrdinal(cardinal(digits))
  return gender === 'feminine' ? said.replace(/o$/, 'a') : said
}

/** `ventitré` and `ventisei` keep their last vowel. */
function longOrdinal(said: string): string {
  const plain = said.replace(/^un (?=mil)/, '').replace(/tré$/, 'tre')
  if (/(?:tre|sei)$/.test(plain)) return `${plain}esimo`
  return `${plain.replace(/mila$/, 'mill').replace(/[aeio]$/, '')}esimo`
}

export const ITALIAN_NUMBERS: NumberWords = {
  cardinal,
  ordinal,
  fraction: (digits) => sayFractionAsNumber(digits, 2, cardinal),
  year: (digits) => cardinal(digits),
}
