/** Finds the number at the beginning of pieces, with its sign and what touches it: `-$1 234,50`, `20°C`. */
import type { Piece } from '../../reading.ts'
import { parseNumber } from './number-format.ts'
import type { WrittenNumber } from './number-format.ts'

export interface Amount {
  readonly number: WrittenNumber
  /** '', `-`, `+` or `±`. */
  readonly sign: string
  /** The currency of `$5`, or whatever stands there. */
  readonly prefix: string
  /** The unit of `5kg`, or whatever stands there. */
  readonly suffix: string
  /** How many pieces it takes. */
  readonly pieces: number
  /** Characters of `before` that are its sign. */
  readonly takesBefore: number
  /** Punctuation behind its last piece. */
  readonly after: string
}

const AMOUNT = /^([+−±]?)([^\d+−±]{0,4})(\d+(?:[.,'’]\d+)*)(.*)$/su
const GROUP = /^(\d{3})(?:,(\d+))?(\D.*)?$/su

/** Looks at the pieces from `from` on. */
export function scanAmount(pieces: readonly Piece[], from = 0): Amount | null {
  const piece = pieces[from]
  const match = piece ? AMOUNT.exec(piece.core) : null
  if (!piece || !match) return null
  const [, written = '', prefix = '', numeral = '', suffix = ''] = match
  const number = parseNumber(numeral)
  if (!number) return null
  const isMinus = written === '−' || (written === '' && piece.isSpaced && /^(?:[(\[])?-$/.test(piece.before))
  const sign = isMinus ? '-' : written
  const takesBefore = isMinus && written === '' ? 1 : 0
  const head = { number, sign, prefix, suffix, pieces: 1, takesBefore, after: piece.after }
  const isHead = number.isPlain && /^[1-9]\d{0,2}$/.test(numeral) && suffix === ''
  return isHead ? withGroups(head, pieces, from) : head
}

/** Adds the `000` of `10 000`. */
function withGroups(head: Amount, pieces: readonly Piece[], from: number): Amount {
  let amount = head
  while (amount.after === '' && amount.suffix === '' && amount.number.fraction === '') {
    const piece = pieces[from + amount.pieces]
    const match = piece?.isSpaced && piece.before === '' ? GROUP.exec(piece.core) : null
    if (!piece || !match) break
    const [, digits = '', fraction = '', suffix = ''] = match
    // `3 100-200` are two things.
    if (/^[-–:/.,]/.test(suffix)) break
    const mark = fraction === '' ? null : 'comma'
    const number = { whole: amount.number.whole + digits, fraction, mark, isPlain: false } as const
    amount = { ...amount, number, suffix, pieces: amount.pieces + 1, after: piece.after }
  }
  return amount
}
