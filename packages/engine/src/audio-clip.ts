/** Speech as data: what `render()` gives. */
import { encodeWav } from '@voice-soundboard/audio'
import { framesToMs } from '@voice-soundboard/graph'
import type { Degradation, SourceRange, SynthesisMetrics, TimelineMark, Token } from '@voice-soundboard/graph'

export interface ClipMark {
  readonly kind: TimelineMark['kind']
  readonly text: string
  readonly source: SourceRange
  readonly startMs: number
  readonly endMs: number
}

export interface ClipMetadata {
  readonly text: string
  readonly voice: string
  readonly speaker: number
  readonly backend: string
  readonly seed: number
  readonly durationMs: number
  readonly degradations: readonly Degradation[]
  readonly metrics: Pick<SynthesisMetrics, 'synthesisMs' | 'audioMs' | 'realTimeFactor'>
}

export class AudioClip {
  /** Mono, −1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>
  /** In hertz. */
  readonly sampleRate: number
  readonly timeline: readonly ClipMark[]
  readonly metadata: ClipMetadata

  constructor(fields: Pick<AudioClip, 'samples' | 'sampleRate' | 'timeline' | 'metadata'>) {
    this.samples = fields.samples
    this.sampleRate = fields.sampleRate
    this.timeline = fields.timeline
    this.metadata = fields.metadata
  }

  /** A 16-bit mono WAV file. */
  toBlob(): Blob {
    return new Blob([encodeWav(this.samples, this.sampleRate)], { type: 'audio/wav' })
  }
}

export function clipTimeline(
  tokens: readonly Token[],
  marks: readonly TimelineMark[],
  sampleRateHz: number,
): ClipMark[] {
  return marks.map((mark) => ({
    kind: mark.kind,
    text: mark.text,
    source: (tokens[mark.token] as Token).source,
    startMs: framesToMs(mark.startFrame, sampleRateHz),
    endMs: framesToMs(mark.endFrame, sampleRateHz),
  }))
}
