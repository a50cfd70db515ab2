/** Money and units of measure in Portuguese, as in Portugal and as in Brazil. */
import type { PortugueseVariant } from './pt-numbers.ts'
import type { Currency, Noun } from './shared/language.ts'
import { metricUnits, noun } from './shared/metric-units.ts'

/** A plural in `s`. */
const masculine = (singular: string): Noun => noun(singular, `${singular}s`, 'masculine')
const feminine = (singular: string): Noun => noun(singular, `${singular}s`, 'feminine')

export function portugueseCurrencies(variant: PortugueseVariant): Readonly<Record<string, Currency>> {
  const cent = masculine(variant === 'brazil' ? 'centavo' : 'cêntimo')
  const euro: Currency = { major: masculine('euro'), minor: cent }
  const dollar: Currency = { major: noun('dólar', 'dólares', 'masculine'), minor: cent }
  const pound: Currency = { major: feminine('libra'), minor: noun('péni', 'pence', 'masculine') }
  const franc: Currency = {
    major: noun('franco suíço', 'francos suíços', 'masculine'),
    minor: masculine('cêntimo'),
  }
  const yen: Currency = {
    major: masculine('iene'),
    minor: masculine('sene'),
  }
  const real: Currency = { major: noun('real', 'reais', 'masculine'), minor: masculine('centavo') }
  return {
    '€': euro,
    EUR: euro,
    euro,
    euros: euro,
    $: dollar,
    US$: dollar,
    USD: dollar,
    dólar: dollar,
    dólares: dollar,
    '£': pound,
    GBP: pound,
    libras: pound,
    CHF: franc,
    '¥': yen,
    JPY: yen,
    R$: real,
    BRL: real,
    reais: real,
  }
}

export function portugueseScales(variant: PortugueseVariant): Readonly<Record<string, Noun>> {
  const million = noun('milhão', 'milhões', 'masculine')
  const billion =
    variant === 'brazil' ? noun('bilhão', 'bilhões', 'masculine') : noun('bilião', 'biliões', 'masculine')
  const trillion = noun('trilhão', 'trilhões', 'masculine')
  return {
    M: million,
    mi: million,
    milhão: million,
    milhões: million,
    bi: billion,
    bilhão: billion,
    bilhões: billion,
    bilião: billion,
    biliões: billion,
    trilhão: trillion,
    trilhões: trillion,
  }
}

const adjective = (length: Noun, word: string): Noun =>
  noun(`${length.singular} ${word}`, `${length.plural} ${word}s`, 'masculine')

export function portugueseUnits(variant: PortugueseVariant): Readonly<Record<string, Noun>> {
  const metre = (prefix: string): Noun =>
    masculine(`${variant === 'brazil' ? prefix : prefix.replace('ô', 'ó')}metro`)
  return metricUnits({
    prefixes: {
      k: 'quilo',
      K: 'quilo',
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
      g: masculine('grama'),
      l: masculine('litro'),
      L: masculine('litro'),
      W: masculine('watt'),
      Wh: noun('watt-hora', 'watts-hora', 'masculine'),
      Hz: noun('hertz', 'hertz', 'masculine'),
      B: masculine('byte'),
      bit: masculine('bit'),
      V: noun('volt', 'volts', 'masculine'),
      A: masculine('ampere'),
      Ah: noun('ampere-hora', 'amperes-hora', 'masculine'),
      Pa: noun('pascal', 'pascals', 'masculine'),
      J: masculine('joule'),
      N: noun('newton', 'newtons', 'masculine'),
      cal: feminine('caloria'),
      bar: noun('bar', 'bars', 'masculine'),
    },
    lengths: {
      m: masculine('metro'),
      km: metre('quilô'),
      Km: metre('quilô'),
      cm: metre('centí'),
      mm: metre('milí'),
      dm: metre('decí'),
      µm: metre('micrô'),
      nm: metre('nanô'),
    },
    square: (length) => adjective(length, 'quadrado'),
    cube: (length) => adjective(length, 'cúbico'),
    others: {
      t: feminine('tonelada'),
      ha: noun('hectare', 'hectares', 'masculine'),
      h: feminine('hora'),
      min: masculine('minuto'),
      s: masculine('segundo'),
      seg: masculine('segundo'),
      ms: masculine('milissegundo'),
      µs: masculine('microssegundo'),
      '°': noun('grau', 'graus', 'masculine'),
      º: noun('grau', 'graus', 'masculine'),
      '°C': noun('grau Celsius', 'graus Celsius', 'masculine'),
      ºC: noun('grau Celsius', 'graus Celsius', 'masculine'),
      '°F': noun('grau Fahrenheit', 'graus Fahrenheit', 'masculine'),
      ºF: noun('grau Fahrenheit', 'graus Fahrenheit', 'masculine'),
      K: noun('kelvin', 'kelvin', 'masculine'),
      dB: noun('decibel', 'decibéis', 'masculine'),
      cv: noun('cavalo', 'cavalos', 'masculine'),
      px: noun('píxel', 'píxeis', 'masculine'),
    },
  })
}
