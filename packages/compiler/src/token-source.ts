/** Text of any format on its way to tokens. */
import type { Token } from '@voice-soundboard/graph'
import { express } from './expression/express.ts'
import type { Expression } from './expression/express.ts'
import { PolyglotText } from './language/polyglot-text.ts'
import { scriptReader } from './language/script-language.ts'
import { withLexicon } from './lexicon/lexicon.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { withEvents } from './reading/events.ts'
import type { ReadingRules } from './reading/reading.ts'
import { hasRules, primaryOf, rulesFor } from './reading/rules.ts'
import { UnreadNumbers } from './language/unread-numbers.ts'
import { openMarkup } from './markup/formats.ts'
import type { FormatOptions, TextFormat } from './markup/formats.ts'
import type { MarkupProblem } from './markup/markup.ts'
import { MappedText } from './mapped-text.ts'
import { MarkedText } from './markup/marked-text.ts'
import type { Speakers } from './speakers.ts'
import type { PlacedToken, TokenizerStart } from './tokenizer.ts'
import { Tokenizer } from './tokenizer.ts'

export interface TokenSource {
  /** The tokens that no further text can change. */
  feed(text: string): PlacedToken[]
  /** The rest, when no text follows. */
  finish(): PlacedToken[]
  /** What could not be honoured, since the last look. */
  takeProblems(): readonly MarkupProblem[]
}

export type EmojiReading = 'name' | 'drop'

export interface TokenSourceOptions extends FormatOptions {
  readonly format: TextFormat
  readonly speakers: Speakers
  readonly emoji: EmojiReading
  /** Primary tags. */
  readonly detectLanguages: readonly string[]
  readonly expression: Expression | null
  readonly lexicon: Lexicon | null
}

/** @param start where plain text begins; text with markup always begins at its beginning. */
export function openTokenSource(options: TokenSourceOptions, start?: TokenizerStart): TokenSource {
  const unread = new UnreadNumbers()
  const source = polyglot(openFormat(options, start), options, start)
  return new MappedText(source, finishing(options, unread), () => unread.take())
}

function polyglot(source: TokenSource, options: TokenSourceOptions, start?: TokenizerStart): TokenSource {
  const own = primaryOf(options.language)
  const others = options.detectLanguages.filter((language) => language !== own)
  if (others.length === 0) return source
  return new PolyglotText(source, {
    own,
    others,
    // With markup, what is said is not what is written: it cannot be read anew.
    rulesOf: (language) =>
      options.format === 'text' && hasRules(language) ? readingRules(options, language) : null,
    start: start?.offset ?? 0,
  })
}

/** What is done to each token whatever it was written in. */
function finishing(
  { language, expression, emoji }: TokenSourceOptions,
  unread: UnreadNumbers,
): (token: Token) => Token {
  const foreignLanguageOf = scriptReader(language)
  return (token) => {
    if (token.kind === 'emoji' && emoji === 'drop') return { ...token, spokenAs: '', phonemes: [] }
    const isOwn = token.language !== undefined || token.spokenAs !== undefined || token.phonemes !== null
    const foreign = isOwn ? null : foreignLanguageOf(token.text)
    unread.note(token, language)
    const placed = foreign === null ? token : { ...token, language: foreign }
    return expression ? express(placed, expression) : placed
  }
}

function openFormat(options: TokenSourceOptions, start?: TokenizerStart): TokenSource {
  const { language, format } = options
  if (format === 'text') return new PlainText(new Tokenizer(readingRules(options, language), start))
  return new MarkedText(openMarkup(format, options), {
    rules: readingRules(options, language),
    speakers: options.speakers,
    // What is not at hand is read as it is written: a text never waits in its middle.
    rulesOf: (other) => (hasRules(other) ? readingRules(options, other) : null),
  })
}

function readingRules({ lexicon }: TokenSourceOptions, language: string): ReadingRules {
  const rules = withEvents(rulesFor(language))
  return lexicon ? withLexicon(rules, lexicon, language) : rules
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
