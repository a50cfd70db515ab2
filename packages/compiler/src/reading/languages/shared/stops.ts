/** Whether the full stop that a reading takes also ends a sentence. */
import type { Piece, Reading } from '../../reading.ts'
import type { Language } from './language.ts'

/** A capital letter alone tells only where nouns have small ones, and behind what is often final. */
export function beginsSentence(
  { functionWords, hasCapitalNouns }: Language,
  next: Piece,
  isOftenFinal: boolean,
): boolean {
  if (!/^\p{Lu}/u.test(next.core)) return false
  return functionWords.has(next.core.toLowerCase()) || (isOftenFinal && !hasCapitalNouns)
}

/** What a reading says of the characters it takes behind its last piece. */
export function takenStop(
  language: Language,
  takesAfter: number,
  next: Piece | undefined,
  isOftenFinal = true,
): Pick<Reading, 'takesAfter' | 'endsSentence'> {
  if (takesAfter === 0) return {}
  const isEnd = next === undefined || beginsSentence(language, next, isOftenFinal)
  return isEnd ? { takesAfter, endsSentence: true } : { takesAfter }
}
