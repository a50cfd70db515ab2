/**
 * How long each sound is to last, as a factor on what the voice would give it: by speed, stretching and emphasis, or
 * by the length that a word is to have exactly.
 */
import { emphasisLength } from '@voice-soundboard/audio'
import type { TimedPhone } from '@voice-soundboard/audio'
import type { ControlGraph, Token } from '@voice-soundboard/graph'

/**
 * One factor per id.
 *
 * @param frames Of each id, at the voice's own pace.
 * @param framesPerSecond Of the model.
 */
export function pacesOf(
  graph: ControlGraph,
  phones: readonly TimedPhone[],
  frames: Float64Array,
  framesPerSecond: number,
): Float64Array {
  const pace = 1 / graph.globalSpeed
  const paces = new Float64Array(frames.length).fill(pace)
  for (const [index, { token: owner, onsetId, offsetId }] of phones.entries()) {
    const token = graph.tokens[owner]
    const length = token ? token.durationScale * emphasisLength(token) : 1
    // The gap behind a phone is said at its pace.
    paces.fill(pace * length, onsetId, phones[index + 1]?.onsetId ?? offsetId)
  }
  for (const { token, onsetId, offsetId, gapEndId } of timedSpans(graph.tokens, phones)) {
    const natural = frames.subarray(onsetId, offsetId).reduce((sum, each) => sum + each, 0)
    paces.fill((token.targetDurationMs / 1000) * (framesPerSecond / natural), onsetId, offsetId)
    // Lengths that follow each other leave nothing between them.
    paces.fill(0, offsetId, gapEndId)
  }
  return paces
}

type TimedToken = Token & { readonly targetDurationMs: number }

interface TimedSpan {
  readonly token: TimedToken
  readonly onsetId: number
  readonly offsetId: number
  /** Where the next word begins, when it has an exact length too; else the end of this one. */
  readonly gapEndId: number
}

function timedSpans(tokens: readonly Token[], phones: readonly TimedPhone[]): TimedSpan[] {
  const spans: TimedSpan[] = []
  for (let first = 0, end = 0; first < phones.length; first = end) {
    const { token: owner, onsetId } = phones[first] as TimedPhone
    while (phones[end]?.token === owner) end++
    const token = tokens[owner]
    if (!token || !hasLength(token)) continue
    const { offsetId } = phones[end - 1] as TimedPhone
    const next = phones[end]
    const follows = next && hasLength(tokens[next.token] as Token)
    spans.push({ token, onsetId, offsetId, gapEndId: follows ? next.onsetId : offsetId })
  }
  return spans
}

const hasLength = (token: Token): token is TimedToken => token.targetDurationMs !== undefined
