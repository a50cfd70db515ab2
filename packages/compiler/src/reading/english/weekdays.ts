/** Short names of days, and days from one to another: `Mon.`, `Tue 9 a.m.`, `Mon–Fri`, `Tue/Thu`. */
import type { Reader, ReadingContext } from '../reading.ts'
import { isShortName, monthNumber, weekdayName } from './months.ts'
import { wordBefore, wordSet } from './number-context.ts'
import { isDashed } from './numerals.ts'
import { innerStop } from './written.ts'

const BEFORE_DAY = wordSet('on by until till next last this every from since before due each through thru to')
/** Words of their own with a capital in front: the Sun, SAT, Wed. */
const OTHER_WORDS = wordSet('sat sun wed mon')

/** A date or a time stands behind. */
function isBeforeDate({ pieces: [{ after }, next] }: ReadingContext): boolean {
  if (!next || next.before !== '' || !/^\.?,?$/.test(after)) return false
  return /^\d/.test(next.core) || (monthNumber(next.core) !== undefined && next.core !== 'may')
}

function isDayHere(word: string, context: ReadingContext): boolean {
  const { pieces, before } = context
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false
  if (isBeforeDate(context)) return true
  const previous = wordBefore(before)
  if (previous === 'the') return false
  if (BEFORE_DAY.has(previous)) return true
  return pieces[0].after.startsWith('.') && !OTHER_WORDS.has(word.toLowerCase())
}

/** `Mon-Fri`, `Tue/Thu`: names alone, each with a capital. */
function sayJoined(core: string): string | null {
  const parts = core.split(/[-‐‑/]/)
  const names = parts.map((part) => (/^\p{Lu}/u.test(part) ? weekdayName(part) : undefined))
  if (parts.length < 2 || names.includes(undefined)) return null
  return core.includes('/') || parts.length > 2 ? names.join(', ') : names.join(' to ')
}

export const readWeekday: Reader = (context) => {
  const { pieces } = context
  const [first, second] = pieces
  const joined = sayJoined(first.core)
  if (joined !== null) return { pieces: 1, spokenAs: joined, kind: 'date' }
  const name = /^\p{Lu}/u.test(first.core) ? weekdayName(first.core) : undefined
  if (name === undefined) return null
  const undotted = { ...first, after: first.after.replace(/^\./, '') }
  const last = isDashed(undotted, second) ? weekdayName(second.core) : undefined
  if (last !== undefined)
    return { pieces: 2, spokenAs: `${name} to ${last}`, kind: 'date', ...innerStop(pieces, 1) }
  if (!isShortName(first.core) || !isDayHere(first.core, context)) return null
  return { pieces: 1, spokenAs: name, kind: 'date', ...innerStop(pieces, 0) }
}
