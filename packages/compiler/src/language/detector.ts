/** Which language a sentence is in. The tables are large, so they are loaded when a text may turn to other languages. */
import { InvalidInputError } from '@voice-soundboard/graph'

/** Scores from 0 to 1 by primary tag; what is not named has none. */
type Score = (text: string) => Readonly<Record<string, number>>

/** A sentence of which less is known stays in the language of the text. */
const LEAST_SCORE = 0.6
/** Names and short sentences look like any language: only a clear difference counts. */
const LEAST_LEAD = 0.1
/** Runs of letters, of which one is no name: it begins with a small letter. */
const WORDS = /\p{L}[\p{L}\p{M}'’-]*/gu

let score: Score | null = null

export const hasDetector = (): boolean => score !== null

export async function loadDetector(): Promise<void> {
  if (score) return
  const { eld } = await import('eld/extrasmall')
  score = (text) => eld.detect(text).getScores()
}

/**
 * Of `others`, the one that the sentence is clearly in; null for `own`, and where it is not clear.
 *
 * @param own primary tag.
 * @throws InvalidInputError when the detector was not loaded.
 */
export function detectLanguage(sentence: string, own: string, others: readonly string[]): string | null {
  if (!score) {
    throw new InvalidInputError('options.detectLanguages', 'loadTextParts() to be awaited first', 'none')
  }
  const words = sentence.match(WORDS) ?? []
  if (words.length < 2 || !words.some((word) => /^\p{Ll}/u.test(word))) return null
  const scores = score(sentence)
  const [best] = others
    .map((language) => ({ language, score: scores[language] ?? 0 }))
    .sort((a, b) => b.score - a.score)
  const isClear = best && best.score >= LEAST_SCORE && best.score - (scores[own] ?? 0) >= LEAST_LEAD
  return isClear ? best.language : null
}
