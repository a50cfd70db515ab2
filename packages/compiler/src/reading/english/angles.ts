/** Places on a map: `40°42′46″N`, `51.5° N`, `74°W`. */
import type { Reader } from '../reading.ts'
import { cardinal, plural } from './number-words.ts'
import { numeralWords, parseNumeral } from './numerals.ts'
import { longest, writtenTexts } from './written.ts'

const DIRECTIONS: Readonly<Record<string, string>> = { N: ' north', S: ' south', E: ' east', W: ' west' }
/** Apostrophes are of one kind in a written text. */
const ANGLE = /^([\d.]*\d)°(?: ?(\d{1,2}(?:\.\d+)?)'(?: ?(\d{1,2}(?:\.\d+)?)(?:["”″]|''))?)? ?([NSEW])?$/

const counted = (number: string, unit: string): string => {
  const numeral = parseNumeral(number)
  return `${numeral ? numeralWords(numeral) : cardinal(number)} ${plural(unit, number)}`
}

function sayAngle(text: string): string | null {
  const [, degrees = '', minutes, seconds, direction = ''] = ANGLE.exec(text) ?? []
  if (degrees === '' || !parseNumeral(degrees) || (minutes === undefined && direction === '')) return null
  const parts = [counted(degrees, 'degree')]
  if (minutes !== undefined) parts.push(counted(minutes.replace(/^0(?=\d)/, ''), 'minute'))
  if (seconds !== undefined) parts.push(counted(seconds.replace(/^0(?=\d)/, ''), 'second'))
  return parts.join(' ') + (DIRECTIONS[direction] ?? '')
}

export const readAngle: Reader = ({ pieces }) => {
  if (!/^\d[\d.]*°/.test(pieces[0].core)) return null
  const found = longest(writtenTexts(pieces, 4), sayAngle)
  return found && { pieces: found.pieces, spokenAs: found.value, kind: 'measure' }
}
