/** What an English abbreviation stands for, by the words beside it: `St.` is a saint, or a street. */
import type { Piece, ReadBefore } from '../reading.ts'
import { ABBREVIATIONS, NEEDS_CAPITAL, NEEDS_SMALL } from './abbreviation-table.ts'
import type { Sense, Use } from './abbreviation-table.ts'
import { wordSet } from './number-context.ts'
import { isOpener } from './sentence-openers.ts'

export interface Place {
  /** Without its last stop. */
  readonly core: string
  readonly hasStop: boolean
  readonly before: readonly ReadBefore[]
  /** What stands behind it, unless other punctuation than its stop stands between; null when nothing does. */
  readonly next: Piece | null
}

/** Letters with full stops between them: "U.S", "e.g", "a.k.a". */
export const DOTTED = /^(?:\p{L}\.)+\p{L}$/u
/** "Ph.D", "M.Sc", "D.Phil" */
export const DEGREE = /^(?=.{3,7}$)(?:\p{Lu}\p{Ll}?\.)+\p{Lu}(?:\p{Ll}|\p{Ll}{3})?$/u

/** Those that stand without a stop as well. */
export const TRIGGERS = wordSet(`
  dr mr mrs ms prof sgt lt capt st mt ft ave blvd rd hwy pkwy jr sr inc ltd corp co bros vs etc approx govt gov't dept
  intl int'l natl nat'l misc appt esq eg ie assn asst aka incl excl fig figs vol vols pp apt cont'd
`)
const BARE_CAPITAL = wordSet(
  'dr mr mrs ms prof sgt lt capt st mt ft ave rd jr sr inc co fig figs vol vols apt',
)
/** Said with a name or not: no other word looks like them. */
const ALWAYS_TITLES = wordSet('dr drs mr mrs ms mx messrs prof sgt capt lt')
/** Written in capitals they are no initialisms. */
const IN_CAPITALS = wordSet(`
  dr mr mrs ms prof st ave blvd rd no nos vol ch sec fig inc ltd corp co jr sr vs etc dept mt ft gen sen rep gov capt lt
  col sgt rev feb apr jun jul aug sept oct nov dec apt ext tel approx max min
`)
const LOCATIONS = wordSet('on at down along near from off across up onto to of between and in')
/** A saint stands behind these, and the name of a place before him. */
const PLACE_WORDS = wordSet('mount mt port fort ft east west north south old new mont bay lake cape sault')
const CHURCHES = wordSet("hospital church cathedral university college school abbey square's")
const DIGITS_ONLY = wordSet('no nos n° nº ed min max avg ex op c ca b d est par tel l ll v vv prob')
const YEARS_ONLY = wordSet('c ca b d est')
const LETTERED = wordSet('fig figs apt sec ste rm bldg eq app ver')
const SAYING = wordSet('said say says answered replied is was with shouted and or but whispered thought')
const DATE_WORDS = wordSet(
  'on by since until till every last next this from to or and in of through before after early late',
)
const NUMBER_WORDS = wordSet(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half few several per sq cu
`)
const IRREGULAR: Readonly<Record<string, string>> = { feet: 'foot', inches: 'inch' }

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text)

/** As it stands in the table; '' for what has not the capital or the small letters it needs. */
function keyOf(core: string): string {
  const key = core.toLowerCase().replace('’', "'")
  if (/^\p{Lu}{2,}$/u.test(core) && !IN_CAPITALS.has(key)) return ''
  if (isCapital(core) ? NEEDS_SMALL.has(key) : NEEDS_CAPITAL.has(key)) return ''
  return key
}

/** A full stop behind this word may be its own. */
export function isAbbreviation(core: string): boolean {
  if (core.length > 12) return false
  return (
    ABBREVIATIONS.has(keyOf(core)) ||
    DOTTED.test(core) ||
    DEGREE.test(core) ||
    /^(?![IAa]$)\p{Lu}$/u.test(core)
  )
}

/** Null where the word stands for itself. */
export function senseOf(place: Place): Sense | null {
  const { core, hasStop } = place
  const key = core.length > 12 ? '' : keyOf(core)
  const senses = ABBREVIATIONS.get(key)
  if (!senses) return null
  if (!hasStop && (!TRIGGERS.has(key) || (BARE_CAPITAL.has(key) && !isCapital(core)))) return null
  for (const use of ORDER) {
    const sense = senses.find((each) => each.use === use)
    if (sense && MATCHES[use](key, place)) return use === 'unit' ? inNumber(sense, place) : sense
  }
  return null
}

/** What stands beside decides in this order. */
const ORDER: readonly Use[] = [
  'unit',
  'street',
  'label',
  'place',
  'title',
  'time',
  'state',
  'day',
  'month',
  'inner',
  'list',
  'final',
]

const MATCHES: Readonly<Record<Use, (key: string, place: Place) => boolean>> = {
  unit: (key, { before }) =>
    isCounted(before) && (key !== 'ed' || /(?:st|nd|rd|th)$/.test(before.at(-1)?.text ?? '')),
  street: isStreet,
  label: isLabel,
  place: (_key, { next }) => isCapital(next?.core),
  title: (key, { core, hasStop, next }) =>
    (isCapital(next?.core) && next !== null && (!hasStop || !isOpener(next))) ||
    // "Gov. and Mrs. Hill"
    (hasStop && isCapital(core) && (ALWAYS_TITLES.has(key) || next?.core === 'and')),
  time: (key, { before }) => key.includes('.') || isCounted(before),
  state: (_key, { before }) => before.at(-1)?.punctuationAfter === ',' && isCapital(before.at(-1)?.text),
  day: isDay,
  month: isDay,
  inner: (key, { before, next }) => key !== 'ca' || next === null || before.length > 0,
  list: (key, { before }) => key === 'etc' || key === 'ibid' || before.at(-1)?.text === 'et',
  final: isFinal,
}

function isCounted(before: readonly ReadBefore[]): boolean {
  const last = before.at(-1)
  if (!last || !/^\.?$/.test(last.punctuationAfter)) return false
  return (
    /[\d½¼¾⅓⅔]\p{L}{0,2}$/u.test(last.text) || NUMBER_WORDS.has(last.text.toLowerCase().replace(/\.$/, ''))
  )
}

/** `1 ft.` */
function inNumber(sense: Sense, { before }: Place): Sense {
  if (!/^(?:1|one|half)$/i.test(before.at(-1)?.text ?? '')) return sense
  return { ...sense, spoken: IRREGULAR[sense.spoken] ?? sense.spoken.replace(/s$/, '') }
}

/** "5th Ave.", "123 Main St.", "on Elm St. The" */
function isStreet(key: string, { before, next, hasStop }: Place): boolean {
  const last = before.at(-1)
  const isNamed =
    last?.punctuationAfter === '' && (isCapital(last.text) || /^\d+(?:st|nd|rd|th)$/.test(last.text))
  if (!isNamed) return key === 'st' && hasStop && !isCapital(next?.core)
  const isHouse = before.slice(0, -1).some(({ text }) => /^\d+[A-Za-z]?$/.test(text))
  const isOrdinal = /^\d/.test(last.text)
  const isMeantFor = !isCapital(next?.core) || next === null || isOpener(next)
  if (key !== 'st' && key !== 'dr') return isMeantFor || isHouse || isOrdinal || key.length > 2
  if (isHouse || isOrdinal) return true
  // "Dr." ends many sentences of which the name is that of its bearer.
  if (isMeantFor) return key === 'st' || LOCATIONS.has(before.at(-2)?.text.toLowerCase() ?? '')
  if (!hasStop || key === 'dr' || PLACE_WORDS.has(last.text.toLowerCase())) return false
  if (next && /['’]s$/.test(next.core)) return false
  return (
    LOCATIONS.has(before.at(-2)?.text.toLowerCase() ?? '') && !CHURCHES.has(next?.core.toLowerCase() ?? '')
  )
}

function isLabel(key: string, { core, before, next }: Place): boolean {
  if (!next) return false
  if (YEARS_ONLY.has(key)) return core === core.toLowerCase() && /^\d{3,4}s?(?:\D|$)/.test(next.core)
  if (core.length === 1 && core !== 'p' && core !== 'P' && isCapital(core)) return false
  if (/^[#§]?\d/.test(next.core)) {
    return core !== 'no' || !SAYING.has(before.at(-1)?.text.toLowerCase() ?? 'said')
  }
  if (DIGITS_ONLY.has(key)) return false
  if (/^[IVXLC]+$/.test(next.core)) return true
  return LETTERED.has(key) && /^\p{Lu}\d*$/u.test(next.core) && next.core !== 'I' && next.core !== 'A'
}

/** "Sun. at noon", "in Jan. we"; not "I saw the sun. It". */
function isDay(key: string, { before, next }: Place): boolean {
  if (!NEEDS_CAPITAL.has(key)) return true
  const last = before.at(-1)
  if (last?.text.toLowerCase() === 'the') return false
  if (next && /^\d/.test(next.core)) return true
  return last === undefined || last.punctuationAfter !== '' || DATE_WORDS.has(last.text.toLowerCase())
}

function isFinal(key: string, { core, before, hasStop, next }: Place): boolean {
  const last = before.at(-1)
  if (key === 'co' && !isCapital(core)) return last?.text === 'and' || last?.text === '&'
  if (key === 'max' || key === 'min') return !isCapital(core)
  if (!hasStop && /^(?:jr|sr|inc|co|corp|ltd|bros)$/.test(key))
    return isCapital(last?.text) || last?.text === '&'
  if (key === 'sr' && next && last === undefined) return false
  return true
}
