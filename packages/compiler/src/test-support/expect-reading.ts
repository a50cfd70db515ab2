/** What tests of whole sentences compare: what is written, and how it is said with its punctuation. */
import { expect, test } from 'vitest'
import { normalizeText } from '../index.ts'

/** One case a line, `written ⇒ said`. */
export function says(cases: string, language = 'en'): void {
  const lines = cases.trim().split('\n')
  const pairs = lines.map((line) => line.trim().split(' ⇒ ') as [string, string])
  test.each(pairs)('%s', (written, said) => {
    expect(normalizeText(written, { language }).text).toBe(said)
  })
}
