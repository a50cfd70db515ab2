/**
 * Patterns over the text of several pieces, for what is written in more than one way: `Jan. 5, 2024`,
 * `(555) 123-4567`, `10 a.m.–2 p.m.`.
 */
import type { Piece, Reading } from '../reading.ts'

const DASHES = /[–‐‑‒−]/g
const APOSTROPHES = /[’‘′]/g

/** Texts of the first piece, the first two, and so on, with one kind of hyphen, apostrophe and gap; without the outer punctuation. */
export function writtenTexts(pieces: readonly Piece[], max = pieces.length): string[] {
  const texts: string[] = []
  let text = ''
  for (const [index, { core, before, isSpaced }] of pieces.slice(0, max).entries()) {
    if (index > 0) text += (pieces[index - 1]?.after ?? '') + (isSpaced ? ' ' : '') + before
    text += core
    texts.push(text.replace(DASHES, '-').replace(APOSTROPHES, "'"))
  }
  return texts
}

export interface Found<T> {
  readonly value: T
  /** How many pieces it takes. */
  readonly pieces: number
}

/** What `parse` makes of the longest of the `texts` that it knows. */
export function longest<T>(
  texts: readonly string[],
  parse: (text: string, pieces: number) => T | null,
): Found<T> | null {
  for (let pieces = texts.length; pieces > 0; pieces--) {
    const value = parse(texts[pieces - 1] as string, pieces)
    if (value !== null) return { value, pieces }
  }
  return null
}

/** Named groups of `pattern`; empty for those that took no part. Null where it does not match. */
export function groupsOf(pattern: RegExp, text: string): ((name: string) => string) | null {
  const match = pattern.exec(text)
  return match && ((name) => match.groups?.[name] ?? '')
}

type Stop = Pick<Reading, 'takesAfter' | 'endsSentence'>

/**
 * The stop that belongs to an abbreviation like `p.m.`, and may end a sentence too. `goesOn`: a word with a capital
 * follows that stands in the middle of a sentence as well.
 */
export function ownStop(pieces: readonly Piece[], index: number, goesOn: (core: string) => boolean): Stop {
  const after = pieces[index]?.after ?? ''
  if (!after.startsWith('.') || after.startsWith('..')) return {}
  const next = pieces[index + 1]
  const isOver = next === undefined || (/^\p{Lu}/u.test(next.core) && !goesOn(next.core))
  return isOver && !/[,;:!?—–-]/.test(after) ? { takesAfter: 1, endsSentence: true } : { takesAfter: 1 }
}

/** The stop of `lbs.`, where the sentence surely goes on. One that may end it is left to do so. */
export function innerStop(pieces: readonly Piece[], index: number): Stop {
  const next = pieces[index + 1]
  const after = pieces[index]?.after ?? ''
  const goesOn = /^\.(?![.])/.test(after) && next !== undefined && /^[\p{Ll}\d]/u.test(next.core)
  return goesOn || /^\.[,;:]/.test(after) ? { takesAfter: 1 } : {}
}
