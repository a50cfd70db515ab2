/**
 * How a stretch of written text becomes what a careful person would say. Readers are tried in order on each piece
 * of the text; the first that knows it says how many pieces it takes and how they are spoken. What no reader knows
 * is said as it is written.
 */
import type { ParalinguisticType, TokenKind } from '@voice-soundboard/graph'

/** What stands between two gaps, or ends with a dash, an ellipsis or a mark of CJK: `(“$3.50,` is one. */
export interface Piece {
  /** Without the punctuation on both sides: `$3.50`. Never empty. */
  readonly core: string
  /** `(“` */
  readonly before: string
  /** `,` */
  readonly after: string
  /** Offset of `core` in the source. */
  readonly start: number
  /** White space stands in front of it; false for the `20` of `10–20`. */
  readonly isSpaced: boolean
  /** It is the first of its line. */
  readonly startsLine: boolean
  /** A bullet stands in front of it. */
  readonly startsItem?: boolean
  /** It is the `1.` or `b)` of a list, and its item stands behind it. */
  readonly isListMarker?: boolean
}

/** How one or more pieces are spoken, as one token. */
export interface Reading {
  /** How many pieces it takes, at least 1. */
  readonly pieces: number
  /** In lower case but for names and letters: `three dollars fifty`, `doctor`, `F B I`. Letters stand apart. */
  readonly spokenAs: string
  readonly kind: TokenKind
  /** IPA in eSpeak's conventions, instead of what the phonemiser would make of `spokenAs`. */
  readonly phonemes?: readonly string[]
  /** Characters of the first piece's `before` that belong to it: 1 for the minus of `-5`. Default 0. */
  readonly takesBefore?: number
  /** Characters of the last piece's `after` that belong to it: 1 for the stop of `Dr.`. Default 0. */
  readonly takesAfter?: number
  /** It is no word: this sound stands in its place. */
  readonly event?: ParalinguisticType
  /** Whether a sentence ends here, where the punctuation that is left does not tell. */
  readonly endsSentence?: boolean
}

/** Something that was read before. */
export interface ReadBefore {
  /** As written: the cores, without outer punctuation. */
  readonly text: string
  readonly kind: TokenKind
  readonly punctuationAfter: string
}

export interface ReadingContext {
  /** The one to be read, and those that follow it in its paragraph: {@link LOOKAHEAD} of them, or fewer at its end. */
  readonly pieces: readonly [Piece, ...Piece[]]
  /** What stands before it in its sentence, the nearest last: {@link LOOKBEHIND} at most; nothing at its beginning. */
  readonly before: readonly ReadBefore[]
}

/** Null when it does not know the piece. Looks at nothing but its argument. */
export type Reader = (context: ReadingContext) => Reading | null

/** Pieces that a reader sees behind the one to be read. */
export const LOOKAHEAD = 7
/** Tokens that a reader sees before it. */
export const LOOKBEHIND = 4

/** What stands behind a word in its paragraph, as far as it has come. */
export interface Ahead {
  /** Only its beginning may be known; null at the end of the paragraph. */
  readonly next: Piece | null
  /** The first is `next` as a whole; null behind the last one, undefined for one that has not come yet. */
  readonly whole: (index: number) => Piece | null | undefined
}

/** A word behind which a sentence may end. */
export interface WordEnd {
  readonly core: string
  /** All punctuation behind it, a stop of its own too. */
  readonly marks: string
  readonly before: readonly ReadBefore[]
  readonly ahead: Ahead
}

/** How one language is read. */
export interface ReadingRules {
  /** In the order in which they are tried. */
  readonly readers: readonly Reader[]
  /**
   * False for a piece that is said as it is written whatever follows: most words of most texts. It then needs not
   * wait for the text behind it.
   * Of `next`, what stands behind it in its paragraph, only the first character counts: the rest may not have come.
   */
  readonly mayBegin: (piece: Piece, next: Piece | null) => boolean
  /** A full stop behind this word (`Dr`, `Jan`, `U.S`) need not end a sentence. */
  readonly isAbbreviation: (core: string) => boolean
  /**
   * Asked where something stands behind the marks; null: they mean what they usually do. Undefined: it depends on
   * what has not come yet.
   */
  readonly endsSentence?: (end: WordEnd) => boolean | null | undefined
  /** The space is missing behind the mark of `left.Right`, as text in a hurry has it. */
  readonly isRunOn?: (left: string, mark: string, right: string) => boolean
  /**
   * Whether a number with a stop counts the piece behind it, as in "3. Mai", and is no item of a list. Undefined where
   * numbers with a stop are never ordinals.
   */
  readonly isCounting?: (behind: Piece) => boolean
  /** SSML's `interpret-as`, with its `format`; null for a text that is not of that kind. */
  readonly sayAs?: (text: string, kind: string, format: string) => string | null
}
