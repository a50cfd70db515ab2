/** Times of day and what looks like them: `14:30 Uhr`, `14h30`, `9–11 h`, `3:2`. */
import type { Piece, Reader } from '../../reading.ts'
import { lookup } from './language.ts'
import type { ClockTime, Language } from './language.ts'
import { takenStop } from './stops.ts'

const COLON = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(h?)$/
const HOURS = /^(\d{1,2})[hH](?:([0-5]\d)(?:min)?)?$/
const DOTTED = /^(\d{1,2})\.([0-5]\d)$/
const SCORE = /^(\d{1,3}):(\d{1,3})$/
/** A range in one piece: `9:00-12:30`, `9h-12h`. */
const PAIR = /^([\d:hH.]{1,8})-([\d:hH.]{1,8})$/

interface FoundTime {
  readonly time: ClockTime
  readonly pieces: number
  readonly takesAfter: number
}

export function createTimeReader(language: Language): Reader {
  return ({ pieces, before }) => {
    const isCued = language.timeCues.has(before.at(-1)?.text.toLowerCase() ?? '')
    return readRange(language, pieces, isCued) ?? readSingle(language, pieces, isCued)
  }
}

export function createScoreReader({ numbers, words }: Language): Reader {
  return ({ pieces: [{ core }] }) => {
    const [, left, right] = SCORE.exec(core) ?? []
    if (left === undefined || right === undefined) return null
    return {
      pieces: 1,
      spokenAs: `${numbers.cardinal(left)} ${words.versus} ${numbers.cardinal(right)}`,
      kind: 'score',
    }
  }
}

const readSingle = (language: Language, pieces: readonly Piece[], isCued: boolean) => {
  const found = timeAt(language, pieces, isCued)
  if (!found) return null
  const { time, takesAfter } = found
  const spokenAs = language.sayTime(time)
  return {
    pieces: found.pieces,
    spokenAs,
    kind: 'time',
    ...takenStop(language, takesAfter, pieces[found.pieces]),
  } as const
}

/** `9:00–12:30 Uhr`: the unit behind the second is that of both. */
function readRange(language: Language, pieces: readonly Piece[], isCued: boolean) {
  const [first, second] = pieces
  if (!first) return null
  const [, left, right] = PAIR.exec(first.core) ?? []
  const isPair = left !== undefined && right !== undefined
  if (!isPair && !(/^[–—]$/.test(first.after) && second && !second.isSpaced)) return null
  const rest = isPair ? [{ ...first, core: right }, ...pieces.slice(1)] : pieces.slice(1)
  const to = timeAt(language, rest, isCued)
  if (!to) return null
  const from = clockOf(left ?? first.core, true, to.time.hasUnit || isCued)
  const isClear = (left ?? first.core).length > 2 || to.time.hasUnit
  if (!from || !isClear) return null
  // `9 bis 11 Uhr`, but `9 Uhr 30 bis 11 Uhr`.
  const said =
    from.minute === 0
      ? language.numbers.cardinal(String(from.hour), language.clockHour)
      : language.sayTime(from)
  const taken = to.pieces + (isPair ? 0 : 1)
  return {
    pieces: taken,
    spokenAs: `${said} ${language.words.to} ${language.sayTime(to.time)}`,
    kind: 'time',
    ...takenStop(language, to.takesAfter, pieces[taken]),
  } as const
}

function timeAt(language: Language, pieces: readonly Piece[], isCued: boolean): FoundTime | null {
  const [first, second, third] = pieces
  if (!first) return null
  const near = first.after === '' && second?.before === '' ? second : null
  const hasUnit = near !== null && language.timeUnits.has(near.core.toLowerCase())
  const half = halfAt(language, first, pieces)
  // `14 h 30`, as long as it is not `14 h 30 min`.
  if (hasUnit && near.core === 'h' && near.after === '' && /^[0-5]\d$/.test(third?.core ?? '')) {
    const time = clockOf(`${first.core}h${third?.core}`, false, true)
    if (time && third?.before === '' && pieces[3]?.core !== 'min') return { time, pieces: 3, takesAfter: 0 }
  }
  // `2 h` is a measure unless the unit is one of clocks only.
  const isBare = /^\d{1,2}$/.test(first.core)
  const isClockUnit = hasUnit && lookup(language.units, near.core) === undefined
  const time = clockOf(first.core, isBare && (isClockUnit || half !== null), isCued || hasUnit)
  if (!time) return null
  if (half) {
    return { time: { ...time, half: half.letter }, pieces: 1 + half.pieces, takesAfter: half.takesAfter }
  }
  return { time: { ...time, hasUnit: time.hasUnit || hasUnit }, pieces: hasUnit ? 2 : 1, takesAfter: 0 }
}

interface DayHalf {
  readonly letter: string
  readonly pieces: number
  readonly takesAfter: number
}

/** `a. m.`, `p.m.`, `pm` behind the first piece, in languages that have them. */
function halfAt({ timeUnits }: Language, { after }: Piece, pieces: readonly Piece[]): DayHalf | null {
  const [, second, third] = pieces
  if (!timeUnits.has('am') || after !== '' || !second) return null
  const letter = second.core.charAt(0).toLowerCase()
  if (/^[ap]\.?m$/i.test(second.core))
    return { letter, pieces: 1, takesAfter: second.after.startsWith('.') ? 1 : 0 }
  if (!/^[ap]$/i.test(second.core) || second.after !== '.' || !/^m$/i.test(third?.core ?? '')) return null
  return { letter, pieces: 2, takesAfter: third?.after.startsWith('.') ? 1 : 0 }
}

function clockOf(text: string, mayBeBare: boolean, mayBeDotted: boolean): ClockTime | null {
  const match = COLON.exec(text) ?? HOURS.exec(text) ?? (mayBeDotted ? DOTTED.exec(text) : null)
  const bare = mayBeBare && /^\d{1,2}$/.test(text) ? text : undefined
  if (!match && bare === undefined) return null
  const [, hours = bare, minutes = '0', seconds] = match ?? []
  const hour = Number(hours)
  if (hour > 24) return null
  const hasUnit = /h/i.test(text)
  return {
    hour,
    minute: Number(minutes),
    second: seconds === undefined ? null : Number(seconds),
    hasUnit,
    half: '',
  }
}
