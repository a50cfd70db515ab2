/** Finds words in the text that they were taken from, when nobody kept their places. */
import { alignWords } from './align.ts'
import type { SourceRange } from './control-graph.ts'
import { coreOf } from './punctuation.ts'

/** A word, or one mark: what is the same on both sides wherever spaces and punctuation went. */
const UNIT = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu

/**
 * Ranges in order and apart from each other. Words that were written otherwise ("$5", read as "five dollars")
 * share what stands between their neighbours: the last of them has it, and those before it are empty, so that
 * what was written counts as said when all of it was.
 */
export function locateWords(words: readonly string[], sourceText: string): readonly SourceRange[] {
  const written = [...sourceText.matchAll(UNIT)]
  const spoken = words.flatMap((word, index) => unitsOf(word).map((unit) => ({ ...unit, index })))
  const pairs = alignWords(
    spoken.map(({ unit }) => unit.toLowerCase()),
    written.map(([unit]) => unit.toLowerCase()),
  )
  const found = new Map<number, SourceRange>()
  for (const [a, b] of pairs) {
    const { index, isCore } = spoken[a] as (typeof spoken)[number]
    const { 0: unit, index: start } = written[b] as RegExpExecArray
    if (isCore) found.set(index, [found.get(index)?.[0] ?? start, start + unit.length])
  }
  return placeAll(words.length, found, sourceText)
}

function unitsOf(word: string): readonly { readonly unit: string; readonly isCore: boolean }[] {
  const [start, end] = coreOf(word)
  return [...word.matchAll(UNIT)].map(({ 0: unit, index }) => ({
    unit,
    isCore: index >= start && index < end,
  }))
}

function placeAll(
  count: number,
  found: ReadonlyMap<number, SourceRange>,
  sourceText: string,
): readonly SourceRange[] {
  const ranges: SourceRange[] = []
  for (let index = 0; index <= count; index++) {
    const range = found.get(index)
    if (!range && index < count) continue
    const free = ranges.at(-1)?.[1] ?? 0
    const gap = sourceText.slice(free, range?.[0])
    const [start, end] = coreOf(gap)
    const written: SourceRange = [free + start, free + end]
    while (ranges.length < index) {
      ranges.push(ranges.length === index - 1 ? written : [written[0], written[0]])
    }
    if (range) ranges.push(range)
  }
  return ranges
}
