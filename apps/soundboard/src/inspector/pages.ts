/**
 * A long text is drawn a part at a time, so that typing in a book costs what typing in a note does. Parts are cut
 * from the beginning of the text, so that what is typed moves only the cuts behind it.
 */
import type { SourceRange } from '../engine.ts'

/** Some two hundred and fifty words: more than a screen shows, and compiled within a frame or two. */
const MOST = 1600
/** A part shorter than this is not worth a cut, however good the place is. */
const LEAST = 500

/** Best first: between paragraphs, lines, sentences, words. */
const CUTS = [/\n[^\S\n]*\n\s?/g, /\n/g, /[.!?…。！？]["”’)\]]?\s/g, /\s/g] as const

/** Parts that cover the text without holes; one, from 0 to 0, of an empty text. */
export function partsOf(text: string): readonly SourceRange[] {
  const parts: SourceRange[] = []
  let start = 0
  while (text.length - start > MOST) {
    const end = start + cutWithin(text.slice(start, start + MOST))
    parts.push([start, end])
    start = end
  }
  return [...parts, [start, text.length]]
}

/** Index of the part that holds the offset. */
export function partAt(parts: readonly SourceRange[], offset: number): number {
  const index = parts.findIndex(([, end]) => offset < end)
  return index < 0 ? parts.length - 1 : index
}

function cutWithin(stretch: string): number {
  for (const cut of CUTS) {
    const ends = [...stretch.matchAll(cut)].map((match) => match.index + match[0].length)
    const last = ends.findLast((end) => end >= LEAST)
    if (last !== undefined) return last
  }
  // Never between the halves of a character.
  return /[\uD800-\uDBFF]$/.test(stretch) ? stretch.length - 1 : stretch.length
}

/** Where a place in the old text is in the new one; null when what stood there was changed. */
export function movedBy(before: string, after: string, [start, end]: SourceRange): SourceRange | null {
  if (before === after) return [start, end]
  const shorter = Math.min(before.length, after.length)
  let front = 0
  while (front < shorter && before[front] === after[front]) front++
  let back = 0
  while (back < shorter - front && before[before.length - 1 - back] === after[after.length - 1 - back]) back++
  if (end <= front) return [start, end]
  const shift = after.length - before.length
  return start >= before.length - back ? [start + shift, end + shift] : null
}

export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** Both from 1, as editors count. */
export function placeAt(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
