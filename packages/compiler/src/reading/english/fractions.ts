/** `3/4`, `2 1/2`, `1½`, `3/4-inch`; and the pairs of numbers with a slash that are none: `24/7`, `8/10`, `120/80`. */
import type { Piece, Reader, Reading, ReadingContext } from '../reading.ts'
import { isNear, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, ordinal, plural } from './number-words.ts'
import { numeralWords, parseNumeral, signOf } from './numerals.ts'

const VULGAR: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅚': '5/6',
  '⅐': '1/7',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
  '⅑': '1/9',
  '⅒': '1/10',
}
const ANY_VULGAR = /[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]/u

const PLAIN = /^(\d+)[/⁄](\d+)$/
const WITH_REST = /^(\d+(?:-\d+)?[/⁄]\d+)(?:(ths?|rds?|nds?|st)|((?:-\p{L}[\p{L}-]*)|['’]s)?)$/u
const RATING = wordSet(
  'rated rating ratings rate rates score scored scores gave give gives giving grade graded got review earned',
)
const ODDS = wordSet('odds bet bets betting')
/** Said as two numbers. */
const PAIRS = wordSet('24/7 9/11 50/50 20/20 4/4 80/20 60/40')
/** Of a piece of music: "in 3/4 time". */
const METER = wordSet('time meter metre signature')

/** One of `two` parts: `half`. */
function partName(denominator: string): string {
  if (denominator === '2') return 'half'
  // "three hundredths"
  return denominator === '4' ? 'quarter' : ordinal(denominator).replace(/^one /, '')
}

function fractionWords(numerator: string, denominator: string): string {
  const name = partName(denominator)
  const isOne = numerator === '1'
  if (name === 'half') return isOne ? 'one half' : `${cardinal(numerator)} halves`
  return `${cardinal(numerator)} ${plural(name, numerator)}`
}

/** `2 1/2` → `two and a half`. */
function mixedWords(whole: string, numerator: string, denominator: string): string {
  const isShort = numerator === '1' && (denominator === '2' || denominator === '4')
  const part = isShort ? `a ${partName(denominator)}` : fractionWords(numerator, denominator)
  return `${cardinal(whole)} and ${part}`
}

/** A fraction that people have a name for; of others both numbers are said. */
function isNamed(numerator: string, denominator: string): boolean {
  const [top, bottom] = [Number(numerator), Number(denominator)]
  if (numerator.startsWith('0') || denominator.startsWith('0') || bottom < 2) return false
  return bottom <= 20 || (top < bottom && (bottom <= 32 || /^(?:64|[1-9]0+)$/.test(denominator)))
}

/** `4½` → `4 1/2`, `½` → `1/2`; null where the text holds no such character, or more than one. */
function withoutVulgar(text: string): { whole: string; part: string; rest: string } | null {
  const at = text.search(ANY_VULGAR)
  if (at < 0) return null
  const [whole, rest] = [text.slice(0, at).replace(/-$/, ''), text.slice(at + 1)]
  if (!/^\d*$/.test(whole) || !/^(?:-\p{L}[\p{L}-]*)?$/u.test(rest)) return null
  return { whole, part: VULGAR[text.charAt(at)] as string, rest }
}

/** `½` → `one half`; null for what is no such sign. */
export function vulgarFraction(sign: string): string | null {
  const written = Object.hasOwn(VULGAR, sign) ? VULGAR[sign] : undefined
  return written === undefined ? null : plainFraction(written)
}

/** `½`, `2½`, `3/4`, `2-1/2`, without a sign; null for anything else. */
export function plainFraction(text: string): string | null {
  const vulgar = withoutVulgar(text)
  if (vulgar) {
    if (vulgar.rest !== '') return null
    const [top = '', bottom = ''] = vulgar.part.split('/')
    return vulgar.whole === '' ? fractionWords(top, bottom) : mixedWords(vulgar.whole, top, bottom)
  }
  const [, whole = '', top = '', bottom = ''] = /^(?:(\d+)-)?(\d+)[/⁄](\d+)$/.exec(text) ?? []
  if (top === '' || !isNamed(top, bottom)) return null
  return whole === '' ? fractionWords(top, bottom) : mixedWords(whole, top, bottom)
}

/** `three-quarter inch` of `3/4-inch`: the name of the part stays single in front of what it measures. */
function compound(words: string, rest: string): string {
  if (!rest.startsWith('-')) return words + rest.replace('’', "'")
  return `${words.replace(/(?<=quarter|th|rd)s$/, '').replace(/^one half$/, 'half')}${rest}`
}

function isSecondHalf(first: Piece, second: Piece | undefined): second is Piece {
  return first.after === '' && second?.before === '' && second.isSpaced && /^\d{1,3}$/.test(first.core)
}

/** `2 1/2`, `2 ½`: a whole number, and a part less than one. */
function readMixed({ pieces }: ReadingContext): Reading | null {
  const [first, second] = pieces
  const { sign, text, takesBefore } = signOf(first)
  if (!isSecondHalf({ ...first, core: text }, second)) return null
  const vulgar = withoutVulgar(second.core)
  const [, written = '', , tail = ''] = WITH_REST.exec(second.core) ?? []
  const [part, rest] = vulgar?.whole === '' ? [vulgar.part, vulgar.rest] : [written, tail]
  const [, top = '', bottom = ''] = PLAIN.exec(part) ?? []
  if (top === '' || Number(top) >= Number(bottom) || !isNamed(top, bottom)) return null
  const spokenAs = sign + compound(mixedWords(text, top, bottom), rest)
  return { pieces: 2, spokenAs, kind: 'fraction', takesBefore }
}

/** Pairs of numbers with a slash that are no fraction; null for one that is. */
function pairWords(top: string, bottom: string, { pieces, before }: ReadingContext): string | null {
  const next = nextWord(pieces)
  const [left, right] = [cardinal(top), cardinal(bottom)]
  if (PAIRS.has(`${top}/${bottom}`)) {
    return next === 'of' ? null : top === bottom && top !== '4' ? `${left}-${right}` : `${left} ${right}`
  }
  if (METER.has(next ?? '')) return `${left} ${right}`
  if (isNear(ODDS, before, pieces.slice(1, 3))) return `${left} to ${right}`
  const isOutOf = isNear(RATING, before) || top === bottom || (wordBefore(before) === 'a' && !next)
  if (/^(?:5|10|100)$/.test(bottom) && isOutOf && next !== 'of') return `${left} out of ${right}`
  return null
}

export const readFraction: Reader = (context) => {
  const mixed = readMixed(context)
  if (mixed) return mixed
  const { sign, text, takesBefore } = signOf(context.pieces[0])
  const vulgar = withoutVulgar(text)
  if (vulgar) {
    const words = plainFraction(vulgar.whole === '' ? vulgar.part : `${vulgar.whole}-${vulgar.part}`)
    if (words === null) return null
    return { pieces: 1, spokenAs: sign + compound(words, vulgar.rest), kind: 'fraction', takesBefore }
  }
  const [, points = '', most = ''] = /^(\d+\.\d+)\/(\d+)$/.exec(text) ?? []
  const rating = parseNumeral(points)
  if (rating)
    return { pieces: 1, spokenAs: `${sign}${numeralWords(rating)} out of ${cardinal(most)}`, kind: 'ratio' }
  const [, written = '', ending = '', rest = ''] = WITH_REST.exec(text) ?? []
  const [, top = '', bottom = ''] = PLAIN.exec(written) ?? []
  const named = plainFraction(written)
  if (top !== '' && ending === '' && rest === '') {
    const pair = pairWords(top, bottom, context)
    if (pair) return { pieces: 1, spokenAs: sign + pair, kind: named ? 'fraction' : 'ratio', takesBefore }
    if (!named && !parseNumeral(bottom)) return null
    const words = named ?? `${cardinal(top)} over ${cardinal(bottom)}`
    return { pieces: 1, spokenAs: sign + words, kind: 'fraction', takesBefore }
  }
  if (!named) return null
  return { pieces: 1, spokenAs: sign + compound(named, rest), kind: 'fraction', takesBefore }
}
