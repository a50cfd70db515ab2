/** Lengths of sides: `3x4 m`, `10 × 12 ft`, `5cm x 10cm`, `8.5" x 11"`, `1920x1080`. */
import type { Piece, Reader } from '../reading.ts'
import { designation } from './letters.ts'
import { numberAlone } from './quantities.ts'
import { unitNamed } from './unit-names.ts'
import type { Unit } from './unit-names.ts'
import { longest, writtenTexts } from './written.ts'

const SIDE = /^([\d.,]*\d|\d+\/\d+|\d*[½¼¾⅛⅜⅝⅞])(?:(["”″]|''|')| ?(\p{L}{1,3}[²³]?))?$/u
const MARKS: Readonly<Record<string, string>> = { "'": 'ft', '"': 'in', '”': 'in', '″': 'in', "''": 'in' }
/** Of a screen or a picture. */
const PIXELS = /^\d{3,4}$/

interface Side {
  readonly number: string
  readonly unit: Unit | null
}

function sideOf(text: string): Side | null {
  const [, number = '', mark, symbol] = SIDE.exec(text) ?? []
  if (number === '') return null
  const name = mark === undefined ? symbol : MARKS[mark]
  const unit = name === undefined ? null : unitNamed(name)
  return name !== undefined && !unit ? null : { number, unit }
}

function saySides(text: string): string | null {
  const parts = text.split(/ ?[x×X] ?/)
  const sides = parts.map(sideOf)
  const [last] = sides.slice(-1)
  if (parts.length < 2 || parts.length > 4 || !last || sides.includes(null)) return null
  const arePixels = parts.length === 2 && parts.every((part) => PIXELS.test(part))
  const words = sides.map((side, index) => {
    if (!side) return null
    const number = arePixels ? designation(side.number) : numberAlone(side.number)
    if (!number || !side.unit) return number
    return `${number} ${side.number === '1' && index < sides.length - 1 ? side.unit.one : side.unit.many}`
  })
  return words.includes(null) ? null : words.join(' by ')
}

/** "3 × 5 = 15" multiplies. */
const isProduct = (next: Piece | undefined): boolean => /^[=<>≤≥≈≠]/.test(next?.core ?? '')

export const readSize: Reader = ({ pieces }) => {
  if (!/^[\d.½¼¾]/.test(pieces[0].core) || pieces[0].before.endsWith('-')) return null
  const mark = (after: string) => /^(?:''|["”'’])/.exec(after)?.[0] ?? ''
  const found = longest(writtenTexts(pieces), (text, taken) => {
    if (!/[x×X]/.test(text)) return null
    const closing = mark(pieces[taken - 1]?.after ?? '').replace('’', "'")
    // The mark of inches behind the last side is punctuation of its piece.
    const hasMarks = /\d['"”]/.test(text)
    return saySides(hasMarks ? text + closing : text)
  })
  if (!found || isProduct(pieces[found.pieces])) return null
  const last = pieces[found.pieces - 1]
  const hasMarks = /\d['"”]/.test(writtenTexts(pieces, found.pieces).at(-1) ?? '')
  const takesAfter = hasMarks ? mark(last?.after ?? '').length : 0
  return { pieces: found.pieces, spokenAs: found.value, kind: 'measure', takesAfter }
}
