/** French numbers in words, as in France, with the hyphens of 1990. */
import type { Counted, Gender, NumberWords } from './shared/language.ts'
import { sayFractionAsNumber, sayLarge, spellDigits } from './shared/number-words.ts'

const SMALL =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
/** Seventy counts on from sixty, ninety from eighty. */
const TENS = '_ _ vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ')

const SCALES = [
  { digits: 3, one: 'un million', many: 'millions' },
  { digits: 6, one: 'un milliard', many: 'milliards' },
]

const word = (list: readonly string[], index: number): string => list[index] ?? ''

/** Without the `s` of `quatre-vingts`. */
function belowHundred(value: number): string {
  if (value < 20) return word(SMALL, value)
  const tens = Math.floor(value / 10)
  const rest = value - (tens === 7 || tens === 9 ? tens - 1 : tens) * 10
  if (rest === 0) return word(TENS, tens)
  const isJoined = value < 80 && (rest === 1 || rest === 11)
  return `${word(TENS, tens)}${isJoined ? '-et-' : '-'}${word(SMALL, rest)}`
}

/** Without the `s` of `deux-cents`. */
function belowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  const parts = [
    hundreds > 1 ? word(SMALL, hundreds) : '',
    hundreds > 0 ? 'cent' : '',
    rest > 0 ? belowHundred(rest) : '',
  ]
  return parts.filter((part) => part !== '').join('-')
}

function stem(value: number): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000]
  const parts = [
    thousands > 1 ? belowThousand(thousands) : '',
    thousands > 0 ? 'mille' : '',
    rest > 0 ? belowThousand(rest) : '',
  ]
  return parts.filter((part) => part !== '').join('-')
}

/** Eighty and the hundreds take an `s` at the end, and before million, which is a noun. */
const withPlural = (value: number): string =>
  value % 100 === 80 || (value % 100 === 0 && value % 1000 > 100) ? `${stem(value)}s` : stem(value)

function last(value: number, counted: Counted | null): string {
  const said = withPlural(value)
  const isFeminine = counted?.gender === 'feminine' && value % 10 === 1 && !/onze$/.test(said)
  return isFeminine ? said.replace(/un$/, 'une') : said
}

/** `1999` → `mille-neuf-cent-quatre-vingt-dix-neuf`. */
function cardinal(digits: string, counted: Counted | null = null): string {
  const said = sayLarge(digits, {
    zero: 'zéro',
    scales: SCALES,
    count: withPlural,
    last: (value) => last(value, counted),
  })
  return said ?? spellDigits(digits, cardinal)
}

function ordinal(digits: string, gender: Gender): string {
  if (/^0*1$/.test(digits)) return gender === 'feminine' ? 'première' : 'premier'
  const said = cardinal(digits).replace(/^un (?=mill)/, '')
  if (said.endsWith('cinq')) return `${said}uième`
  if (said.endsWith('neuf')) return `${said.slice(0, -1)}vième`
  const isPlural = /(?:vingts|cents|millions|milliards)$/.test(said)
  return `${said.replace(isPlural ? /s$/ : /e$/, '')}ième`
}

export const FRENCH_NUMBERS: NumberWords = {
  cardinal,
  ordinal,
  fraction: (digits) => sayFractionAsNumber(digits, 3, cardinal),
  year: (digits) => cardinal(digits),
}
