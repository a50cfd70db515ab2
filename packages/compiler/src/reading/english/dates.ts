/** Dates with a month in words: `January 5, 2024`, `Jan. 5–7`, `5th of May`, `May 2024`, `Mar–Apr`. */
import type { Reader, Reading, ReadingContext } from '../reading.ts'
import { dayFirst, fullYear, isDay, monthFirst } from './date-words.ts'
import type { CalendarDate } from './date-words.ts'
import { isShortName, MONTH_PATTERN, MONTH_WORDS, monthNumber, WEEKDAY_WORDS } from './months.ts'
import { isCount, isFunctionWord, nextWord, wordBefore, wordSet } from './number-context.ts'
import { readNumericDate } from './numeric-dates.ts'
import { readQuarter } from './quarters.ts'
import { unitNamed } from './unit-names.ts'
import { readWeekday } from './weekdays.ts'
import { groupsOf, innerStop, longest, writtenTexts } from './written.ts'

/** Plain words that may begin a date. */
export const TRIGGERS: ReadonlySet<string> = new Set([...MONTH_WORDS, ...WEEKDAY_WORDS])

const MONTH = (name: string) => `(?<${name}>${MONTH_PATTERN})\\.?`
const DAY = (name: string) => `(?<${name}>\\d{1,2})(?:st|nd|rd|th)?`
const YEAR = (name: string) => `(?<${name}>\\d{4}|'\\d\\d)`
const JOIN = '(?: (?<join>and|or|&|to|through|thru) | ?- ?)'
const pattern = (source: string) => new RegExp(`^${source}$`, 'i')

const MONTH_FIRST = pattern(
  `${MONTH('month')} ?(?:the )?${DAY('day')}(?:,? ${YEAR('year')})?(?:${JOIN}(?:${MONTH('lastMonth')} ?)?${DAY('lastDay')}(?:,? ${YEAR('lastYear')})?)?(?<tail>'s)?`,
)
const DAY_FIRST = pattern(
  `${DAY('day')}(?:${JOIN}${DAY('lastDay')})?(?<of> of (?:the )?| |-)${MONTH('month')}(?:(?:,? |-)${YEAR('year')})?(?<tail>'s)?`,
)
const DAY_FIRST_RANGE = pattern(
  `${DAY('day')} (?:of )?${MONTH('month')}(?:,? ${YEAR('year')})?${JOIN}${DAY('lastDay')} (?:of )?${MONTH('lastMonth')}(?:,? ${YEAR('lastYear')})?`,
)
const WITH_HYPHENS = pattern(`${MONTH('month')}-${DAY('day')}-${YEAR('year')}`)
const DAY_FIRST_HYPHENS = pattern(`${DAY('day')}-${MONTH('month')}-(?<year>\\d{4}|\\d\\d)`)
const MONTHS_ALONE = pattern(
  `${MONTH('month')}(?:,? ${YEAR('year')})?(?:(?<join> ?- ?|/)${MONTH('lastMonth')}(?:,? ${YEAR('lastYear')})?)?(?<tail>'s)?`,
)

/** Written small they are other words far more often. */
const OTHER_WORDS = wordSet('may march mar dec sep jan')
const BEFORE_DATE = wordSet('on by in since until till from before after for of due through')
/** A short form of a month that stands alone follows one of these. */
const BEFORE_MONTH = wordSet('in since until till early late mid last next this during')
/** What is behind the day cannot be behind a date. */
const AFTER_AMOUNT =
  /^(?:percent|%|hundred|thousand|million|billion|trillion|[ap]\.?m|°.*|degrees?|points?|o['’]clock)$/i

type Get = (name: string) => string

function dateOf(get: Get, month: string, day: string, year: string): CalendarDate | null {
  const number = monthNumber(get(month))
  if (number === undefined) return null
  const date = { month: number, ...(get(year) === '' ? {} : { year: fullYear(get(year)) }) }
  if (get(day) === '') return date
  return isDay(number, Number(get(day))) ? { ...date, day: Number(get(day)) } : null
}

const joinWords = (join: string, isBetween: boolean): string => {
  if (join === '&') return 'and'
  return /^[a-z]+$/i.test(join) ? join.toLowerCase() : isBetween ? 'and' : 'to'
}

function sayMonthFirst(get: Get, isBetween: boolean): string | null {
  const first = dateOf(get, 'month', 'day', 'year')
  if (!first) return null
  if (get('lastDay') === '') return monthFirst(first)
  // "Jan 5, 2023 to 7" ends with the year.
  if (get('lastMonth') === '' && first.year !== undefined) return null
  const month = get('lastMonth') === '' ? 'month' : 'lastMonth'
  const last = dateOf(get, month, 'lastDay', 'lastYear')
  if (last?.day === undefined) return null
  const words = monthFirst(last)
  const end = month === 'month' ? words.slice(words.indexOf(' ') + 1) : words
  return `${monthFirst(first)} ${joinWords(get('join'), isBetween)} ${end}`
}

function sayDayFirst(get: Get, context: ReadingContext): string | null {
  const first = dateOf(get, 'month', 'day', 'year')
  if (!first) return null
  const join = joinWords(get('join'), wordBefore(context.before) === 'between')
  const hasArticle = wordBefore(context.before) === 'the' || get('of').includes('of')
  const article = hasArticle ? '' : 'the '
  if (get('lastDay') === '') return article + dayFirst(first)
  if (get('lastMonth') !== '') {
    const last = dateOf(get, 'lastMonth', 'lastDay', 'lastYear')
    return last && `${article}${dayFirst(first)} ${join} the ${dayFirst(last)}`
  }
  const last = dateOf(get, 'month', 'lastDay', 'year')
  if (!last) return null
  const begin = dayFirst(first).replace(/ of .*$/, '')
  return `${article}${begin} ${join} ${dayFirst(last)}`
}

/** Whether the words around allow a month: `may` and `march` are verbs, and `Jan` is a name. */
function isMonthHere(written: string, { before }: ReadingContext): boolean {
  if (/^\p{Lu}/u.test(written)) return true
  return !OTHER_WORDS.has(written.toLowerCase()) || BEFORE_DATE.has(wordBefore(before))
}

/** Whether the number at the end of `taken` pieces counts what follows it: "in May 5 people came". */
function countsWhatFollows(
  written: string,
  digits: string,
  { pieces, before }: ReadingContext,
  taken: number,
): boolean {
  const next = nextWord(pieces, taken - 1)
  if (next !== undefined && (AFTER_AMOUNT.test(next) || isUnit(next))) return true
  const previous = wordBefore(before)
  if (!isCount(pieces, taken - 1) || previous === 'the') return false
  if (digits.length === 4) return !/^(?:19|20)\d\d$/.test(digits) || digits.endsWith('00')
  const mayBeVerb = /^(?:may|march)$/i.test(written) && (before.length === 0 || /^\p{Ll}/u.test(written))
  return previous === 'in' || mayBeVerb
}

/** Not `in`, which also begins what follows a date. */
const isUnit = (word: string): boolean => unitNamed(word) !== null && !/^(?:in|[A-Z]|a|at)$/.test(word)

function readMonthFirst(context: ReadingContext, texts: readonly string[]): Reading | null {
  const { pieces, before } = context
  const found = longest(texts, (text, taken) => {
    const get = groupsOf(MONTH_FIRST, text) ?? groupsOf(WITH_HYPHENS, text)
    if (!get || !isMonthHere(get('month'), context)) return null
    const digits = get('lastYear') || get('lastDay') || get('year') || get('day')
    if (countsWhatFollows(get('month'), digits, context, taken)) return null
    // "June 10 and 20 people"
    if (/^(?:and|or|&)$/.test(get('join')) && isCount(pieces, taken - 1)) return null
    const words = sayMonthFirst(get, wordBefore(before) === 'between')
    return words && words + get('tail')
  })
  return (
    found && {
      pieces: found.pieces,
      spokenAs: found.value,
      kind: 'date',
      ...innerStop(pieces, found.pieces - 1),
    }
  )
}

function readDayFirst(context: ReadingContext, texts: readonly string[]): Reading | null {
  const { pieces, before } = context
  if (!/^[1-3]?\d\D*/.test(pieces[0].core) || wordBefore(before) === 'top') return null
  const found = longest(texts, (text, taken) => {
    const get =
      groupsOf(DAY_FIRST_HYPHENS, text) ?? groupsOf(DAY_FIRST, text) ?? groupsOf(DAY_FIRST_RANGE, text)
    if (!get) return null
    const month = get('lastMonth') || get('month')
    if (!/^\p{Lu}/u.test(month) && OTHER_WORDS.has(month.toLowerCase()) && !get('of').includes('of'))
      return null
    const digits = get('lastYear') || get('year')
    if (digits !== '' && countsWhatFollows(month, digits, context, taken)) return null
    const words = sayDayFirst(get, context)
    return words && words + get('tail')
  })
  return (
    found && {
      pieces: found.pieces,
      spokenAs: found.value,
      kind: 'date',
      ...innerStop(pieces, found.pieces - 1),
    }
  )
}

/** `Jan.`, `in Sept`: nothing but the name. */
function mayStandAlone(written: string, { pieces, before }: ReadingContext): boolean {
  if (!isShortName(written) || !/^\p{Lu}/u.test(written) || /^\p{Lu}+$/u.test(written)) return false
  const [{ after }, next] = pieces
  if (BEFORE_MONTH.has(wordBefore(before))) return true
  // "Mar." and "Jan." end sentences as names and words too.
  return (
    after.startsWith('.') &&
    next !== undefined &&
    (/^[\p{Ll}\d]/u.test(next.core) || isFunctionWord(next.core))
  )
}

function sayMonths(get: Get, context: ReadingContext, taken: number): string | null {
  const [first, last] = [dateOf(get, 'month', '', 'year'), dateOf(get, 'lastMonth', '', 'lastYear')]
  if (!first || !isMonthHere(get('month'), context)) return null
  const digits = get('lastYear') || get('year')
  if (digits !== '' && countsWhatFollows(get('month'), digits, context, taken)) return null
  if (last) {
    if (!/^\p{Lu}/u.test(get('lastMonth'))) return null
    const join = get('join') === '/' ? ' ' : ` ${joinWords('', wordBefore(context.before) === 'between')} `
    return monthFirst(first) + join + monthFirst(last)
  }
  return digits !== '' || mayStandAlone(get('month'), context) ? monthFirst(first) : null
}

function readMonths(context: ReadingContext, texts: readonly string[]): Reading | null {
  const { pieces } = context
  const found = longest(texts, (text, taken) => {
    const get = groupsOf(MONTHS_ALONE, text)
    const words = get && sayMonths(get, context, taken)
    return words && words + (get?.('tail') ?? '')
  })
  return (
    found && {
      pieces: found.pieces,
      spokenAs: found.value,
      kind: 'date',
      ...innerStop(pieces, found.pieces - 1),
    }
  )
}

const BEGINS_WITH_MONTH = new RegExp(`^(?:${MONTH_PATTERN})(?![a-z])`, 'i')

export const readDate: Reader = (context) => {
  const [{ core, before }] = context.pieces
  if (BEGINS_WITH_MONTH.test(core)) {
    const texts = writtenTexts(context.pieces)
    return readMonthFirst(context, texts) ?? readMonths(context, texts)
  }
  if (/^\d/.test(core) && !before.endsWith('-')) {
    return readNumericDate(context) ?? readDayFirst(context, writtenTexts(context.pieces))
  }
  return readWeekday(context) ?? readQuarter(context)
}
