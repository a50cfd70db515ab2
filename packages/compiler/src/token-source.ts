/** Text of any format on its way to tokens. */
import type { Emotion } from './expression/emotions.ts'
import { ExpressedText } from './expression/expressed-text.ts'
import { withLexicon } from './lexicon/lexicon.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { rulesFor } from './reading/rules.ts'
import type { MarkupProblem } from './markup/markup.ts'
import { MarkedText } from './markup/marked-text.ts'
import { MarkdownReader } from './markup/markdown/markdown-reader.ts'
import { SsmlReader } from './markup/ssml/ssml-reader.ts'
import type { PlacedToken, TokenizerStart } from './tokenizer.ts'
import { Tokenizer } from './tokenizer.ts'

export type TextFormat = 'text' | 'markdown' | 'ssml'

export interface TokenSource {
  /** The tokens that no further text can change. */
  feed(text: string): PlacedToken[]
  /** The rest, when no text follows. */
  finish(): PlacedToken[]
  /** What could not be honoured, since the last look. */
  takeProblems(): readonly MarkupProblem[]
}

export interface TokenSourceOptions {
  readonly language: string
  readonly format: TextFormat
  readonly emotion: Emotion | null
  readonly lexicon: Lexicon | null
}

/** @param start where plain text begins; text with markup always begins at its beginning. */
export function openTokenSource(options: TokenSourceOptions, start?: TokenizerStart): TokenSource {
  const source = openFormat(options, start)
  return options.emotion ? new ExpressedText(source, options.emotion) : source
}

function openFormat(options: TokenSourceOptions, start?: TokenizerStart): TokenSource {
  const { language, lexicon } = options
  const ownRules = rulesFor(language)
  const rules = lexicon ? withLexicon(ownRules, lexicon, language) : ownRules
  if (options.format === 'markdown') return new MarkedText(new MarkdownReader(), rules)
  if (options.format === 'ssml') return new MarkedText(new SsmlReader(options.language), rules)
  return new PlainText(new Tokenizer(rules, start))
}

class PlainText implements TokenSource {
  readonly #tokenizer: Tokenizer

  constructor(tokenizer: Tokenizer) {
    this.#tokenizer = tokenizer
  }

  feed(text: string): PlacedToken[] {
    return this.#tokenizer.feed(text)
  }

  finish(): PlacedToken[] {
    return this.#tokenizer.finish()
  }

  takeProblems(): readonly MarkupProblem[] {
    return []
  }
}
