/** What is said of a text with a lexicon, in short. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { Token } from '@voice-soundboard/graph'
import type { ReadingRules } from '../../reading/reading.ts'
import { Tokenizer } from '../../tokenizer.ts'
import type { LexiconEntry } from '../lexicon-entry.ts'
import { createLexicon, withLexicon } from '../lexicon.ts'
import type { Lexicon } from '../lexicon.ts'

/** Says everything as it is written. */
const PLAIN: ReadingRules = { readers: [], mayBegin: () => false, isAbbreviation: () => false }

export function tokensOf(portions: readonly string[], lexicon: Lexicon, language = 'en'): readonly Token[] {
  const tokenizer = new Tokenizer(withLexicon(PLAIN, lexicon, language))
  return [...portions.flatMap((text) => tokenizer.feed(text)), ...tokenizer.finish()].map(
    ({ token }) => token,
  )
}

/** `[written|spoken]` for what the lexicon says, with the punctuation that is left. */
export function said(text: string, lexicon: Lexicon, language = 'en'): string {
  return tokensOf([text], lexicon, language)
    .map((token) => {
      const { kind, punctuationBefore, punctuationAfter, phonemes, spokenAs = token.text } = token
      const spoken = phonemes ? `/${phonemes.join('')}/` : spokenAs
      const word = kind === 'override' ? `[${token.text}|${spoken}]` : token.text
      return `${punctuationBefore}${word}${punctuationAfter}`
    })
    .join(' ')
}

export const saidWith = (entries: readonly LexiconEntry[], text: string, language?: string) =>
  said(text, createLexicon(entries), language)

export function errorOf(entries: unknown): InvalidInputError {
  try {
    createLexicon(entries as LexiconEntry[])
  } catch (error) {
    if (error instanceof InvalidInputError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

export const alias = (grapheme: string, spoken: string, more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  grapheme,
  alias: spoken,
  ...more,
})
