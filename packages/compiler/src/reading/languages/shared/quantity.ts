/** Numbers with what they count: cardinals, decimals, years, percentages, money, units of measure, and ranges. */
import type { TokenKind } from '@voice-soundboard/graph'
import type { Piece, Reader, Reading, ReadingContext } from '../../reading.ts'
import { scanAmount } from './amount.ts'
import type { Amount } from './amount.ts'
import { lookup } from './language.ts'
import type { Counted, Currency, Language, Noun } from './language.ts'
import { parseNumber } from './number-format.ts'
import type { WrittenNumber } from './number-format.ts'
import { spellDigits } from './number-words.ts'
import { takenStop } from './stops.ts'

/** What is counted, as far as it is written with the number. */
type Measure =
  | { readonly type: 'percent'; readonly word: string }
  | { readonly type: 'money'; readonly currency: Currency; readonly scale: Noun | null; readonly per: string }
  | { readonly type: 'scale'; readonly scale: Noun }
  | { readonly type: 'unit'; readonly noun: Noun; readonly per: string; readonly isTemperature: boolean }

interface Measured {
  readonly measure: Measure
  /** Pieces behind the number. */
  readonly pieces: number
  readonly takesAfter: number
}

interface Range {
  /** Its first end. */
  readonly from: WrittenNumber
  readonly to: Amount
}

/** A longer row of digits is no number that anyone could say. */
const MAX_SAID_DIGITS = 15

/** `number` in words, agreeing with what it counts. */
export function sayNumber(language: Language, number: WrittenNumber, counted: Counted | null = null): string {
  const { cardinal, fraction } = language.numbers
  const { whole, isPlain } = number
  const isCode = isPlain && whole.length > 1 && whole.startsWith('0')
  if (isCode || whole.length > MAX_SAID_DIGITS) return spellDigits(whole, cardinal)
  if (number.mark === null) return cardinal(whole, counted)
  return `${cardinal(whole)} ${language.words[number.mark]} ${fraction(number.fraction)}`
}

export function createQuantityReader(language: Language): Reader {
  return (context) => {
    const { pieces } = context
    const lead = leadingCurrency(pieces, language) ? 1 : 0
    const amount = scanAmount(pieces, lead)
    if (!amount || (lead === 1 && (amount.prefix !== '' || amount.takesBefore > 0))) return null
    const prefix = lead === 1 ? pieces[0].core : amount.prefix
    if (prefix !== '' && !isCurrencySymbol(prefix, language)) return null
    const range = rangeAt(pieces, lead, amount)
    const last = range?.to ?? amount
    const taken = lead + amount.pieces + (range && range.to.pieces > 0 ? range.to.pieces : 0)
    const measured = measureOf(language, prefix, last, pieces.slice(taken))
    if (last.suffix !== '' && !measured) return null
    const common = {
      pieces: taken + (measured?.pieces ?? 0),
      ...(amount.takesBefore > 0 ? { takesBefore: amount.takesBefore } : {}),
      ...takenStop(language, measured?.takesAfter ?? 0, pieces[taken + (measured?.pieces ?? 0)]),
    }
    const isMinus = amount.sign === '' && isDashMinus(measured?.measure ?? null, context)
    const sign = signWord(language, isMinus ? '-' : amount.sign)
    if (range) return { ...common, ...sayRange(language, context, range, measured?.measure ?? null) }
    if (measured) return { ...common, ...sayMeasured(language, amount.number, measured.measure, sign) }
    return { ...common, ...sayPlain(language, context, amount, sign) }
  }
}

/** A dash in front of a temperature, and behind a word that no number of a range can be: `bei –5 °C`. */
function isDashMinus(measure: Measure | null, { before }: ReadingContext): boolean {
  const previous = before.at(-1)
  if (measure?.type !== 'unit' || !measure.isTemperature || !previous) return false
  return previous.punctuationAfter === '–' && /^\p{Ll}/u.test(previous.text)
}

const signWord = ({ words }: Language, sign: string): string =>
  sign === '' ? '' : `${sign === '-' ? words.minus : sign === '+' ? words.plus : words.plusMinus} `

/** Symbols and codes, not words: `€`, `US$`, `CHF`. */
const isCurrencySymbol = (text: string, { currencies }: Language): boolean =>
  !/\p{Ll}/u.test(text) && lookup(currencies, text) !== undefined

function leadingCurrency(pieces: readonly Piece[], language: Language): boolean {
  const [piece, next] = pieces
  return (
    piece !== undefined && next !== undefined && piece.after === '' && isCurrencySymbol(piece.core, language)
  )
}

const RANGE_SUFFIX = /^-(\d+(?:[.,'’]\d+)*)(.*)$/su

/** The other end of `10–20` and `10-20`; of an end in the same piece `pieces` is 0. */
function rangeAt(pieces: readonly Piece[], lead: number, amount: Amount): Range | null {
  const match = RANGE_SUFFIX.exec(amount.suffix)
  if (match) {
    const [, numeral = '', suffix = ''] = match
    const number = parseNumber(numeral)
    if (!number || suffix.startsWith('-')) return null
    return { from: amount.number, to: { ...amount, number, suffix, pieces: 0, takesBefore: 0 } }
  }
  const next = pieces[lead + amount.pieces]
  if (!/^[–—]$/.test(amount.after) || !next || next.isSpaced || next.before !== '') return null
  const to = scanAmount(pieces, lead + amount.pieces)
  if (!to || to.sign !== '' || to.prefix !== amount.prefix) return null
  if (amount.suffix !== '' && amount.suffix !== to.suffix) return null
  return { from: amount.number, to }
}

/** What is counted: written before the number, at its end, or behind it. */
function measureOf(
  language: Language,
  prefix: string,
  { suffix, after }: Amount,
  following: readonly Piece[],
): Measured | null {
  const [next] = following
  const isNextNear = suffix === '' && after === '' && next?.before === '' && next.isSpaced
  if (prefix !== '') {
    const currency = lookup(language.currencies, prefix)
    if (suffix !== '' || !currency) return null
    const scale = isNextNear ? (lookup(language.scales, next.core.toLowerCase()) ?? null) : null
    const takesAfter = scale && isStopOf(language, next as Piece) ? 1 : 0
    return { measure: { type: 'money', currency, scale, per: '' }, pieces: scale ? 1 : 0, takesAfter }
  }
  if (suffix !== '') {
    const measure = measureNamed(language, suffix)
    return measure && { measure, pieces: 0, takesAfter: 0 }
  }
  if (!isNextNear) return null
  const scale = lookup(language.scales, next.core.toLowerCase())
  if (scale) return scaledMeasure(language, scale, following)
  const measure = measureNamed(language, next.core)
  return measure && { measure, pieces: 1, takesAfter: 0 }
}

/** `Mio. €`, `Millionen`. */
function scaledMeasure(language: Language, scale: Noun, [first, second]: readonly Piece[]): Measured {
  const takesAfter = first && isStopOf(language, first) ? 1 : 0
  const isOpen = first !== undefined && first.after.length === takesAfter
  const currency = isOpen && second?.before === '' ? lookup(language.currencies, second.core) : undefined
  if (currency) return { measure: { type: 'money', currency, scale, per: '' }, pieces: 2, takesAfter: 0 }
  return { measure: { type: 'scale', scale }, pieces: 1, takesAfter }
}

/** The stop belongs to an abbreviation such as `Mio.`. */
const isStopOf = ({ abbreviations }: Language, { core, after }: Piece): boolean =>
  after.startsWith('.') && lookup(abbreviations.always, `${core}.`) !== undefined

function measureNamed(language: Language, name: string): Measure | null {
  const { words, currencies, units } = language
  if (name === '%') return { type: 'percent', word: words.percent }
  if (name === '‰') return { type: 'percent', word: words.permille }
  const whole = lookup(units, name)
  if (whole) return { type: 'unit', noun: whole, per: '', isTemperature: /^[°º]/.test(name) }
  const slash = name.indexOf('/')
  const dividend = slash < 0 ? name : name.slice(0, slash)
  const divisor = slash < 0 ? '' : name.slice(slash + 1)
  const said = lookup(units, divisor)?.singular ?? divisor
  if (slash >= 0 && !/^\p{L}[\p{L} ]*$/u.test(said)) return null
  const per = slash < 0 ? '' : ` ${words.per} ${said}`
  const unit = lookup(units, dividend)
  if (unit && (slash < 0 || lookup(units, divisor)))
    return { type: 'unit', noun: unit, per, isTemperature: false }
  const currency = lookup(currencies, dividend) ?? lookup(currencies, dividend.toLowerCase())
  if (currency) return { type: 'money', currency, scale: null, per }
  const scaled = /^(M|Mio|Md|Mrd)(\P{L})$/u.exec(dividend)
  const scale = scaled && lookup(language.scales, scaled[1] ?? '')
  const ofScale = scaled && lookup(currencies, scaled[2] ?? '')
  return scale && ofScale ? { type: 'money', currency: ofScale, scale, per } : null
}

type Said = Pick<Reading, 'spokenAs' | 'kind'>

const countedBy = ({ singular, gender }: Noun): Counted => ({ word: singular, gender })

/** `l'un'` and its noun are one word. */
export const joinCounted = (number: string, noun: string): string =>
  number.endsWith("'") ? `${number}${noun}` : `${number} ${noun}`

function sayMeasured(language: Language, number: WrittenNumber, measure: Measure, sign: string): Said {
  switch (measure.type) {
    case 'percent':
      return {
        spokenAs: `${sign}${sayNumber(language, number, language.percentCounted)} ${measure.word}`,
        kind: 'percent',
      }
    case 'scale':
      return { spokenAs: sign + sayCounted(language, number, measure.scale), kind: 'cardinal' }
    case 'unit': {
      const kind: TokenKind = measure.isTemperature ? 'temperature' : 'measure'
      return { spokenAs: `${sign}${sayCounted(language, number, measure.noun)}${measure.per}`, kind }
    }
    case 'money':
      return { spokenAs: `${sign}${sayMoney(language, number, measure)}${measure.per}`, kind: 'money' }
  }
}

function sayCounted(language: Language, number: WrittenNumber, noun: Noun): string {
  const said = sayNumber(language, number, countedBy(noun))
  if (endsWithNoun(number)) return `${said} ${language.afterMillions(noun.plural)}`
  return joinCounted(said, language.isSingular(number) ? noun.singular : noun.plural)
}

function sayMoney(
  language: Language,
  number: WrittenNumber,
  { currency, scale }: Extract<Measure, { type: 'money' }>,
): string {
  const { major, minor } = currency
  if (scale) return `${sayCounted(language, number, scale)} ${language.afterMillions(major.plural)}`
  const { whole, fraction } = number
  if (fraction.length !== 2) return sayCounted(language, number, major)
  const majorSaid = sayCounted(language, { whole, fraction: '', mark: null, isPlain: false }, major)
  if (fraction === '00') return majorSaid
  const cents = { whole: String(Number(fraction)), fraction: '', mark: null, isPlain: false }
  const minorSaid = sayCounted(language, cents, minor)
  if (/^0+$/.test(whole)) return minorSaid
  return language.sayMoney(majorSaid, sayNumber(language, cents), minorSaid)
}

/** Its last word is a million or more: a noun, which counts others in its own way. */
const endsWithNoun = ({ whole, fraction }: WrittenNumber): boolean =>
  fraction === '' && /[1-9]\d*0{6}$/.test(whole) && whole.length <= MAX_SAID_DIGITS

function sayRange(language: Language, context: ReadingContext, range: Range, measure: Measure | null): Said {
  const { words } = language
  const [from, to] = [range.from, range.to.number]
  const isDescending = Number(`${to.whole}.${to.fraction}`) < Number(`${from.whole}.${from.fraction}`)
  const areYears = measure === null && isYearNumber(from) && (isYearNumber(to) || to.whole.length === 2)
  const say = (number: WrittenNumber): string =>
    areYears ? language.numbers.year(number.whole) : sayNumber(language, number)
  const last = measure ? sayMeasured(language, to, measure, '').spokenAs : say(to)
  const isFirst = context.before.at(-1) === undefined
  if (isDescending && !areYears) return { spokenAs: `${say(from)} ${words.versus} ${last}`, kind: 'score' }
  const lead = words.from === '' || isFirst || isRangeOpen(context, language) ? '' : `${words.from} `
  return { spokenAs: `${lead}${say(from)} ${words.to} ${last}`, kind: 'range' }
}

/** A preposition before the range has opened it already. */
const isRangeOpen = ({ before }: ReadingContext, { functionWords }: Language): boolean =>
  functionWords.has(before.at(-1)?.text.toLowerCase() ?? '')

const isYearNumber = ({ isPlain, whole }: WrittenNumber): boolean =>
  isPlain && /^1[1-9]\d\d$|^20\d\d$/.test(whole)

function sayPlain(
  language: Language,
  context: ReadingContext,
  amount: Amount,
  sign: string,
): Omit<Reading, 'pieces'> & { pieces?: number } {
  const { number } = amount
  const { whole, isPlain, fraction } = number
  if (fraction !== '') return { spokenAs: sign + sayNumber(language, number), kind: 'decimal' }
  if (isPlain && whole.length > 1 && whole.startsWith('0')) {
    return { spokenAs: sign + sayNumber(language, number), kind: 'digits' }
  }
  const next = context.pieces[amount.pieces]
  const previous = context.before.at(-1)?.text.toLowerCase() ?? ''
  const isNear = amount.after === '' && next?.before === '' && next.isSpaced
  const isLabelled = language.labels.has(previous)
  const counted = isNear && !isLabelled ? language.countedAs(next.core) : null
  const isCounted = counted !== null && (!language.hasCapitalNouns || /^\p{Lu}/u.test(counted.word))
  const isYear = sign === '' && isYearNumber(number) && (language.yearCues.has(previous) || !isCounted)
  if (isYear) return { spokenAs: language.numbers.year(whole), kind: 'year' }
  const said = sign + sayNumber(language, number, counted)
  if (!next || !counted) return { spokenAs: said, kind: 'cardinal' }
  if (endsWithNoun(number)) {
    const noun = language.afterMillions(next.core)
    if (noun === next.core) return { spokenAs: said, kind: 'cardinal' }
    return { spokenAs: `${said} ${noun}`, kind: 'cardinal', pieces: amount.pieces + 1 }
  }
  if (!said.endsWith("'")) return { spokenAs: said, kind: 'cardinal' }
  return { spokenAs: said + next.core, kind: 'cardinal', pieces: amount.pieces + 1 }
}
