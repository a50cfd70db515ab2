/** Speech of a model that runs whole: all samples at once, and times that are shared out over the ids. */
import {
  applyGainSteps,
  gainSteps,
  insertPauses,
  joinSamples,
  placePauses,
  timelineMarks,
  totalSamples,
  Warper,
} from '@voice-soundboard/audio'
import { failingAs } from '@voice-soundboard/graph'
import type { SynthesisChunk } from '@voice-soundboard/graph'
import { pitchedRateHz, pitchLength } from './pitch.ts'
import type { SpeechJob } from './speech-job.ts'
import type { UncutModel } from './uncut-model.ts'
import { pitchRegions, pitchWarp, regionSpans } from './word-pitch.ts'
import type { PitchRegion } from './word-pitch.ts'

export async function* speakUncut(
  job: SpeechJob,
  model: UncutModel,
): AsyncGenerator<SynthesisChunk, void, void> {
  const { sequence, manifest, request } = job
  const { graph, speaker, signal } = request
  const { inference } = manifest
  const sampleRateHz = pitchedRateHz(manifest.sampleRateHz, graph)
  const { ids, tones, languages, phones } = sequence
  const regions = pitchRegions(graph.tokens, phones)
  const length = pitchLength(manifest.sampleRateHz, graph) * lengthToWarp(regions, ids.length)
  const scales = { ...inference, lengthScale: (inference.lengthScale * length) / graph.globalSpeed }
  const started = performance.now()
  const speech = await failingAs('decode', signal, () =>
    model.speak({ ids, tones, languages, speaker, ...scales }),
  )
  signal?.throwIfAborted()

  // Every id lasts as long as every other; a frame is a sample here.
  const starts = Int32Array.from({ length: ids.length + 1 }, (_, id) =>
    Math.round((speech.length * id) / ids.length),
  )
  const warp = pitchWarp(regions, { starts, isWhole: true, hopFrames: 1, sampleRateHz })
  const timing = { tokens: graph.tokens, phones, starts, hopFrames: 1, sampleRateHz, warp }
  const pauses = placePauses(timing, graph.tokens.length)
  yield {
    kind: 'timeline',
    sampleRateHz,
    totalFrames: totalSamples(timing, pauses),
    marks: timelineMarks(timing, pauses, 0, graph.tokens.length),
    degradations: job.degradations,
    spans: { phonemizeMs: job.phonemizeMs, encodeMs: performance.now() - started },
  }
  const warper = warp && new Warper(warp)
  const heard = warper ? joinSamples([warper.push(speech), warper.flush()]) : speech
  const piece = { startSample: 0, isLast: true, sampleRateHz }
  const leveled = applyGainSteps(heard, gainSteps(timing, graph.tokens.length), 0, sampleRateHz)
  yield { kind: 'audio', samples: insertPauses(leveled, pauses, piece) }
}

/** One factor for all: with ids that last alike, the segment is as long as it would be, its words are not. */
function lengthToWarp(regions: readonly PitchRegion[] | null, ids: number): number {
  const heard = regionSpans(regions ?? [], ids).reduce(
    (sum, { fromId, endId, factor }) => sum + (endId - fromId) / factor,
    0,
  )
  return regions ? ids / heard : 1
}
