/** What tests of the English readers of dates, times, measures, phones and addresses compare. */
import { isAbbreviation } from '../reading/english/abbreviations.ts'
import { TRIGGERS as ADDRESS_WORDS } from '../reading/english/addresses.ts'
import { TRIGGERS as DATE_WORDS } from '../reading/english/dates.ts'
import { EVERYDAY_READERS } from '../reading/english/everyday-readers.ts'
import { readFraction } from '../reading/english/fractions.ts'
import { readMoney } from '../reading/english/money.ts'
import { readNumber } from '../reading/english/numbers.ts'
import { readOrdinal } from '../reading/english/ordinals.ts'
import { readPercent } from '../reading/english/percent.ts'
import { readRange } from '../reading/english/ranges.ts'
import { readRatio, readScore } from '../reading/english/scores.ts'
import { readYear } from '../reading/english/years.ts'
import type { Reader } from '../reading/reading.ts'
import { Tokenizer } from '../tokenizer.ts'

/** In the order in which they are tried; those of plain numbers take the rest. */
const READERS: readonly Reader[] = [
  ...EVERYDAY_READERS,
  readMoney,
  readPercent,
  readScore,
  readRatio,
  readRange,
  readYear,
  readFraction,
  readOrdinal,
  readNumber,
]

const mayHaveStop = (core: string): boolean =>
  isAbbreviation(core) || ADDRESS_WORDS.has(core.toLowerCase()) || DATE_WORDS.has(core.toLowerCase())

export const measureTokens = (text: string) => {
  const tokenizer = new Tokenizer({ readers: READERS, mayBegin: () => true, isAbbreviation: mayHaveStop })
  return [...tokenizer.feed(text), ...tokenizer.finish()].map(({ token }) => token)
}

/** `It is 5 km.` → `It is five kilometers`: what is said, without punctuation. */
export function speakMeasures(text: string): string {
  return measureTokens(text)
    .map((token) => token.spokenAs ?? token.text)
    .join(' ')
}

/** What is said, sentence by sentence: `At 5 p.m. She` → `At five P M` and `She`. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let words: string[] = []
  for (const { text: written, spokenAs, boundaryAfter } of measureTokens(text)) {
    words.push(spokenAs ?? written)
    if (boundaryAfter !== 'sentence' && boundaryAfter !== 'paragraph') continue
    sentences.push(words.join(' '))
    words = []
  }
  return words.length > 0 ? [...sentences, words.join(' ')] : sentences
}
