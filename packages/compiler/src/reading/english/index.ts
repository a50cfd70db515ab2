/** How English is read. */
import type { Piece, Reader, ReadingContext, ReadingRules } from '../reading.ts'
import { isAbbreviation, mayBeAbbreviation, readAbbreviation } from './abbreviations.ts'
import { readDesignation, readFixedDesignation, readLetteredNumber } from './designations.ts'
import { createEmojiReader } from './emoji.ts'
import { EVERYDAY_READERS, EVERYDAY_TRIGGERS } from './everyday-readers.ts'
import { readFile, readIdentifier } from './files.ts'
import { readFormula } from './formulae.ts'
import { readFraction } from './fractions.ts'
import { readDotted, readInitial, readInitialism } from './initialisms.ts'
import { readIp } from './ip.ts'
import { readListMarker } from './lists.ts'
import { readMolecule } from './molecules.ts'
import { readMoney, TRIGGERS as MONEY_WORDS } from './money.ts'
import { readNumberedBook } from './numbered-books.ts'
import { readNumber } from './numbers.ts'
import { readOrdinal } from './ordinals.ts'
import { readPercent } from './percent.ts'
import { readRange } from './ranges.ts'
import { readRoman, TRIGGERS as ROMAN_WORDS } from './roman.ts'
import { sayAs } from './say-as.ts'
import { readRatio, readScore } from './scores.ts'
import { endsSentence, isRunOn } from './sentence-ends.ts'
import { readHashtag, readMention } from './social.ts'
import { readSign, readSlashed, readSymbol } from './symbols.ts'
import { readEmail, readUrl } from './web.ts'
import { readYear } from './years.ts'

/** Addresses of the web and names of files may be of any length; nothing else is longer than this. */
const LONGEST = 64

const OF_ANY_LENGTH: readonly Reader[] = [
  readEmail,
  readUrl,
  readIp,
  readHashtag,
  readMention,
  readFile,
  readIdentifier,
]

/** The first that knows a piece reads it: the special before the general. */
const OF_SHORT: readonly Reader[] = [
  readListMarker,
  readEmail,
  readUrl,
  readIp,
  readHashtag,
  readMention,
  readFixedDesignation,
  readNumberedBook,
  readSlashed,
  ...EVERYDAY_READERS,
  readFormula,
  readMoney,
  readPercent,
  readScore,
  readRatio,
  readRange,
  readYear,
  readFraction,
  readOrdinal,
  readRoman,
  readDesignation,
  readNumber,
  readFile,
  readIdentifier,
  readDotted,
  readInitial,
  readAbbreviation,
  readSign,
  readSymbol,
  readMolecule,
  readInitialism,
  readLetteredNumber,
]

const firstOf =
  (readers: readonly Reader[]): Reader =>
  (context) => {
    for (const reader of readers) {
      const reading = reader(context)
      if (reading) return reading
    }
    return null
  }

/** Text that touches emoji is read by the others. */
const withEmoji = (readers: readonly Reader[]): Reader => firstOf([...readers, createEmojiReader(readers)])

const readLong = withEmoji(OF_ANY_LENGTH)
const readShort = withEmoji(OF_SHORT)

const read: Reader = (context) =>
  isShort(context.pieces[0]) ? readShort(nearby(context)) : readLong(context)

const isShort = ({ core }: Piece): boolean => core.length <= LONGEST

/** Up to the first piece that is no part of anything. */
function nearby({ pieces, before }: ReadingContext): ReadingContext {
  const [head, ...behind] = pieces
  const end = behind.findIndex((piece) => !isShort(piece))
  return end === -1 ? { pieces, before } : { pieces: [head, ...behind.slice(0, end)], before }
}

/** Words that are said as they are written, and may begin something that is not. */
const TRIGGERS: ReadonlySet<string> = new Set([...MONEY_WORDS, ...ROMAN_WORDS, ...EVERYDAY_TRIGGERS])

/** A word in small letters, or with a capital in front. */
const PLAIN = /^(?:\p{L}[\p{Ll}'’-]+|[AIa])$/u
/** "a + b": only a sign behind it makes a value of the article. */
const SIGN = /^[+=≠<>≤≥≈×·÷∈→⇒*]/
/** `Δv`, `mλ`: letters of two alphabets are no word. */
const MIXED = /^(?=\p{L}{0,3}\p{Script=Greek})\p{L}{0,3}[a-zA-Z]/u

export const ENGLISH: ReadingRules = {
  readers: [read],
  mayBegin: (piece, next) =>
    !PLAIN.test(piece.core) ||
    (/^[aA]$/.test(piece.core) && SIGN.test(next?.core ?? '')) ||
    MIXED.test(piece.core) ||
    TRIGGERS.has(piece.core.toLowerCase()) ||
    mayBeAbbreviation(piece),
  isAbbreviation,
  endsSentence,
  isRunOn,
  sayAs,
}
