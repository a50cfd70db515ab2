/** Numbers of telephones: `555-1234`, `(555) 123-4567`, `+44 20 7946 0958`, `1-800-FLOWERS`, `x123`, `call 911`. */
import type { Reader, Reading, ReadingContext } from '../reading.ts'
import { isCount, isNear, nextWord, wordBefore, wordSet } from './number-context.ts'
import { spell } from './number-words.ts'
import { spellOut } from './letters.ts'
import { isPronounceable } from './pronounceable.ts'
import { groupsOf, longest, writtenTexts } from './written.ts'

/** Plain words that may begin one. */
export const TRIGGERS: ReadonlySet<string> = new Set(['ext'])

const EXTENSION = String.raw`(?:(?:,? ?(?:ext\.?|extension)|,? x| x\.?) ?(?<extension>\d{1,6}))?`
const AMERICAN = new RegExp(
  String.raw`^(?:(?<country>\+?1)[-. ]?)?(?:\((?<area>\d{3})\)[-. ]?|(?<plain>\d{3})[-. ])?(?<prefix>\d{3})[-. ](?<line>\d{4})${EXTENSION}$`,
  'i',
)
const WITH_COUNTRY = /^(?<country>\+?1)[-. ]?(?<rest>.*)$/
const VANITY =
  /^(?:(?<country>\+?1)-)?(?<area>8(?:00|33|44|55|66|77|88)|900)[- ](?<words>[A-Z\d]{2,9}(?:-[A-Z\d]{2,9}){0,2})$/
const INTERNATIONAL = new RegExp(
  String.raw`^(?<mark>\+|00 ?(?=[1-9]))(?<groups>\d{1,14}(?:[ .-]?\(\d{1,5}\)\d{0,10}|[ .-]\d{1,10}){0,7})${EXTENSION}$`,
  'i',
)
const NATIONAL = new RegExp(
  String.raw`^(?<groups>(?:\(0\d{1,4}\)|0[1-9]\d{0,3})(?:[ -]\d{2,6}){1,4})${EXTENSION}$`,
  'i',
)
const UNBROKEN = /^1?\d{10}$/
const SERVICE = /^(?:[2-9]11|112|999|988|000|101|9-1-1)$/

const PHONES = wordSet(
  'call calls called calling phone phones telephone tel mobile cell fax dial dialed dialing text whatsapp hotline number reach contact ring',
)
const CALLS = wordSet(
  'call calls called calling dial dialed dialing dials phone phoned text texted ring rang',
)
const SERVICE_AHEAD = wordSet(
  'call calls caller callers operator operators dispatcher dispatchers hotline emergency',
)
const COUNTED_BEFORE = wordSet('pages page pp lines verses between years items rooms')

/** Codes of countries with two digits; those with one are 1 and 7. */
const TWO_DIGIT_CODES = /^(?:20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/
const MAX_GROUP = 5

function countryCode(digits: string): string {
  if (/^[17]/.test(digits)) return digits.charAt(0)
  return digits.slice(0, TWO_DIGIT_CODES.test(digits) ? 2 : 3)
}

/** Groups of three, and a last one of four where they do not fit. */
function cut(digits: string): string[] {
  const groups: string[] = []
  let rest = digits
  while (rest.length > 4) {
    groups.push(rest.slice(0, 3))
    rest = rest.slice(3)
  }
  return rest === '' ? groups : [...groups, rest]
}

const sayGroups = (groups: readonly string[]): string => groups.map((group) => spell(group)).join(', ')
const sayArea = (area: string): string =>
  area === '800' || area === '900' ? `${spell(area.charAt(0))} hundred` : spell(area)
const sayCountry = (country: string): string => country.replace('+', 'plus ').replace('1', 'one')
const extensionWords = (digits: string): string => (digits === '' ? '' : `, extension ${spell(digits)}`)

/** The area follows the code of the country at once in `one eight hundred`, which is one name. */
function sayHead(country: string, area: string): string {
  const glue = /^[89]00$/.test(area) ? ' ' : ', '
  return [country === '' ? '' : sayCountry(country), area === '' ? '' : sayArea(area)]
    .filter((words) => words !== '')
    .join(glue)
}

function sayAmerican(text: string, isPhoneHere: boolean): string | null {
  const get = groupsOf(AMERICAN, text)
  if (!get) return null
  const area = get('area') || get('plain')
  if (area === '' && (get('country') !== '' || (!isPhoneHere && !/^\d{3}-/.test(text)))) return null
  const head = sayHead(get('country'), area)
  const groups = sayGroups([get('prefix'), get('line')])
  return (head === '' ? groups : `${head}, ${groups}`) + extensionWords(get('extension'))
}

function sayVanity(text: string): string | null {
  const get = groupsOf(VANITY, text)
  if (!get || !/[A-Z]{3}/.test(get('words'))) return null
  const words = get('words')
    .split('-')
    .map((word) => {
      if (/^\d+$/.test(word)) return spell(word)
      return isPronounceable(word.toLowerCase()) ? word.toLowerCase() : spellOut(word)
    })
  return `${sayHead(get('country'), get('area'))}, ${words.join(' ')}`
}

function sayInternational(text: string): string | null {
  const get = groupsOf(INTERNATIONAL, text)
  const groups = get?.('groups').match(/\d+/g) ?? []
  const count = groups.join('').length
  if (!get || count < 8 || count > 15) return null
  const [first = '', ...others] = groups
  const country = countryCode(first)
  const rest = [first.slice(country.length), ...others].filter((group) => group !== '')
  const short = rest.flatMap((group) => (group.length > MAX_GROUP ? cut(group) : [group]))
  const mark = get('mark') === '+' ? 'plus ' : 'zero zero, '
  return `${mark}${spell(country)}, ${sayGroups(short)}${extensionWords(get('extension'))}`
}

function sayNational(text: string): string | null {
  const get = groupsOf(NATIONAL, text)
  const groups = get?.('groups').match(/\d+/g) ?? []
  const count = groups.join('').length
  if (!get || count < 9 || count > 11) return null
  return (
    sayGroups(groups.flatMap((group) => (group.length > MAX_GROUP ? cut(group) : [group]))) +
    extensionWords(get('extension'))
  )
}

function sayUnbroken(text: string): string | null {
  if (!UNBROKEN.test(text)) return null
  const get = text.length === 11 ? groupsOf(WITH_COUNTRY, text) : null
  const rest = get ? get('rest') : text
  return `${get ? 'one, ' : ''}${sayArea(rest.slice(0, 3))}, ${sayGroups(cut(rest.slice(3)))}`
}

/** `100-1000 people` is a range. */
function isRange(text: string, { pieces, before }: ReadingContext, taken: number): boolean {
  if (!/^\d{3}-\d{4}$/.test(text)) return false
  if (COUNTED_BEFORE.has(wordBefore(before))) return true
  return /0$/.test(text) && isCount(pieces, taken - 1)
}

function readService({ pieces, before }: ReadingContext): Reading | null {
  const { core } = pieces[0]
  if (!SERVICE.test(core)) return null
  if (core !== '9-1-1' && !CALLS.has(wordBefore(before)) && !SERVICE_AHEAD.has(nextWord(pieces) ?? ''))
    return null
  if (core !== '9-1-1' && isCount(pieces) && !SERVICE_AHEAD.has(nextWord(pieces) ?? '')) return null
  return { pieces: 1, spokenAs: spell(core.replaceAll('-', '')), kind: 'phone' }
}

/** `ext. 123` */
function readExtension({ pieces }: ReadingContext): Reading | null {
  const [first, second] = pieces
  if (!/^ext$/i.test(first.core) || !/^\.?$/.test(first.after) || second?.before !== '') return null
  return /^\d{1,6}$/.test(second.core)
    ? { pieces: 2, spokenAs: `extension ${spell(second.core)}`, kind: 'phone' }
    : null
}

export const readPhone: Reader = (context) => {
  const { pieces, before } = context
  const [first] = pieces
  if (!/^[\d+]/.test(first.core)) return readExtension(context)
  if (first.before.endsWith('-')) return null
  const isOpen = first.before.endsWith('(')
  const isPhoneHere = isNear(PHONES, before)
  const found = longest(writtenTexts(pieces), (text, taken) => {
    if (isRange(text, context, taken) && !isPhoneHere) return null
    const closed = isOpen && /^\d+\)/.test(text) ? `(${text}` : text
    return (
      sayAmerican(closed, isPhoneHere) ??
      sayVanity(closed) ??
      sayInternational(closed) ??
      sayNational(closed) ??
      (isPhoneHere ? sayUnbroken(closed) : null)
    )
  })
  if (!found) return readService(context)
  const text = writtenTexts(pieces, found.pieces).at(-1) ?? ''
  const takesBefore = isOpen && /^\d+\)/.test(text) ? 1 : 0
  return { pieces: found.pieces, spokenAs: found.value, kind: 'phone', takesBefore }
}
