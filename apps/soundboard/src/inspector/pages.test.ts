import { expect, test } from 'vitest'
import { movedBy, partAt, partsOf, placeAt } from './pages.ts'

const SENTENCE = 'The river ran on under the bridge and past the mill. '
const joined = (text: string): string =>
  partsOf(text)
    .map(([start, end]) => text.slice(start, end))
    .join('')

test('leaves a short text whole', () => {
  expect(partsOf('')).toEqual([[0, 0]])
  expect(partsOf(SENTENCE)).toEqual([[0, SENTENCE.length]])
})

test('covers a long text without holes, and cuts it between paragraphs where it can', () => {
  const paragraph = SENTENCE.repeat(20).trim()
  const text = [paragraph, paragraph, paragraph].join('\n\n')
  expect(joined(text)).toBe(text)
  const starts = partsOf(text).map(([start]) => text.slice(start, start + 9))
  expect(starts).toEqual(['The river', 'The river', 'The river'])
  expect(partsOf(text)[1]?.[0]).toBe(paragraph.length + 2)
})

test('cuts between sentences, words, or anywhere, whichever is there', () => {
  const sentences = SENTENCE.repeat(100)
  for (const [start] of partsOf(sentences)) expect(sentences.slice(start, start + 4)).toBe('The ')
  const words = 'river '.repeat(1000)
  for (const [start] of partsOf(words)) expect(words.slice(start, start + 5)).toBe('river')
  expect(joined('x'.repeat(5000))).toBe('x'.repeat(5000))
})

test('never cuts a character in two', () => {
  const text = `x${'🎉'.repeat(2000)}`
  for (const [start, end] of partsOf(text)) expect(text.slice(start, end).isWellFormed()).toBe(true)
})

test('typing in a later part leaves the cuts before it where they were', () => {
  const text = SENTENCE.repeat(100)
  const longer = `${text.slice(0, 4000)}and more ${text.slice(4000)}`
  const at = partAt(partsOf(text), 4000)
  expect(at).toBeGreaterThan(0)
  expect(partsOf(longer).slice(0, at)).toEqual(partsOf(text).slice(0, at))
})

test('finds the part of an offset, the last one at the very end', () => {
  const parts = [
    [0, 10],
    [10, 20],
  ] as const
  expect([0, 9, 10, 19, 20].map((offset) => partAt(parts, offset))).toEqual([0, 0, 1, 1, 1])
})

test('a place moves with what is typed before it, and is lost where it is typed over', () => {
  expect(movedBy('one two three', 'one two three four', [4, 7])).toEqual([4, 7])
  expect(movedBy('one two three', 'zero one two three', [4, 7])).toEqual([9, 12])
  expect(movedBy('one two three', 'one twofold three', [8, 13])).toEqual([12, 17])
  expect(movedBy('one two three', 'one ten three', [4, 7])).toBeNull()
})

test('counts lines and columns as editors do', () => {
  expect(placeAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
  expect(placeAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
})
