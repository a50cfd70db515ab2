/**
 * Encodes a segment, in one part or two, and decides when everything in it is heard. A long segment that is
 * to sound soon gives its first words before it is encoded whole.
 */
import type { SpeechTiming } from '@voice-soundboard/audio'
import { failingAs, SynthesisError } from '@voice-soundboard/graph'
import type { VitsVoiceManifest } from '@voice-soundboard/graph'
import { GaussianNoise } from './noise.ts'
import { pacesOf } from './paces.ts'
import { pitchedRateHz } from './pitch.ts'
import { planPrefix } from './prefix.ts'
import type { PrefixPolicy } from './prefix.ts'
import { durationNoise, frameStarts, joinEncodings, LatentFrames, noiseRows } from './regulator.ts'
import type { SpeechJob } from './speech-job.ts'
import type { Conditioning, Encoding, VitsStages } from './stages.ts'
import { lookAheadFrames } from './windowed-decoder.ts'
import { pitchRegions, pitchWarp } from './word-pitch.ts'

/** What is known of a segment after an encoding. A later part agrees with an earlier one on what both have. */
export interface SpeechPart {
  readonly timing: SpeechTiming
  readonly latents: LatentFrames
  readonly conditioning: Conditioning
  /** Timing is settled for the tokens before this one. */
  readonly endToken: number
  /** Frames that can be decoded now. */
  readonly decodableFrames: number
  readonly isLast: boolean
  readonly encodeMs: number
}

/** @param prefix Null to encode whole; `leastFrames` is what a prefix must make decodable to be of use. */
export async function* encodeInParts(
  { manifest, request, sequence }: SpeechJob,
  stages: VitsStages,
  prefix: (PrefixPolicy & { readonly leastFrames: number }) | null,
): AsyncGenerator<SpeechPart, void, void> {
  const { graph, speaker, seed, signal } = request
  const { noiseScale, noiseScaleDuration, lengthScale } = manifest.inference
  const noise = new GaussianNoise(seed)
  const { hopFrames } = stages
  const sampleRateHz = pitchedRateHz(manifest.sampleRateHz, graph)
  const regions = pitchRegions(graph.tokens, sequence.phones)

  /** The first ids, and those that close an utterance behind them. */
  const encode = (firstIds: number): Promise<Encoding> => {
    const pick = (values: readonly number[]): readonly number[] => [
      ...values.slice(0, firstIds),
      ...values.slice(Math.max(firstIds, values.length - sequence.closingIds)),
    ]
    const ids = pick(sequence.ids)
    return failingAs('encode', signal, () =>
      stages.encode({
        ids,
        tones: sequence.tones && pick(sequence.tones),
        languages: sequence.languages && pick(sequence.languages),
        speaker,
        durationNoise: durationNoise(noise, ids.length, noiseScaleDuration),
      }),
    )
  }

  const partOf = (encoding: Encoding, ids: number, endToken: number, started: number): SpeechPart => {
    const durations = encoding.durations.subarray(0, ids)
    const voice = { sampleRateHz: manifest.sampleRateHz, hopFrames, lengthScale }
    const startsWith = (pitched: typeof regions): Int32Array =>
      frameStarts(durations, lengthScale, pacesOf(graph, sequence, durations, voice, pitched))
    const starts = startsWith(regions)
    checkFrames(starts, stages, manifest)
    const rows = regions && noiseRows(starts, startsWith(null))
    const latents = new LatentFrames(encoding, starts, noise, noiseScale, rows)
    const isLast = ids === sequence.ids.length
    return {
      timing: {
        tokens: graph.tokens,
        phones: sequence.phones,
        starts,
        hopFrames,
        sampleRateHz,
        warp: pitchWarp(regions, { starts, isWhole: isLast, hopFrames, sampleRateHz }),
      },
      latents,
      conditioning: encoding.conditioning,
      endToken,
      decodableFrames: isLast ? latents.frames : latents.frames - lookAheadFrames(stages),
      isLast,
      encodeMs: performance.now() - started,
    }
  }

  let started = performance.now()
  const plan =
    prefix && !stages.flowAttends
      ? planPrefix(sequence, prefix, lengthScale / graph.globalSpeed, graph.tokens)
      : null
  let head: Encoding | null = null
  if (prefix && plan) {
    const encoding = await encode(plan.encodeIds)
    const part = partOf(encoding, plan.keepIds, plan.keepTokens, started)
    if (part.decodableFrames >= prefix.leastFrames) {
      head = encoding
      yield part
      started = performance.now()
    }
    signal?.throwIfAborted()
  }
  const whole = await encode(sequence.ids.length)
  signal?.throwIfAborted()
  const encoding = plan && head ? { ...whole, ...joinEncodings(head, whole, plan.keepIds) } : whole
  yield partOf(encoding, sequence.ids.length, graph.tokens.length, started)
}

/** Beyond any speech that one segment can hold: the model or its input is broken. */
const LONGEST_SEGMENT_S = 600

function checkFrames(starts: Int32Array, stages: VitsStages, manifest: VitsVoiceManifest): void {
  const frames = starts[starts.length - 1] ?? 0
  const seconds = (frames * stages.hopFrames) / manifest.sampleRateHz
  if (frames > 0 && seconds <= LONGEST_SEGMENT_S) return
  throw new SynthesisError('encode', `the voice "${manifest.id}" gave a segment of ${seconds} s`)
}
