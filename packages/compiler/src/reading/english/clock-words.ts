/** How a time of day is said. */
import { cardinal } from './number-words.ts'

export interface ClockTime {
  readonly hour: string
  /** Empty where none is written, as are the others. */
  readonly minute: string
  readonly second: string
  /** `am`, `p.m.` */
  readonly half: string
}

const twoDigits = (digits: string) => (Number(digits) < 10 ? `oh ${cardinal(digits)}` : cardinal(digits))

/** `00` says nothing: `14:00` → `fourteen hundred`, `9:00` → `nine o'clock`. */
function fullHour(hour: string, hasHalf: boolean): string {
  const value = Number(hour)
  if (hasHalf) return cardinal(hour)
  if (value === 0) return 'midnight'
  return value <= 12 ? `${cardinal(hour)} o'clock` : `${cardinal(hour)} hundred`
}

/** `10:05 a.m.` → `ten oh five A M`; null for what no clock shows. */
export function clockWords({ hour, minute, second, half }: ClockTime): string | null {
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return null
  if (Number(hour) === 24 && Number(minute) > 0) return null
  const letters = half === '' ? '' : ` ${half.charAt(0).toUpperCase()} M`
  const hasSeconds = Number(second) > 0
  const isFull = Number(minute) === 0
  const clock = isFull ? fullHour(hour, half !== '') : `${cardinal(hour)} ${twoDigits(minute)}`
  const rest = hasSeconds ? ` and ${cardinal(second)} ${Number(second) === 1 ? 'second' : 'seconds'}` : ''
  return clock + rest + letters
}

/** How far a zone is from universal time: `+02:00` → `plus two`, `-0530` → `minus five thirty`. */
export function offsetWords(offset: string): string {
  const digits = offset.slice(1).replace(':', '')
  const [hours, minutes] = digits.length > 2 ? [digits.slice(0, -2), digits.slice(-2)] : [digits, '00']
  const rest = minutes === '00' ? '' : ` ${cardinal(minutes)}`
  return `${offset.startsWith('+') ? 'plus' : 'minus'} ${cardinal(hours)}${rest}`
}
