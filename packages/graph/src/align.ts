/**
 * Which words of one list are which of another: the fewest that must be removed and inserted (Myers, "An O(ND)
 * difference algorithm", 1986). Lists that differ in many places are aligned stretch by stretch, so that time and
 * memory stay in proportion to their length; what comes out is then an alignment, and not always the best.
 */

/** Indices into both lists, at words that are equal; both ascend. */
export type WordPair = readonly [a: number, b: number]

/** Differences within one stretch. Memory grows with its square, time with it times the length. */
const MAX_DIFFERENCES = 512

interface Lists {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly aEnd: number
  readonly bEnd: number
}

export function alignWords(a: readonly string[], b: readonly string[]): readonly WordPair[] {
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size
    numbers.set(word, known)
    return known
  }
  const [as, bs] = [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)]
  let common = 0
  while (common < a.length && common < b.length && as.at(-1 - common) === bs.at(-1 - common)) common++

  const lists: Lists = { a: as, b: bs, aEnd: a.length - common, bEnd: b.length - common }
  const pairs: WordPair[] = []
  for (let at: WordPair = [0, 0]; at[0] < lists.aEnd && at[1] < lists.bEnd;) {
    const stretch = alignStretch(lists, at)
    for (const pair of stretch.pairs) pairs.push(pair)
    at = stretch.end
  }
  for (let back = common; back > 0; back--) pairs.push([a.length - back, b.length - back])
  return pairs
}

/** From `start` to the end of both lists, or as far as the best of all ways with {@link MAX_DIFFERENCES} goes. */
function alignStretch(lists: Lists, start: WordPair): { readonly pairs: WordPair[]; readonly end: WordPair } {
  const { a, b, aEnd, bEnd } = lists
  const [aStart, bStart] = start
  const width = aEnd - aStart
  const height = bEnd - bStart
  /** By number of differences: how far a way gets on each diagonal, from -d to d. */
  const rows: Int32Array[] = []
  for (let d = 0; ; d++) {
    const row = new Int32Array(2 * d + 1).fill(-1)
    rows.push(row)
    for (let k = -d; k <= d; k += 2) {
      let x = d === 0 ? 0 : stepOnto(rows[d - 1] as Int32Array, k, width, height)
      if (x < 0) continue
      while (x < width && x - k < height && a[aStart + x] === b[bStart + x - k]) x++
      row[k + d] = x
      if (x >= width && x - k >= height) return walkBack(rows, k, start, width, height)
    }
    if (d === MAX_DIFFERENCES) return walkBack(rows, furthest(row), start, width, height)
  }
}

/** How far on diagonal `k` one more difference leads: a word of `a` removed, or one of `b` inserted; -1: nowhere. */
function stepOnto(previous: Int32Array, k: number, width: number, height: number): number {
  const middle = (previous.length - 1) / 2
  const left = previous[middle + k - 1] ?? -1
  const above = previous[middle + k + 1] ?? -1
  const removed = left >= 0 && left < width ? left + 1 : -1
  const inserted = above >= 0 && above - k - 1 < height ? above : -1
  return Math.max(removed, inserted)
}

function furthest(row: Int32Array): number {
  const d = (row.length - 1) / 2
  let best = 0
  let most = -1
  for (let k = -d; k <= d; k += 2) {
    const x = row[k + d] as number
    if (x >= 0 && 2 * x - k > most) [best, most] = [k, 2 * x - k]
  }
  return best
}

function walkBack(
  rows: readonly Int32Array[],
  lastDiagonal: number,
  [aStart, bStart]: WordPair,
  width: number,
  height: number,
): { readonly pairs: WordPair[]; readonly end: WordPair } {
  const pairs: WordPair[] = []
  const last = rows.length - 1
  const xEnd = rows[last]?.[lastDiagonal + last] as number
  let k = lastDiagonal
  let x = xEnd
  for (let d = last; d >= 0; d--) {
    const previous = rows[d - 1]
    const from = previous ? stepOnto(previous, k, width, height) : 0
    for (; x > from; x--) pairs.push([aStart + x - 1, bStart + x - 1 - k])
    if (!previous) break
    // The same choice as on the way there: what was inserted stays at its x.
    const isInserted = previous[d - 1 + k + 1] === from && from - k - 1 < height
    k += isInserted ? 1 : -1
    x = isInserted ? from : from - 1
  }
  return { pairs: pairs.reverse(), end: [aStart + xEnd, bStart + xEnd - lastDiagonal] }
}
