/** What tests of languages compare: only what is said. */
import { Tokenizer } from '../../../tokenizer.ts'
import type { ReadingRules } from '../../reading.ts'

const tokensOf = (rules: ReadingRules, portions: readonly string[]) => {
  const tokenizer = new Tokenizer(rules)
  const tokens = portions.flatMap((portion) => tokenizer.feed(portion))
  return [...tokens, ...tokenizer.finish()].map(({ token }) => token)
}

/** Tokens as they are spoken, without punctuation. */
export function speak(rules: ReadingRules, text: string): string {
  return tokensOf(rules, [text])
    .map(({ spokenAs, text: written }) => spokenAs ?? written)
    .join(' ')
}

/** The same text, one character after the other. */
export function speakSlowly(rules: ReadingRules, text: string): string {
  return tokensOf(rules, Array.from(text))
    .map(({ spokenAs, text: written }) => spokenAs ?? written)
    .join(' ')
}

/** Sentences, each as its spoken words. */
export function sentences(rules: ReadingRules, text: string): string[] {
  const said: string[][] = [[]]
  for (const { spokenAs, text: written, boundaryAfter } of tokensOf(rules, [text])) {
    said.at(-1)?.push(spokenAs ?? written)
    if (boundaryAfter === 'sentence') said.push([])
  }
  return said.filter((words) => words.length > 0).map((words) => words.join(' '))
}

/** One case a line: `written → spoken`. */
export function cases(table: string): [written: string, spoken: string][] {
  const lines = table.split('\n').filter((line) => line.includes('→'))
  return lines.map((line) => {
    const [written = '', spoken = ''] = line.split('→')
    return [written.trim(), spoken.trim()]
  })
}
