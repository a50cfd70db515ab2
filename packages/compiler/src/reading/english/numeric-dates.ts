/** Dates in digits: `3/4/2024`, `25/12/24`, `05.01.2024`, `2024-01-05`, `2024-01-05T10:05:00Z`, and `on 3/4`. */
import type { Reader, Reading, ReadingContext } from '../reading.ts'
import { clockWords, offsetWords } from './clock-words.ts'
import { fullYear, isDay, monthFirst } from './date-words.ts'
import type { CalendarDate } from './date-words.ts'
import { MONTH_WORDS, weekdayName } from './months.ts'
import { nextWord, wordBefore, wordSet } from './number-context.ts'
import { groupsOf, longest, writtenTexts } from './written.ts'

const YEAR_FIRST = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/
const YEAR_LAST = /^(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})$/
const WITHOUT_YEAR = /^(?<first>\d{1,2})\/(?<second>\d{1,2})$/
const MONTH_AND_YEAR = /^(?<month>0?[1-9]|1[0-2])\/(?<year>(?:19|20)\d\d)$/
const YEAR_AND_MONTH = /^(?<year>(?:19|20)\d\d)-(?<month>0[1-9])$/
const INSTANT =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?$/i

const CERTAIN = wordSet(
  'on due dated since until till date dob deadline released published posted updated born',
)
const LIKELY = wordSet(
  'by before after from through thru starting beginning ending between ends expires effective',
)
/** Parts of an inch and of a cup. */
const FRACTION_BOTTOMS = new Set([2, 3, 4, 5, 8, 16])
const AFTER_FRACTION = wordSet(
  'of inch inches cup cups mile miles hour hours scale time meter full majority vote votes teaspoon teaspoons tablespoon tablespoons lb pound pounds in split',
)
const NEVER_DATES = wordSet('24/7 9/11 50/50')

/** The day in front where the first number can be no month, or where the mark says so. */
function ordered(first: string, second: string, mark: string): CalendarDate | null {
  const [left, right] = [Number(first), Number(second)]
  const monthIsFirst: CalendarDate = { month: left, day: right }
  const dayIsFirst: CalendarDate = { month: right, day: left }
  const orders = mark === '.' ? [dayIsFirst, monthIsFirst] : [monthIsFirst, dayIsFirst]
  return orders.find(({ month, day = 0 }) => isDay(month, day)) ?? null
}

function sayYearFirst(text: string): string | null {
  const get = groupsOf(YEAR_FIRST, text)
  if (!get) return null
  const [month, day] = [Number(get('month')), Number(get('day'))]
  return isDay(month, day) ? monthFirst({ month, day, year: get('year') }) : null
}

function sayYearLast(text: string): string | null {
  const get = groupsOf(YEAR_LAST, text)
  if (!get) return null
  const [mark, year] = [get('mark'), get('year')]
  // "1.2.24" is a version, "10-11-12" a score.
  const isPadded = get('first').length === 2 && get('second').length === 2
  if (year.length === 2 && mark !== '/' && !(mark === '.' && isPadded)) return null
  const date = ordered(get('first'), get('second'), mark)
  return date && monthFirst({ ...date, year: fullYear(year) })
}

function sayMonthOfYear(text: string): string | null {
  const get = groupsOf(MONTH_AND_YEAR, text) ?? groupsOf(YEAR_AND_MONTH, text)
  if (!get) return null
  const [year, month] = [get('year'), Number(get('month'))]
  // "2004-05" is a season, or two years.
  if (text.startsWith(year) && (Number(year) + 1) % 100 === month) return null
  return monthFirst({ month, year })
}

function sayInstant(text: string): string | null {
  const get = groupsOf(INSTANT, text)
  const date = get && sayYearFirst(get('date'))
  if (!date) return null
  const [hour, minute, second, zone] = ['hour', 'minute', 'second', 'zone'].map(get) as [
    string,
    string,
    string,
    string,
  ]
  const time = clockWords({ hour, minute, second, half: '' })
  const offset = /^Z$/i.test(zone) ? ' U T C' : zone === '' ? '' : ` U T C ${offsetWords(zone)}`
  return time && `${date} at ${time}${offset}`
}

const sayComplete = (text: string): string | null =>
  sayYearFirst(text) ?? sayYearLast(text) ?? sayMonthOfYear(text) ?? sayInstant(text)

/** A month and a day without a year could be a fraction: what stands around decides. */
function sayShort(text: string): string | null {
  const get = groupsOf(WITHOUT_YEAR, text)
  const date = get && !NEVER_DATES.has(text) && ordered(get('first'), get('second'), '/')
  return date ? monthFirst(date) : null
}

function isFraction(text: string): boolean {
  const [top = 0, bottom = 0] = text.split('/').map(Number)
  return top < bottom && FRACTION_BOTTOMS.has(bottom)
}

function isShortDate(text: string, { pieces, before }: ReadingContext, taken: number): boolean {
  const next = nextWord(pieces, taken - 1)?.toLowerCase() ?? ''
  if (AFTER_FRACTION.has(next)) return false
  const last = before.at(-1)
  const word = last?.text.toLowerCase() ?? ''
  if (weekdayName(word) !== undefined && /^[.,]{0,2}$/.test(last?.punctuationAfter ?? '')) return true
  if (/^:?$/.test(last?.punctuationAfter ?? ':') && CERTAIN.has(word)) return true
  const isAfterDate = /^(?:to|and|through|or|thru)$/.test(word) && before.at(-2)?.kind === 'date'
  const isWeek = word === 'of' && /^week$/i.test(before.at(-2)?.text ?? '')
  return isAfterDate || isWeek || (LIKELY.has(wordBefore(before)) && !isFraction(text))
}

/** `1/5/24–1/7/24`: both of one form. */
function sayRange(text: string, say: (text: string) => string | null, join: string): string | null {
  const [low = '', high = '', ...more] = text.split(/ ?- ?/)
  if (high === '' || more.length > 0 || !low.includes('/')) return null
  const [first, last] = [say(low), say(high)]
  return first && last && `${first} ${join} ${last}`
}

export const readNumericDate: Reader = (context): Reading | null => {
  const { pieces, before } = context
  const join = wordBefore(before) === 'between' ? 'and' : 'to'
  const found = longest(writtenTexts(pieces, 2), (text, taken) => {
    if (MONTH_WORDS.has(nextWord(pieces, taken - 1)?.toLowerCase() ?? '')) return null
    const complete = sayComplete(text) ?? sayRange(text, sayComplete, join)
    if (complete) return complete
    const short = sayShort(text) ?? sayRange(text, sayShort, join)
    return short && isShortDate(text, context, taken) ? short : null
  })
  return found && { pieces: found.pieces, spokenAs: found.value, kind: 'date' }
}
