/** `5%`, `3.5 %`, `10–20%`, `2‰`, `25 bps`. */
import type { Piece, Reader } from '../reading.ts'
import { nextWord, wordBefore } from './number-context.ts'
import { plainFraction } from './fractions.ts'
import { plural } from './number-words.ts'
import { amountWords, signOf, spanOf } from './numerals.ts'

const SIGN = /^(.*?)(%|‰|‱|bps?|pct|percent)((?:-\p{L}[\p{L}'’-]*|\+|['’]s)?)$/u
/** Written apart: `3.5 %`. */
const ALONE = /^(?:%|‰|‱|bps|pct)$/

interface Share {
  readonly number: string
  readonly sign: string
  readonly rest: string
}

function shareOf(text: string): Share | null {
  const [, number = '', sign = '', rest = ''] = SIGN.exec(text) ?? []
  return number === '' ? null : { number, sign, rest }
}

/** `%` → `percent`. */
function nameOf({ sign, number }: Share): string {
  if (sign === '‰') return 'per mille'
  return sign === '‱' || sign.startsWith('bp') ? plural('basis point', number) : 'percent'
}

/** A comma with one or two digits behind it is a decimal one. */
const numberWords = (text: string) =>
  amountWords(text.replace(/^(\d+),(?=\d{1,2}$)/, '$1.')) ?? plainFraction(text)

/** `-off` of `5%-off`, the plus of `50%+`. */
function restWords(rest: string): string {
  return rest === '+' ? ' plus' : rest.replace(/^['’]s$/, '').replace(/^-/, ' ')
}

interface Joined {
  readonly piece: Piece
  /** How many were written. */
  readonly width: number
}

/** What joins `5` to `%`, and to the `1/2%` of `5 1/2%`; null where nothing does. */
function glueOf(number: string, next: string): string | null {
  if (ALONE.test(next)) return ''
  return /^\d{1,3}$/.test(number) && /^\d+[/⁄]\d+%$/.test(next) ? '-' : null
}

/** The pieces with a `%` that stands alone drawn to its number. */
function joined(pieces: readonly Piece[]): Joined[] {
  const all: Joined[] = []
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index] as Piece
    const next = nextWord(pieces, index)
    const glue = next === undefined || !/\d$/.test(piece.core) ? null : glueOf(piece.core, next)
    const width = glue === null ? 1 : 2
    const after = pieces[index + width - 1]?.after ?? ''
    all.push({ piece: glue === null ? piece : { ...piece, core: piece.core + glue + next, after }, width })
    index += width
  }
  return all
}

export const readPercent: Reader = ({ pieces: written, before }) => {
  const all = joined(written)
  const pieces = all.map(({ piece }) => piece) as [Piece, ...Piece[]]
  const taken = (count: number) => all.slice(0, count).reduce((sum, { width }) => sum + width, 0)
  const { sign, text, takesBefore } = signOf(pieces[0])
  const share = shareOf(text)
  const amount = share && numberWords(share.number)
  // `5-1/2%` is one number, and `5%–10%` begins with one.
  const span = amount && text.includes('/') ? null : spanOf(pieces, text)
  const high = span && shareOf(span.high + span.rest)
  const to = high && numberWords(high.number)
  if (span && high && to) {
    const low = shareOf(span.low)
    const from = numberWords(low?.number ?? span.low)
    if (from === null) return null
    const join = wordBefore(before) === 'between' ? 'and' : 'to'
    const first = low ? `${from} ${nameOf(low)}` : from
    const spokenAs = `${sign}${first} ${join} ${to} ${nameOf(high)}${restWords(high.rest)}`
    return { pieces: taken(span.pieces), spokenAs, kind: 'percent', takesBefore }
  }
  if (!share || !amount) return null
  const spokenAs = `${sign}${amount} ${nameOf(share)}${restWords(share.rest)}`
  return { pieces: taken(1), spokenAs, kind: 'percent', takesBefore }
}
