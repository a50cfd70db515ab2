/** Text with an emotion: what its words have of it beyond speed and pitch, which are of the whole. */
import { deepFreeze } from '@voice-soundboard/graph'
import type { MarkupProblem } from '../markup/markup.ts'
import type { TokenSource } from '../token-source.ts'
import type { PlacedToken } from '../tokenizer.ts'
import type { Emotion } from './emotions.ts'

export class ExpressedText implements TokenSource {
  readonly #source: TokenSource
  readonly #emotion: Emotion

  constructor(source: TokenSource, emotion: Emotion) {
    this.#source = source
    this.#emotion = emotion
  }

  feed(text: string): PlacedToken[] {
    return this.#source.feed(text).map((placed) => this.#express(placed))
  }

  finish(): PlacedToken[] {
    return this.#source.finish().map((placed) => this.#express(placed))
  }

  takeProblems(): readonly MarkupProblem[] {
    return this.#source.takeProblems()
  }

  #express({ token, ...place }: PlacedToken): PlacedToken {
    const { energy, pause } = this.#emotion
    const pauseAfterMs = token.pauseAfterMs * pause
    return {
      token: deepFreeze({ ...token, energyScale: token.energyScale * energy, pauseAfterMs }),
      ...place,
    }
  }
}
