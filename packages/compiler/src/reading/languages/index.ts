/** The languages whose tables stand here, by their primary tag. */
import type { ReadingRules } from '../reading.ts'
import { GERMAN } from './de.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import { ITALIAN } from './it.ts'
import { portuguese } from './pt.ts'

export { portuguese } from './pt.ts'

/** For Portuguese outside Portugal see {@link portuguese}. */
export const LANGUAGES: Readonly<Record<string, ReadingRules>> = {
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  pt: portuguese('pt-PT'),
}
