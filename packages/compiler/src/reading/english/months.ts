/** Names of months and days of the week, and their short forms. */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

const SHORT_MONTHS: readonly (readonly [short: string, month: number])[] = [
  ...MONTHS.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1] as const),
  ['sept', 9],
]
const SHORT_WEEKDAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  tues: 'Tuesday',
  wed: 'Wednesday',
  weds: 'Wednesday',
  thu: 'Thursday',
  thur: 'Thursday',
  thurs: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SHORT_MONTHS,
  ...MONTHS.map((name, index) => [name.toLowerCase(), index + 1] as const),
])
const WEEKDAY_NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SHORT_WEEKDAYS),
  ...WEEKDAYS.map((name) => [name.toLowerCase(), name] as const),
])

/** Every way to write one, in lower case. */
export const MONTH_WORDS: ReadonlySet<string> = new Set(MONTH_NUMBERS.keys())
export const WEEKDAY_WORDS: ReadonlySet<string> = new Set(WEEKDAY_NAMES.keys())

/** For a pattern; longer forms first. */
export const MONTH_PATTERN = [...MONTH_WORDS].sort((one, other) => other.length - one.length).join('|')

/** `Sept` → 9; undefined for what names no month. */
export function monthNumber(word: string): number | undefined {
  return MONTH_NUMBERS.get(word.toLowerCase())
}

/** 9 → `September`. */
export function monthName(month: number): string {
  return MONTHS[month - 1] as string
}

/** `Tues` → `Tuesday`; undefined for what names no day. */
export function weekdayName(word: string): string | undefined {
  return WEEKDAY_NAMES.get(word.toLowerCase())
}

/** A short form, not a full name: `Jan`, `Sept`, `Thurs`. May is none. */
export function isShortName(word: string): boolean {
  const full = weekdayName(word) ?? monthName(monthNumber(word) ?? 1)
  return word.length < full.length
}
