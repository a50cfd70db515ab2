/** What several words have together: how long they last, how their pitch moves. Known when all of them are. */
import { deepFreeze } from '@voice-soundboard/graph'
import type { Token } from '@voice-soundboard/graph'
import type { PlacedToken } from '../tokenizer.ts'
import type { TextStyle } from './markup.ts'
import type { ContourPoint } from './ssml/values.ts'

/** What is left for a word when the pauses between words take nearly all. */
const SHORTEST_MS = 20

interface Stretch {
  readonly style: TextStyle
  /** Indices of its tokens in the text. */
  readonly tokens: number[]
}

export class Stretches {
  readonly #timed = new Map<number, Stretch>()
  readonly #shaped = new Map<number, Stretch>()

  /** @param index of a token with this style, in the text. */
  note(style: TextStyle, index: number): void {
    if (style.targetDurationMs !== undefined) add(this.#timed, style.stretch, style, index)
    add(this.#shaped, style.contour?.stretch, style, index)
  }

  /** @param first index in the text of the first of `tokens`. */
  applied(tokens: readonly PlacedToken[], first: number): PlacedToken[] {
    const result = [...tokens]
    const changed = (stretch: Stretch, change: (members: readonly Token[]) => readonly Partial<Token>[]) => {
      const indices = stretch.tokens.map((index) => index - first).filter((index) => result[index])
      const fields = change(indices.map((index) => (result[index] as PlacedToken).token))
      for (const [place, index] of indices.entries()) {
        const placed = result[index] as PlacedToken
        result[index] = { ...placed, token: deepFreeze({ ...placed.token, ...fields[place] }) }
      }
    }
    for (const stretch of this.#timed.values()) {
      changed(stretch, (members) => durations(members, stretch.style.targetDurationMs ?? 0))
    }
    for (const stretch of this.#shaped.values()) {
      changed(stretch, (members) => pitches(members, stretch.style.contour?.points ?? []))
    }
    return result
  }
}

function add(stretches: Map<number, Stretch>, id: number | undefined, style: TextStyle, index: number): void {
  if (id === undefined) return
  const stretch = stretches.get(id) ?? { style, tokens: [] }
  stretch.tokens.push(index)
  stretches.set(id, stretch)
}

/** Each word gets its part by how much there is to say in it; the pauses between them count. */
function durations(members: readonly Token[], durationMs: number): Partial<Token>[] {
  const pausesMs = members.slice(0, -1).reduce((sum, token) => sum + token.pauseAfterMs, 0)
  const weight = members.reduce((sum, token) => sum + weightOf(token), 0)
  const availableMs = Math.max(SHORTEST_MS * members.length, durationMs - pausesMs)
  return members.map((token) => ({ targetDurationMs: (availableMs * weightOf(token)) / weight }))
}

/** One pitch a word: that of the contour in its middle. */
function pitches(members: readonly Token[], points: readonly ContourPoint[]): Partial<Token>[] {
  const weight = members.reduce((sum, token) => sum + weightOf(token), 0)
  let before = 0
  return members.map((token) => {
    const middle = (before + weightOf(token) / 2) / weight
    before += weightOf(token)
    return { pitchScale: token.pitchScale * pitchAt(points, middle) }
  })
}

/** Straight lines between the points; the first and the last reach to the ends. */
function pitchAt(points: readonly ContourPoint[], at: number): number {
  const next = points.findIndex((point) => point.at >= at)
  const [left, right] = [points[next < 0 ? points.length - 1 : next - 1], points[next]]
  if (!left || !right) return (left ?? right)?.pitch ?? 1
  const share = right.at === left.at ? 0 : (at - left.at) / (right.at - left.at)
  return left.pitch + share * (right.pitch - left.pitch)
}

const weightOf = ({ text, spokenAs = text }: Token): number => Math.max(1, spokenAs.length)
