/** From one number to another: `10-20`, `pp. 3–7`, `1914–18`, `1990s–2000s`, `1st–5th`, `5-10-minute`. */
import type { Piece, Reader, ReadingContext } from '../reading.ts'
import { isCount, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, year } from './number-words.ts'
import { amountWords, parseNumeral, signOf, spanOf } from './numerals.ts'
import type { Span } from './numerals.ts'
import { ordinalWords } from './ordinals.ts'
import { decadeWords, mayBeYear } from './years.ts'

const PAGES = wordSet('pp p pages page lines rows verses numbers nos')
const NOW = /^(?:present|now|today|date)$/i

/** Behind the second number: `3–4x`. */
const MARKS: Readonly<Record<string, string>> = { x: ' times', '×': ' times', '+': ' plus' }

/** Longer groups belong to a code or to a number of a telephone. */
const MAX_DIGITS = 4

function isAmount(text: string): boolean {
  const numeral = parseNumeral(text.replace(/[A-Za-z]+$/, ''))
  if (!numeral) return false
  return numeral.isGrouped || (numeral.whole.length <= MAX_DIGITS && !/^0\d/.test(numeral.whole))
}

/** The end of a range of years that begins with `low`; null when it is none. */
function lastYear(low: string, high: string): string | null {
  if (NOW.test(high)) return high
  if (mayBeYear(high)) return year(high)
  if (!/^\d\d$/.test(high)) return null
  const [from, to] = [Number(low.slice(2)), Number(high)]
  if (high === '00') return from === 99 ? year(`${Number(low.slice(0, 2)) + 1}00`) : null
  return to > from ? (to < 10 ? `oh ${cardinal(high)}` : cardinal(high)) : null
}

function yearWords({ low, high }: Span, { pieces, before }: ReadingContext, taken: number): string | null {
  if (!mayBeYear(low) || PAGES.has(wordBefore(before))) return null
  const last = lastYear(low, high)
  if (last === null) return null
  // "1500-2000 calories"
  const isRound = [low, high].every((digits) => digits.endsWith('0'))
  if (isRound && isCount(pieces, taken - 1)) return null
  const isBackwards = mayBeYear(high) && Number(high) < Number(low)
  if (isBackwards && !/^B\.?C/.test(nextWord(pieces, taken - 1) ?? '')) return null
  return `${year(low)} to ${last}`
}

/** `5th-10th`, `20s–30s`, `10-20k`: both ends of one kind. */
function otherWords({ low, high }: Span, join: string): string | null {
  const [first, last] = [decadeWords(low), decadeWords(high)]
  if (last && (first || /^\d0$/.test(low))) return `${first ?? cardinal(low)} ${join} ${last}`
  const [from, to] = [ordinalWords(low), ordinalWords(high)]
  if (to && (from || isAmount(low))) return `${from ?? amountWords(low)} ${join} ${to}`
  if (!isAmount(low) || !isAmount(high)) return null
  const [lowest, highest] = [amountWords(low), amountWords(high)]
  return lowest && highest ? `${lowest} ${join} ${highest}` : null
}

/** `50-50`, `20-20`: said without a word between. */
function isPair({ low, high }: Span): boolean {
  return (low === high && Number(low) >= 20) || (low === '24' && high === '7')
}

/** "in 2010 – 20 people came": a dash with gaps around it, and no second year behind it. */
function isAside({ low, high, pieces: taken }: Span, pieces: readonly Piece[]): boolean {
  return taken === 2 && pieces[1]?.isSpaced === true && mayBeYear(low) && !mayBeYear(high) && !NOW.test(high)
}

export const readRange: Reader = (context) => {
  const { pieces, before } = context
  const { sign, text, takesBefore } = signOf(pieces[0])
  const span = spanOf(pieces, text)
  if (!span || isAside(span, pieces)) return null
  if (isPair(span) && span.pieces === 1) {
    const glue = span.low === span.high ? '-' : ' '
    const spokenAs = `${cardinal(span.low)}${glue}${cardinal(span.high)}${span.rest}`
    return { pieces: 1, spokenAs, kind: 'range', takesBefore: 0 }
  }
  const join = wordBefore(before) === 'between' ? 'and' : 'to'
  const mark = MARKS[span.high.slice(-1)] ?? ''
  // The apostrophe of "'60s-'70s".
  const high = (mark === '' ? span.high : span.high.slice(0, -1)).replace(/^['‘’](?=\d\ds)/, '')
  const words = yearWords(span, context, span.pieces) ?? otherWords({ ...span, high }, join)
  if (words === null) return null
  return { pieces: span.pieces, spokenAs: sign + words + mark + span.rest, kind: 'range', takesBefore }
}
