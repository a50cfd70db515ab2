/** Nothing to pronounce, such as a lone emoji: what remains are the pauses, the marks, and a word about it. */
import type { Degradation, SynthesisChunk, Token } from '@voice-soundboard/graph'
import { insertPauses } from './pauses.ts'
import { placePauses, timelineMarks, totalSamples } from './speech-timing.ts'

export interface SilentSegment {
  readonly tokens: readonly Token[]
  readonly sampleRateHz: number
  readonly degradations: readonly Degradation[]
  readonly phonemizeMs: number
}

export function* speakSilence(segment: SilentSegment): Generator<SynthesisChunk, void, void> {
  const { tokens, sampleRateHz, degradations, phonemizeMs } = segment
  const timing = { tokens, phones: [], starts: Int32Array.of(0), hopFrames: 1, sampleRateHz, warp: null }
  const pauses = placePauses(timing, tokens.length)
  const isWanted = tokens.every(({ phonemes }) => phonemes?.length === 0)
  const start = tokens[0]?.source[0] ?? 0
  const nothing = {
    code: 'nothing-to-say',
    message: 'This part of the text has nothing to pronounce.',
    source: [start, tokens[tokens.length - 1]?.source[1] ?? start] as const,
  }
  yield {
    kind: 'timeline',
    sampleRateHz,
    totalFrames: totalSamples(timing, pauses),
    marks: timelineMarks(timing, pauses, 0, tokens.length),
    degradations: isWanted ? degradations : [...degradations, nothing],
    spans: { phonemizeMs, encodeMs: 0 },
  }
  const piece = { startSample: 0, isLast: true, sampleRateHz }
  const samples = insertPauses(new Float32Array(0), pauses, piece)
  if (samples.length > 0) yield { kind: 'audio', samples }
}
