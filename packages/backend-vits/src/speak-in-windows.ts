/** Speech of a cut model: the timeline as soon as durations are known, then samples window by window. */
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
import { eventLoopTurn, failingAs } from '@voice-soundboard/graph'
import type { SynthesisChunk } from '@voice-soundboard/graph'
import type { PrefixPolicy } from './prefix.ts'
import type { SpeechJob } from './speech-job.ts'
import { encodeInParts } from './speech-parts.ts'
import type { VitsStages } from './stages.ts'
import { pitchedRateHz } from './pitch.ts'
import { WindowedDecoder } from './windowed-decoder.ts'
import { planWindows } from './windows.ts'
import type { WindowPolicy } from './windows.ts'

/** How early sound is traded for work: what is small here sounds early and costs more in all. */
export interface StreamingPolicy {
  readonly windows: WindowPolicy
  readonly prefix: PrefixPolicy
}

const STREAMED: StreamingPolicy = {
  windows: { firstFrames: 32, growth: 2, maxFrames: 256 },
  prefix: { keepIds: 36, contextIds: 12, worthwhileRatio: 2 },
}
const WHOLE: WindowPolicy = { firstFrames: Infinity, growth: 1, maxFrames: Infinity }

export async function* speakInWindows(
  job: SpeechJob,
  stages: VitsStages,
  streamed: StreamingPolicy = STREAMED,
): AsyncGenerator<SynthesisChunk, void, void> {
  const sampleRateHz = pitchedRateHz(job.manifest.sampleRateHz, job.request.graph)
  const { streaming, signal } = job.request
  const policy = streaming ? streamed.windows : WHOLE
  const prefix = streaming ? { ...streamed.prefix, leastFrames: policy.firstFrames / 2 } : null
  let decoder: WindowedDecoder | null = null
  let windows = 0
  let frame = 0
  let token = 0
  let warper: Warper | null = null
  for await (const part of encodeInParts(job, stages, prefix)) {
    const { timing, latents, conditioning, endToken, decodableFrames, isLast } = part
    const pauses = placePauses(timing, endToken)
    const gains = gainSteps(timing, endToken)
    const isFirst = token === 0
    yield {
      kind: 'timeline',
      sampleRateHz,
      totalFrames: isLast ? totalSamples(timing, pauses) : null,
      marks: timelineMarks(timing, pauses, token, endToken),
      degradations: isFirst ? job.degradations : [],
      spans: { phonemizeMs: isFirst ? job.phonemizeMs : 0, encodeMs: part.encodeMs },
    }
    token = endToken

    const decoding: WindowedDecoder = decoder ?? new WindowedDecoder(stages, latents, conditioning)
    decoding.extend(latents)
    decoder = decoding
    if (warper && timing.warp) warper.follow(timing.warp)
    else if (timing.warp) warper = new Warper(timing.warp)
    // A first part gives one small window: its sound covers the time that the next encoding takes, and another
    // one would be mostly padding.
    const end = isLast ? decodableFrames : Math.min(decodableFrames, policy.firstFrames)
    for (const window of planWindows({ start: frame, end }, policy, windows)) {
      await eventLoopTurn()
      signal?.throwIfAborted()
      const speech = await failingAs('decode', signal, () => decoding.decode(window))
      signal?.throwIfAborted()
      const isEnd = isLast && window.end === decodableFrames
      const startSample: number = warper ? warper.outputFrames : window.start * stages.hopFrames
      const heard = warper ? warp(warper, speech, isEnd) : speech
      const leveled = applyGainSteps(heard, gains, startSample, sampleRateHz)
      const samples = insertPauses(leveled, pauses, { startSample, isLast: isEnd, sampleRateHz })
      if (samples.length > 0) yield { kind: 'audio', samples }
      frame = window.end
      windows++
    }
  }
}

function warp(warper: Warper, speech: Float32Array, isEnd: boolean): Float32Array<ArrayBuffer> {
  const ready = warper.push(speech)
  return isEnd ? joinSamples([ready, warper.flush()]) : ready
}
