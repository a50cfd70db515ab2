/** What a person writes into a lexicon, checked and made ready to be found in text. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { readPhonemes } from '../markup/ssml/ipa.ts'
import { PieceSplitter } from '../piece-splitter.ts'
import { LOOKAHEAD } from '../reading/reading.ts'
import type { Piece } from '../reading/reading.ts'
import { guardPattern, PATTERN_SIGHT } from './pattern-guard.ts'
import { tidy } from './parts.ts'
import type { GuardedPattern } from './pattern-guard.ts'

/** A regular expression: `\\d+ ?km`. It is tried at the beginning of each word. */
export interface LexiconPattern {
  readonly pattern: string
  /** Of `i`, `m`, `s`, `u`. */
  readonly flags?: string
}

export interface LexiconEntry {
  /** As it is written: one word, several, or a pattern of them. */
  readonly grapheme: string | LexiconPattern
  /** IPA in a string, or eSpeak's symbols one by one. */
  readonly phonemes?: readonly string[] | string
  /** Said instead. In that of a pattern `$1` stands for its first group, `$&` for all that it matched. */
  readonly alias?: string
  /** Default false. Of a pattern its flags decide. */
  readonly caseSensitive?: boolean
  /** BCP 47: only text of this language, or of a region of it. */
  readonly language?: string
  /** False: also inside of words, whose rest is said as it is written. Needs an alias. Default true. */
  readonly wholeWord?: boolean
}

export interface Said {
  readonly spokenAs?: string
  readonly phonemes?: readonly string[]
}

export type CompiledEntry =
  | {
      readonly kind: 'words'
      readonly pieces: readonly [Piece, ...Piece[]]
      readonly said: Said
      readonly isCaseSensitive: boolean
      readonly language: string | null
    }
  | {
      readonly kind: 'part'
      readonly text: string
      readonly alias: string
      readonly isCaseSensitive: boolean
      readonly language: string | null
    }
  | {
      readonly kind: 'pattern'
      readonly guarded: GuardedPattern
      readonly isWholeWord: boolean
      readonly said: Said
      readonly language: string | null
    }

const MAX_GRAPHEME_LENGTH = 256
const MAX_QUOTED = 60
/** A pattern may also take punctuation in front of a word: `-` of `-5`. */
export const PATTERN_STARTS = 4

/** @throws InvalidInputError; its path begins with `path`. */
export function compileEntry(given: LexiconEntry, path: string, ownLanguage: string | null): CompiledEntry {
  const entry = entryOf(given, path)
  const language = languageOf(entry.language ?? ownLanguage, path)
  const said = saidOf(entry, path, language)
  const isWholeWord = optionalBoolean(entry.wholeWord, `${path}.wholeWord`) ?? true
  const isCaseSensitive = optionalBoolean(entry.caseSensitive, `${path}.caseSensitive`) ?? false
  if (!isWholeWord && (said.phonemes || said.spokenAs === undefined)) {
    throw new InvalidInputError(`${path}.wholeWord`, 'true where phonemes are given', 'false')
  }
  const { grapheme } = entry
  if (typeof grapheme === 'object' && grapheme !== null) {
    return { kind: 'pattern', guarded: patternOf(grapheme, isWholeWord, path), isWholeWord, said, language }
  }
  const pieces = piecesOfGrapheme(grapheme, path)
  if (isWholeWord) return { kind: 'words', pieces, said: tidied(said), isCaseSensitive, language }
  if (/\s/.test(grapheme.trim())) {
    throw new InvalidInputError(`${path}.wholeWord`, 'true for more than one word', 'false')
  }
  return { kind: 'part', text: grapheme.trim(), alias: said.spokenAs ?? '', isCaseSensitive, language }
}

/** What a caller gave; any of it may be of another type. */
type GivenEntry = Pick<LexiconEntry, 'grapheme'> & {
  readonly [Key in Exclude<keyof LexiconEntry, 'grapheme'>]-?: LexiconEntry[Key] | undefined
}

function graphemeOf(grapheme: string | LexiconPattern): string | LexiconPattern {
  if (typeof grapheme !== 'object' || grapheme === null) return grapheme
  const { pattern, flags = '' } = grapheme
  return { pattern, flags }
}

/** A copy, so that what is checked is what is used. */
function entryOf(entry: unknown, path: string): GivenEntry {
  if (typeof entry !== 'object' || entry === null) {
    throw new InvalidInputError(path, 'an entry', describe(entry))
  }
  try {
    const { grapheme, phonemes, alias, caseSensitive, language, wholeWord } = entry as LexiconEntry
    return { grapheme: graphemeOf(grapheme), phonemes, alias, caseSensitive, language, wholeWord }
  } catch {
    // A getter or a proxy of the caller's.
    throw new InvalidInputError(path, 'an entry', 'one that cannot be read')
  }
}

function saidOf({ phonemes, alias }: GivenEntry, path: string, language: string | null): Said {
  const symbols = phonemes === undefined ? null : symbolsOf(phonemes, `${path}.phonemes`, language)
  if (alias !== undefined && (typeof alias !== 'string' || tidy(alias) === '')) {
    throw new InvalidInputError(`${path}.alias`, 'text with at least one character', describe(alias))
  }
  if (!symbols && alias === undefined) {
    throw new InvalidInputError(path, 'an entry with phonemes or an alias', 'neither')
  }
  return { ...(alias === undefined ? {} : { spokenAs: alias }), ...(symbols ? { phonemes: symbols } : {}) }
}

function symbolsOf(
  phonemes: readonly string[] | string,
  path: string,
  language: string | null,
): readonly string[] {
  if (typeof phonemes === 'string') {
    const { symbols, unknown } = readPhonemes(phonemes, 'ipa', language ?? '')
    if (unknown.length === 0 && symbols.length > 0) return symbols
    throw new InvalidInputError(path, 'IPA', JSON.stringify(unknown.length > 0 ? unknown[0] : phonemes))
  }
  // A copy first: a list may have holes, which `every` does not see.
  const symbols: unknown[] = Array.isArray(phonemes) ? [...phonemes] : []
  if (symbols.length > 0 && symbols.every(isSymbol)) return symbols
  throw new InvalidInputError(path, 'IPA, or at least one symbol', describe(phonemes))
}

const isSymbol = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** At the edge of a part of a word a space has a meaning, elsewhere it has none. */
const tidied = (said: Said): Said =>
  said.spokenAs === undefined ? said : { ...said, spokenAs: tidy(said.spokenAs) }

function patternOf(
  { pattern, flags = '' }: LexiconPattern,
  isWholeWord: boolean,
  path: string,
): GuardedPattern {
  if (typeof pattern !== 'string') throw new InvalidInputError(`${path}.pattern`, 'a string', typeof pattern)
  if (typeof flags !== 'string') throw new InvalidInputError(`${path}.flags`, 'a string', typeof flags)
  const guarded = guardPattern(pattern, flags, isWholeWord ? PATTERN_STARTS : PATTERN_SIGHT)
  if (!('wrong' in guarded)) return guarded
  throw new InvalidInputError(
    `${path}.pattern`,
    'a regular expression that cannot take long',
    `/${pattern.slice(0, 60)}/${flags}: ${guarded.wrong}`,
  )
}

/** Cut up as text is, so that the two can be compared piece by piece. */
function piecesOfGrapheme(grapheme: string, path: string): [Piece, ...Piece[]] {
  const at = `${path}.grapheme`
  if (typeof grapheme !== 'string') throw new InvalidInputError(at, 'a string or a pattern', typeof grapheme)
  if (grapheme.length > MAX_GRAPHEME_LENGTH) {
    throw new InvalidInputError(at, `at most ${MAX_GRAPHEME_LENGTH} characters`, `${grapheme.length}`)
  }
  const pieces = piecesOf(grapheme)
  if (pieces.length > LOOKAHEAD + 1) {
    throw new InvalidInputError(at, `at most ${LOOKAHEAD + 1} words`, `${pieces.length}`)
  }
  const [first, ...rest] = pieces
  if (!first) throw new InvalidInputError(at, 'text with at least one word', JSON.stringify(grapheme))
  return [first, ...rest]
}

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  const splitter = new PieceSplitter({
    begin: () => undefined,
    piece: (piece) => pieces.push(piece),
    marks: (marks) => {
      const last = pieces.at(-1)
      if (last) pieces[pieces.length - 1] = { ...last, after: last.after + marks }
    },
    paragraph: () => undefined,
  })
  splitter.feed(text)
  splitter.cut()
  return pieces
}

function languageOf(language: string | null, path: string): string | null {
  if (language === null) return null
  const isTag = typeof language === 'string' && /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(language)
  if (!isTag) throw new InvalidInputError(`${path}.language`, 'a BCP 47 tag', describe(language))
  return language.toLowerCase()
}

function optionalBoolean(value: boolean | undefined, path: string): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value
  throw new InvalidInputError(path, 'true or false', describe(value))
}

/** Of any value at all, in few words. */
function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MAX_QUOTED))
  if (typeof value === 'number' || value === undefined || value === null) return String(value)
  if (Array.isArray(value)) return `an array of ${value.length}`
  return typeof value
}

/** An entry for `en` is for `en-US` too; one for `en-US` also for text that names no region. */
export function isForLanguage(own: string | null, language: string): boolean {
  const spoken = language.toLowerCase()
  return own === null || spoken === own || spoken.startsWith(`${own}-`) || own.startsWith(`${spoken}-`)
}
