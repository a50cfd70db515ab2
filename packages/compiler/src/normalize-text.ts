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
  let out = ''
  for (const { text: written, spokenAs = written, kind = 'word', source, ...token } of tokens) {
    if (out !== '' && spokenAs !== '' && !out.endsWith('\n')) out += ' '
    out += token.punctuationBefore
    const start = out.length
    out += spokenAs
    spans.push({ target: [start, out.length], source, text: written, spokenAs, kind })
    out += token.punctuationAfter.trim()
    if (token.boundaryAfter === 'paragraph') out += '\n'
  }
  return { text: out.trimEnd(), spans }
}
