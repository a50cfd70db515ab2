/** What tests of sentences compare: a text with bars where they end. */
import { expect } from 'vitest'
import { splitSentences } from '../index.ts'

/** The bar stands where one sentence ends and the next begins. */
export function expectSplit(marked: string, language = 'en'): void {
  const sentences = splitSentences(marked.replaceAll('|', ''), { language })
  expect(sentences.map(({ text }) => text)).toEqual(marked.split('|').map((part) => part.trim()))
}

/** One text a line, `⏎` for each of its line ends. */
export const cases = (marked: string): string[][] =>
  marked
    .trim()
    .split('\n')
    .map((line) => [line.trim().replaceAll('⏎', '\n')])
