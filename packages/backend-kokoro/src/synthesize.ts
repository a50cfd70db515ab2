/** One segment from graph to sound: phonemes, ids, timing, melody, and at last the samples. */
import {
  applyGainSteps,
  gainSteps,
  insertPauses,
  placePauses,
  speakSilence,
  timelineMarks,
  totalSamples,
} from '@voice-soundboard/audio'
import {
  eventLoopTurn,
  failingAs,
  phonemizeGraph,
  SpeakerNotFoundError,
  SynthesisError,
} from '@voice-soundboard/graph'
import type { Phonemizer, SynthesisChunk, SynthesisRequest } from '@voice-soundboard/graph'
import { idSequence } from './id-sequence.ts'
import type { IdSequence } from './id-sequence.ts'
import type { LoadedVoice } from './load-voice.ts'
import { pitchSteps, transpose } from './melody.ts'
import { pacesOf } from './paces.ts'
import { alignmentOf, heardStarts, naturalFrames, regulate, totalFrames } from './regulator.ts'
import type { EncodedRun } from './stages.ts'
import { unloweredProsody } from './unlowered.ts'

export async function* synthesizeSegment(
  loaded: LoadedVoice,
  request: SynthesisRequest,
  phonemizers: (language: string) => Promise<Phonemizer>,
): AsyncGenerator<SynthesisChunk, void, void> {
  const { voice, hopFrames } = loaded
  const { manifest } = voice
  const { graph, speaker, signal } = request
  const { sampleRateHz, speakers } = manifest
  if (!(Number.isInteger(speaker) && speaker >= 0 && speaker < speakers.count))
    throw new SpeakerNotFoundError(manifest.id, speaker, speakers.count)
  signal?.throwIfAborted()

  const asked = performance.now()
  const { phonemes, degradations } = await failingAs('phonemize', signal, () =>
    phonemizeGraph(graph, phonemizers, signal),
  )
  signal?.throwIfAborted()
  const isBritish = speakers.languages?.[speaker]?.toLowerCase() === 'en-gb'
  const sequence = idSequence(graph, phonemes, voice, isBritish)
  const told = [...loaded.degradations, ...unloweredProsody(graph), ...degradations, ...sequence.degradations]
  const phonemizeMs = performance.now() - asked
  if (sequence.phones.length === 0) {
    yield* speakSilence({ tokens: graph.tokens, sampleRateHz, degradations: told, phonemizeMs })
    return
  }

  const started = performance.now()
  const encoded = await encodeRuns(loaded, sequence, speaker, signal)
  const { phones } = sequence
  const natural = naturalFrames(joinDurations(encoded))
  const paces = pacesOf(graph, phones, natural, sampleRateHz / hopFrames)
  const runs = regulate(natural, paces, sequence.runs)
  checkLength(totalFrames(runs), hopFrames, manifest.id, sampleRateHz)

  const heard = heardStarts(runs)
  const starts = Int32Array.from(heard, (frame) => Math.round(frame * hopFrames))
  // A mark may lie within a frame, so time is counted in samples here.
  const speech = { tokens: graph.tokens, phones, starts, hopFrames: 1, sampleRateHz, warp: null }
  const pauses = placePauses(speech, graph.tokens.length)
  yield {
    kind: 'timeline',
    sampleRateHz,
    totalFrames: totalSamples(speech, pauses),
    marks: timelineMarks(speech, pauses, 0, graph.tokens.length),
    degradations: told,
    spans: { phonemizeMs, encodeMs: performance.now() - started },
  }

  const pitch = pitchSteps(graph, phones, heard)
  const gains = gainSteps(speech, graph.tokens.length)
  for (const [index, run] of runs.entries()) {
    await eventLoopTurn()
    signal?.throwIfAborted()
    const alignment = alignmentOf(run)
    const states = encoded[index] as EncodedRun
    const samples = await failingAs('decode', signal, async () => {
      const prosody = await loaded.stages.sing(states, alignment)
      signal?.throwIfAborted()
      return loaded.stages.decode(states, alignment, { ...prosody, f0: transpose(prosody.f0, pitch, run) })
    })
    signal?.throwIfAborted()
    checkSamples(samples, run.frames * hopFrames)
    const startSample = run.atFrame * hopFrames
    const piece = { startSample, isLast: index === runs.length - 1, sampleRateHz }
    const kept = samples.slice(run.keepFrom * hopFrames, run.keepEnd * hopFrames)
    const leveled = applyGainSteps(kept, gains, startSample, sampleRateHz)
    yield { kind: 'audio', samples: insertPauses(leveled, pauses, piece) }
  }
}

async function encodeRuns(
  { stages, styles }: LoadedVoice,
  { ids, runs }: IdSequence,
  speaker: number,
  signal: AbortSignal | undefined,
): Promise<readonly EncodedRun[]> {
  const style = await styles.load(speaker, { signal })
  const encoded: EncodedRun[] = []
  for (const { firstId, endId } of runs) {
    signal?.throwIfAborted()
    const symbols = endId - firstId - 2
    encoded.push(
      await failingAs('encode', signal, () =>
        stages.encode(ids.slice(firstId, endId), style.rowFor(symbols)),
      ),
    )
  }
  signal?.throwIfAborted()
  return encoded
}

function joinDurations(encoded: readonly EncodedRun[]): Float32Array {
  const joined = new Float32Array(encoded.reduce((sum, { durations }) => sum + durations.length, 0))
  let at = 0
  for (const { durations } of encoded) {
    joined.set(durations, at)
    at += durations.length
  }
  return joined
}

/** Beyond any speech that one segment can hold: the model or its input is broken. */
const LONGEST_SEGMENT_S = 600

function checkLength(frames: number, hopFrames: number, voice: string, sampleRateHz: number): void {
  const seconds = (frames * hopFrames) / sampleRateHz
  if (seconds <= LONGEST_SEGMENT_S) return
  throw new SynthesisError('encode', `the voice "${voice}" gave a segment of ${seconds} s`)
}

function checkSamples(samples: Float32Array, expected: number): void {
  if (samples.length !== expected)
    throw new SynthesisError('decode', `the model gave ${samples.length} samples for ${expected}`)
  const broken = samples.findIndex((value) => !Number.isFinite(value))
  if (broken >= 0) throw new SynthesisError('decode', `the model gave ${samples[broken]} as sample ${broken}`)
}
