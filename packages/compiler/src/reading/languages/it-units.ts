/** Money and units of measure in Italian. */
import type { Currency, Gender, Noun } from './shared/language.ts'
import { metricUnits, noun } from './shared/metric-units.ts'

/** `metro` → `metri`, `ora` → `ore`. */
const inO = (singular: string): Noun => noun(singular, singular.replace(/o$/, 'i'), 'masculine')
const inA = (singular: string): Noun => noun(singular, singular.replace(/a$/, 'e'), 'feminine')
const same = (word: string, gender: Gender = 'masculine'): Noun => noun(word, word, gender)

const EURO: Currency = { major: same('euro'), minor: inO('centesimo') }
const DOLLAR: Currency = { major: inO('dollaro'), minor: inO('centesimo') }
const POUND: Currency = { major: inA('sterlina'), minor: noun('penny', 'pence', 'masculine') }
const FRANC: Currency = {
  major: noun('franco svizzero', 'franchi svizzeri', 'masculine'),
  minor: inO('centesimo'),
}
const YEN: Currency = { major: same('yen'), minor: same('sen') }

export const ITALIAN_CURRENCIES: Readonly<Record<string, Currency>> = {
  '€': EURO,
  EUR: EURO,
  euro: EURO,
  $: DOLLAR,
  US$: DOLLAR,
  USD: DOLLAR,
  dollaro: DOLLAR,
  dollari: DOLLAR,
  '£': POUND,
  GBP: POUND,
  sterline: POUND,
  CHF: FRANC,
  '¥': YEN,
  JPY: YEN,
}

const MILLION = noun('milione', 'milioni', 'masculine')
const MILLIARD = noun('miliardo', 'miliardi', 'masculine')

export const ITALIAN_SCALES: Readonly<Record<string, Noun>> = {
  M: MILLION,
  Mld: MILLIARD,
  mln: MILLION,
  mld: MILLIARD,
  milione: MILLION,
  milioni: MILLION,
  miliardo: MILLIARD,
  miliardi: MILLIARD,
}

const adjective = (length: Noun, word: string): Noun =>
  noun(`${length.singular} ${word}o`, `${length.plural} ${word}i`, 'masculine')

export const ITALIAN_UNITS = metricUnits({
  prefixes: {
    k: 'chilo',
    K: 'chilo',
    M: 'mega',
    G: 'giga',
    T: 'tera',
    m: 'milli',
    µ: 'micro',
    μ: 'micro',
    n: 'nano',
    c: 'centi',
    d: 'deci',
    h: 'etto',
  },
  bases: {
    g: inO('grammo'),
    l: inO('litro'),
    L: inO('litro'),
    W: same('watt'),
    Wh: same('wattora'),
    Hz: same('hertz'),
    B: same('byte'),
    bit: same('bit'),
    V: same('volt'),
    A: same('ampere'),
    Ah: same('amperora'),
    Pa: same('pascal'),
    J: same('joule'),
    N: same('newton'),
    cal: inA('caloria'),
    bar: same('bar'),
  },
  lengths: {
    m: inO('metro'),
    km: inO('chilometro'),
    Km: inO('chilometro'),
    cm: inO('centimetro'),
    mm: inO('millimetro'),
    dm: inO('decimetro'),
    µm: inO('micrometro'),
    nm: inO('nanometro'),
  },
  square: (length) => adjective(length, 'quadrat'),
  cube: (length) => adjective(length, 'cub'),
  others: {
    t: inA('tonnellata'),
    ha: inO('ettaro'),
    h: inA('ora'),
    min: inO('minuto'),
    s: inO('secondo'),
    sec: inO('secondo'),
    ms: inO('millisecondo'),
    µs: inO('microsecondo'),
    '°': inO('grado'),
    º: inO('grado'),
    '°C': noun('grado Celsius', 'gradi Celsius', 'masculine'),
    ºC: noun('grado Celsius', 'gradi Celsius', 'masculine'),
    '°F': noun('grado Fahrenheit', 'gradi Fahrenheit', 'masculine'),
    K: same('kelvin'),
    dB: same('decibel'),
    CV: noun('cavallo', 'cavalli', 'masculine'),
    px: same('pixel'),
    'km/h': noun("chilometro all'ora", "chilometri all'ora", 'masculine'),
    'm/s': noun('metro al secondo', 'metri al secondo', 'masculine'),
    'm²/s': noun('metro quadrato al secondo', 'metri quadrati al secondo', 'masculine'),
  },
})
