/** The text that was given, before anything reads it. */
import { InvalidInputError } from '@voice-soundboard/graph'

export function checkText(path: string, text: unknown): asserts text is string {
  if (typeof text === 'string') return
  throw new InvalidInputError(path, 'a string', text === null ? 'null' : typeof text)
}

/** For errors: why there is nothing to say in it. */
export function describeWordless(text: string): string {
  if (text === '') return 'an empty string'
  return text.trim() === '' ? 'only white space' : 'only punctuation or control characters'
}
