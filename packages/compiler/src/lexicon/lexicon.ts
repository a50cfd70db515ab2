/**
 * Words that are said otherwise than the rules of a language would have it. Where several entries fit, the one that
 * takes the most of the text is used, and of those the first.
 */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { Piece, Reader, Reading, ReadingRules } from '../reading/reading.ts'
import { compileEntry, isForLanguage } from './lexicon-entry.ts'
import type { CompiledEntry, LexiconEntry } from './lexicon-entry.ts'
import { fold, WordTrie } from './match.ts'
import type { Match } from './match.ts'
import { PartTrie } from './parts.ts'
import { PatternMatcher } from './patterns.ts'

export interface LexiconOptions {
  /** BCP 47, of the entries that name none; absent: they are for every language. */
  readonly language?: string
}

/** Made by {@link createLexicon}; the same lexicon may be used many times. */
export interface Lexicon {
  /** How many entries it has. */
  readonly size: number
  /** Those of one language. */
  forLanguage(language: string): LexiconReading
}

/** The entries of a lexicon that are for one language, as reading rules need them. */
export interface LexiconReading {
  readonly read: Reader
  /** False for a piece that no entry begins with. */
  readonly mayBegin: (piece: Piece) => boolean
  /** A full stop behind this word is part of an entry. */
  readonly isAbbreviation: (core: string) => boolean
}

/** @throws InvalidInputError whose path names the entry: `lexicon[3].pattern`. */
export function createLexicon(entries: readonly LexiconEntry[], options: LexiconOptions = {}): Lexicon {
  if (!Array.isArray(entries)) throw new InvalidInputError('lexicon', 'a list of entries', typeof entries)
  if (typeof options !== 'object' || options === null) {
    throw new InvalidInputError('options', 'an object', String(options))
  }
  // Holes are entries too, and wrong ones.
  const compiled = Array.from(entries, (entry: LexiconEntry, index) =>
    compileEntry(entry, `lexicon[${index}]`, options.language ?? null),
  )
  return new CompiledLexicon(compiled.toSorted((a, b) => exactness(a) - exactness(b)))
}

/** One lexicon of several; where two have the same words, the earlier one says how: call, then voice, then engine. */
export function mergeLexicons(...lexicons: readonly Lexicon[]): Lexicon {
  return new CompiledLexicon(
    lexicons.flatMap((lexicon, index) => {
      if (lexicon instanceof CompiledLexicon) return lexicon.entries
      throw new InvalidInputError(`lexicons[${index}]`, 'a lexicon from createLexicon', typeof lexicon)
    }),
  )
}

/** The rules of a language, where the lexicon has not said otherwise. */
export function withLexicon(rules: ReadingRules, lexicon: Lexicon, language: string): ReadingRules {
  const own = lexicon.forLanguage(language)
  return {
    ...rules,
    readers: [own.read, ...rules.readers],
    mayBegin: (piece, next) => own.mayBegin(piece) || rules.mayBegin(piece, next),
    isAbbreviation: (core) => own.isAbbreviation(core) || rules.isAbbreviation(core),
  }
}

/** Words before patterns, patterns before parts of words; what fits only as it is written comes first. */
function exactness(entry: CompiledEntry): number {
  if (entry.kind === 'pattern') return entry.isWholeWord ? 2 : 5
  return (entry.isCaseSensitive ? 0 : 1) + (entry.kind === 'words' ? 0 : 3)
}

class CompiledLexicon implements Lexicon {
  readonly #byLanguage = new Map<string, LexiconReading>()

  /** In the order in which they are preferred. */
  constructor(readonly entries: readonly CompiledEntry[]) {}

  get size(): number {
    return this.entries.length
  }

  forLanguage(language: string): LexiconReading {
    const known = this.#byLanguage.get(language)
    if (known) return known
    const reading = readingOf(this.entries, language)
    this.#byLanguage.set(language, reading)
    return reading
  }
}

function readingOf(entries: readonly CompiledEntry[], language: string): LexiconReading {
  const words = new WordTrie()
  const parts = new PartTrie()
  const patterns: PatternMatcher[] = []
  const stopped = new Set<string>()
  for (const [rank, entry] of entries.entries()) {
    if (!isForLanguage(entry.language, language)) continue
    if (entry.kind === 'part') parts.add(entry, rank)
    else if (entry.kind === 'pattern') patterns.push(new PatternMatcher(entry, rank))
    else {
      words.add(entry, rank)
      for (const { core, after } of entry.pieces) if (after.startsWith('.')) stopped.add(fold(core))
    }
  }
  const mayBegin = (piece: Piece) =>
    words.mayBegin(piece) || parts.mayBegin(piece) || patterns.some((pattern) => pattern.mayBegin(piece))
  const read: Reader = ({ pieces }) => {
    const part = parts.match(pieces[0])
    const found = patterns.map((pattern) => pattern.match(pieces)).filter((match) => match !== null)
    const best = [...words.matches(pieces), ...(part ? [part] : []), ...found].reduce<Match | null>(
      (chosen, match) => (chosen && !isBetter(match, chosen) ? chosen : match),
      null,
    )
    return best && asReading(best, pieces)
  }
  return { read, mayBegin, isAbbreviation: (core) => stopped.has(fold(core)) }
}

function isBetter(one: Match, other: Match): boolean {
  if (one.pieces !== other.pieces) return one.pieces > other.pieces
  if (one.takesAfter !== other.takesAfter) return one.takesAfter > other.takesAfter
  if (one.takesBefore !== other.takesBefore) return one.takesBefore > other.takesBefore
  return one.rank < other.rank
}

function asReading(match: Match, pieces: readonly Piece[]): Reading {
  const { takesBefore, takesAfter, said } = match
  return {
    pieces: match.pieces,
    spokenAs: said.spokenAs ?? asWritten(pieces.slice(0, match.pieces), takesBefore, takesAfter),
    kind: 'override',
    ...(said.phonemes ? { phonemes: said.phonemes } : {}),
    ...(takesBefore > 0 ? { takesBefore } : {}),
    ...(takesAfter > 0 ? { takesAfter } : {}),
  }
}

function asWritten(pieces: readonly Piece[], takesBefore: number, takesAfter: number): string {
  const last = pieces.length - 1
  return pieces
    .map(({ core, before, after, isSpaced }, index) => {
      const front = index === 0 ? before.slice(before.length - takesBefore) : before
      const gap = index > 0 && isSpaced ? ' ' : ''
      return `${gap}${front}${core}${index === last ? after.slice(0, takesAfter) : after}`
    })
    .join('')
}
