/** Words that are to last so long together: each gets its part, by how much there is to say in it. */
import { deepFreeze } from '@voice-soundboard/graph'
import type { Token } from '@voice-soundboard/graph'
import type { PlacedToken } from '../tokenizer.ts'

export interface TimedStretch {
  readonly durationMs: number
  /** Indices of its tokens in the text. */
  readonly tokens: number[]
}

/** What is left for a word when the pauses between words take nearly all. */
const SHORTEST_MS = 20

/** @param first index in the text of the first of `tokens`. */
export function timed(
  tokens: readonly PlacedToken[],
  first: number,
  stretches: Iterable<TimedStretch>,
): PlacedToken[] {
  const result = [...tokens]
  for (const stretch of stretches) {
    const indices = stretch.tokens.map((index) => index - first).filter((index) => result[index])
    const members = indices.map((index) => (result[index] as PlacedToken).token)
    const pausesMs = members.slice(0, -1).reduce((sum, token) => sum + token.pauseAfterMs, 0)
    const weight = members.reduce((sum, token) => sum + weightOf(token), 0)
    const availableMs = Math.max(SHORTEST_MS * members.length, stretch.durationMs - pausesMs)
    for (const [place, index] of indices.entries()) {
      const token = members[place] as Token
      const targetDurationMs = (availableMs * weightOf(token)) / weight
      result[index] = { ...(result[index] as PlacedToken), token: deepFreeze({ ...token, targetDurationMs }) }
    }
  }
  return result
}

const weightOf = ({ text, spokenAs = text }: Token): number => Math.max(1, spokenAs.length)
