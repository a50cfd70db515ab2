/** The number of a measure, and the unit behind it, in one piece or several: `5km`, `2 1/2 in`, `3 million sq. ft.` */
import type { Piece } from '../reading.ts'
import { plainFraction } from './fractions.ts'
import { nextWord } from './number-context.ts'
import { numeralWords, parseNumeral } from './numerals.ts'
import type { Unit } from './unit-names.ts'
import { unitNamed } from './unit-names.ts'

export interface Quantity {
  readonly words: string
  readonly isOne: boolean
  /** Less than one and written as a fraction. */
  readonly isPart: boolean
  /** What stands behind the number in its piece: `km` of `5km`, `-km` of `5-km`. */
  readonly rest: string
  readonly pieces: number
}

export interface FoundUnit {
  readonly symbol: string
  readonly unit: Unit
  readonly pieces: number
}

const NUMBER = /^(?:\d+[/⁄]\d+|\d*[½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]|(?:\d[\d.,]*)?\d|\.\d+)/u
const PART = /^(?:\d+[/⁄]\d+|[½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚])$/u
const SCALES = /^(?:hundred|thousand|million|billion|trillion)$/

function wordsOf(number: string): string | null {
  const numeral = parseNumeral(number)
  return numeral ? numeralWords(numeral) : plainFraction(number)
}

/** The number that `text`, the first piece without its sign, begins with; null where it begins with none. */
export function quantityAt(pieces: readonly Piece[], text: string): Quantity | null {
  const number = NUMBER.exec(text)?.[0] ?? ''
  const words = number === '' ? null : wordsOf(number)
  if (words === null) return null
  const rest = text.slice(number.length)
  const plain: Quantity = { words, isOne: number === '1', isPart: PART.test(number), rest, pieces: 1 }
  const next = rest === '' ? nextWord(pieces) : undefined
  if (next === undefined) return plain
  if (SCALES.test(next))
    return { ...plain, words: `${words} ${next}`, isOne: false, isPart: false, pieces: 2 }
  if (!/^\d{1,3}$/.test(number)) return plain
  const part = NUMBER.exec(next)?.[0] ?? ''
  const mixed = PART.test(part) ? mixedWords(number, part) : null
  return mixed === null
    ? plain
    : { words: mixed, isOne: false, isPart: false, rest: next.slice(part.length), pieces: 2 }
}

const mixedWords = (whole: string, part: string): string | null =>
  plainFraction(part.length === 1 ? whole + part : `${whole}-${part}`)

/** `5.5`, `1/2`, `½` alone, in words. */
export function numberAlone(text: string): string | null {
  return NUMBER.exec(text)?.[0] === text ? wordsOf(text) : null
}

const FIRST_OF_TWO = /^(?:sq|cu|fl|Sq|Cu|Fl|SQ|CU)$/

/** The unit that begins with the piece at `index`, which stands right behind its number. */
export function unitAt(pieces: readonly Piece[], index: number): FoundUnit | null {
  const [previous, piece, next] = pieces.slice(index - 1)
  if (!piece || previous?.after !== '' || piece.before !== '') return null
  if (FIRST_OF_TWO.test(piece.core)) {
    const isJoined = next !== undefined && next.before === '' && /^\.?$/.test(piece.after)
    const symbol = `${piece.core} ${next?.core ?? ''}`.toLowerCase()
    const unit = isJoined ? unitNamed(symbol) : null
    return unit && { symbol, unit, pieces: 2 }
  }
  const unit = unitNamed(piece.core)
  return unit && { symbol: piece.core, unit, pieces: 1 }
}

/** A unit without a gap behind its number: `km` of `5km`. */
export function unitIn(rest: string): FoundUnit | null {
  const unit = unitNamed(rest)
  return unit && { symbol: rest, unit, pieces: 0 }
}
