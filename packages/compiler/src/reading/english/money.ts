/** Amounts of money: `$3.50`, `€3,50`, `$2.5 million`, `USD 100`, `5¢`, `$5–10`, `$15/hour`, `$100-a-day`. */
import type { Piece, Reader } from '../reading.ts'
import { currencyBehind, currencyInFront, currencyNamed } from './currencies.ts'
import type { Currency } from './currencies.ts'
import { groupsBehind, isCounted, mayBeNoun, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, plural } from './number-words.ts'
import { isDashed, numeralWords, parseNumeral, scaleOf, signOf } from './numerals.ts'
import type { Numeral } from './numerals.ts'

const SCALE_WORDS: Readonly<Record<string, string>> = {
  thousand: 'thousand',
  million: 'million',
  millions: 'million',
  billion: 'billion',
  trillion: 'trillion',
  quadrillion: 'quadrillion',
  hundred: 'hundred',
  lakh: 'lakh',
  crore: 'crore',
  mil: 'million',
  m: 'million',
  b: 'billion',
  t: 'trillion',
}

/** Of money `m` and `b` are no metres and bytes. */
const moneyScale = (text: string): string | undefined =>
  scaleOf(text) ??
  (Object.hasOwn(SCALE_WORDS, text.toLowerCase()) ? SCALE_WORDS[text.toLowerCase()] : undefined)

/** What stands behind the slash of `$5/mo`. */
const PER: Readonly<Record<string, string>> = {
  mo: 'month',
  mth: 'month',
  yr: 'year',
  y: 'year',
  hr: 'hour',
  h: 'hour',
  wk: 'week',
  d: 'day',
  min: 'minute',
  s: 'second',
  lb: 'pound',
  lbs: 'pound',
  oz: 'ounce',
  kg: 'kilogram',
  g: 'gram',
  gal: 'gallon',
  l: 'liter',
  L: 'liter',
  km: 'kilometer',
  mi: 'mile',
  m: 'meter',
  ft: 'foot',
  sf: 'square foot',
  sqft: 'square foot',
  ea: 'each',
  pp: 'person',
  GB: 'gigabyte',
  MB: 'megabyte',
  TB: 'terabyte',
  kWh: 'kilowatt hour',
  MWh: 'megawatt hour',
  bbl: 'barrel',
}

const A_DECIMAL_COMMA = /^(\d+|\d{1,3}(?:\.\d{3})+),(\d{2})$/

/** Two digits behind a comma are cents: `3,50`, `1.234,56`. */
function moneyNumeral(text: string): Numeral | null {
  const [, whole = '', fraction = ''] = A_DECIMAL_COMMA.exec(text) ?? []
  if (whole === '') return parseNumeral(text)
  return { whole: whole.replaceAll('.', ''), fraction, isGrouped: false }
}

interface Amount {
  readonly currency: Currency | null
  readonly numeral: Numeral
  /** `million`, or nothing. */
  readonly scale: string
  /** Index behind the last piece it takes. */
  readonly end: number
  /** What is left of that piece: `/month`, `-10`. */
  readonly tail: string
}

const NUMBER = /^(\d[\d.,'’]*(?<=\d)|\.\d+)(\p{L}{0,5})(\W.*)?$/u

/** They leave the amount as it is: `$5-off`, `$1 trillion-plus`. */
const BEHIND_ALL = /^-(?:off|plus|ish|each|worth)/

/** The amount at the beginning of `text`, which is what the piece at `index` is or ends with. */
function amountAt(pieces: readonly Piece[], index: number, text: string): Amount | null {
  const front = currencyInFront(text)
  const written = front?.rest ?? text
  const behind = front ? null : currencyBehind(written)
  const [, number = '', letters = '', tail = ''] = NUMBER.exec(behind?.rest ?? written) ?? []
  const numeral = moneyNumeral(number)
  if (!numeral || (behind && tail !== '')) return null
  const attached = letters === '' ? '' : moneyScale(letters)
  if (attached === undefined) return null
  const groups = behind === null && letters + tail === '' ? groupsBehind(number, pieces, index) : []
  const amount: Amount = {
    currency: (front ?? behind)?.currency ?? null,
    numeral: groups.length === 0 ? numeral : { ...numeral, whole: number + groups.join('') },
    scale: attached,
    end: index + 1 + groups.length,
    tail,
  }
  return tail === '' ? withWords(pieces, amount) : hyphenated(amount)
}

/** `$5-million` */
function hyphenated(amount: Amount): Amount {
  const [, word = '', tail = ''] = /^-([a-z]+)(.*)$/.exec(amount.tail) ?? []
  const scale = word.length > 2 && amount.scale === '' ? moneyScale(word) : undefined
  return scale ? { ...amount, scale, tail } : amount
}

/** Takes the `million` and the `USD` behind an amount. */
function withWords(pieces: readonly Piece[], amount: Amount): Amount {
  let { scale, end, tail, currency } = amount
  const [, word = '', more = ''] = /^([A-Za-z]+)([-/].*)?$/.exec(nextWord(pieces, end - 1) ?? '') ?? []
  const isWord = word.length > 1 || currency !== null
  const next = scale === '' && isWord ? moneyScale(word) : undefined
  if (next && !/^[BMTK]$/.test(word)) [scale, end, tail] = [next, end + 1, more]
  const name = tail === '' ? currencyNamed(nextWord(pieces, end - 1) ?? '') : null
  const fits = currency === null || (currency.one === 'dollar' && name?.many.endsWith(' dollars'))
  if (name && fits && nextWord(pieces, end - 1) !== 'p') [currency, end] = [name, end + 1]
  return { currency, numeral: amount.numeral, scale, end, tail }
}

const isZero = (digits: string) => /^0*$/.test(digits)
const isOne = (digits: string) => /^0*1$/.test(digits)

/** In front of a thing the unit stays single: "a five dollar bill". */
type Form = 'alone' | 'attributive'

function centsWords(digits: string, [one, many]: readonly [string, string], form: Form): string {
  return `${cardinal(digits)} ${isOne(digits) || (form === 'attributive' && one !== 'penny') ? one : many}`
}

function amountWords({ numeral, scale }: Amount, currency: Currency, form: Form): string {
  const { whole, fraction } = numeral
  const many = form === 'attributive' ? currency.one : currency.many
  const unit = isOne(whole) ? currency.one : many
  const value = whole === '' ? '0' : whole
  if (scale !== '') return `${numeralWords(numeral)} ${scale} ${many}`
  if (fraction === null || (fraction.length === 2 && isZero(fraction))) return `${cardinal(value)} ${unit}`
  if (fraction.length !== 2 || !currency.cent) return `${numeralWords(numeral)} ${many}`
  if (isZero(value)) return centsWords(fraction, currency.cent, form)
  const isFew = fraction.startsWith('0')
  const cents = isFew ? `and ${centsWords(fraction, currency.cent, form)}` : cardinal(fraction)
  return `${cardinal(value)} ${unit} ${cents}`
}

const hasCents = ({ numeral }: Amount) => !isZero(numeral.fraction ?? '')

/** Both ends of `$5–10 million`: the currency, and what they share, is said once. */
function rangeWords(low: Amount, high: Amount, currency: Currency, form: Form, join: string): string {
  const last = amountWords(high, currency, form)
  const isScaled = low.scale !== '' || high.scale !== ''
  if (!isScaled && (hasCents(low) || hasCents(high)))
    return `${amountWords(low, currency, form)} ${join} ${last}`
  // `.00` of cents is not said, other fractions are.
  const from = numeralWords(isScaled ? low.numeral : { ...low.numeral, fraction: null })
  return `${from}${low.scale === '' ? '' : ` ${low.scale}`} ${join} ${last}`
}

/** `per month` of `/month`, `a day` of `-a-day`, `plus`; null for what money does not go with. */
function tailWords(tail: string): string | null {
  if (tail === '' || /^['’]s?$/.test(tail)) return ''
  if (tail === '+') return ' plus'
  const [, unit = ''] = /^\/(\p{L}[\p{L}.-]*)$/u.exec(tail) ?? []
  if (unit !== '') {
    const name = Object.hasOwn(PER, unit) ? (PER[unit] as string) : unit.replaceAll('-', ' ')
    return name === 'each' ? ' each' : ` per ${name}`
  }
  return /^(?:-[\p{L}\d]+)+\+?$/u.test(tail) ? tail.replaceAll('-', ' ').replace('+', ' plus') : null
}

/** `$20s`: notes of that worth. */
function readNotes(text: string): string | null {
  const found = currencyInFront(text)
  const [, digits = ''] = /^(\d{1,3})s$/.exec(found?.rest ?? '') ?? []
  return found && digits !== '' ? plural(cardinal(digits), '2') : null
}

/** The second amount of a range, and where it ends. */
function highEnd(pieces: readonly Piece[], low: Amount): Amount | null {
  if (/^-[^\p{L}]/u.test(low.tail) || /^-\p{Lu}/u.test(low.tail)) {
    return amountAt(pieces, low.end - 1, low.tail.slice(1))
  }
  if (low.tail === '' && low.scale === '' && nextWord(pieces, low.end - 1) === 'to') {
    // "$30 to $40 million" is about millions at both ends.
    const high = amountAt(pieces, low.end + 1, nextWord(pieces, low.end) ?? '')
    return high?.currency && high.scale !== '' ? high : null
  }
  const [left, right] = [pieces[low.end - 1], pieces[low.end]]
  return low.tail === '' && left && isDashed(left, right) ? amountAt(pieces, low.end, right.core) : null
}

const ARTICLES = wordSet('a an')
const DETERMINERS = wordSet('the this that each every any another my your his her its our their')
/** "the $5 million raised": the money itself was meant. */
const PARTICIPLE =
  /(?:ed|ing|ly)$|^(?:spent|paid|lost|made|won|given|left|taken|sent|lent|held|set|put|kept|cut)$/

/** "a $5 bill", "the $64,000 question": the amount tells which of them. */
function isOfThing(previous: string, next: string | undefined): boolean {
  if (!mayBeNoun(next)) return false
  return ARTICLES.has(previous) || (DETERMINERS.has(previous) && !PARTICIPLE.test(next ?? ''))
}

/** `USD 100`, `Rs. 500`: the code written apart is drawn to the number. */
function codeInFront(pieces: readonly [Piece, ...Piece[]]): string | null {
  const [first, second] = pieces
  const isJoined = first.after === '' || (first.core === 'Rs' && first.after === '.')
  if (!isJoined || second?.before !== '' || !/^[\d.]/.test(second.core)) return null
  return currencyNamed(first.core) && /^(?:[A-Z]{3}|Rs|[A-Z]{0,2}\p{Sc})$/u.test(first.core)
    ? second.core
    : null
}

export const readMoney: Reader = ({ pieces, before }) => {
  const { sign, text: whole, takesBefore } = signOf(pieces[0])
  const code = codeInFront(pieces)
  const isMinusInside = /^[^\d]{1,4}[-−]\d/.test(whole)
  const text = isMinusInside ? whole.replace(/[-−]/, '') : whole
  const notes = readNotes(text)
  if (notes) return { pieces: 1, spokenAs: notes, kind: 'money' }
  const parsed = code === null ? amountAt(pieces, 0, text) : amountAt(pieces, 1, code)
  if (!parsed) return null
  const low = code === null ? parsed : { ...parsed, currency: currencyNamed(pieces[0].core) }
  const high = highEnd(pieces, low)
  const currency = low.currency ?? high?.currency
  const last = high ?? low
  const tail = tailWords(last.tail)
  if (!currency || tail === null || (low.tail !== '' && high === null && tailWords(low.tail) === null))
    return null
  const thing = nextWord(pieces, last.end - 1)
  // "ten $100 bills"
  const isCounting = isCounted(before) && mayBeNoun(thing)
  const isBeforeThing = isCounting || isOfThing(wordBefore(before), thing)
  const isAdjective = last.tail.startsWith('-') && !BEHIND_ALL.test(last.tail)
  const form = isBeforeThing || isAdjective ? 'attributive' : 'alone'
  const join = wordBefore(before) === 'between' ? 'and' : 'to'
  const words = high ? rangeWords(low, high, currency, form, join) : amountWords(low, currency, form)
  const spokenAs = `${isMinusInside ? 'minus ' : sign}${words}${tail}`
  return { pieces: last.end, spokenAs, kind: 'money', takesBefore }
}

/** A code that looks like a word, written before its number. */
export const TRIGGERS: ReadonlySet<string> = wordSet('rs')
