/** Spanish numbers in words. */
import type { Counted, Gender, NumberWords } from './shared/language.ts'
import { sayFractionAsNumber, sayLarge, spellDigits } from './shared/number-words.ts'

const ONES =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const TENS = '_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const HUNDREDS =
  '_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  )

const SCALES = [
  { digits: 6, one: 'un millón', many: 'millones' },
  { digits: 6, one: 'un billón', many: 'billones' },
]

const word = (list: readonly string[], index: number): string => list[index] ?? ''

function belowHundred(value: number): string {
  if (value < 30) return word(ONES, value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return ones === 0 ? word(TENS, tens) : `${word(TENS, tens)} y ${word(ONES, ones)}`
}

/** `veintiuno` → `veintiún`, `veintiuna`; hundreds agree too: `doscientas`. */
function agree(said: string, gender: Gender | null): string {
  if (gender === null) return said
  if (gender === 'feminine') return said.replace(/uno$/, 'una').replaceAll(/(cient|quinient)os/g, '$1as')
  return said.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un')
}

function belowThousand(value: number, gender: Gender | null): string {
  if (value === 100) return 'cien'
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  const parts = [hundreds > 0 ? word(HUNDREDS, hundreds) : '', rest > 0 ? belowHundred(rest) : '']
  return agree(parts.filter((part) => part !== '').join(' '), gender)
}

function belowMillion(value: number, gender: Gender | null): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000]
  const parts = [
    thousands > 1 ? belowThousand(thousands, gender ?? 'masculine') : '',
    thousands > 0 ? 'mil' : '',
    rest > 0 ? belowThousand(rest, gender) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** `1234` → `mil doscientos treinta y cuatro`. */
function cardinal(digits: string, counted: Counted | null = null): string {
  const said = sayLarge(digits, {
    zero: 'cero',
    scales: SCALES,
    count: (value) => belowMillion(value, 'masculine'),
    last: (value) => belowMillion(value, counted?.gender ?? null),
  })
  return said ?? spellDigits(digits, cardinal)
}

const ORDINAL_ONES =
  '_ primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo'.split(' ')
const ORDINAL_TENS =
  '_ décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo'.split(
    ' ',
  )
const ORDINAL_HUNDREDS =
  '_ centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo noningentésimo'.split(
    ' ',
  )

/** From the thousand upwards the cardinal is said. */
function ordinal(digits: string, gender: Gender): string {
  const value = Number(digits)
  if (value === 0 || value > 1000) return cardinal(digits)
  if (value === 1000) return inflect('milésimo', gender)
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  const parts = [hundreds > 0 ? word(ORDINAL_HUNDREDS, hundreds) : '', ordinalBelowHundred(rest)]
  return inflect(parts.filter((part) => part !== '').join(' '), gender)
}

function ordinalBelowHundred(value: number): string {
  if (value === 0) return ''
  if (value <= 12) return word(ORDINAL_ONES, value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (ones === 0) return word(ORDINAL_TENS, tens)
  return tens === 1
    ? `decimo${word(ORDINAL_ONES, ones)}`
    : `${word(ORDINAL_TENS, tens)} ${word(ORDINAL_ONES, ones)}`
}

const inflect = (said: string, gender: Gender): string =>
  gender === 'feminine' ? said.replaceAll(/o(?= |$)/g, 'a') : said

export const SPANISH_NUMBERS: NumberWords = {
  cardinal,
  ordinal,
  fraction: (digits) => sayFractionAsNumber(digits, 2, cardinal),
  year: (digits) => cardinal(digits),
}
