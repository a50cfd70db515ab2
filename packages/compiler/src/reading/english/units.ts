/** Measures: `5 km`, `10kg`, `6 ft 2 in`, `5–10 km/h`, `a 16 GB card`, `5-km run`, `2,000 sq. ft.` */
import type { Piece, Reader, Reading, ReadingContext } from '../reading.ts'
import { isFunctionWord, mayBeNoun, nextWord, wordBefore, wordSet } from './number-context.ts'
import { isAdjective } from './measured-nouns.ts'
import { signOf, spanOf } from './numerals.ts'
import { quantityAt, unitAt, unitIn } from './quantities.ts'
import type { FoundUnit, Quantity } from './quantities.ts'
import type { Unit } from './unit-names.ts'
import { unitNamed } from './unit-names.ts'
import { innerStop } from './written.ts'

/** What may stand behind inches; any other word makes `in` a word itself. */
const AFTER_INCHES = wordSet(
  'tall long wide deep thick high across apart diameter x by of and or to above below taller longer wider deeper thicker higher shorter',
)
const AFTER_AMPS = wordSet(
  'fuse current circuit breaker charger supply socket outlet load output power battery',
)
/** Units that are words or names in other places, and need a number without a gap. */
const JOINED_ONLY = wordSet('us um')
const APART_ONLY = wordSet('J N A s')

/** Of these there are millions, not meters. */
const COUNTED = wordSet(
  'people users views downloads followers subscribers customers viewers visitors members players streams jobs copies dollars euros',
)

interface Place {
  readonly context: ReadingContext
  /** How many pieces the number and its unit take. */
  readonly taken: number
  readonly isJoined: boolean
  readonly isDecimal: boolean
}

function isInch({ context: { pieces }, taken, isJoined }: Place): boolean {
  const next = pieces[taken]
  if (isJoined || pieces[taken - 1]?.after !== '' || next === undefined) return true
  return next.before.startsWith('(') || AFTER_INCHES.has(next.core)
}

function isMeant({ symbol }: FoundUnit, place: Place): boolean {
  const { context, taken, isJoined, isDecimal } = place
  const next = nextWord(context.pieces, taken - 1)
  if (symbol === 'in') return isInch(place)
  if (symbol === 'A' && !AFTER_AMPS.has(next ?? '')) {
    return isDecimal || (!isJoined && (next === undefined || isFunctionWord(next)))
  }
  if (symbol === 'bar') return isJoined || !mayBeNoun(next)
  if (JOINED_ONLY.has(symbol)) return isJoined
  return !APART_ONLY.has(symbol) || !isJoined || isDecimal || symbol === 'A'
}

/** `three quarters of an inch` */
function partWords(words: string, { one }: Unit): string {
  if (words.startsWith('one ')) return `${words} ${one}`
  return `${words} of ${/^(?:[aeiou]|hour)/.test(one) ? 'an' : 'a'} ${one}`
}

function measureWords({ words, isOne, isPart }: Quantity, unit: Unit, isAdjectival: boolean): string {
  if (isPart && !isAdjectival) return partWords(words, unit)
  return `${words} ${isOne || isAdjectival ? unit.one : unit.many}`
}

interface Compound {
  readonly found: FoundUnit
  /** `-long` of `5-km-long`. */
  readonly tail: string
}

/** `-km` of `5-km`, `-ft-tall` of `10-ft-tall`. */
function compoundUnit(rest: string): Compound | null {
  const parts = rest.slice(1).split('-')
  for (let end = Math.min(parts.length, 2); end > 0; end--) {
    const found = unitIn(parts.slice(0, end).join(' '))
    const tail = parts.slice(end)
    if (!found || !tail.every((part) => /^[a-z]+$/i.test(part))) continue
    // "all-in", "5-in-a-row"
    if (found.symbol === 'in' && tail.length > 0 && !AFTER_INCHES.has(tail[0] as string)) return null
    return { found, tail: tail.map((part) => `-${part}`).join('') }
  }
  return null
}

/** Smaller units that follow larger ones: `6 ft 2 in`. */
const SMALLER: Readonly<Record<string, RegExp>> = {
  ft: /^in$/,
  lb: /^oz$/,
  lbs: /^oz$/,
  yd: /^(?:ft|in)$/,
  yds: /^(?:ft|in)$/,
}

interface Measure {
  readonly words: string
  readonly unit: Unit
  readonly symbol: string
  readonly pieces: number
}

/** The smaller part behind a measure that takes `taken` pieces. */
function smallerPart(symbol: string, pieces: readonly Piece[], taken: number): Measure | null {
  const smaller = SMALLER[symbol.toLowerCase()]
  const next = pieces[taken]
  if (!smaller || !next || next.before !== '' || !/^\.?,?$/.test(pieces[taken - 1]?.after ?? '')) return null
  const measure = plainMeasure(pieces.slice(taken), next.core)
  return measure && smaller.test(measure.symbol) ? measure : null
}

/** A number and its unit, whatever the words around mean. */
function plainMeasure(pieces: readonly Piece[], text: string): Measure | null {
  const quantity = quantityAt(pieces, text)
  const found = quantity && (quantity.rest === '' ? unitAt(pieces, quantity.pieces) : unitIn(quantity.rest))
  if (!found) return null
  const words = measureWords(quantity, found.unit, false)
  return { words, unit: found.unit, symbol: found.symbol, pieces: quantity.pieces + found.pieces }
}

const measured = (
  context: ReadingContext,
  unit: Unit,
  taken: number,
  spokenAs: string,
  takesBefore: number,
): Reading => ({
  pieces: taken,
  spokenAs,
  kind: unit.kind,
  takesBefore,
  ...innerStop(context.pieces, taken - 1),
})

function readSingle(context: ReadingContext): Reading | null {
  const { pieces } = context
  const { sign, text, takesBefore } = signOf(pieces[0])
  const quantity = quantityAt(pieces, text)
  if (!quantity) return null
  const hasPlus = quantity.rest.endsWith('+')
  const rest = hasPlus ? quantity.rest.slice(0, -1) : quantity.rest
  if (rest.startsWith('-')) {
    const compound = compoundUnit(rest)
    if (!compound) return null
    const { one } = compound.found.unit
    const glue = one.includes(' ') ? ' ' : '-'
    const spokenAs = sign + quantity.words + glue + one + compound.tail
    return measured(context, compound.found.unit, quantity.pieces, spokenAs, takesBefore)
  }
  const found = rest === '' ? unitAt(pieces, quantity.pieces) : unitIn(rest)
  if (!found) return null
  const taken = quantity.pieces + found.pieces
  if (found.symbol === 'm' && COUNTED.has(nextWord(pieces, taken - 1) ?? '')) {
    return { pieces: taken, spokenAs: `${sign}${quantity.words} million`, kind: 'cardinal', takesBefore }
  }
  const isDecimal = /[.,]\d/.test(text)
  if (!isMeant(found, { context, taken, isJoined: rest !== '', isDecimal })) return null
  const smaller = smallerPart(found.symbol, pieces, taken)
  const words = sign + measureWords(quantity, found.unit, isAdjective(context, taken))
  if (smaller)
    return measured(context, found.unit, taken + smaller.pieces, `${words} ${smaller.words}`, takesBefore)
  return measured(context, found.unit, taken, words + (hasPlus ? ' plus' : ''), takesBefore)
}

/** `5–10 km`, `5km-10km`, `5-10-km` */
function readSpan(context: ReadingContext): Reading | null {
  const { pieces, before } = context
  const { sign, text, takesBefore } = signOf(pieces[0])
  const span = spanOf(pieces, text)
  const low = span && quantityAt(pieces.slice(0, 1), span.low)
  const high = span && quantityAt(pieces.slice(span.pieces - 1), span.high + span.rest)
  if (!low || !high) return null
  const numberPieces = span.pieces - 1 + high.pieces
  const compound = high.rest.startsWith('-') ? compoundUnit(high.rest) : null
  const found = compound?.found ?? (high.rest === '' ? unitAt(pieces, numberPieces) : unitIn(high.rest))
  if (!found) return null
  const lowUnit = low.rest === '' ? null : unitNamed(low.rest)
  if (low.rest !== '' && !lowUnit) return null
  const taken = numberPieces + found.pieces
  const isJoined = high.rest !== ''
  if (!compound && !isMeant(found, { context, taken, isJoined, isDecimal: /[.]\d/.test(text) })) return null
  const join = wordBefore(before) === 'between' ? 'and' : 'to'
  const from = lowUnit ? measureWords(low, lowUnit, false) : low.words
  const isAdjectival = compound !== null || isAdjective(context, taken)
  const to = measureWords({ ...high, isOne: false }, found.unit, isAdjectival)
  const spokenAs = `${sign}${from} ${join} ${to}${compound?.tail ?? ''}`
  return measured(context, found.unit, taken, spokenAs, takesBefore)
}

/** `220V/50Hz` */
function readPair({ pieces: [{ core }] }: ReadingContext): Reading | null {
  const parts = core.split('/').map((part) => plainMeasure([], part))
  const words = parts.flatMap((part) => (part ? [part.words] : []))
  if (parts.length !== 2 || words.length !== 2) return null
  return { pieces: 1, spokenAs: words.join(', '), kind: 'measure' }
}

export const readMeasure: Reader = (context) => {
  const { text } = signOf(context.pieces[0])
  if (!/^[\d.½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]/u.test(text)) return null
  return readSpan(context) ?? readSingle(context) ?? readPair(context)
}

/** Symbols that nobody takes for a word, even without digits in front. */
const ALONE = wordSet(
  'km kg cm mm mph kph lbs hrs mins secs yrs mg ml mL kWh kHz MHz GHz kW km/h m/s kcal mAh mmHg dB tbsp tsp lb oz mpg',
)
const AFTER_NUMBER_WORD = wordSet('ft yd mi hr sq')
const ONE = wordSet('per a an one each every half')
const RATES = wordSet('second minute hour day week month year mile gallon')
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|hundred|thousand|million|few|several|many|per)$/

/** Plain words that are symbols of units. */
export const TRIGGERS: ReadonlySet<string> = new Set(
  [...ALONE, ...AFTER_NUMBER_WORD].map((symbol) => symbol.toLowerCase()),
)

/** A unit behind a number in words, or behind none: `ten km`, `per lb`. */
export const readUnit: Reader = (context) => readRate(context) ?? readAlone(context)

function readAlone(context: ReadingContext): Reading | null {
  const { pieces, before } = context
  const { core } = pieces[0]
  const previous = wordBefore(before)
  if (!ALONE.has(core) && !(AFTER_NUMBER_WORD.has(core) && NUMBER_WORD.test(previous))) return null
  const found = unitAt([{ ...pieces[0], after: '' }, ...pieces], 1)
  if (!found) return null
  const isOne = ONE.has(previous)
  const { one, many, kind } = found.unit
  return { pieces: found.pieces, spokenAs: isOne ? one : many, kind, ...innerStop(pieces, found.pieces - 1) }
}

/** `beats/min`, `miles/hour`: a word that counts, and a unit. */
function readRate({ pieces: [{ core }] }: ReadingContext): Reading | null {
  const [, counted = '', by = ''] = /^([a-z]{3,}s)\/([a-z]{1,7})$/.exec(core) ?? []
  const unit = RATES.has(by) ? by : unitNamed(by)?.kind === 'duration' ? unitNamed(by)?.one : undefined
  return unit === undefined ? null : { pieces: 1, spokenAs: `${counted} per ${unit}`, kind: 'measure' }
}
