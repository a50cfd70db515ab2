/** One segment from graph to sound: phonemes and ids here, then the way that the voice's model allows. */
import { speakSilence } from '@voice-soundboard/audio'
import { failingAs, phonemizeGraph, SpeakerNotFoundError } from '@voice-soundboard/graph'
import type { Phonemizer, SynthesisChunk, SynthesisRequest } from '@voice-soundboard/graph'
import type { LoadedVoice } from './load-voice.ts'
import { phonemeIds } from './phoneme-ids.ts'
import { pitchedRateHz } from './pitch.ts'
import { speakInWindows } from './speak-in-windows.ts'
import { speakUncut } from './speak-uncut.ts'
import type { SpeechJob } from './speech-job.ts'
import { unloweredProsody } from './unlowered.ts'

export async function* synthesizeSegment(
  voice: LoadedVoice,
  request: SynthesisRequest,
  phonemizers: (language: string) => Promise<Phonemizer>,
): AsyncGenerator<SynthesisChunk, void, void> {
  const { manifest, model } = voice
  const { graph, speaker, signal } = request
  if (!(Number.isInteger(speaker) && speaker >= 0 && speaker < manifest.speakers.count)) {
    throw new SpeakerNotFoundError(manifest.id, speaker, manifest.speakers.count)
  }
  signal?.throwIfAborted()

  const started = performance.now()
  const { phonemes, degradations } = await failingAs('phonemize', signal, () =>
    phonemizeGraph(graph, phonemizers, signal),
  )
  signal?.throwIfAborted()
  const sequence = phonemeIds(graph.tokens, phonemes, manifest.phonemes)
  const job: SpeechJob = {
    manifest,
    request,
    sequence,
    degradations: [
      ...voice.degradations,
      ...unloweredProsody(graph, model.kind),
      ...degradations,
      ...sequence.degradations,
    ],
    phonemizeMs: performance.now() - started,
  }
  if (sequence.phones.length === 0) {
    const sampleRateHz = pitchedRateHz(manifest.sampleRateHz, graph)
    const { degradations, phonemizeMs } = job
    yield* speakSilence({ tokens: graph.tokens, sampleRateHz, degradations, phonemizeMs })
  } else if (model.kind === 'stages') yield* speakInWindows(job, model)
  else yield* speakUncut(job, model)
}
