/**
 * The reading rules of each language. English is always at hand; the others are loaded when a text needs them, so
 * that a page that speaks English does not carry six languages.
 */
import { InvalidInputError } from '@voice-soundboard/graph'
import { ENGLISH } from './english/index.ts'
import { hasNumberRules, loadNumberRules } from './other/number-rules.ts'
import type { ReadingRules } from './reading.ts'

/** By the full tag: Portugal and Brazil count differently. */
export type RulesOf = (language: string) => ReadingRules

const LOADERS: Readonly<Record<string, () => Promise<RulesOf>>> = {
  de: async () => same((await import('./languages/de.ts')).GERMAN),
  es: async () => same((await import('./languages/es.ts')).SPANISH),
  fr: async () => same((await import('./languages/fr.ts')).FRENCH),
  it: async () => same((await import('./languages/it.ts')).ITALIAN),
  pt: async () => (await import('./languages/pt.ts')).portuguese,
}

/** Says everything as it is written. */
const AS_WRITTEN: ReadingRules = {
  readers: [],
  mayBegin: () => false,
  isAbbreviation: (core) => /^(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u.test(core),
}

const known = new Map<string, RulesOf>([['en', same(ENGLISH)]])

/** @param primary the first part of a BCP 47 tag. */
export function addRules(primary: string, rules: RulesOf): void {
  known.set(primary, rules)
}

/** Everything of the language is at hand. Where nothing is known of a language, nothing has to be. */
export function hasRules(language: string): boolean {
  const primary = primaryOf(language)
  return known.has(primary) || !(Object.hasOwn(LOADERS, primary) || hasNumberRules(primary))
}

/** Nothing of it is known: all is said as it is written. */
export function isReadAsWritten(language: string): boolean {
  const primary = primaryOf(language)
  return !known.has(primary) && !Object.hasOwn(LOADERS, primary)
}

export async function loadRules(language: string): Promise<void> {
  if (hasRules(language)) return
  const primary = primaryOf(language)
  const load = LOADERS[primary] ?? (async () => same(await loadNumberRules(primary)))
  addRules(primary, await load())
}

/**
 * @param language BCP 47.
 * @throws InvalidInputError where its rules have to be loaded first.
 */
export function rulesFor(language: string): ReadingRules {
  const primary = primaryOf(language)
  const rules = known.get(primary)
  if (rules) return rules(language)
  if (!Object.hasOwn(LOADERS, primary)) return AS_WRITTEN
  throw new InvalidInputError('language', 'one whose rules were loaded with loadTextParts()', language)
}

function same(rules: ReadingRules): RulesOf {
  return () => rules
}

/** Of a BCP 47 tag. */
export const primaryOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? ''
