/** How English is read. */
import type { Reader, ReadingRules } from '../reading.ts'
import { isAbbreviation, readAbbreviation } from './abbreviations.ts'

/** The first that knows a piece reads it: the special before the general. */
const READERS: readonly Reader[] = [readAbbreviation]

/** A word in small letters, or with a capital in front. */
const PLAIN = /^(?:\p{L}[\p{Ll}'’-]+|[AIa])$/u

export const ENGLISH: ReadingRules = {
  readers: READERS,
  mayBegin: ({ core }) => !PLAIN.test(core) || isAbbreviation(core),
  isAbbreviation,
}
