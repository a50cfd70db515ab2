/** What `<say-as>` asks for. */
import type { TextStyle } from '../markup.ts'
import { spellCharacters, spellDigits } from './spelled.ts'

/** By the name that the reading rules of a language know it by. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['cardinal', 'cardinal'],
  ['number', 'cardinal'],
  ['ordinal', 'ordinal'],
  ['characters', 'characters'],
  ['spell-out', 'characters'],
  ['verbatim', 'characters'],
  ['digits', 'digits'],
  ['fraction', 'fraction'],
  ['unit', 'unit'],
  ['date', 'date'],
  ['time', 'time'],
  ['telephone', 'telephone'],
  ['currency', 'currency'],
  ['address', 'address'],
  ['expletive', 'expletive'],
  ['bleep', 'expletive'],
  ['name', 'name'],
])

const FORMATS: ReadonlyMap<string, RegExp> = new Map([
  ['date', /^(?:mdy|dmy|ymd|md|dm|ym|my|d|m|y)$/],
  ['time', /^hms(?:12|24)$/],
])

const BLEEP = 'bleep'

export interface SayAs {
  readonly kind: string
  readonly format: string
  /** What of it is not known, and is left out. */
  readonly unknown: readonly string[]
}

/** Null for a kind that is not known. */
export function sayAsOf(interpretAs: string, format: string): SayAs | null {
  const kind = KINDS.get(interpretAs.trim().toLowerCase())
  if (kind === undefined) return null
  const wanted = format.trim().toLowerCase()
  // W3C's note on say-as knows numbers by their format.
  const byFormat = interpretAs.trim().toLowerCase() === 'number' ? KINDS.get(wanted) : undefined
  if (byFormat !== undefined) return { kind: byFormat, format: '', unknown: [] }
  const isKnown = wanted === '' || (FORMATS.get(kind)?.test(wanted) ?? true)
  return { kind, format: isKnown ? wanted : '', unknown: isKnown ? [] : [`format="${format}"`] }
}

/** What is the same in all languages is settled here; the rest is for the rules of the language. */
export function sayAsStyle({ kind, format }: SayAs, text: string, language: string): TextStyle {
  const isEnglish = /^en(?:-|$)/i.test(language)
  if (kind === 'expletive') return { spokenAs: BLEEP }
  if (kind === 'characters') return spoken(spellCharacters(text, isEnglish))
  if (kind === 'digits') return spoken(spellDigits(text, isEnglish))
  return { sayAs: format === '' ? kind : `${kind}:${format}` }
}

const spoken = (spokenAs: string): TextStyle => (spokenAs === '' ? {} : { spokenAs })
