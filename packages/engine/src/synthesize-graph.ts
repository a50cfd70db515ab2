/**
 * A text through one backend, segment by segment: marks and samples of the utterance in order, at the voice's
 * own rate. Speaking, rendering and the command line all run this one loop, so they give the same PCM.
 */
import { openDefaultEventPack } from '@voice-soundboard/events'
import { headerOf, placeMarks, segmentGraph } from '@voice-soundboard/graph'
import type {
  Backend,
  ControlGraph,
  Degradation,
  GraphHeader,
  GraphSegment,
  SynthesisChunk,
  SynthesisRequest,
  TimelineMark,
  Token,
  VoiceManifest,
} from '@voice-soundboard/graph'
import { withEventSounds } from './event-sounds.ts'

export interface SynthesisOptions {
  /** Id. */
  readonly voice: string
  readonly speaker: number
  readonly seed: number
  /** Pieces behind the first are made in one go, which is cheaper. Default false. */
  readonly isSimple?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** Frames count from the utterance's first sample; tokens from the first token of the whole text. */
export type UtteranceChunk =
  | {
      readonly kind: 'timeline'
      /** Index of the segment that the marks belong to. */
      readonly segment: number
      readonly sampleRateHz: number
      readonly marks: readonly TimelineMark[]
      readonly degradations: readonly Degradation[]
      readonly phonemizeMs: number
      readonly encodeMs: number
    }
  | { readonly kind: 'audio'; readonly samples: Float32Array<ArrayBuffer>; readonly tokensDone: number }

export type Synthesize = (request: SynthesisRequest) => AsyncIterable<SynthesisChunk>

/** With the engine's own sounds between words. */
export function synthesizeGraph(
  backend: Backend,
  graph: ControlGraph,
  { manifest, ...options }: Omit<SynthesisOptions, 'voice'> & { readonly manifest: VoiceManifest },
): AsyncGenerator<UtteranceChunk, void, void> {
  const header = headerOf(graph)
  const synthesize = withEventSounds((request) => backend.synthesize(request), {
    pack: openDefaultEventPack(),
    sampleRateHz: () => backend.sampleRateHz(manifest, header),
  })
  return synthesizeSegments(synthesize, header, segmentGraph(graph), { ...options, voice: manifest.id })
}

export async function* synthesizeSegments(
  synthesize: Synthesize,
  header: GraphHeader,
  segments: Iterable<GraphSegment> | AsyncIterable<GraphSegment>,
  options: SynthesisOptions,
): AsyncGenerator<UtteranceChunk, void, void> {
  let offsetFrames = 0
  for await (const { index, firstToken, tokens } of segments) {
    const chunks = synthesize({
      graph: { ...header, tokens, sourceText: '' },
      voice: options.voice,
      speaker: speakerOf(header, tokens, options),
      seed: segmentSeed(options.seed, index),
      streaming: !(options.isSimple && index > 0),
      signal: options.signal,
    })
    const startFrame = offsetFrames
    for await (const chunk of chunks) {
      if (chunk.kind === 'timeline') {
        yield {
          kind: 'timeline',
          segment: index,
          sampleRateHz: chunk.sampleRateHz,
          marks: placeMarks(chunk.marks, { offsetFrames: startFrame, rateRatio: 1, firstToken }),
          degradations: chunk.degradations,
          ...chunk.spans,
        }
      } else {
        offsetFrames += chunk.samples.length
        yield { kind: 'audio', samples: chunk.samples, tokensDone: firstToken }
      }
    }
  }
}

/** A segment has one speaker: the utterance's own, or another one of its voice. */
function speakerOf(
  { speakers }: GraphHeader,
  [first]: readonly Token[],
  { voice, speaker }: SynthesisOptions,
): number {
  const other = first && first.speaker > 0 ? speakers[first.speaker] : undefined
  const isOfVoice = other?.type === 'voice' && other.voice === voice
  return isOfVoice && typeof other.speaker === 'number' ? other.speaker : speaker
}

/** Segments must not share noise; the golden ratio spreads neighbours over the 32 bits (Knuth, TAOCP 6.4). */
function segmentSeed(seed: number, index: number): number {
  return (seed + Math.imul(index, 0x9e37_79b1)) >>> 0
}
