/** Years and decades: `in 1984`, `1990s`, `'90s`, `300 BC`. Four digits are a year only where the words around say so. */
import type { Piece, Reader, Reading, ReadingContext } from '../reading.ts'
import { isCount, isFunctionWord, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, plural, year } from './number-words.ts'

const MONTHS = wordSet(
  'january february march april may june july august september october november december',
)
/** A four-digit number behind one of these is a year, unless something is counted. */
const BEFORE_YEAR = wordSet(`
  in since until till during year years circa c ca by from of before after early late mid between around summer spring
  fall autumn winter christmas easter copyright © est established founded born died built dated class model edition
  jan feb mar apr jun jul aug sep sept oct nov dec
`)
/** Of these, the ones behind which nothing but a year stands. */
const CERTAIN = wordSet('in since until till during year circa')
/** What stands behind one of these is an amount or a number in a row, not a year. */
const BEFORE_COUNT = wordSet(`
  about over under nearly almost approximately roughly some than least most only exactly another total up just times
  all these those page pages pp line lines number no row item weighs weighed costs cost sold counted
`)
/** "a total of 1500" */
const BEFORE_OF = wordSet(
  'total sum number maximum minimum average population crowd distance length height group score',
)
const MAGNITUDES = wordSet('hundred thousand million billion trillion times')
const ARITHMETIC = /^(?:[=+×*/÷^<>%]|x)$/
/** Behind "in", a larger number that counts something is an amount. */
const NEXT_YEARS = 2040
const APOSTROPHE = /['‘’]$/

/** `1984`: four digits from 1100 to 2099. */
export function mayBeYear(digits: string): boolean {
  return /^(?:1[1-9]|20)\d\d$/.test(digits)
}

/** `1990s` → `nineteen nineties`, `90s` → `nineties`; null for anything but a multiple of ten. */
export function decadeWords(text: string): string | null {
  const [, digits = ''] = /^(\d{1,3}0)['’]?s$/.exec(text) ?? []
  if (digits === '') return null
  if (digits === '00') return 'two thousands'
  if (/^10+$/.test(digits)) return plural(cardinal(digits).replace('one ', ''), '2')
  return plural(year(digits), '2')
}

/** `mid-1980s`, `post-2008`, `1980s-era`, `1984-style`. */
const PARTS =
  /^((?:mid|early|late|pre|post|pre-mid|circa|inter)-)?['‘’]?(\d{2,4}(?:['’]?s)?)((?:-(?:era|style|built|born|vintage|like|dated))?)$/i

function readCompound({ pieces: [{ core, before }] }: ReadingContext): Reading | null {
  const [, prefix = '', number = '', suffix = ''] = PARTS.exec(core) ?? []
  const decade = decadeWords(number)
  if (decade) {
    const takesBefore = core === number && /^\d\ds$/.test(core) && APOSTROPHE.test(before) ? 1 : 0
    return { pieces: 1, spokenAs: prefix.toLowerCase() + decade + suffix, kind: 'year', takesBefore }
  }
  if (prefix + suffix !== '' && mayBeYear(number)) {
    return { pieces: 1, spokenAs: prefix.toLowerCase() + year(number) + suffix, kind: 'year' }
  }
  // The apostrophe of '84 and ’84; the closing one is part of the core.
  const [, short = ''] = /^['‘’]?(\d\d)$/.exec(core) ?? []
  const isShort = short !== '' && (short !== core || APOSTROPHE.test(before))
  if (!isShort) return null
  const isOh = short.startsWith('0') && short !== '00'
  const spokenAs = isOh ? `oh ${cardinal(short)}` : short === '00' ? 'two thousand' : cardinal(short)
  return { pieces: 1, spokenAs, kind: 'year', takesBefore: short === core ? 1 : 0 }
}

const ERA = /^(?:BC|BCE|AD|CE|B\.C|B\.C\.E|A\.D|C\.E)$/
const FIRST_ERA = /^(?:AD|A\.D|CE|C\.E)$/
const WITH_ERA = /^(\d{1,4})(BC|BCE|AD|CE)$/
const letters = (era: string) => Array.from(era.replaceAll('.', '')).join(' ')

/** 3 digits before our era are an amount of years, later ones a name: both are said as a number below 1000. */
function eraYear(digits: string): string {
  return digits.length === 4 ? year(digits) : cardinal(digits)
}

/** `300 BC`, `AD 476`, `44 B.C.` */
function readEra({ pieces }: ReadingContext): Reading | null {
  const [first, second, third] = pieces
  const [, joined = '', joinedEra = ''] = WITH_ERA.exec(first.core) ?? []
  if (joined !== '') return { pieces: 1, spokenAs: `${eraYear(joined)} ${letters(joinedEra)}`, kind: 'year' }
  if (!second || second.before !== '') return null
  const isDotted = (piece: Piece) => piece.core.includes('.') && piece.after.startsWith('.')
  if (FIRST_ERA.test(first.core) && /^\d{1,4}$/.test(second.core)) {
    if (first.after !== (isDotted(first) ? '.' : '')) return null
    return { pieces: 2, spokenAs: `${letters(first.core)} ${eraYear(second.core)}`, kind: 'year' }
  }
  if (first.after !== '' || !ERA.test(second.core) || !/^\d{1,4}$/.test(first.core)) return null
  const reading: Reading = {
    pieces: 2,
    spokenAs: `${eraYear(first.core)} ${letters(second.core)}`,
    kind: 'year',
  }
  if (!isDotted(second)) return reading
  const isOver = second.after === '.' && third !== undefined && /^\p{Lu}/u.test(third.core)
  return { ...reading, takesAfter: 1, ...(isOver ? { endsSentence: true } : {}) }
}

/** `(1999)`, and `(1999,` or `1999)` of a reference. */
function isBracketed({ before, after }: Piece): boolean {
  return before.includes('(') || after.includes(')')
}

/** Whether the first piece, four digits, is meant as a year. */
function isYear({ pieces, before }: ReadingContext): boolean {
  const [piece] = pieces
  const value = Number(piece.core)
  // "est. 1889"
  const [previous, next] = [wordBefore(before).replace(/\.$/, ''), nextWord(pieces)]
  if (MAGNITUDES.has(next ?? '') || ARITHMETIC.test(next ?? '') || BEFORE_COUNT.has(previous)) return false
  const isRound = value % 100 === 0
  if (CERTAIN.has(previous)) return (value > 1100 && value < NEXT_YEARS && !isRound) || !isCount(pieces)
  const [last, lastButOne] = [before.at(-1), before.at(-2)]
  const isModern = value >= 1900 && value <= 2099
  // "the 2020 and 2024 elections"
  const isNext = /^(?:and|or|to)$/.test(previous) && lastButOne?.kind === 'year'
  // "the 1848 revolutions", but "the 1850 students"
  const isExact = value >= 1500 && value < 1900 && value % 10 !== 0
  if (((isModern && !isRound) || isExact) && (previous === 'the' || isNext)) return true
  if (value < 1100 || value > 2099 || isCount(pieces)) return false
  if (previous === 'of' && BEFORE_OF.has(lastButOne?.text.toLowerCase() ?? '')) return false
  if (isModern || isNext || BEFORE_YEAR.has(previous) || MONTHS.has(previous) || isBracketed(piece))
    return true
  // "the 4th of July, 1776"
  if (last?.punctuationAfter === ',' && MONTHS.has(last.text.toLowerCase())) return true
  // "the 1812 overture", "the 1848 revolution"
  return previous === 'the' && next !== undefined && /^\p{L}/u.test(next) && !isFunctionWord(next)
}

function readPlain(context: ReadingContext): Reading | null {
  const { core, before } = context.pieces[0]
  if (before.endsWith('-')) return null
  const [, digits = '', possessive = ''] = /^([12]\d{3})(['’]s)?$/.exec(core) ?? []
  if (digits === '') return null
  if (possessive !== '') {
    return mayBeYear(digits) ? { pieces: 1, spokenAs: `${year(digits)}'s`, kind: 'year' } : null
  }
  return isYear(context) ? { pieces: 1, spokenAs: year(digits), kind: 'year' } : null
}

/** `1990/91`: a season, or a year of accounts. */
function readSeason({ pieces: [{ core }] }: ReadingContext): Reading | null {
  const [, first = '', second = ''] = /^(\d{4})\/(\d{2}|\d{4})$/.exec(core) ?? []
  const next = String(Number(first) + 1)
  if (!mayBeYear(first) || (second !== next && second !== next.slice(2))) return null
  const last =
    second.length === 4 ? year(second) : second.startsWith('0') ? `oh ${cardinal(second)}` : cardinal(second)
  return { pieces: 1, spokenAs: `${year(first)} ${last}`, kind: 'year' }
}

export const readYear: Reader = (context) =>
  readEra(context) ?? readCompound(context) ?? readPlain(context) ?? readSeason(context)
