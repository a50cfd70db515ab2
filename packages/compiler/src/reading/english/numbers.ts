/** Numbers that nothing more special has taken: amounts, codes, `20k`, `10-year-old`, `49ers`, `#1`, `2x`. */
import type { ReadBefore, Reader, Reading, ReadingContext } from '../reading.ts'
import { groupsBehind, isCount, isPluralNoun, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, plural, spell, year } from './number-words.ts'
import { amountWords, numeralWords, parseNumeral, signOf } from './numerals.ts'
import { ordinalWords } from './ordinals.ts'
import { decadeWords, mayBeYear } from './years.ts'

/** Behind these a number is a code, said digit by digit. */
const CODES = wordSet(
  'code codes pin zip id passcode password extension ext serial account acct isbn otp error reference tracking confirmation',
)
const CALLS = wordSet('call calls called calling dial dialed dialing dials text phone')
/** "account number is 12345" */
const BETWEEN = wordSet('number no is was')
/** Amounts of more digits are written in groups. */
const MAX_AMOUNT_DIGITS = 9

/** They are told apart by numbers that are said in pairs: "Flight three seventy", "Room one oh one". */
const PAIRED = wordSet('flight room route highway interstate suite bus boeing porsche')

/** A capital in the midst of a sentence: "a Porsche 911". */
function isName(before: readonly ReadBefore[]): boolean {
  return before.length > 1 && wordBefore(before) !== '' && /^\p{Lu}\p{Ll}/u.test(before.at(-1)?.text ?? '')
}

function isCode(digits: string, before: readonly ReadBefore[], next: string | undefined): boolean {
  if (digits === '911') return !isPluralNoun(next) && !isName(before)
  if (digits.length < 3) return false
  if (CALLS.has(wordBefore(before)) && digits.length <= 5) return true
  const label = before.findLast(({ text }) => !BETWEEN.has(text.toLowerCase()))
  if (label && CODES.has(label.text.toLowerCase()) && /^[:#]?$/.test(label.punctuationAfter)) return true
  return digits.length > MAX_AMOUNT_DIGITS && !/000$/.test(digits)
}

function readPlain(context: ReadingContext): Reading | null {
  const { pieces, before } = context
  const { sign, text, takesBefore } = signOf(pieces[0])
  const numeral = parseNumeral(text)
  if (!numeral) return null
  const { whole, fraction, isGrouped } = numeral
  if (fraction !== null)
    return { pieces: 1, spokenAs: sign + numeralWords(numeral), kind: 'decimal', takesBefore }
  if (!isGrouped && sign === '' && isCode(whole, before, nextWord(pieces)))
    return { pieces: 1, spokenAs: spell(whole), kind: 'digits' }
  if (!isGrouped && sign === '' && PAIRED.has(wordBefore(before)) && /^[1-9]\d{2,3}$/.test(whole))
    return { pieces: 1, spokenAs: year(whole), kind: 'cardinal' }
  const groups = groupsBehind(text, pieces, 0)
  const words = groups.length > 0 ? cardinal(whole + groups.join('')) : numeralWords(numeral)
  const kind = /^0\d/.test(whole) ? 'digits' : 'cardinal'
  return { pieces: 1 + groups.length, spokenAs: sign + words, kind, takesBefore }
}

/** Behind these a letter belongs to the number: "apartment 2B". */
const LETTERED = wordSet(
  'apartment apt room suite unit gate seat section figure fig grade flat platform row building block line class part exercise exhibit appendix level table step act',
)
const RACE = wordSet('run race walk course')

/** `20k`, `1.5M`; a screen has `4K`, and one runs a `5K`. */
function readScaled({ pieces, before }: ReadingContext): Reading | null {
  const { sign, text, takesBefore } = signOf(pieces[0])
  const words = amountWords(text.replace(/\+$/, ''))
  if (words === null || !/[A-Za-z]\+?$/.test(text)) return null
  const [previous, next] = [wordBefore(before), nextWord(pieces)]
  if (LETTERED.has(previous)) return null
  const [, digits = ''] = /^(\d{1,2})K$/.exec(text) ?? []
  const isScreen = /^[248]$/.test(digits)
  const isRace = /^(?:5|10)$/.test(digits) && (RACE.has(next ?? '') || /^(?:an?|the|first)$/.test(previous))
  if ((isScreen || isRace) && !isCount(pieces))
    return { pieces: 1, spokenAs: `${cardinal(digits)} K`, kind: 'cardinal' }
  const plus = text.endsWith('+') ? ' plus' : ''
  return { pieces: 1, spokenAs: sign + words + plus, kind: 'cardinal', takesBefore }
}

/** `#1`, `50+`, `10x`, `747s`, `49ers`. */
function readMarked({ pieces }: ReadingContext): Reading | null {
  const { sign, text, takesBefore } = signOf(pieces[0])
  const [, hash = '', number = '', mark = ''] = /^(#?)([\d.,]+)(\+|[x×]|['’]?s|ers)?$/.exec(text) ?? []
  const numeral = parseNumeral(number)
  if (!numeral || hash + mark === '') return null
  const words = sign + numeralWords(numeral)
  const spoken = (spokenAs: string): Reading => ({ pieces: 1, spokenAs, kind: 'cardinal', takesBefore })
  if (hash !== '') return mark === '' ? spoken(`number ${words}`) : null
  if (mark === '+') return spoken(`${words} plus`)
  if (mark === 'x' || mark === '×') return spoken(`${words} times`)
  if (mark === 'ers') return spoken(`${words.replace(/e$/, '')}ers`)
  return spoken(plural(words, '2'))
}

/** `2x4`, `1920×1080`, `3 x 5`; `1080p`, which names one side of a picture. */
function readSize({ pieces }: ReadingContext): Reading | null {
  const [first, second, third] = pieces
  const [, lines = ''] = /^([1-9]\d{2,3})p$/.exec(first.core) ?? []
  if (lines !== '') return { pieces: 1, spokenAs: `${year(lines)} P`, kind: 'measure' }
  const isApart = nextWord(pieces) === 'x' && second !== undefined && nextWord(pieces, 1) !== undefined
  const text = isApart ? `${first.core}x${third?.core}` : first.core
  const parts = text.split(/[x×]/)
  const words = parts.map((part) => (/^[1-9]\d{3}$/.test(part) ? year(part) : amountWords(part)))
  if (parts.length < 2 || words.includes(null)) return null
  return { pieces: isApart ? 3 : 1, spokenAs: words.join(' by '), kind: 'measure' }
}

/** `18s` of `under-18s` */
function severalWords(part: string): string | null {
  const [, digits = ''] = /^(\d{1,3})s$/.exec(part) ?? []
  return digits === '' ? null : plural(cardinal(digits), '2')
}

/** `1984-built`, but `1500-meter`: a year seldom ends in zero, a length often does. */
function partWords(part: string): string | null {
  if (mayBeYear(part) && !part.endsWith('0')) return year(part)
  const spoken = amountWords(part) ?? ordinalWords(part) ?? decadeWords(part) ?? severalWords(part)
  if (spoken !== null) return spoken
  return /^\p{L}[\p{L}'’]*$/u.test(part) ? part : null
}

/** `10-year-old`, `1-on-1`, `3-D`, `top-10`. */
function readCompound({ pieces }: ReadingContext): Reading | null {
  const { sign, text, takesBefore } = signOf(pieces[0])
  if (!/^(?:[\d.]|\p{Ll})/u.test(text)) return null
  const parts = text.split(/[-‐‑]/)
  const isMixed = parts.some((part) => /^\p{L}/u.test(part)) && parts.some((part) => /^[\d.]/.test(part))
  const words = parts.map(partWords)
  if (!isMixed || words.includes(null)) return null
  const spokenAs = words.reduce<string>((said, word, index) => {
    const part = word ?? ''
    if (index === 0) return part
    return /^\p{Lu}{1,4}$/u.test(part) ? `${said} ${Array.from(part).join(' ')}` : `${said}-${part}`
  }, '')
  return { pieces: 1, spokenAs: sign + spokenAs, kind: 'cardinal', takesBefore }
}

/** `555-1234`, `4-4-2`, `1,2,3`: what is left of numbers in a row. */
function readRow({ pieces: [{ core }] }: ReadingContext): Reading | null {
  if (!/^\d+(?:[-‐‑]\d+)+$/.test(core) && !/^\d+(?:,\d+)+$/.test(core)) return null
  const words = core.split(/[-‐‑,]/).map((digits) => (digits.length > 2 ? spell(digits) : cardinal(digits)))
  return { pieces: 1, spokenAs: words.join(' '), kind: 'digits' }
}

export const readNumber: Reader = (context) =>
  readSize(context) ??
  readPlain(context) ??
  readScaled(context) ??
  readMarked(context) ??
  readCompound(context) ??
  readRow(context)
