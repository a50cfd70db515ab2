/** What number words of all languages share: large numbers are made of small ones and of nouns. */

export interface Scale {
  /** How many digits its count has at most. */
  readonly digits: number
  /** `un millón`. */
  readonly one: string
  /** `millones`. */
  readonly many: string
}

export interface LargeNumbers {
  readonly zero: string
  /** From the million upwards. */
  readonly scales: readonly Scale[]
  /** 1–999999 before a noun of {@link scales}. */
  readonly count: (value: number) => string
  /** 1–999999 at the end of the number. */
  readonly last: (value: number) => string
  /** Words before and behind, and the value of the last; default with a space. */
  readonly join?: (before: string, last: string, value: number) => string
}

const LAST_DIGITS = 6

/** `digits` in words; null when it is larger than the largest noun can say. */
export function sayLarge(digits: string, { zero, scales, count, last, join }: LargeNumbers): string | null {
  let rest = digits.replace(/^0+(?=\d)/, '')
  const end = Number(rest.slice(-LAST_DIGITS))
  rest = rest.slice(0, -LAST_DIGITS)
  const said: { readonly words: string; readonly value: number }[] =
    end > 0 ? [{ words: last(end), value: end }] : []
  for (const scale of scales) {
    const value = Number(rest.slice(-scale.digits))
    rest = rest.slice(0, -scale.digits)
    if (value > 0) said.unshift({ words: value === 1 ? scale.one : `${count(value)} ${scale.many}`, value })
  }
  if (rest !== '') return null
  const final = said.pop()
  if (!final) return zero
  if (said.length === 0) return final.words
  const before = said.map(({ words }) => words).join(' ')
  return join ? join(before, final.words, final.value) : `${before} ${final.words}`
}

/** One after the other. */
export const spellDigits = (digits: string, cardinal: (digit: string) => string): string =>
  Array.from(digits, (digit) => cardinal(digit)).join(' ')

/** Zeros one after the other, then a number, as long as a listener can hold it. */
export function sayFractionAsNumber(
  digits: string,
  longest: number,
  cardinal: (digits: string) => string,
): string {
  const zeros = /^0*/.exec(digits)?.[0] ?? ''
  const rest = digits.slice(zeros.length)
  if (rest.length > longest || rest === '') return spellDigits(digits, cardinal)
  return [...Array.from(zeros, (zero) => cardinal(zero)), cardinal(rest)].join(' ')
}
