/** What tests of the English readers of numbers and money compare, without the readers of anything else. */
import { readFraction } from '../reading/english/fractions.ts'
import { readMoney } from '../reading/english/money.ts'
import { readNumber } from '../reading/english/numbers.ts'
import { readOrdinal } from '../reading/english/ordinals.ts'
import { readPercent } from '../reading/english/percent.ts'
import { readRange } from '../reading/english/ranges.ts'
import { readRoman } from '../reading/english/roman.ts'
import { readRatio, readScore } from '../reading/english/scores.ts'
import { readYear } from '../reading/english/years.ts'
import { isAbbreviation } from '../reading/english/abbreviations.ts'
import type { Reader } from '../reading/reading.ts'
import { Tokenizer } from '../tokenizer.ts'

/** In the order in which they are tried. */
const READERS: readonly Reader[] = [
  readMoney,
  readPercent,
  readScore,
  readRatio,
  readRange,
  readYear,
  readFraction,
  readOrdinal,
  readRoman,
  readNumber,
]

export const numberTokens = (text: string) => {
  const tokenizer = new Tokenizer({ readers: READERS, mayBegin: () => true, isAbbreviation })
  return [...tokenizer.feed(text), ...tokenizer.finish()].map(({ token }) => token)
}

/** `It costs $3.50.` → `It costs three dollars fifty`: what is said, without punctuation. */
export function speakNumbers(text: string): string {
  return numberTokens(text)
    .map((token) => token.spokenAs ?? token.text)
    .join(' ')
}

/** Written text and kind of each token that is no plain word: `['$3.50', 'money']`. */
export function kindsOfNumbers(text: string): [string, string][] {
  return numberTokens(text).flatMap(({ text: written, kind = 'word' }) =>
    kind === 'word' ? [] : [[written, kind] as [string, string]],
  )
}
