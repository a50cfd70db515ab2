/** The reading rules of each language. */
import { ENGLISH } from './english/index.ts'
import type { ReadingRules } from './reading.ts'

/** Says everything as it is written. */
const AS_WRITTEN: ReadingRules = {
  readers: [],
  mayBegin: () => false,
  isAbbreviation: (core) => /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(core),
}

const RULES: Readonly<Record<string, ReadingRules>> = { en: ENGLISH }

/** @param language BCP 47. */
export function rulesFor(language: string): ReadingRules {
  return RULES[language.split('-')[0]?.toLowerCase() ?? ''] ?? AS_WRITTEN
}
