/** Money and units of measure in Spanish. */
import type { Currency, Noun } from './shared/language.ts'
import { metricUnits, noun } from './shared/metric-units.ts'

/** A plural in `s`. */
const masculine = (singular: string): Noun => noun(singular, `${singular}s`, 'masculine')
const feminine = (singular: string): Noun => noun(singular, `${singular}s`, 'feminine')

const EURO: Currency = { major: masculine('euro'), minor: masculine('céntimo') }
const DOLLAR: Currency = { major: noun('dólar', 'dólares', 'masculine'), minor: masculine('centavo') }
const POUND: Currency = { major: feminine('libra'), minor: noun('penique', 'peniques', 'masculine') }
const FRANC: Currency = {
  major: noun('franco suizo', 'francos suizos', 'masculine'),
  minor: masculine('céntimo'),
}
const YEN: Currency = { major: noun('yen', 'yenes', 'masculine'), minor: noun('sen', 'senes', 'masculine') }
const PESO: Currency = { major: masculine('peso'), minor: masculine('centavo') }
const REAL: Currency = { major: noun('real', 'reales', 'masculine'), minor: masculine('centavo') }

export const SPANISH_CURRENCIES: Readonly<Record<string, Currency>> = {
  '€': EURO,
  EUR: EURO,
  euro: EURO,
  euros: EURO,
  $: DOLLAR,
  US$: DOLLAR,
  USD: DOLLAR,
  dólar: DOLLAR,
  dólares: DOLLAR,
  '£': POUND,
  GBP: POUND,
  libras: POUND,
  CHF: FRANC,
  '¥': YEN,
  JPY: YEN,
  MXN: PESO,
  MX$: PESO,
  ARS: PESO,
  COP: PESO,
  CLP: PESO,
  peso: PESO,
  pesos: PESO,
  R$: REAL,
  BRL: REAL,
}

const MILLON = noun('millón', 'millones', 'masculine')
const BILLON = noun('billón', 'billones', 'masculine')

export const SPANISH_SCALES: Readonly<Record<string, Noun>> = {
  M: MILLON,
  mill: MILLON,
  millón: MILLON,
  millones: MILLON,
  billón: BILLON,
  billones: BILLON,
}

const adjective = (length: Noun, word: string): Noun =>
  noun(`${length.singular} ${word}`, `${length.plural} ${word}s`, 'masculine')

export const SPANISH_UNITS = metricUnits({
  prefixes: {
    k: 'kilo',
    K: 'kilo',
    M: 'mega',
    G: 'giga',
    T: 'tera',
    m: 'mili',
    µ: 'micro',
    μ: 'micro',
    n: 'nano',
    c: 'centi',
    d: 'deci',
    h: 'hecto',
  },
  bases: {
    g: masculine('gramo'),
    l: masculine('litro'),
    L: masculine('litro'),
    W: masculine('vatio'),
    Wh: noun('vatio hora', 'vatios hora', 'masculine'),
    Hz: masculine('hercio'),
    B: masculine('byte'),
    bit: masculine('bit'),
    V: masculine('voltio'),
    A: masculine('amperio'),
    Ah: noun('amperio hora', 'amperios hora', 'masculine'),
    Pa: noun('pascal', 'pascales', 'masculine'),
    J: masculine('julio'),
    N: noun('newton', 'newtons', 'masculine'),
    cal: feminine('caloría'),
    bar: noun('bar', 'bares', 'masculine'),
  },
  lengths: {
    m: masculine('metro'),
    km: masculine('kilómetro'),
    Km: masculine('kilómetro'),
    cm: masculine('centímetro'),
    mm: masculine('milímetro'),
    dm: masculine('decímetro'),
    µm: masculine('micrómetro'),
    nm: masculine('nanómetro'),
  },
  square: (length) => adjective(length, 'cuadrado'),
  cube: (length) => adjective(length, 'cúbico'),
  others: {
    t: feminine('tonelada'),
    ha: feminine('hectárea'),
    h: feminine('hora'),
    hs: feminine('hora'),
    hrs: feminine('hora'),
    min: masculine('minuto'),
    s: masculine('segundo'),
    seg: masculine('segundo'),
    ms: masculine('milisegundo'),
    µs: masculine('microsegundo'),
    '°': masculine('grado'),
    º: masculine('grado'),
    '°C': noun('grado Celsius', 'grados Celsius', 'masculine'),
    ºC: noun('grado Celsius', 'grados Celsius', 'masculine'),
    '°F': noun('grado Fahrenheit', 'grados Fahrenheit', 'masculine'),
    ºF: noun('grado Fahrenheit', 'grados Fahrenheit', 'masculine'),
    K: noun('kelvin', 'kelvin', 'masculine'),
    dB: noun('decibelio', 'decibelios', 'masculine'),
    CV: noun('caballo', 'caballos', 'masculine'),
    px: noun('píxel', 'píxeles', 'masculine'),
  },
})
