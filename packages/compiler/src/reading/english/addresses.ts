/** Addresses: `123 Main St.`, `1600 Pennsylvania Ave NW`, `Apt 4B`, `P.O. Box 12`, `Springfield, IL 62704-1234`. */
import type { Piece, ReadBefore, Reader, Reading, ReadingContext } from '../reading.ts'
import {
  ADDRESS_WORDS,
  directionOf,
  endsState,
  endsStreet,
  roomOf,
  stateOf,
  streetOf,
} from './address-names.ts'
import { designation } from './letters.ts'
import { isCount, isFunctionWord, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, spell } from './number-words.ts'
import { mayBeYear } from './years.ts'
import { innerStop, ownStop } from './written.ts'

/** Plain words that may be part of one. */
export const TRIGGERS: ReadonlySet<string> = ADDRESS_WORDS

const MAX_STREET_WORDS = 5
const HOUSE = /^(\d{1,5})([A-Z]?)(?:[-–](\d{1,5})([A-Z]?))?$/
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/i
const CAPITALISED = /^\p{Lu}[\p{L}'’.]*$/u
const BEFORE_YEAR = wordSet('in since until till during of by')

const isStreetWord = (word: string) => ORDINAL.test(word) || (CAPITALISED.test(word) && !isFunctionWord(word))

/** Where the name of a street ends that begins with the piece at `from`; -1 where none does. */
function endOfStreet(pieces: readonly Piece[], from: number): number {
  for (let index = from; index < Math.min(pieces.length, from + MAX_STREET_WORDS); index++) {
    const piece = pieces[index] as Piece
    const isNamed = index > from || piece.core === 'Broadway'
    const isShort = directionOf(piece.core) !== undefined || ADDRESS_WORDS.has(piece.core.toLowerCase())
    if (piece.before !== '' || !isStreetWord(piece.core)) return -1
    // "12 St. James Pl" begins with a saint, "12 N St" with a direction that is a name.
    if (isNamed && endsStreet(piece.core)) return index
    if (piece.after !== '' && !(piece.after === '.' && isShort)) return -1
  }
  return -1
}

/** `123` → `one twenty-three`, `45-17` → `forty-five seventeen`, `123–125` → `one twenty-three to one twenty-five`. */
function houseWords(text: string): string | null {
  const [, number = '', letter = '', last, lastLetter = ''] = HOUSE.exec(text) ?? []
  if (number === '') return null
  const first = designation(number) + (letter && ` ${letter}`)
  if (last === undefined) return first
  const isRange = last.length === number.length && Number(last) > Number(number) && number.length > 2
  return `${first}${isRange ? ' to ' : ' '}${designation(last)}${lastLetter && ` ${lastLetter}`}`
}

function readHouse({ pieces, before }: ReadingContext): Reading | null {
  const [{ core, after, before: opening }] = pieces
  const words = houseWords(core)
  if (words === null || after !== '' || opening.endsWith('-')) return null
  if (mayBeYear(core) && BEFORE_YEAR.has(wordBefore(before))) return null
  return endOfStreet(pieces, 1) < 0 ? null : { pieces: 1, spokenAs: words, kind: 'address' }
}

const isNearAddress = (before: readonly ReadBefore[]) => before.some(({ kind }) => kind === 'address')

/** The stop of `St.` ends a sentence where nothing follows, or a word that begins one. */
const streetStop = (pieces: readonly Piece[], index: number) =>
  ownStop(pieces, index, (core) => !isFunctionWord(core))

/** `St`, `Ave` behind a name. `St` and `Dr` in front of one are a saint and a doctor. */
function readStreet({ pieces, before }: ReadingContext): Reading | null {
  const [{ core, before: opening }, next] = pieces
  const name = streetOf(core)
  const last = before.at(-1)
  if (name === undefined || opening !== '' || last?.punctuationAfter !== '') return null
  const isInAddress = isNearAddress(before)
  if (/^\p{Lu}{2,}$/u.test(core) && !isInAddress) return null
  const isNamed = last.kind === 'ordinal' || ORDINAL.test(last.text)
  const isBehindName =
    isNamed || (CAPITALISED.test(last.text) && !isFunctionWord(last.text) && !/^\d/.test(last.text))
  if (!isBehindName || endsStreet(last.text)) return null
  const mayBeTitle = /^(?:st|dr)$/i.test(core) && next !== undefined && /^\p{Lu}/u.test(next.core)
  const isTitle = mayBeTitle && !isFunctionWord(next.core) && directionOf(next.core) === undefined
  const goesOn = pieces[0].after.includes(',') || isInAddress || isNamed
  if (isTitle && !goesOn) return null
  return { pieces: 1, spokenAs: name, kind: 'address', ...streetStop(pieces, 0) }
}

/** `NW` behind a street, `N` in front of one. */
function readDirection({ pieces, before }: ReadingContext): Reading | null {
  const [{ core, after }] = pieces
  const name = directionOf(core)
  if (name === undefined) return null
  const last = before.at(-1)
  const isFollowing = last !== undefined && /^\.?$/.test(last.punctuationAfter)
  const isBehind =
    isFollowing && (last.kind === 'address' || (endsStreet(last.text) && isNearAddress(before)))
  const isInFront = /^\.?$/.test(after) && endOfStreet(pieces, 1) > 1
  if (!isBehind && !isInFront) return null
  return { pieces: 1, spokenAs: name, kind: 'address', ...streetStop(pieces, 0) }
}

const ROOM_NUMBER = /^#?(?:\d{1,5}-?[A-Z]?|[A-Z]-?\d{0,4})$/

/** `Apt` in front of `4B`; `Fl` behind `3rd`. */
function readRoom({ pieces, before }: ReadingContext): Reading | null {
  const [{ core, after }, next] = pieces
  const name = roomOf(core)
  if (name === undefined) return null
  const isBehindOrdinal = name === 'floor' && ORDINAL.test(wordBefore(before))
  const isInFront = /^\.?$/.test(after) && next?.before === '' && ROOM_NUMBER.test(next.core)
  if (
    !isBehindOrdinal &&
    !(isInFront && /\d/.test(next.core)) &&
    !(isInFront && /^(?:apt|ste|bldg)$/i.test(core))
  ) {
    return null
  }
  const takesAfter = isInFront && after === '.' ? { takesAfter: 1 } : innerStop(pieces, 0)
  return { pieces: 1, spokenAs: name, kind: 'address', ...takesAfter }
}

const NUMBERED = wordSet(
  'apartment apt suite ste room rm unit flat box building bldg route rte rt highway hwy interstate lot cabin gate exit flight',
)
/** Longer numbers of boxes are copied digit by digit. */
const MAX_BOX_DIGITS = 4

/** `4B` of `Apt 4B`, `101` of `Room 101`. */
function readRoomNumber({ pieces, before }: ReadingContext): Reading | null {
  const [{ core }] = pieces
  const [, hash = '', digits = '', letter = ''] = /^(#?)(\d{1,5})-?([A-Z]?)$/.exec(core) ?? []
  const last = before.at(-1)
  const previous =
    last && /^\.?$/.test(last.punctuationAfter) ? last.text.toLowerCase().replace(/\.$/, '') : ''
  const isNumbered = NUMBERED.has(previous)
  if (digits === '' || !(isNumbered || (hash !== '' && letter !== ''))) return null
  if (letter === '' && isCount(pieces)) return null
  const number = previous === 'box' && digits.length > MAX_BOX_DIGITS ? spell(digits) : designation(digits)
  const spokenAs = [
    hash && 'number',
    digits.length < 3 && !digits.startsWith('0') ? cardinal(digits) : number,
    letter,
  ]
  return { pieces: 1, spokenAs: spokenAs.filter((word) => word !== '').join(' '), kind: 'address' }
}

/** `P.O.` in front of a box. */
function readPostOffice({ pieces }: ReadingContext): Reading | null {
  const [{ core, after }, next] = pieces
  if (!/^P\.?O$/i.test(core) || !/^\.?$/.test(after) || next?.before !== '' || !/^box$/i.test(next.core))
    return null
  return { pieces: 1, spokenAs: 'P O', kind: 'address', takesAfter: after.length }
}

const ZIP = /^(\d{5})(?:[-–](\d{4}))?$/
/** Words, or letters of a profession, more often than states. */
const OTHER_CODES = wordSet('OK HI ME OR IN')
const BEFORE_CITY = wordSet('in from of at to near outside')

/** `IL` of `Springfield, IL`. */
function isBehindCity(code: string, { pieces, before }: ReadingContext): boolean {
  const last = before.at(-1)
  if (last?.punctuationAfter !== ',' || !/^\p{Lu}\p{Ll}/u.test(last.text)) return false
  if (code === 'MD' || code === 'PA') return before.some(({ text }) => BEFORE_CITY.has(text.toLowerCase()))
  if (OTHER_CODES.has(code) && before.length === 1) return false
  const next = nextWord(pieces)
  return next === undefined || !/^\p{Lu}{2}/u.test(next)
}

function readState(context: ReadingContext): Reading | null {
  const { pieces } = context
  const [{ core }] = pieces
  const name = stateOf(core)
  if (name === undefined) return null
  const next = nextWord(pieces)
  const isBeforeZip = next !== undefined && ZIP.test(next) && !isCount(pieces, 1)
  return isBeforeZip || isBehindCity(core, context) ? { pieces: 1, spokenAs: name, kind: 'address' } : null
}

function readZip({ pieces, before }: ReadingContext): Reading | null {
  const [, zip = '', more] = ZIP.exec(pieces[0].core) ?? []
  const last = before.at(-1)
  if (zip === '' || pieces[0].before.endsWith('-')) return null
  const isBehindState = last?.punctuationAfter === '' && /^\p{Lu}/u.test(last.text) && endsState(last.text)
  if (more === undefined && (!isBehindState || isCount(pieces))) return null
  const spokenAs = more === undefined ? spell(zip) : `${spell(zip)}, ${spell(more)}`
  return { pieces: 1, spokenAs, kind: 'address' }
}

export const readAddress: Reader = (context) =>
  readHouse(context) ??
  readZip(context) ??
  readRoomNumber(context) ??
  readRoom(context) ??
  readStreet(context) ??
  readDirection(context) ??
  readPostOffice(context) ??
  readState(context)
