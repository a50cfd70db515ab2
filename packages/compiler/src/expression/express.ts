/** What the words of a text have of its emotion and style, beyond speed and pitch, which are of the whole. */
import type { Token } from '@voice-soundboard/graph'
import { PAUSE_MS } from '../tokenizer.ts'

export interface Expression {
  /** Factor. */
  readonly energy: number
  /** Factor on the pauses that the text is read with; those that it asks for are exact. */
  readonly pause: number
}

export function express(token: Token, { energy, pause }: Expression): Token {
  const isAsked = token.pauseAfterMs !== PAUSE_MS[token.boundaryAfter]
  const pauseAfterMs = isAsked ? token.pauseAfterMs : token.pauseAfterMs * pause
  return { ...token, energyScale: token.energyScale * energy, pauseAfterMs }
}
