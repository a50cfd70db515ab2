/** Times of day: `10:05`, `10 a.m.`, `10am–2pm`, `14:05:30`, `7:45 PM PST`, `0800 hours`, `UTC+2`. */
import type { Piece, Reader, Reading, ReadingContext } from '../reading.ts'
import { clockWords, offsetWords } from './clock-words.ts'
import { MONTH_WORDS, weekdayName } from './months.ts'
import { isCount, isNear, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, spell } from './number-words.ts'
import { spellOut } from './letters.ts'
import { groupsOf, longest, ownStop, writtenTexts } from './written.ts'

const DIGITS = (n: string) =>
  `(?<hour${n}>\\d{1,2})(?:(?<mark${n}>[:.h])(?<minute${n}>\\d\\d)(?::(?<second${n}>\\d\\d))?)? ?(?<half${n}>[ap]\\.? ?m\\.?)?`
const CLOCK = (n: string) => `(?:(?<named${n}>noon|midnight)|${DIGITS(n)})`
const ZONE_NAME = '[ECMPH][SD]?T|AK[SD]T|AE[SD]T|NZ[SD]T|GMT|UTC|[BICHJKS]ST|CEST|CET|EES?T|MSK|SGT|HKT|WEST'
const ZONE = `(?:${ZONE_NAME})(?:[+-]\\d{1,2}(?::?\\d\\d)?)?`
const TIME = new RegExp(`^${DIGITS('')}(?: (?<zone>[A-Z]{2,4}(?:[+-]\\d{1,2}(?::?\\d\\d)?)?))?$`, 'i')
const RANGE = new RegExp(
  `^${CLOCK('')} ?- ?${CLOCK('2')}(?: (?<zone>[A-Z]{2,4}(?:[+-]\\d{1,2}(?::?\\d\\d)?)?))?$`,
  'i',
)
const ZONED = new RegExp(`^${ZONE}$`)
const ZONE_WITH_OFFSET = new RegExp(`^(?<zone>${ZONE_NAME})(?<offset>[+-]\\d{1,2}(?::?\\d\\d)?)$`)
const LONGEST_TIME = 5

/** Near these, two numbers with a colon are no time. */
const RATIOS = wordSet('ratio ratios aspect scale odds score diluted dilution proportion proportions')
const WORDS_AHEAD = 2
/** `10 a.m. Eastern`, `10 a.m. Monday`: the sentence goes on behind the stop. */
const ZONE_WORDS = wordSet('eastern central mountain pacific atlantic alaska hawaii greenwich local')

type Get = (name: string) => string

/** `UTC+2` → `U T C plus two`; null for what is no zone. */
function zoneWords(zone: string): string | null {
  if (!ZONED.test(zone)) return null
  const get = groupsOf(ZONE_WITH_OFFSET, zone)
  return get ? `${spellOut(get('zone'))} ${offsetWords(get('offset'))}` : spellOut(zone)
}

const clock = (get: Get, n: string) =>
  clockWords({
    hour: get(`hour${n}`),
    minute: get(`minute${n}`),
    second: get(`second${n}`),
    half: get(`half${n}`),
  })

/** A bare number is a time only with `a.m.` behind it, and a full stop between numbers may be a decimal point. */
const isCertain = (get: Get, n: string) =>
  get(`half${n}`) !== '' || get(`named${n}`) !== '' || /[:h]/.test(get(`mark${n}`))

function withZone(words: string, zone: string): string | null {
  if (zone === '') return words
  const spoken = zoneWords(zone)
  return spoken && `${words} ${spoken}`
}

function sayTime(text: string): string | null {
  const get = groupsOf(TIME, text)
  if (!get || !isCertain(get, '')) return null
  const words = clock(get, '')
  return words && withZone(words, get('zone'))
}

function sayRange(text: string, join: string): string | null {
  const get = groupsOf(RANGE, text)
  if (!get || (!isCertain(get, '') && !isCertain(get, '2'))) return null
  const [first, last] = [sayEnd(get, ''), sayEnd(get, '2')]
  return first && last && withZone(`${first} ${join} ${last}`, get('zone'))
}

/** `5:30ish` */
function sayVague(text: string): string | null {
  const [, clear = '', ending = ''] = /^(.*[\dm])(-?ish)$/.exec(text) ?? []
  const words = clear === '' ? null : sayTime(clear)
  return words && `${words}-${ending.replace('-', '')}`
}

/** One end of a range, where a bare number is an hour. */
function sayEnd(get: Get, n: string): string | null {
  const named = get(`named${n}`)
  if (named !== '') return named.toLowerCase()
  return get(`minute${n}`) === '' && get(`half${n}`) === '' ? cardinal(get(`hour${n}`)) : clock(get, n)
}

const goesOn = (core: string): boolean =>
  weekdayName(core) !== undefined ||
  MONTH_WORDS.has(core.toLowerCase()) ||
  ZONE_WORDS.has(core.toLowerCase()) ||
  ZONED.test(core)

function isRatio({ pieces, before }: ReadingContext, taken: number): boolean {
  return isNear(RATIOS, before, pieces.slice(taken, taken + WORDS_AHEAD))
}

/** `a.m` keeps its stop; a time that ends otherwise has none. */
function stopOf(pieces: readonly Piece[], last: number): Pick<Reading, 'takesAfter' | 'endsSentence'> {
  return /(?:^|\d)[ap]\.m$/i.test(pieces[last]?.core ?? '') ? ownStop(pieces, last, goesOn) : {}
}

/** `0800 hours`, as soldiers say it. */
function readMilitary({ pieces, before }: ReadingContext): Reading | null {
  const [, hour = '', minute = ''] = /^([01]\d|2[0-4])([0-5]\d)$/.exec(pieces[0].core) ?? []
  const next = nextWord(pieces)
  if (hour === '' || !/^(?:hours|hrs)$/.test(next ?? '') || nextWord(pieces, 1) === 'of') return null
  if (
    !hour.startsWith('0') &&
    !/^(?:at|by|until|till|from|to|before|after|around|since)$/.test(wordBefore(before))
  ) {
    return null
  }
  const hourWords = hour.startsWith('0') ? spell(hour, 'oh') : cardinal(hour)
  const minutes = Number(minute) < 10 ? spell(minute, 'oh') : cardinal(minute)
  return { pieces: 2, spokenAs: `${hourWords} ${minute === '00' ? 'hundred' : minutes} hours`, kind: 'time' }
}

/** Plain words that may begin a time: "noon–1 p.m." */
export const TRIGGERS: ReadonlySet<string> = wordSet('noon midnight')

export const readTime: Reader = (context) => {
  const { pieces, before } = context
  const [{ core }] = pieces
  if (!/^(?:\d|noon\b|midnight\b)/i.test(core)) {
    const zone = ZONE_WITH_OFFSET.test(core.replace('−', '-')) ? zoneWords(core.replace('−', '-')) : null
    return zone === null ? null : { pieces: 1, spokenAs: zone, kind: 'time' }
  }
  if (pieces[0].before.endsWith('-')) return null
  const join = wordBefore(before) === 'between' ? 'and' : 'to'
  const found = longest(
    writtenTexts(pieces, LONGEST_TIME),
    (text) => sayTime(text) ?? sayRange(text, join) ?? sayVague(text),
  )
  if (!found || (/^[\d:]+$/.test(core) && found.pieces === 1 && isRatio(context, 1)))
    return readMilitary(context)
  // "10 am I": a verb, not half of a day.
  if (isVerb(pieces, found.pieces)) return null
  return { pieces: found.pieces, spokenAs: found.value, kind: 'time', ...stopOf(pieces, found.pieces - 1) }
}

function isVerb(pieces: readonly Piece[], taken: number): boolean {
  return (
    pieces[taken - 1]?.core === 'am' &&
    /^(?:I|not)$/.test(nextWord(pieces, taken - 1) ?? '') &&
    !isCount(pieces)
  )
}
