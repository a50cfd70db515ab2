/** Feet and inches by their marks: `6'2"`, `5' 11"`, `a 12" ruler`, `10'x12'`. */
import type { Piece, Reader, Reading } from '../reading.ts'
import { isFunctionWord, wordBefore } from './number-context.ts'
import { cardinal, plural } from './number-words.ts'
import { numberAlone } from './quantities.ts'

const FEET = /['’′]/
const INCHES = /^(?:["”″]|''|’’|′′)/
const HEIGHT = /^(\d{1,3})['’′](\d{1,2}(?:\.\d+|[½¼¾])?)?(["”″]|''|’’|′′)?$/

const length = (number: string, unit: string): string | null => {
  const words = numberAlone(number)
  return words && `${words} ${plural(unit, number)}`
}

/** Marks that belong to the number, from the beginning of its punctuation. */
const inchMark = (after: string): number => INCHES.exec(after)?.[0].length ?? 0

function both(feet: string, inches: string): string | null {
  if (!/^\d+$/.test(feet) || Number(inches.replace(/\D.*$/, '')) > 11) return null
  const [left, right] = [length(feet, 'foot'), length(inches, 'inch')]
  return left && right && `${left} ${right}`
}

/** "a 6'4" man": in front of a noun, as "a six foot four man". */
function attributive(feet: string, inches: string): string | null {
  const [left, right] = [numberAlone(feet), numberAlone(inches)]
  return both(feet, inches) && `${left} foot ${right}`
}

const isThing = (piece: Piece | undefined): boolean =>
  piece?.before === '' && /^[a-z]/.test(piece.core) && !isFunctionWord(piece.core)

/** `6'2"` in one piece; its last mark is punctuation. */
function readJoined([{ core, after }, next]: readonly [Piece, ...Piece[]], previous: string): Reading | null {
  const [, feet = '', inches = '', mark = ''] = HEIGHT.exec(core) ?? []
  if (feet === '') return null
  if (inches === '') {
    // "6′": the mark of feet is part of the core only where it is no apostrophe.
    return mark === ''
      ? { pieces: 1, spokenAs: length(feet, 'foot') ?? cardinal(feet), kind: 'measure' }
      : null
  }
  const inchesMark = inchMark(after)
  const isAdjectival = /^an?$/.test(previous) && after.length === inchesMark && isThing(next)
  const words = isAdjectival ? attributive(feet, inches) : both(feet, inches)
  return words === null ? null : { pieces: 1, spokenAs: words, kind: 'measure', takesAfter: inchesMark }
}

/** `5' 11"` */
function readApart([first, second]: readonly Piece[]): Reading | null {
  if (!first || !second || second.before !== '' || !second.isSpaced) return null
  const isFeet = /^\d{1,3}$/.test(first.core) && /^['’]$/.test(first.after)
  const isMarked = /^\d{1,3}['’′]$/.test(first.core) && first.after === ''
  const inches = second.core.replace(/[″]$/, '')
  const mark = inches === second.core ? inchMark(second.after) : 0
  if (!(isFeet || isMarked) || (mark === 0 && inches === second.core)) return null
  const words = both(first.core.replace(FEET, ''), inches)
  return words === null ? null : { pieces: 2, spokenAs: words, kind: 'measure', takesAfter: mark }
}

/** `a 12" ruler`: a mark behind a lone number is a quotation mark unless a thing stands behind it. */
function readLone(pieces: readonly [Piece, ...Piece[]], previous: string): Reading | null {
  const [{ core, before, after }, next] = pieces
  const [, number = '', prime = ''] = /^([\d.,]*\d|\d+\/\d+|\d*[½¼¾⅛])(″?)$/.exec(core) ?? []
  if (number === '' || /["“”'‘]/.test(before)) return null
  const mark = prime === '' ? inchMark(after) : 0
  const feet = prime === '' && mark === 0 && /^['’]$/.test(after)
  if (prime === '' && mark === 0 && !feet) return null
  const isAdjectival = /^(?:an?|the)$/.test(previous) && isThing(next) && after.length === Math.max(mark, 1)
  // "10 by 6'"
  if (prime === '' && !isAdjectival && !/^(?:by|x)$/.test(previous)) return null
  const words = numberAlone(number)
  if (words === null) return null
  const unit = feet ? 'foot' : 'inch'
  const spokenAs = `${words} ${isAdjectival && /^an?$/.test(previous) ? unit : plural(unit, number)}`
  return { pieces: 1, spokenAs, kind: 'measure', takesAfter: feet ? 1 : mark }
}

export const readFeetAndInches: Reader = ({ pieces, before }) => {
  if (!/^\d|^[½¼¾]/.test(pieces[0].core)) return null
  return readJoined(pieces, wordBefore(before)) ?? readApart(pieces) ?? readLone(pieces, wordBefore(before))
}
