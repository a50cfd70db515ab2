/** Text as it is spoken, and where each part of it comes from. */
import type { SourceRange, TokenKind } from '@voice-soundboard/graph'
import { checkReadingOptions } from './check-options.ts'
import { checkText } from './check-text.ts'
import { withEvents } from './reading/events.ts'
import { rulesFor } from './reading/rules.ts'
import { Tokenizer } from './tokenizer.ts'

export interface NormalizeOptions {
  /** BCP 47. Default `en`. */
  readonly language?: string
}

export interface NormalizedSpan {
  /** Range of the normalised text, without punctuation. */
  readonly target: SourceRange
  /** Range of the text that was given. */
  readonly source: SourceRange
  readonly text: string
  readonly spokenAs: string
  readonly kind: TokenKind
}

export interface NormalizedText {
  /** `doctor Lee paid three dollars fifty.` */
  readonly text: string
  readonly spans: readonly NormalizedSpan[]
}

/** Writes out everything that is not said as it is written. A text without words gives an empty one. */
export function normalizeText(text: string, options: NormalizeOptions = {}): NormalizedText {
  checkText('text', text)
  checkReadingOptions(options)
  const tokenizer = new Tokenizer(withEvents(rulesFor(options.language ?? 'en')))
  const tokens = [...tokenizer.feed(text), ...tokenizer.finish()].map(({ token }) => token)
  const spans: NormalizedSpan[] = []
  // A string that grows is copied whenever it is looked into.
  const written: string[] = []
  let length = 0
  let isLineStart = true
  const write = (part: string): void => {
    if (part === '') return
    written.push(part)
    length += part.length
    isLineStart = part.endsWith('\n')
  }
  for (const { text: core, spokenAs = core, kind = 'word', source, ...token } of tokens) {
    if (!isLineStart && spokenAs !== '') write(' ')
    write(token.punctuationBefore)
    const start = length
    write(spokenAs)
    spans.push({ target: [start, length], source, text: core, spokenAs, kind })
    write(token.punctuationAfter.trim())
    if (token.boundaryAfter === 'paragraph') write('\n')
  }
  return { text: written.join('').trimEnd(), spans }
}
