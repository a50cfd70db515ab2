/** Money and units of measure in French. */
import type { Currency, Noun } from './shared/language.ts'
import { metricUnits, noun } from './shared/metric-units.ts'

/** A plural in `s`. */
const masculine = (singular: string): Noun => noun(singular, `${singular}s`, 'masculine')
const feminine = (singular: string): Noun => noun(singular, `${singular}s`, 'feminine')

const EURO: Currency = { major: masculine('euro'), minor: masculine('centime') }
const DOLLAR: Currency = { major: masculine('dollar'), minor: masculine('cent') }
const POUND: Currency = {
  major: noun('livre sterling', 'livres sterling', 'feminine'),
  minor: noun('penny', 'pence', 'masculine'),
}
const FRANC: Currency = {
  major: noun('franc suisse', 'francs suisses', 'masculine'),
  minor: masculine('centime'),
}
const YEN: Currency = { major: masculine('yen'), minor: masculine('sen') }

export const FRENCH_CURRENCIES: Readonly<Record<string, Currency>> = {
  '€': EURO,
  EUR: EURO,
  euro: EURO,
  euros: EURO,
  $: DOLLAR,
  US$: DOLLAR,
  USD: DOLLAR,
  $US: DOLLAR,
  dollar: DOLLAR,
  dollars: DOLLAR,
  '£': POUND,
  GBP: POUND,
  CHF: FRANC,
  '¥': YEN,
  JPY: YEN,
  francs: { ...FRANC, major: masculine('franc') },
}

const MILLION = masculine('million')
const MILLIARD = masculine('milliard')

export const FRENCH_SCALES: Readonly<Record<string, Noun>> = {
  M: MILLION,
  Md: MILLIARD,
  Mrd: MILLIARD,
  million: MILLION,
  millions: MILLION,
  milliard: MILLIARD,
  milliards: MILLIARD,
  mds: MILLIARD,
}

const adjective = (length: Noun, word: string): Noun =>
  noun(`${length.singular} ${word}`, `${length.plural} ${word}s`, 'masculine')

export const FRENCH_UNITS = metricUnits({
  prefixes: {
    k: 'kilo',
    K: 'kilo',
    M: 'méga',
    G: 'giga',
    T: 'téra',
    m: 'milli',
    µ: 'micro',
    μ: 'micro',
    n: 'nano',
    c: 'centi',
    d: 'déci',
    h: 'hecto',
  },
  bases: {
    g: masculine('gramme'),
    l: masculine('litre'),
    L: masculine('litre'),
    W: masculine('watt'),
    Wh: noun('wattheure', 'wattheures', 'masculine'),
    Hz: noun('hertz', 'hertz', 'masculine'),
    o: masculine('octet'),
    B: masculine('byte'),
    bit: masculine('bit'),
    V: masculine('volt'),
    A: masculine('ampère'),
    Ah: noun('ampèreheure', 'ampèreheures', 'masculine'),
    Pa: masculine('pascal'),
    J: masculine('joule'),
    N: masculine('newton'),
    cal: feminine('calorie'),
    bar: masculine('bar'),
  },
  lengths: {
    m: masculine('mètre'),
    km: masculine('kilomètre'),
    Km: masculine('kilomètre'),
    cm: masculine('centimètre'),
    mm: masculine('millimètre'),
    dm: masculine('décimètre'),
    µm: masculine('micromètre'),
    nm: masculine('nanomètre'),
  },
  square: (length) => adjective(length, 'carré'),
  cube: (length) => adjective(length, 'cube'),
  others: {
    t: feminine('tonne'),
    ha: masculine('hectare'),
    h: feminine('heure'),
    min: feminine('minute'),
    mn: feminine('minute'),
    s: feminine('seconde'),
    sec: feminine('seconde'),
    ms: feminine('milliseconde'),
    µs: feminine('microseconde'),
    '°': masculine('degré'),
    '°C': noun('degré Celsius', 'degrés Celsius', 'masculine'),
    '°F': noun('degré Fahrenheit', 'degrés Fahrenheit', 'masculine'),
    K: noun('kelvin', 'kelvins', 'masculine'),
    dB: masculine('décibel'),
    ch: noun('cheval', 'chevaux', 'masculine'),
    px: masculine('pixel'),
  },
})
