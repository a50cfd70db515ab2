/** Portuguese numbers in words, as in Portugal and as in Brazil. */
import type { Counted, Gender, NumberWords } from './shared/language.ts'
import { sayFractionAsNumber, sayLarge, spellDigits } from './shared/number-words.ts'
import type { Scale } from './shared/number-words.ts'

export type PortugueseVariant = 'portugal' | 'brazil'

const TEENS = {
  portugal: 'dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove',
  brazil: 'dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
} as const
const ONES = 'zero um dois três quatro cinco seis sete oito nove'
const TENS = '_ _ vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ')
const HUNDREDS =
  '_ cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(' ')

const SCALES: Readonly<Record<PortugueseVariant, readonly Scale[]>> = {
  portugal: [
    { digits: 6, one: 'um milhão', many: 'milhões' },
    { digits: 6, one: 'um bilião', many: 'biliões' },
  ],
  brazil: [
    { digits: 3, one: 'um milhão', many: 'milhões' },
    { digits: 3, one: 'um bilhão', many: 'bilhões' },
    { digits: 3, one: 'um trilhão', many: 'trilhões' },
    { digits: 3, one: 'um quatrilhão', many: 'quatrilhões' },
  ],
}

const ORDINAL_ONES = '_ primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono'.split(' ')
const ORDINAL_TENS =
  '_ décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo nonagésimo'.split(
    ' ',
  )
const ORDINAL_HUNDREDS =
  '_ centésimo ducentésimo tricentésimo quadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo noningentésimo'.split(
    ' ',
  )

const word = (list: readonly string[], index: number): string => list[index] ?? ''
const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between)

/** Before the last part `e` is said when it is small or round: `mil e cem`, but `mil duzentos e um`. */
function isJoined(value: number): boolean {
  const last = value % 1000 === 0 ? value / 1000 : value
  return last < 100 || (last < 1000 && last % 100 === 0)
}

/** `dois` → `duas`, `duzentos` → `duzentas`. */
const feminine = (said: string): string =>
  said
    .replace(/(^| )um$/, '$1uma')
    .replace(/(^| )dois$/, '$1duas')
    .replaceAll(/entos(?= |$)/g, 'entas')

function ordinal(digits: string, gender: Gender): string {
  const value = Number(digits)
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10]
  const parts = [word(ORDINAL_HUNDREDS, hundreds), word(ORDINAL_TENS, tens), word(ORDINAL_ONES, ones)]
  const said = value === 1000 ? 'milésimo' : parts.filter((part) => part !== '_' && part !== '').join(' ')
  return gender === 'feminine' ? said.replaceAll(/o(?= |$)/g, 'a') : said
}

export function portugueseNumbers(variant: PortugueseVariant): NumberWords {
  const small = `${ONES} ${TEENS[variant]}`.split(' ')

  function belowHundred(value: number): string {
    if (value < 20) return word(small, value)
    const [tens, ones] = [Math.floor(value / 10), value % 10]
    return ones === 0 ? word(TENS, tens) : `${word(TENS, tens)} e ${word(small, ones)}`
  }

  function belowThousand(value: number, gender: Gender): string {
    const [hundreds, rest] = [Math.floor(value / 100), value % 100]
    const hundred = hundreds === 0 ? '' : value === 100 ? 'cem' : word(HUNDREDS, hundreds)
    const said = joined([hundred, rest > 0 ? belowHundred(rest) : ''], ' e ')
    return gender === 'feminine' ? feminine(said) : said
  }

  function belowMillion(value: number, gender: Gender): string {
    const [thousands, rest] = [Math.floor(value / 1000), value % 1000]
    const head = thousands === 0 ? '' : thousands === 1 ? 'mil' : `${belowThousand(thousands, gender)} mil`
    const last = rest > 0 ? belowThousand(rest, gender) : ''
    return joined([head, last], isJoined(rest) ? ' e ' : ' ')
  }

  function cardinal(digits: string, counted: Counted | null = null): string {
    const said = sayLarge(digits, {
      zero: 'zero',
      scales: SCALES[variant],
      count: (value) => belowMillion(value, 'masculine'),
      last: (value) => belowMillion(value, counted?.gender ?? 'masculine'),
      join: (before, last, value) => `${before}${isJoined(value) ? ' e ' : ' '}${last}`,
    })
    return said ?? spellDigits(digits, cardinal)
  }

  return {
    cardinal,
    ordinal: (digits, gender) => {
      const value = Number(digits)
      return value === 0 || value > 1000 ? cardinal(digits) : ordinal(digits, gender)
    },
    fraction: (digits) => sayFractionAsNumber(digits, 2, cardinal),
    year: (digits) => cardinal(digits),
  }
}
