/** How marked text is said, where the markup itself says so: an alias, phonemes, or what kind of thing it is. */
import { tidy } from '../lexicon/parts.ts'
import type { ReadingRules } from '../reading/reading.ts'
import type { Saying } from '../tokenizer.ts'
import type { TextStyle } from './markup.ts'

/** Null for text that is read like any other. */
export function sayingOf(text: string, style: TextStyle, rules: ReadingRules): Saying | null {
  const { spokenAs, phonemes, sayAs } = style
  // What is said as a whole may be written over several lines.
  if (phonemes) return { spokenAs: tidy(spokenAs ?? text), phonemes }
  if (spokenAs !== undefined) return { spokenAs: tidy(spokenAs) }
  const [kind = '', format = ''] = sayAs?.split(':') ?? []
  const said = sayAs === undefined ? null : (rules.sayAs?.(text, kind, format) ?? null)
  return said === null ? null : { spokenAs: said }
}
