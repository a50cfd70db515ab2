/** How long something takes: `1h30`, `2h 15m`, `90s`, `1:23:45`, `4:05 minutes`, `24/7`. */
import type { Reader, Reading, ReadingContext } from '../reading.ts'
import {
  isCounted,
  isFunctionWord,
  isNear,
  mayBeNoun,
  nextWord,
  wordBefore,
  wordSet,
} from './number-context.ts'
import { cardinal, plural } from './number-words.ts'
import { numeralWords, parseNumeral } from './numerals.ts'
import { groupsOf, innerStop, longest, writtenTexts } from './written.ts'

/** In the order in which they are written. */
const UNITS: readonly (readonly [name: string, forms: ReadonlySet<string>])[] = [
  ['year', wordSet('y yr yrs year years')],
  ['month', wordSet('mo mos month months')],
  ['week', wordSet('w wk wks week weeks')],
  ['day', wordSet('d day days')],
  ['hour', wordSet('h hr hrs hour hours')],
  ['minute', wordSet('m min mins minute minutes')],
  ['second', wordSet('s sec secs second seconds')],
  ['millisecond', wordSet('ms')],
]
const HOUR = 4
const PART = /^(\d+(?:\.\d+)?) ?([a-z]+)\.?(?:,? |$)?/i
/** Of words alone, nothing is to be made. */
const SHORT = /\d ?(?:y|yr|yrs|mo|mos|w|wk|wks|d|h|hr|hrs|m|min|mins|s|sec|secs|ms)(?![a-z])/i

const amount = (digits: string, name: string): string => {
  const numeral = parseNumeral(digits)
  return `${numeral ? numeralWords(numeral) : digits} ${plural(name, digits)}`
}

/** Two parts at least, each smaller than the one before: `2h 15m`; `1h30` leaves the last one out. */
function sayParts(text: string): string | null {
  if (!SHORT.test(text)) return null
  const words: string[] = []
  let [rest, smallest] = [text, -1]
  while (rest !== '') {
    const [matched = '', digits = '', form = ''] = PART.exec(rest) ?? []
    const unit = UNITS.findIndex(([, forms]) => forms.has(form.toLowerCase()))
    if (matched === '') break
    if (unit <= smallest) return null
    words.push(amount(digits, (UNITS[unit] as (typeof UNITS)[number])[0]))
    smallest = unit
    rest = rest.slice(matched.length)
  }
  if (rest !== '') {
    if (smallest !== HOUR || !/^[0-5]\d$/.test(rest)) return null
    words.push(amount(rest, 'minute'))
  }
  return words.length > 1 ? words.join(' ') : null
}

/** Hours, minutes and seconds of one that runs, where they are no time of day. */
const CLOCK = /^(?<hours>\d{1,3}):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d)(?<part>\.\d+)?$/
const MINUTES = /^(?<minutes>\d{1,3}):(?<seconds>[0-5]\d)(?<part>\.\d+)?$/
const LASTING = wordSet(
  'lasts lasted lasting duration runtime length timer stopwatch countdown minutes mins min took takes elapsed remaining clocked',
)
const AHEAD = wordSet('minutes mins min long remaining left elapsed')

const TIME_BEFORE = /^(?:at|until|till|by|since|from)$/

const nonZero = (digits: string, name: string): string[] =>
  Number(digits) === 0 ? [] : [amount(digits.replace(/^0(?=\d)/, ''), name)]

function sayClock(text: string, { pieces, before }: ReadingContext): string | null {
  const get = groupsOf(CLOCK, text)
  if (get) {
    const isTime = TIME_BEFORE.test(wordBefore(before))
    const isHalfOfDay = /^[ap]\.?m$/i.test(nextWord(pieces) ?? '')
    const hours = get('hours')
    const mayBeTime = hours.length === 2 && Number(hours) < 24 && !isNear(LASTING, before)
    if (isTime || isHalfOfDay || mayBeTime) return null
    const parts = [
      ...nonZero(hours, 'hour'),
      ...nonZero(get('minutes'), 'minute'),
      ...nonZero(get('seconds') + get('part'), 'second'),
    ]
    return parts.length > 0 ? parts.join(' ') : 'zero seconds'
  }
  const short = groupsOf(MINUTES, text)
  if (!short) return null
  const ahead = nextWord(pieces) ?? ''
  if (!isNear(LASTING, before) && !AHEAD.has(ahead) && short('part') === '') return null
  const parts = [
    ...nonZero(short('minutes'), 'minute'),
    ...nonZero(short('seconds') + short('part'), 'second'),
  ]
  return parts.length > 0 ? parts.join(' ') : 'zero seconds'
}

/** `4:05 minutes` says its unit twice. */
function readClock(context: ReadingContext): Reading | null {
  const { pieces } = context
  const spokenAs = sayClock(pieces[0].core, context)
  if (spokenAs === null) return null
  const saysUnit = /^(?:minutes|mins|min)$/.test(nextWord(pieces) ?? '')
  return { pieces: saysUnit ? 2 : 1, spokenAs, kind: 'duration' }
}

/** `the 90s`, `in the early 60s`, `her 20s` are no seconds. */
const BEFORE_DECADE = wordSet(
  'the early mid late low high upper lower his her their my your our its these those',
)
const BEFORE_SECONDS = wordSet(
  'in for after every within took takes take last lasts lasted wait waits waited about under over than only just a an another of to by at next',
)

/** `90s`, `1.5s`. */
function readSeconds({ pieces, before }: ReadingContext): Reading | null {
  const [, digits = ''] = /^(\d{1,3}(?:\.\d+)?)s$/.exec(pieces[0].core) ?? []
  const previous = wordBefore(before)
  if (digits === '' || BEFORE_DECADE.has(previous) || /^['‘’]/.test(pieces[0].before)) return null
  const next = nextWord(pieces)
  const isDecade = /^[2-9]0$/.test(digits)
  const isArticled = /^(?:an?|another|every)$/.test(previous)
  const isLikely = BEFORE_SECONDS.has(previous)
  if (isDecade && !isArticled && !isLikely && mayBeNoun(next)) return null
  const last = before.at(-1)
  // "an iPhone 5s", "two 747s"
  const isName = last?.punctuationAfter === '' && /\p{Lu}/u.test(last.text) && before.length > 1
  if (!isLikely && (isName || (digits.length === 3 && !digits.includes('.')) || isCounted(before)))
    return null
  const unit = isArticled && next !== undefined && !isFunctionWord(next) ? 'second' : null
  const words = unit ? amount(digits, unit).replace(/seconds$/, unit) : amount(digits, 'second')
  return { pieces: 1, spokenAs: words, kind: 'duration' }
}

/** Minutes ago, not meters. */
function readAgo({ pieces }: ReadingContext): Reading | null {
  const [, digits = '', letter = ''] = /^(\d{1,3})([mhdwy])$/.exec(pieces[0].core) ?? []
  if (digits === '' || !/^(?:ago|later|earlier|left|remaining)$/.test(nextWord(pieces) ?? '')) return null
  const [name] = UNITS.find(([, forms]) => forms.has(letter)) ?? ['']
  return { pieces: 1, spokenAs: amount(digits, name), kind: 'duration' }
}

const ALWAYS: Readonly<Record<string, string>> = {
  '24/7': 'twenty-four seven',
  '24/7/365': 'twenty-four seven three sixty-five',
}

function readAlways({ pieces: [{ core }] }: ReadingContext): Reading | null {
  const spokenAs = Object.hasOwn(ALWAYS, core) ? ALWAYS[core] : undefined
  return spokenAs === undefined ? null : { pieces: 1, spokenAs, kind: 'duration' }
}

/** `25yo`, `6-mo-old`, `7 y/o`. */
function readAge({ pieces }: ReadingContext): Reading | null {
  const isApart = /^y\/?o$/i.test(nextWord(pieces) ?? '')
  const text = isApart ? `${pieces[0].core}yo` : pieces[0].core
  const [, digits = '', unit = ''] = /^(\d{1,3})-?(y|m|yr|mo)[-/]?o(?:ld)?$/i.exec(text) ?? []
  if (digits === '') return null
  const name = unit.toLowerCase().startsWith('y') ? 'year' : 'month'
  return { pieces: isApart ? 2 : 1, spokenAs: `${cardinal(digits)}-${name}-old`, kind: 'duration' }
}

export const readDuration: Reader = (context) => {
  const { pieces } = context
  if (!/^\d/.test(pieces[0].core)) return null
  // "at 10h30" is a time of day.
  if (/^\d{1,2}h[0-5]\d$/.test(pieces[0].core) && TIME_BEFORE.test(wordBefore(context.before))) return null
  const found = longest(writtenTexts(pieces), sayParts)
  const parts: Reading | null = found && {
    pieces: found.pieces,
    spokenAs: found.value,
    kind: 'duration',
    ...innerStop(pieces, found.pieces - 1),
  }
  return (
    parts ??
    readClock(context) ??
    readSeconds(context) ??
    readAgo(context) ??
    readAlways(context) ??
    readAge(context)
  )
}
