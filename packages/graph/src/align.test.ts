import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignWords } from './align.ts'

const aligned = (a: string, b: string) => alignWords(a.split(' '), b.split(' '))

test('the fewest words are removed and inserted', () => {
  expect(aligned('a b c d', 'a c x d')).toEqual([
    [0, 0],
    [2, 1],
    [3, 3],
  ])
  expect(alignWords([], ['a'])).toEqual([])
  expect(alignWords(['a'], [])).toEqual([])
  expect(aligned('a b', 'c d')).toEqual([])
})

/** Length of the longest common subsequence, by the table that every textbook shows. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (const [j, other] of b.entries()) {
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

test('pairs are equal, ascend, and are as many as there can be', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pairs = alignWords(a, b)
      let [lastA, lastB] = [-1, -1]
      for (const [i, j] of pairs) {
        expect(a[i]).toBe(b[j])
        expect(i > lastA && j > lastB).toBe(true)
        lastA = i
        lastB = j
      }
      expect(pairs.length).toBe(longestCommon(a, b))
    }),
    { numRuns: 1000 },
  )
})

test('lists that differ everywhere take time in proportion to their length', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `w${index}`)
  const others = words.map((word, index) => (index % 3 === 0 ? word : `${word}x`))
  const pairs = alignWords(words, others)
  expect(pairs.length).toBeGreaterThan(30_000)
  expect(pairs.every(([i, j]) => i === j)).toBe(true)
  const start = performance.now()
  alignWords(words, others.toReversed())
  alignWords(
    Array<string>(100_000).fill('a'),
    Array<string>(50_000)
      .fill('a')
      .flatMap((a) => ['b', a]),
  )
  expect(performance.now() - start).toBeLessThan(20_000)
})
