/** English numbers in words (American: no "and"). Numbers come as strings of digits, so that none is too long. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES = [
  '',
  'thousand',
  'million',
  'billion',
  'trillion',
  'quadrillion',
  'quintillion',
  'sextillion',
  'septillion',
  'octillion',
  'nonillion',
  'decillion',
]
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** 0–99. */
function belowHundred(value: number): string {
  if (value < 20) return SMALL[value] as string
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return ones === 0 ? (TENS[tens] as string) : `${TENS[tens]}-${SMALL[ones]}`
}

/** 0–999. */
function belowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  if (hundreds === 0) return belowHundred(rest)
  return rest === 0 ? `${SMALL[hundreds]} hundred` : `${SMALL[hundreds]} hundred ${belowHundred(rest)}`
}

/** `1234` → `one thousand two hundred thirty-four`. `digits` holds nothing else; beyond decillions each is said. */
export function cardinal(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '')
  if (value.length > SCALES.length * 3) return spell(digits)
  if (value === '0') return 'zero'
  const words: string[] = []
  for (let end = value.length, scale = 0; end > 0; end -= 3, scale++) {
    const group = Number(value.slice(Math.max(0, end - 3), end))
    if (group > 0)
      words.unshift(scale === 0 ? belowThousand(group) : `${belowThousand(group)} ${SCALES[scale]}`)
  }
  return words.join(' ')
}

/** `21` → `twenty-first`. */
export function ordinal(digits: string): string {
  return toOrdinal(cardinal(digits))
}

/** `twenty-one` → `twenty-first`. */
export function toOrdinal(words: string): string {
  return words.replace(/[a-z]+$/, (last) => {
    if (ORDINALS[last]) return ORDINALS[last]
    return last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`
  })
}

/** Digit by digit: `007` → `zero zero seven`. */
export function spell(digits: string, zero = 'zero'): string {
  return Array.from(digits, (digit) => (digit === '0' ? zero : SMALL[Number(digit)])).join(' ')
}

/** `3`, `14` → `three point one four`. */
export function decimal(whole: string, fraction: string): string {
  return `${cardinal(whole === '' ? '0' : whole)} point ${spell(fraction)}`
}

/** 1 to 4 digits as a year: `1905` → `nineteen oh five`, `2007` → `two thousand seven`, `1900` → `nineteen hundred`. */
export function year(digits: string): string {
  const value = Number(digits)
  const [high, low] = [Math.floor(value / 100), value % 100]
  if (digits.length < 3 || value % 1000 < 10 || (high === 20 && low < 10)) return cardinal(digits)
  if (low === 0) return `${belowHundred(high)} hundred`
  return `${belowHundred(high)} ${low < 10 ? `oh ${SMALL[low]}` : belowHundred(low)}`
}

/** `dollar` → `dollars`, where there is not exactly one. */
export function plural(noun: string, digits: string): string {
  if (/^0*1$/.test(digits)) return noun
  if (/(?:foot)$/.test(noun)) return noun.replace(/foot$/, 'feet')
  if (/(?:inch|s|x|sh|ch)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}
