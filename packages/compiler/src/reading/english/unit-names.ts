/** What units are called, by their symbols: `km`, `lbs`, `mAh`, `m²`, `km/h`, `mg/dL`. */
import type { TokenKind } from '@voice-soundboard/graph'
import { plural } from './number-words.ts'

export interface Unit {
  readonly one: string
  readonly many: string
  readonly kind: TokenKind
}

const named = (one: string, many = plural(one, '2'), kind: TokenKind = 'measure'): Unit => ({
  one,
  many,
  kind,
})
const per = (one: string, by: string): Unit => named(`${one} per ${by}`, `${plural(one, '2')} per ${by}`)

const PREFIXES: Readonly<Record<string, string>> = {
  p: 'pico',
  n: 'nano',
  µ: 'micro',
  μ: 'micro',
  m: 'milli',
  c: 'centi',
  d: 'deci',
  h: 'hecto',
  k: 'kilo',
  M: 'mega',
  G: 'giga',
  T: 'tera',
  P: 'peta',
  K: 'kilo',
  E: 'exa',
}
/** Symbol, name, and the prefixes that go with it; `-` where it is also used without one. */
const METRIC: readonly (readonly [symbol: string, name: string, prefixes: string])[] = [
  ['m', 'meter', '-nµμmcdk'],
  ['g', 'gram', '-nµμmkM'],
  ['L', 'liter', '-µμmcdh'],
  ['l', 'liter', '-µμmcdh'],
  ['W', 'watt', '-µμmkMGT'],
  ['Wh', 'watt hour', '-mkMGT'],
  ['V', 'volt', '-µμmkM'],
  ['A', 'amp', '-nµμmk'],
  ['Ah', 'amp hour', '-mk'],
  ['VA', 'volt amp', '-kM'],
  ['J', 'joule', '-mkMG'],
  ['N', 'newton', '-mkM'],
  ['Nm', 'newton meter', '-k'],
  ['Pa', 'pascal', '-hkMG'],
  ['bar', 'bar', '-m'],
  ['cal', 'calorie', '-k'],
  ['eV', 'electron volt', '-kMGT'],
  ['\u03A9', 'ohm', '-mkM'],
  ['\u2126', 'ohm', '-mkM'],
  ['F', 'farad', 'pnµμm'],
  ['H', 'henry', 'nµμm'],
  ['mol', 'mole', '-nµμmk'],
  ['Sv', 'sievert', '-µμm'],
  ['Gy', 'gray', '-m'],
  ['Bq', 'becquerel', '-kMG'],
  ['B', 'byte', 'kKMGTPE'],
  ['b', 'bit', 'kKMGT'],
  ['bit', 'bit', 'kKMGT'],
  ['pc', 'parsec', 'kMG'],
]

const HERTZ: readonly (readonly [string, Unit])[] = ['', ...'mkMGT'].map((prefix) => {
  const name = `${PREFIXES[prefix] ?? ''}hertz`
  return [`${prefix}Hz`, named(name, name)]
})

const SPEEDS: readonly (readonly [string, Unit])[] = [...'kKMGT'].flatMap((prefix) => {
  const [bits, bytes] = [`${PREFIXES[prefix]}bit`, `${PREFIXES[prefix]}byte`]
  return [
    [`${prefix}Bps`, per(bytes, 'second')],
    [`${prefix}b/s`, per(bits, 'second')],
    [`${prefix}bps`, per(bits, 'second')],
  ] as const
})

const BINARY: readonly (readonly [string, Unit])[] = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi'].map((prefix) => {
  const stem = ['kibi', 'mebi', 'gibi', 'tebi', 'pebi'][['Ki', 'Mi', 'Gi', 'Ti', 'Pi'].indexOf(prefix)]
  return [`${prefix}B`, named(`${stem}byte`)]
})

/** One name for several symbols. */
const OTHERS: readonly (readonly [symbols: string, unit: Unit])[] = [
  ['in', named('inch')],
  ['ft', named('foot')],
  ['yd yds', named('yard')],
  ['mi', named('mile')],
  ['nmi NM', named('nautical mile')],
  ['lb lbs', named('pound')],
  ['oz', named('ounce')],
  ['fl-oz', named('fluid ounce')],
  ['gal', named('gallon')],
  ['qt', named('quart')],
  ['tsp', named('teaspoon')],
  ['tbsp Tbsp tbs', named('tablespoon')],
  ['mcg', named('microgram')],
  ['um', named('micrometer')],
  ['t', named('metric ton')],
  ['ha', named('hectare')],
  ['cc', named('cubic centimeter')],
  ['sq-ft sqft', named('square foot')],
  ['sq-in', named('square inch')],
  ['sq-mi', named('square mile')],
  ['sq-yd', named('square yard')],
  ['sq-m sqm', named('square meter')],
  ['sq-km', named('square kilometer')],
  ['sq-cm', named('square centimeter')],
  ['cu-ft', named('cubic foot')],
  ['cu-in', named('cubic inch')],
  ['cu-yd', named('cubic yard')],
  ['cu-m', named('cubic meter')],
  ['mph', per('mile', 'hour')],
  ['kph kmh kmph', per('kilometer', 'hour')],
  ['fps', per('frame', 'second')],
  ['mpg', per('mile', 'gallon')],
  ['rpm', per('revolution', 'minute')],
  ['bpm', per('beat', 'minute')],
  ['psi', per('pound', 'square inch')],
  ['dpi', per('dot', 'inch')],
  ['ppi', per('pixel', 'inch')],
  ['bps', per('bit', 'second')],
  ['wpm', per('word', 'minute')],
  ['cfm', per('cubic foot', 'minute')],
  ['ppm', named('part per million', 'parts per million')],
  ['ppb', named('part per billion', 'parts per billion')],
  ['kn kt kts', named('knot')],
  ['hp bhp', named('horsepower', 'horsepower')],
  ['mmHg', named('millimeter of mercury', 'millimeters of mercury')],
  ['inHg', named('inch of mercury', 'inches of mercury')],
  ['atm', named('atmosphere')],
  ['dB', named('decibel')],
  ['dBA', named('A-weighted decibel')],
  ['dBm', named('decibel milliwatt')],
  ['lm', named('lumen')],
  ['lx', named('lux', 'lux')],
  ['px', named('pixel')],
  ['pt pts', named('point')],
  ['MP', named('megapixel')],
  ['ly', named('light year')],
  ['ohm ohms', named('ohm')],
  ['BTU BTUs', named('B T U')],
  ['lb-ft ft-lb ft-lbs lb-fts', named('foot pound')],
  ['kWp', named('kilowatt peak', 'kilowatts peak')],
  ['IU', named('international unit')],
  ['ct', named('carat')],
  ['kb', named('kilobyte')],
  ['mb', named('megabyte')],
  ['gb', named('gigabyte')],
  ['tb', named('terabyte')],
  ['L/100km l/100km', named('liter per hundred kilometers', 'liters per hundred kilometers')],
  ['s sec secs', named('second', 'seconds', 'duration')],
  ['ms msec', named('millisecond', 'milliseconds', 'duration')],
  ['µs μs us', named('microsecond', 'microseconds', 'duration')],
  ['ns', named('nanosecond', 'nanoseconds', 'duration')],
  ['min mins', named('minute', 'minutes', 'duration')],
  ['h hr hrs', named('hour', 'hours', 'duration')],
  ['wk wks', named('week', 'weeks', 'duration')],
  ['mo mos', named('month', 'months', 'duration')],
  ['yr yrs', named('year', 'years', 'duration')],
]

/** `kilohm`, `megohm`: one vowel is lost. */
const prefixed = (prefix: string, name: string): string =>
  `${PREFIXES[prefix]}${name}`.replace(/[ao]ohm$/, 'ohm')

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...METRIC.flatMap(([symbol, name, prefixes]) =>
    Array.from(prefixes, (prefix): readonly [string, Unit] =>
      prefix === '-' ? [symbol, named(name)] : [prefix + symbol, named(prefixed(prefix, name))],
    ),
  ),
  ...HERTZ,
  ...SPEEDS,
  ...BINARY,
  ...OTHERS.flatMap(([symbols, unit]) =>
    symbols.split(' ').map((symbol): readonly [string, Unit] => [symbol.replaceAll('-', ' '), unit]),
  ),
])

/** Symbols that people also write in capitals, or with one in front, and that mean nothing else then. */
const ANY_CASE = new Set(
  'km kg cm ml lb lbs ft oz mph kph rpm hp psi mpg hz khz mhz ghz kwh mbps gbps kbps bpm fps hr hrs mins secs yrs sq tbsp tsp mah'.split(
    ' ',
  ),
)
const BY_LOWER_CASE: ReadonlyMap<string, Unit> = new Map(
  [...UNITS].flatMap(([symbol, unit]) =>
    ANY_CASE.has(symbol.toLowerCase()) ? [[symbol.toLowerCase(), unit] as const] : [],
  ),
)
/** Written out behind a slash: `mg/day`. */
const WORD = /^[a-z]{3,}$/
const LENGTHS = /^(?:[µμmcdk]?m|in|ft|yd|mi)$/
const POWER = /^(.+?)(?:\^([23])|([²³])|([23]))$/

/** With a power: `m²` → `square meter`; `s²` → `second squared`. */
function raised(text: string): Unit | null {
  const [, symbol = '', caret, sign, digit] = POWER.exec(text) ?? []
  const base = UNITS.get(symbol)
  if (!base || (digit !== undefined && !LENGTHS.test(symbol))) return null
  const isSquare = caret === '2' || sign === '²' || digit === '2'
  if (!LENGTHS.test(symbol)) {
    const word = isSquare ? 'squared' : 'cubed'
    return { ...base, one: `${base.one} ${word}`, many: `${base.many} ${word}`, kind: 'measure' }
  }
  const word = isSquare ? 'square' : 'cubic'
  return { ...base, one: `${word} ${base.one}`, many: `${word} ${base.many}` }
}

function simple(text: string): Unit | null {
  const known = UNITS.get(text) ?? BY_LOWER_CASE.get(text.toLowerCase())
  return known ?? raised(text)
}

/** `N·m`, `kW·h` */
function product(text: string): Unit | null {
  const factors = text.split(/[·⋅*]/).map(simple)
  const [last] = factors.slice(-1)
  if (!last || factors.includes(null)) return null
  if (factors.length === 1) return last
  const front = factors.slice(0, -1).map((unit) => unit?.one ?? '')
  return named([...front, last.one].join(' '), [...front, last.many].join(' '))
}

/** Null for what is no unit. Only symbols, no words; `sq ft` with one gap. */
export function unitNamed(text: string): Unit | null {
  const whole = simple(text)
  if (whole) return whole
  const [above = '', ...below] = text.split('/')
  const unit = product(above)
  if (!unit || below.length === 0) return unit
  const words = below.map((part) => product(part)?.one ?? (WORD.test(part) && above !== 'in' ? part : null))
  if (words.includes(null)) return null
  const by = words.join(' per ')
  return named(`${unit.one} per ${by}`, `${unit.many} per ${by}`)
}
