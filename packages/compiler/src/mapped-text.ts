/** Tokens of a text, each changed by itself. */
import { deepFreeze } from '@voice-soundboard/graph'
import type { Token } from '@voice-soundboard/graph'
import type { MarkupProblem } from './markup/markup.ts'
import type { TokenSource } from './token-source.ts'
import type { PlacedToken } from './tokenizer.ts'

export class MappedText implements TokenSource {
  readonly #source: TokenSource
  readonly #change: (token: Token) => Token
  readonly #takeOwnProblems: () => readonly MarkupProblem[]

  /** @param takeProblems what `change` could not honour, since the last look. */
  constructor(
    source: TokenSource,
    change: (token: Token) => Token,
    takeProblems: () => readonly MarkupProblem[],
  ) {
    this.#source = source
    this.#change = change
    this.#takeOwnProblems = takeProblems
  }

  feed(text: string): PlacedToken[] {
    return this.#changed(this.#source.feed(text))
  }

  finish(): PlacedToken[] {
    return this.#changed(this.#source.finish())
  }

  takeProblems(): readonly MarkupProblem[] {
    return [...this.#source.takeProblems(), ...this.#takeOwnProblems()]
  }

  #changed(tokens: readonly PlacedToken[]): PlacedToken[] {
    return tokens.map(({ token, ...place }) => ({ ...place, token: deepFreeze(this.#change(token)) }))
  }
}
