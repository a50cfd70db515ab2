/** How days, months and years are said together. */
import { monthName } from './months.ts'
import { cardinal, ordinal, year } from './number-words.ts'

export interface CalendarDate {
  readonly month: number
  readonly day?: number
  /** Four digits, or the two of a short form. */
  readonly year?: string
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Years of two digits from here on belong to the century before. */
const PIVOT = 50

export function isDay(month: number, day: number): boolean {
  return day >= 1 && day <= (LONGEST[month - 1] ?? 0)
}

/** `24` of `1/5/24` → `2024`. */
export function fullYear(digits: string): string {
  if (digits.length !== 2) return digits
  return `${Number(digits) < PIVOT ? 20 : 19}${digits}`
}

/** `2024`, `'24`. */
export function yearWords(text: string): string {
  const digits = text.replace("'", '')
  if (digits.length === 4) return year(digits)
  if (digits === '00') return 'two thousand'
  return digits.startsWith('0') ? `oh ${cardinal(digits)}` : cardinal(digits)
}

const behind = (words: string, date: CalendarDate, comma: ',' | ''): string =>
  date.year === undefined ? words : `${words}${comma} ${yearWords(date.year)}`

/** `January fifth, twenty twenty-four`, `January twenty twenty-four`. */
export function monthFirst(date: CalendarDate): string {
  const name = monthName(date.month)
  return date.day === undefined
    ? behind(name, date, '')
    : behind(`${name} ${ordinal(String(date.day))}`, date, ',')
}

/** `fifth of January, twenty twenty-four` */
export function dayFirst(date: CalendarDate): string {
  return behind(`${ordinal(String(date.day ?? 1))} of ${monthName(date.month)}`, date, ',')
}
