/** The reading rules of each language. */
import { ENGLISH } from './english/index.ts'
import { LANGUAGES, portuguese } from './languages/index.ts'
import type { ReadingRules } from './reading.ts'

/** Says everything as it is written. */
const AS_WRITTEN: ReadingRules = {
  readers: [],
  mayBegin: () => false,
  isAbbreviation: (core) => /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(core),
}

const RULES: Readonly<Record<string, ReadingRules>> = { ...LANGUAGES, en: ENGLISH }

/** @param language BCP 47. */
export function rulesFor(language: string): ReadingRules {
  const primary = language.split('-')[0]?.toLowerCase() ?? ''
  if (primary === 'pt') return portuguese(language)
  return Object.hasOwn(RULES, primary) ? (RULES[primary] as ReadingRules) : AS_WRITTEN
}
