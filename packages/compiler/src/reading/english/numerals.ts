/** Numbers as they are written in digits: signs, thousands separators, letters for thousands and more, ranges. */
import type { Piece } from '../reading.ts'
import { cardinal, decimal, spell } from './number-words.ts'

/** `1,234.50` */
export interface Numeral {
  /** `1234`; empty in `.5`. */
  readonly whole: string
  /** `50`; null where there is no point. */
  readonly fraction: string | null
  /** Thousands were set apart, so it can be neither a year nor a code. */
  readonly isGrouped: boolean
}

/** Western groups of three, Indian ones of two and three, Swiss ones with apostrophes. */
const WHOLE = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:['’]\d{3})+)$/
/** `1.234,56` can be nothing else, whatever the language. */
const CONTINENTAL = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/
const SEVERAL_POINTS = /^\d{1,3}(?:\.\d{3}){2,}$/

/** Null for anything but a number without a sign. */
export function parseNumeral(text: string): Numeral | null {
  if (SEVERAL_POINTS.test(text)) return { whole: text.replaceAll('.', ''), fraction: null, isGrouped: true }
  const [, continental, decimals] = CONTINENTAL.exec(text) ?? []
  if (continental !== undefined && decimals !== undefined) {
    return { whole: continental.replaceAll('.', ''), fraction: decimals, isGrouped: true }
  }
  const point = text.indexOf('.')
  const whole = point < 0 ? text : text.slice(0, point)
  const fraction = point < 0 ? null : text.slice(point + 1)
  if (fraction !== null && !/^\d+$/.test(fraction)) return null
  if (!WHOLE.test(whole) && !(whole === '' && fraction !== null)) return null
  return { whole: whole.replace(/\D/g, ''), fraction, isGrouped: /\D/.test(whole) }
}

/** `three point five`; a zero in front makes it a code, which is said digit by digit. */
export function numeralWords({ whole, fraction }: Numeral): string {
  if (fraction === null) return /^0\d/.test(whole) ? spell(whole) : cardinal(whole)
  return whole === '' ? `point ${spell(fraction)}` : decimal(whole, fraction)
}

const SCALE_LETTERS: Readonly<Record<string, string>> = {
  k: 'thousand',
  K: 'thousand',
  M: 'million',
  MM: 'million',
  mn: 'million',
  mln: 'million',
  B: 'billion',
  bn: 'billion',
  bln: 'billion',
  T: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
}

/** `bn` → `billion`; undefined for other letters. */
export function scaleOf(letters: string): string | undefined {
  return Object.hasOwn(SCALE_LETTERS, letters) ? SCALE_LETTERS[letters] : undefined
}

const SCALED = /^([\d.,]+)([A-Za-z]{1,3})$/

/** `20k` → `twenty thousand`, `3.5` → `three point five`; null for anything else. */
export function amountWords(text: string): string | null {
  const plain = parseNumeral(text)
  if (plain) return numeralWords(plain)
  const [, number = '', letters = ''] = SCALED.exec(text) ?? []
  const [numeral, scale] = [parseNumeral(number), scaleOf(letters)]
  return numeral && scale ? `${numeralWords(numeral)} ${scale}` : null
}

const SIGNS: Readonly<Record<string, string>> = {
  '-': 'minus ',
  '−': 'minus ',
  '+': 'plus ',
  '±': 'plus or minus ',
  '~': 'about ',
  '≈': 'about ',
  '<': 'less than ',
  '>': 'more than ',
  '≤': 'at most ',
  '≥': 'at least ',
}

export interface Signed {
  /** `minus `, or nothing. */
  readonly sign: string
  /** The core without its sign. */
  readonly text: string
  /** The sign stands in the piece's `before`. */
  readonly takesBefore: 0 | 1
}

/** A hyphen in front counts as punctuation of the piece, every other sign as part of its core. */
export function signOf({ core, before }: Piece): Signed {
  const sign = SIGNS[core.charAt(0)]
  if (sign) return { sign, text: core.slice(1), takesBefore: 0 }
  if (before.endsWith('-')) return { sign: 'minus ', text: core, takesBefore: 1 }
  return { sign: '', text: core, takesBefore: 0 }
}

/** Hyphens that leave a piece whole; the dashes that end one stand in its `after`. */
const HYPHEN = /[-‐‑‒−]/
const UNSPACED_DASH = /^(?:[–—-]|--)$/
const SPACED_DASH = /^[–-]$/

export interface Span {
  readonly low: string
  readonly high: string
  /** `-minute` of `5-10-minute`, or nothing. */
  readonly rest: string
  readonly pieces: 1 | 2
}

/** True where a dash, and nothing else, stands between two pieces. */
export function isDashed(left: Piece, right: Piece | undefined): right is Piece {
  // "'60s–'70s"
  const isBare =
    right?.before === '' || (/^['‘’]$/.test(right?.before ?? '') && /^\d\ds$/.test(right?.core ?? ''))
  if (!right || !isBare) return false
  return (right.isSpaced ? SPACED_DASH : UNSPACED_DASH).test(left.after)
}

/** `10-20` and `10–20`, whatever they mean; `pieces[0]` without its sign is `text`. */
export function spanOf(pieces: readonly Piece[], text: string): Span | null {
  const [first, second] = pieces as [Piece, Piece | undefined]
  const parts = text.split(HYPHEN)
  if (parts.length === 1 && isDashed(first, second)) {
    // "5 - 3 = 2" is arithmetic.
    if (second.isSpaced && pieces[2]?.core === '=') return null
    const [high = '', ...rest] = second.core.split(HYPHEN)
    return spanFrom(text, high, rest, 2)
  }
  const [low = '', high = '', ...rest] = parts
  return parts.length === 1 ? null : spanFrom(low, high, rest, 1)
}

function spanFrom(low: string, high: string, rest: readonly string[], pieces: 1 | 2): Span | null {
  if (low === '' || high === '') return null
  if (rest.length > 0 && !/^\p{L}/u.test(rest[0] as string)) return null
  return { low, high, rest: rest.map((word) => `-${word}`).join(''), pieces }
}
