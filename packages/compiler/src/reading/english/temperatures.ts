/** Temperatures: `20°C`, `-5 °F`, `20–25°C`, `72F`, `300 K`, `20 degrees C`; and bare degrees: `98.6°`, `a 45° angle`. */
import type { Piece, Reader, Reading, ReadingContext } from '../reading.ts'
import { isAdjective } from './measured-nouns.ts'
import { isNear, nextWord, wordBefore, wordSet } from './number-context.ts'
import { signOf, spanOf } from './numerals.ts'
import { numberAlone, quantityAt } from './quantities.ts'

const SCALES: Readonly<Record<string, string>> = {
  C: ' Celsius',
  F: ' Fahrenheit',
  K: ' kelvin',
  R: ' Rankine',
  '': '',
}
const MARK = /^(?:-?[°º˚] ?([CFKR]?)|(℃)|(℉))$/
const LETTER = /^[CFK]$/
const NEAR = wordSet(
  'temperature temperatures temp temps oven preheat heat heated cool cooled below above fever boil boils freeze freezes bake degrees hot cold warm high low highs lows reached reach reaches',
)
const DEGREES = /^(?:degrees?|deg)$/

interface Mark {
  readonly scale: string
  readonly pieces: number
}

/** `°C`, `C`; null for other text. A letter alone is one only where it is `certain`. */
function scaleOf(text: string, isCertain: boolean): string | null {
  const [matched, letter = '', celsius, fahrenheit] = MARK.exec(text) ?? []
  if (matched !== undefined) return celsius ? 'C' : fahrenheit ? 'F' : letter
  return isCertain && LETTER.test(text) ? text : null
}

/** The mark that begins with the piece at `index`: `°C`, `°` and `C`, `C`, `deg C`. */
function markAt(pieces: readonly Piece[], index: number, isCertain: boolean): Mark | null {
  const next = nextWord(pieces, index - 1)
  if (next === undefined) return null
  const letter = nextWord(pieces, index) ?? ''
  if (next === 'deg' && LETTER.test(letter)) return { scale: letter, pieces: 2 }
  if (/^[°º˚]$/.test(next) && LETTER.test(letter)) return { scale: letter, pieces: 2 }
  const scale = scaleOf(next, isCertain)
  return scale === null ? null : { scale, pieces: 1 }
}

/** `72F` and `300 K` could be names; a sign, several digits or a word nearby make them temperatures. */
function mayBeLetter(
  text: string,
  letter: string,
  sign: string,
  { pieces, before }: ReadingContext,
): boolean {
  if (isNear(NEAR, before, pieces.slice(1, 4)) || sign.startsWith('minus')) return true
  if (letter === 'K') return /\d\d/.test(text) && !text.endsWith('K')
  return /\d\d|\d\.\d/.test(text)
}

function letterBehind(text: string, pieces: readonly Piece[]): string {
  return /[CFK]$/.exec(text)?.[0] ?? nextWord(pieces) ?? ''
}

function degreeWords(number: string, isOne: boolean, scale: string, isAdjectival: boolean): string {
  if (scale === 'K') return `${number} kelvin`
  return `${number} ${isOne || isAdjectival ? 'degree' : 'degrees'}${SCALES[scale] ?? ''}`
}

/** `20°` of `20°–25°C` may bear the mark too. */
const withoutMark = (text: string): string => text.replace(/[°º˚][CF]?$/, '')

function readSpan(context: ReadingContext): Reading | null {
  const { pieces, before } = context
  const { sign, text, takesBefore } = signOf(pieces[0])
  const span = spanOf(pieces, text)
  const low = span && quantityAt(pieces.slice(0, 1), withoutMark(span.low))
  const high = span && quantityAt(pieces.slice(span.pieces - 1, span.pieces), span.high)
  if (!low || low.rest !== '' || !high || span.rest !== '') return null
  const isCertain = mayBeLetter(text, letterBehind(span.high, pieces.slice(span.pieces - 1)), sign, context)
  const joined = high.rest === '' ? null : scaleOf(high.rest, isCertain)
  const mark = high.rest === '' ? markAt(pieces, span.pieces, isCertain) : null
  const scale = joined ?? mark?.scale
  if (scale === undefined) return null
  const join = wordBefore(before) === 'between' ? 'and' : 'to'
  const taken = span.pieces + (mark?.pieces ?? 0)
  const spokenAs = `${sign}${low.words} ${join} ${degreeWords(high.words, false, scale, isAdjective(context, taken))}`
  return { pieces: taken, spokenAs, kind: 'temperature', takesBefore }
}

function readSingle(context: ReadingContext): Reading | null {
  const { pieces } = context
  const { sign, text, takesBefore } = signOf(pieces[0])
  const quantity = quantityAt(pieces.slice(0, 1), text)
  if (!quantity) return null
  const isCertain = mayBeLetter(text, letterBehind(text, pieces), sign, context)
  const scale = quantity.rest === '' ? null : scaleOf(quantity.rest, isCertain)
  const isBare = quantity.rest === '' || /^[°º˚]$/.test(quantity.rest)
  const behind = isBare ? nextWord(pieces) : undefined
  const mark = !isBare
    ? null
    : quantity.rest === ''
      ? markAt(pieces, 1, isCertain && behind !== 'A')
      : LETTER.test(behind ?? '')
        ? { scale: behind ?? '', pieces: 1 }
        : null
  const found = mark?.scale ?? scale
  if (found === null || found === undefined) return null
  const taken = 1 + (mark?.pieces ?? 0)
  const words = degreeWords(quantity.words, quantity.isOne, found, isAdjective(context, taken))
  return { pieces: taken, spokenAs: sign + words, kind: 'temperature', takesBefore }
}

/** `75°F/24°C`: the same in two scales. */
function readBoth({ pieces: [piece] }: ReadingContext): Reading | null {
  const { sign, text, takesBefore } = signOf(piece)
  const parts = text.split('/').map((part) => {
    const [, minus = '', number = '', scale = ''] = /^([-−]?)([\d.,]+)[°º˚]([CFKR])$/.exec(part) ?? []
    const words = number === '' ? null : numberAlone(number)
    return words === null ? null : `${minus && 'minus '}${degreeWords(words, number === '1', scale, false)}`
  })
  if (parts.length !== 2 || parts.includes(null)) return null
  return { pieces: 1, spokenAs: sign + parts.join(' or '), kind: 'temperature', takesBefore }
}

/** The letter of "20 degrees C". */
function readScale({ pieces: [{ core }], before }: ReadingContext): Reading | null {
  const [, letter = ''] = /^[°º]?([CF])$/.exec(core) ?? []
  if (letter === '' || !DEGREES.test(wordBefore(before))) return null
  return { pieces: 1, spokenAs: (SCALES[letter] ?? '').trim(), kind: 'temperature' }
}

export const readTemperature: Reader = (context) => {
  const { text } = signOf(context.pieces[0])
  if (!/^[\d.]/.test(text)) return readScale(context)
  return readBoth(context) ?? readSpan(context) ?? readSingle(context)
}
