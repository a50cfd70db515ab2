/** Nothing to pronounce, such as a lone emoji: what remains are the pauses, the marks, and a word about it. */
import { pitchedRateHz } from './pitch.ts'
import type { SynthesisChunk } from '@voice-soundboard/graph'
import { insertPauses } from './pauses.ts'
import type { SpeechJob } from './speech-job.ts'
import { placePauses, timelineMarks, totalSamples } from './timeline.ts'

export function* speakSilence(job: SpeechJob): Generator<SynthesisChunk, void, void> {
  const { hopFrames } = job.manifest
  const sampleRateHz = pitchedRateHz(job.manifest.sampleRateHz, job.request.graph)
  const { tokens } = job.request.graph
  const timing = { tokens, phones: [], starts: Int32Array.of(0), hopFrames, sampleRateHz, warp: null }
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
    degradations: isWanted ? job.degradations : [...job.degradations, nothing],
    spans: { phonemizeMs: job.phonemizeMs, encodeMs: 0 },
  }
  const piece = { startSample: 0, isLast: true, sampleRateHz }
  const samples = insertPauses(new Float32Array(0), pauses, piece)
  if (samples.length > 0) yield { kind: 'audio', samples }
}
