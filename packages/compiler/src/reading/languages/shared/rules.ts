/** The reading rules of a language, from its tables and its own readers. */
import type { Piece, Reader, ReadingRules } from '../../reading.ts'
import { createAbbreviationReader } from './abbreviations.ts'
import { createDateReader } from './dates.ts'
import { createFractionReader, createVersionReader } from './fractions.ts'
import { lookup } from './language.ts'
import type { Language } from './language.ts'
import { createPhoneReader } from './phones.ts'
import { createElisionReader, createLabelReader, withoutArticle } from './prefixes.ts'
import { createQuantityReader } from './quantity.ts'
import { createSayAs } from './say-as.ts'
import { createScoreReader, createTimeReader } from './times.ts'

export interface RuleOptions {
  /** What no other language has; tried first. */
  readonly own: readonly Reader[]
  /** Telephone numbers are said in pairs. */
  readonly hasPhonePairs?: boolean
  /** Numbers with a stop order this noun rather than begin the item of a list. */
  readonly isOrdered?: (noun: string) => boolean
  /** Articles lose their vowel before numbers: `l'8 marzo`. */
  readonly hasElision?: boolean
}

/** Digits, symbols: anything but letters, with hyphens and apostrophes between them. */
const NOT_A_WORD = /[^\p{L}\p{M}'’-]/u
/** With what French puts behind (`XIXe`), and two of them (`XV-XVI`). */
const ROMAN_LIKE = /^(?:[IVXLCDM]+(?:-[IVXLCDM]+)?|[IVX]+(?:e|er|re|es|ème|èmes|ᵉ|º|ª))$/u

export function createRules(
  language: Language,
  { own, hasPhonePairs = false, hasElision = false, isOrdered = () => false }: RuleOptions,
): ReadingRules {
  const abbreviations = createAbbreviationReader(language)
  const isCurrencyCode = (core: string): boolean =>
    /^\p{Lu}{2,4}$/u.test(core) && lookup(language.currencies, core) !== undefined
  const plain: readonly Reader[] = [
    ...own,
    createDateReader(language),
    createTimeReader(language),
    createScoreReader(language),
    createPhoneReader(language, hasPhonePairs),
    createFractionReader(language),
    createQuantityReader(language),
    createVersionReader(language),
    abbreviations.read,
    createSymbolReader(language),
  ]
  const labelled = [...plain, createLabelReader(language, plain)]
  const readers = hasElision ? [...labelled, createElisionReader(labelled)] : labelled
  const isAbbreviation = (core: string): boolean => language.mayGoOn(core) || abbreviations.hasStop(core)
  const mayBegin = (piece: Piece): boolean => {
    const { core, after } = piece
    if (NOT_A_WORD.test(core) || ROMAN_LIKE.test(core) || isCurrencyCode(core)) return true
    return abbreviations.mayBegin(piece) || (after.startsWith('.') && isAbbreviation(core))
  }
  const sayAs = createSayAs(language)
  if (!hasElision) return { readers, mayBegin, isAbbreviation, sayAs, ...counting(language, isOrdered) }
  return {
    readers,
    sayAs,
    mayBegin: (piece) => mayBegin(piece) || mayBegin({ ...piece, core: withoutArticle(piece.core) }),
    isAbbreviation: (core) => isAbbreviation(withoutArticle(core)),
  }
}

/** "3. Mai", "1. und 2. Klasse": where a stop makes an ordinal, it need not make the item of a list. */
function counting(
  { hasDayStop, months, monthAbbreviations }: Language,
  isOrdered: (noun: string) => boolean,
): Pick<ReadingRules, 'isCounting'> {
  if (!hasDayStop) return {}
  const names = new Set([...months.map((month) => month.toLowerCase()), ...Object.keys(monthAbbreviations)])
  return {
    isCounting: ({ core }) => /^\p{Ll}/u.test(core) || names.has(core.toLowerCase()) || isOrdered(core),
  }
}

function createSymbolReader({ symbols, currencies }: Language): Reader {
  return ({ pieces: [{ core }] }) => {
    const currency = /\p{L}/u.test(core) ? undefined : lookup(currencies, core)
    const spokenAs = lookup(symbols, core) ?? currency?.major.plural
    return spokenAs === undefined ? null : { pieces: 1, spokenAs, kind: 'symbol' }
  }
}
