/** The sentences of a text, as they are spoken. */
import { kindOf } from '../characters.ts'
import { checkReadingOptions } from '../check-options.ts'
import { checkText } from '../check-text.ts'
import { rulesFor } from '../reading/rules.ts'
import { Tokenizer } from '../tokenizer.ts'

export interface SplitSentencesOptions {
  /** BCP 47. Default `en`. */
  readonly language?: string
}

export interface Sentence {
  /** With its punctuation, and the marker of a list before it. */
  readonly text: string
  /** Offsets in the text that was given. */
  readonly start: number
  readonly end: number
}

/**
 * In order. Only white space stands between two of them, and before the first and behind the last one. Empty lines
 * end sentences, single ones do not.
 * @throws InvalidInputError when `text` is no string.
 */
export function splitSentences(text: string, options: SplitSentencesOptions = {}): Sentence[] {
  checkText('text', text)
  checkReadingOptions(options)
  const tokenizer = new Tokenizer(rulesFor(options.language ?? 'en'))
  const sentences: Sentence[] = []
  let start = 0
  const add = (end: number) => {
    const sentence = trimmed(text, start, end)
    if (sentence) sentences.push(sentence)
    start = end
  }
  for (const { token, end } of [...tokenizer.feed(text), ...tokenizer.finish()]) {
    const isEnd = token.boundaryAfter === 'sentence' || token.boundaryAfter === 'paragraph'
    if (isEnd) add(end)
  }
  const rest = trimmed(text, start, text.length)
  const last = sentences.pop()
  // A line of dashes at the end is kept; characters that nobody sees go with the last sentence.
  const { end = 0 } = rest ?? {}
  if (last && rest && !hasMarks(rest.text))
    sentences.push({ ...last, text: text.slice(last.start, end), end })
  else sentences.push(...(last ? [last] : []), ...(rest && hasMarks(rest.text) ? [rest] : []))
  return sentences
}

function trimmed(text: string, start: number, end: number): Sentence | null {
  const part = text.slice(start, end)
  const from = start + part.length - part.trimStart().length
  const inside = part.trim()
  return inside === '' ? null : { text: inside, start: from, end: from + inside.length }
}

const hasMarks = (text: string): boolean => Array.from(text).some((character) => kindOf(character) !== 'gap')
