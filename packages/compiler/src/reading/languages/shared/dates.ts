/** Dates, the day before the month: `3. Mai 2024`, `3 de mayo de 2024`, `03.05.2024`, `3/5/2024`, `2024-05-03`. */
import type { Piece, ReadBefore, Reader } from '../../reading.ts'
import { lookup } from './language.ts'
import type { Language, WrittenDate } from './language.ts'
import { takenStop } from './stops.ts'

const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const SHORT = /^(\d{1,2})([/.])(\d{1,2})$/

export function createDateReader(language: Language): Reader {
  return (context) => {
    const { before, pieces } = context
    const written = writtenDate(language, pieces)
    const found = written ?? numericDate(language, pieces[0], isCued(language, before))
    if (!found) return null
    const { date, taken, takesAfter } = found
    const spokenAs = language.sayDate(date, before)
    return { pieces: taken, spokenAs, kind: 'date', ...takenStop(language, takesAfter, pieces[taken]) }
  }
}

interface FoundDate {
  readonly date: WrittenDate
  readonly taken: number
  readonly takesAfter: number
}

const isDate = ({ day, month }: WrittenDate): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12

/** The word before tells, or the date before that: `am 1.5. und 2.5.` */
const isCued = ({ dateCues }: Language, before: readonly ReadBefore[]): boolean =>
  dateCues.has(before.at(-1)?.text.toLowerCase() ?? '') || before.at(-2)?.kind === 'date'

function numericDate(language: Language, piece: Piece, hasCue: boolean): FoundDate | null {
  const { core, after } = piece
  const [, dayFirst, , monthSecond, yearThird] = NUMERIC.exec(core) ?? []
  const [, yearFirst, month, dayThird] = ISO.exec(core) ?? []
  if (yearThird !== undefined || yearFirst !== undefined) {
    const date = {
      day: Number(dayFirst ?? dayThird),
      month: Number(monthSecond ?? month),
      isOrdinal: false,
      year: yearThird ?? yearFirst ?? '',
    }
    return isDate(date) ? { date, taken: 1, takesAfter: 0 } : null
  }
  const [, day = '', mark, shortMonth = ''] = SHORT.exec(core) ?? []
  const date = { day: Number(day), month: Number(shortMonth), isOrdinal: false, year: '' }
  if (!isDate(date)) return null
  // Without a year `3.5` is a number and `3/5` a fraction, unless the word before it or a second stop tells.
  const hasStop = mark === '.' && language.hasDayStop && after.startsWith('.')
  const isPadded = mark === '/' && day.length === 2 && shortMonth.length === 2 && /^0/.test(day + shortMonth)
  if (hasStop) return hasCue ? { date, taken: 1, takesAfter: 1 } : null
  return isPadded || (mark === '/' && hasCue) ? { date, taken: 1, takesAfter: 0 } : null
}

function writtenDate(language: Language, pieces: readonly [Piece, ...Piece[]]): FoundDate | null {
  const [first] = pieces
  const [, digits, mark = ''] = /^(\d{1,2})(\D{0,3})$/u.exec(first.core) ?? []
  if (digits === undefined || !language.dayMark.test(mark)) return null
  if (first.after !== (language.hasDayStop ? '.' : '')) return null
  let at = skipLink(language, pieces, 1)
  if (at === 1 && language.dateLinks.size > 0) return null
  const piece = pieces[at]
  const month = piece && piece.before === '' ? monthOf(language, piece.core) : null
  if (!piece || !month) return null
  const hasStop = month.isAbbreviated && piece.after.startsWith('.')
  const isOpen = piece.after.length === (hasStop ? 1 : 0)
  at++
  const yearAt = isOpen ? skipLink(language, pieces, at) : at
  const year = isOpen ? yearIn(pieces[yearAt]) : ''
  if (month.isAbbreviated && !hasStop && year === '') return null
  const date = { day: Number(digits), month: month.number, isOrdinal: mark !== '', year }
  if (!isDate(date)) return null
  return year === ''
    ? { date, taken: at, takesAfter: hasStop ? 1 : 0 }
    : { date, taken: yearAt + 1, takesAfter: 0 }
}

/** Where the next piece stands behind `de`, when there is one. */
function skipLink({ dateLinks }: Language, pieces: readonly Piece[], at: number): number {
  const piece = pieces[at]
  return piece && piece.before === '' && piece.after === '' && dateLinks.has(piece.core.toLowerCase())
    ? at + 1
    : at
}

const yearIn = (piece: Piece | undefined): string =>
  piece && piece.before === '' && /^[12]\d{3}$/.test(piece.core) ? piece.core : ''

interface Month {
  /** 1–12. */
  readonly number: number
  readonly isAbbreviated: boolean
}

function monthOf({ months, monthAbbreviations }: Language, text: string): Month | null {
  const word = text.toLowerCase()
  const index = months.findIndex((month) => month.toLowerCase() === word)
  if (index >= 0) return { number: index + 1, isAbbreviated: false }
  const number = lookup(monthAbbreviations, word)
  return number === undefined ? null : { number, isAbbreviated: true }
}
