/** Units with the prefixes of the metric system, from the words of one language. */
import type { Gender, Noun } from './language.ts'

export interface MetricWords {
  /** `k` → `kilo`. */
  readonly prefixes: Readonly<Record<string, string>>
  /** Units that take all prefixes. */
  readonly bases: Readonly<Record<string, Noun>>
  /** Lengths, which have squares and cubes, with their prefixes. */
  readonly lengths: Readonly<Record<string, Noun>>
  readonly square: (length: Noun) => Noun
  readonly cube: (length: Noun) => Noun
  /** Units without prefixes; they win. */
  readonly others: Readonly<Record<string, Noun>>
}

export const noun = (singular: string, plural: string, gender: Gender): Noun => ({ singular, plural, gender })

/** Letters that name too many other things: `5 B` is a class in school. */
const AMBIGUOUS = new Set(['B', 'N', 'J'])

export function metricUnits({
  prefixes,
  bases,
  lengths,
  square,
  cube,
  others,
}: MetricWords): Readonly<Record<string, Noun>> {
  const units: Record<string, Noun> = {}
  for (const [symbol, base] of Object.entries(bases)) {
    if (!AMBIGUOUS.has(symbol)) units[symbol] = base
    for (const [letter, prefix] of Object.entries(prefixes)) {
      units[letter + symbol] = withPrefix(prefix, base)
    }
  }
  for (const [symbol, length] of Object.entries(lengths)) {
    units[symbol] = length
    for (const mark of ['²', '2']) units[symbol + mark] = square(length)
    for (const mark of ['³', '3']) units[symbol + mark] = cube(length)
  }
  return { ...units, ...others }
}

/** A German noun loses its capital letter behind a prefix that has one. */
function withPrefix(prefix: string, { singular, plural, gender }: Noun): Noun {
  const isCapital = /^\p{Lu}/u.test(prefix)
  const joined = (word: string): string =>
    prefix + (isCapital ? word.charAt(0).toLowerCase() + word.slice(1) : word)
  return { singular: joined(singular), plural: joined(plural), gender }
}
