/**
 * How long each sound is to last, as a factor on what the voice would give it: by speed, pitch, stretching and
 * emphasis, or by the length that a word is to have exactly.
 */
import { emphasisLength } from '@voice-soundboard/audio'
import type { ControlGraph, Token } from '@voice-soundboard/graph'
import type { IdSequence, Phone } from './phoneme-ids.ts'
import { pitchedRateHz, pitchLength } from './pitch.ts'
import { naturalFrames } from './regulator.ts'
import { regionSpans } from './word-pitch.ts'
import type { PitchRegion } from './word-pitch.ts'

interface VoiceTiming {
  readonly sampleRateHz: number
  readonly hopFrames: number
  /** The voice's own pace. */
  readonly lengthScale: number
}

/**
 * One factor per id.
 *
 * @param durations Of ids from the first on, in frames; words whose ids are not all among them get no exact length.
 * @param regions Of what is made longer for its pitch; null to leave that out.
 */
export function pacesOf(
  graph: ControlGraph,
  { ids, phones }: IdSequence,
  durations: Float32Array,
  voice: VoiceTiming,
  regions: readonly PitchRegion[] | null,
): Float32Array {
  const rateHz = pitchedRateHz(voice.sampleRateHz, graph)
  const pace = pitchLength(voice.sampleRateHz, graph) / graph.globalSpeed
  const paces = new Float32Array(ids.length).fill(pace)
  for (const [index, phone] of phones.entries()) {
    const token = graph.tokens[phone.token]
    const length = token ? token.durationScale * emphasisLength(token) : 1
    // The gap behind a phone is said at its pace.
    paces.fill(pace * length, phone.firstId, phones[index + 1]?.firstId ?? phone.endId)
  }
  const spans = timedSpans(graph.tokens, phones)
  for (const [index, { token, onsetId, offsetId }] of spans.entries()) {
    if (offsetId > durations.length) break
    const natural = durations
      .subarray(onsetId, offsetId)
      .reduce((sum, duration) => sum + naturalFrames(duration, voice.lengthScale), 0)
    const frames = (token.targetDurationMs / 1000) * (rateHz / voice.hopFrames)
    paces.fill(natural === 0 ? 0 : frames / natural, onsetId, offsetId)
    // Lengths that follow each other leave nothing between them.
    const next = spans[index + 1]
    if (next?.isNext) paces.fill(0, offsetId, next.onsetId)
  }

  for (const { fromId, endId, factor } of regionSpans(regions ?? [], ids.length)) {
    for (let id = fromId; id < endId; id++) paces[id] = (paces[id] as number) * factor
  }
  return paces
}

type TimedToken = Token & { readonly targetDurationMs: number }

interface TimedSpan {
  readonly token: TimedToken
  readonly onsetId: number
  readonly offsetId: number
  /** The word that is heard in front of it has an exact length too. */
  readonly isNext: boolean
}

function timedSpans(tokens: readonly Token[], phones: readonly Phone[]): TimedSpan[] {
  const spans: TimedSpan[] = []
  let wasTimed = false
  for (let first = 0, end = 0; first < phones.length; first = end) {
    const phone = phones[first] as Phone
    while (phones[end]?.token === phone.token) end++
    const token = tokens[phone.token]
    const isTimed = token !== undefined && hasLength(token)
    if (isTimed) {
      const { offsetId } = phones[end - 1] as Phone
      spans.push({ token, onsetId: phone.onsetId, offsetId, isNext: wasTimed })
    }
    wasTimed = isTimed
  }
  return spans
}

export const hasLength = (token: Token): token is TimedToken => token.targetDurationMs !== undefined
