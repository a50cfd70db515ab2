/** Numbers as words: how many, which one, how much, when. Input is digits as people type them. */

// prettier-ignore
const ONES = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion']
// prettier-ignore
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth',
}

interface Currency {
  readonly one: string
  readonly many: string
  readonly cent: string
  readonly cents: string
}
const CURRENCIES: Readonly<Record<string, Currency>> = {
  $: { one: 'dollar', many: 'dollars', cent: 'cent', cents: 'cents' },
  '€': { one: 'euro', many: 'euros', cent: 'cent', cents: 'cents' },
  '£': { one: 'pound', many: 'pounds', cent: 'penny', cents: 'pence' },
  '¥': { one: 'yen', many: 'yen', cent: 'sen', cents: 'sen' },
  '₹': { one: 'rupee', many: 'rupees', cent: 'paisa', cents: 'paise' },
}

// prettier-ignore
const FRACTIONS: Readonly<Record<string, string>> = {
  '½': 'a half', '¼': 'a quarter', '¾': 'three quarters', '⅓': 'a third', '⅔': 'two thirds',
}

/** Units that are written onto a number. */
// prettier-ignore
const UNITS: Readonly<Record<string, string>> = {
  km: 'kilometers', m: 'meters', cm: 'centimeters', mm: 'millimeters', kg: 'kilograms', g: 'grams', mg: 'milligrams', lb: 'pounds',
  lbs: 'pounds', oz: 'ounces', ft: 'feet', mi: 'miles', mph: 'miles per hour', ms: 'milliseconds', s: 'seconds', h: 'hours', min: 'minutes',
  hz: 'hertz', khz: 'kilohertz', mhz: 'megahertz', ghz: 'gigahertz', kb: 'kilobytes', mb: 'megabytes', gb: 'gigabytes', tb: 'terabytes',
  kw: 'kilowatts', k: 'thousand', bn: 'billion', am: 'A M', pm: 'P M', x: 'times',
}

function belowThousand(value: number): string[] {
  if (value >= 100)
    return [
      ONES[Math.floor(value / 100)] as string,
      'hundred',
      ...(value % 100 > 0 ? belowThousand(value % 100) : []),
    ]
  if (value < 20) return [ONES[value] as string]
  return [TENS[Math.floor(value / 10)] as string, ...(value % 10 > 0 ? [ONES[value % 10] as string] : [])]
}

const digitByDigit = (digits: string): string[] => [...digits].map((digit) => ONES[Number(digit)] as string)

/** Digits without separators. Telephone-like ones (leading zero, or too long for a name) are read one by one. */
function cardinal(digits: string): string[] {
  if (digits.length > 15 || /^0\d/.test(digits)) return digitByDigit(digits)
  const value = Number(digits)
  if (value === 0) return ['zero']
  const words: string[] = []
  for (let scale = SCALES.length - 1; scale >= 0; scale--) {
    const group = Math.floor(value / 1000 ** scale) % 1000
    if (group > 0) words.push(...belowThousand(group), ...(scale > 0 ? [SCALES[scale] as string] : []))
  }
  return words
}

function year(digits: string): string[] {
  const value = Number(digits)
  const [century, rest] = [Math.floor(value / 100), value % 100]
  if (value % 1000 < 10) return cardinal(digits)
  if (rest === 0) return [...belowThousand(century), 'hundred']
  return [...belowThousand(century), ...(rest < 10 ? ['oh'] : []), ...belowThousand(rest)]
}

function ordinal(digits: string): string[] {
  const words = cardinal(digits)
  const last = words.at(-1) as string
  return [
    ...words.slice(0, -1),
    ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  ]
}

function amount(whole: string, decimals: string | undefined): string[] {
  return [...cardinal(whole), ...(decimals === undefined ? [] : ['point', ...digitByDigit(decimals)])]
}

function money({ one, many, cent, cents }: Currency, whole: string, decimals: string | undefined): string[] {
  if (decimals !== undefined && decimals.length !== 2) return [...amount(whole, decimals), many]
  const small = Number(decimals ?? 0)
  const minor = [...cardinal(String(small)), small === 1 ? cent : cents]
  if (small > 0 && Number(whole) === 0) return minor
  return [...cardinal(whole), Number(whole) === 1 ? one : many, ...(small > 0 ? ['and', ...minor] : [])]
}

function clock(hours: string, minutes: string): string[] {
  const spoken = Number(minutes) < 10 ? ['oh', ...cardinal(String(Number(minutes)))] : cardinal(minutes)
  return [...cardinal(String(Number(hours))), ...(Number(minutes) === 0 ? ["o'clock"] : spoken)]
}

const NUMBER =
  /^(?<sign>[-−+])?(?<currency>[$€£¥₹])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<decimals>\d+))?(?<fraction>[½¼¾⅓⅔])?(?<after>st\b|nd\b|rd\b|th\b|s\b|%|°[cf]?|[$€£¥₹])?(?![\d:])/iu
const RATIO = /^(\d{1,2})\/(\d{1,2})(?![\d/])/
const CLOCK = /^(\d{1,2}):(\d{2})(?![\d:])/
const TELEPHONE = /^\+?\d[\d()]*(?:[-. ]\d+){2,}(?!\d)/

/** Words for the number at the start of `text` and the characters it takes, or undefined when none stands there. */
export function readNumber(
  text: string,
): { readonly words: readonly string[]; readonly length: number } | undefined {
  const time = CLOCK.exec(text)
  if (time && Number(time[1]) < 25 && Number(time[2]) < 60) {
    return withUnit(text, clock(time[1] as string, time[2] as string), time[0].length, /^[ap]m/i)
  }
  const ratio = RATIO.exec(text)
  if (ratio && Number(ratio[1]) < Number(ratio[2])) {
    return { words: share(Number(ratio[1]), ratio[2] as string), length: ratio[0].length }
  }
  const telephone = TELEPHONE.exec(text)
  if (telephone) return { words: digitByDigit(telephone[0].replace(/\D/g, '')), length: telephone[0].length }
  const match = NUMBER.exec(text)
  const { sign, currency, whole, decimals, fraction, after } = match?.groups ?? {}
  if (!match || (whole ?? decimals ?? fraction) === undefined) return undefined

  const digits = (whole ?? '0').replace(/,/g, '')
  const unit = (after ?? '').toLowerCase()
  const symbol = CURRENCIES[currency ?? ''] ?? CURRENCIES[unit]
  const words: string[] = sign === undefined || sign === '+' ? (sign ? ['plus'] : []) : ['minus']
  const isYear = /^(1[1-9]|20)\d\d$/.test(whole ?? '') && decimals === undefined && !sign
  if (symbol) words.push(...money(symbol, digits, decimals))
  else if (/^(st|nd|rd|th)$/.test(unit)) words.push(...ordinal(digits))
  else if (unit === 's') words.push(...plural(isYear ? year(digits) : cardinal(digits)))
  else if (isYear) words.push(...year(digits))
  else if (whole !== undefined || decimals !== undefined) words.push(...amount(digits, decimals))
  if (fraction !== undefined)
    words.push(...(whole === undefined ? [] : ['and']), ...(FRACTIONS[fraction] as string).split(' '))
  if (unit === '%') words.push('percent')
  if (unit.startsWith('°'))
    words.push('degrees', ...({ c: ['Celsius'], f: ['Fahrenheit'] }[unit[1] ?? ''] ?? []))
  return withUnit(text, words, match[0].length, /^[a-z]+/i)
}

/** `3/4`: three quarters. */
function share(count: number, parts: string): string[] {
  const named = { 2: ['half', 'halves'], 4: ['quarter', 'quarters'] }[Number(parts)]
  const words = ordinal(parts)
  const plural = [...words.slice(0, -1), `${words.at(-1)}s`]
  return [
    ...cardinal(String(count)),
    ...(named ? [named[count === 1 ? 0 : 1] as string] : count === 1 ? words : plural),
  ]
}

/** `1990s`: nineteen nineties. */
function plural(words: string[]): string[] {
  const last = words.at(-1) as string
  return [
    ...words.slice(0, -1),
    last.endsWith('y') ? `${last.slice(0, -1)}ies` : last.endsWith('x') ? `${last}es` : `${last}s`,
  ]
}

function withUnit(text: string, words: string[], length: number, pattern: RegExp) {
  const letters = pattern.exec(text.slice(length))?.[0]
  const unit =
    letters === undefined || !Object.hasOwn(UNITS, letters.toLowerCase())
      ? undefined
      : UNITS[letters.toLowerCase()]
  if (unit === undefined || letters === undefined) return { words, length }
  return { words: [...words, ...unit.split(' ')], length: length + letters.length }
}
