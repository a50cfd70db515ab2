/** Roman numerals. */

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const WELL_FORMED = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** The value of `XIV`; null for what is none. */
export function romanValue(text: string): number | null {
  if (text === '' || !WELL_FORMED.test(text)) return null
  let sum = 0
  for (let index = 0; index < text.length; index++) {
    const value = VALUES[text.charAt(index)] ?? 0
    const next = VALUES[text.charAt(index + 1)] ?? 0
    sum += value < next ? -value : value
  }
  return sum
}

/** Not an initialism (`CD`, `MIX`, `DVD`) even where nothing around it tells. */
export const isCertainRoman = (text: string): boolean =>
  (/^[IVX]{2,}$/.test(text) || text.length >= 5) && romanValue(text) !== null
