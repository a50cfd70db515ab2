/** Speech as data: what `render()` gives. */
import { encodeWav } from '@voice-soundboard/audio'
import { framesToMs } from '@voice-soundboard/graph'
import { InvalidInputError } from '@voice-soundboard/graph'
import type {
  ClipFormat,
  Degradation,
  SourceRange,
  SynthesisMetrics,
  Tags,
  TimelineMark,
  Token,
} from '@voice-soundboard/graph'

const WAV = 'audio/wav'

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
  /** As the call gave them. */
  readonly tags: Tags
  readonly metrics: Pick<SynthesisMetrics, 'synthesisMs' | 'audioMs' | 'realTimeFactor'>
}

export class AudioClip {
  /** Mono, −1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>
  /** In hertz. */
  readonly sampleRate: number
  readonly timeline: readonly ClipMark[]
  readonly metadata: ClipMetadata
  readonly #formats: () => readonly ClipFormat[]

  constructor(
    fields: Pick<AudioClip, 'samples' | 'sampleRate' | 'timeline' | 'metadata'>,
    formats: () => readonly ClipFormat[] = () => [],
  ) {
    this.samples = fields.samples
    this.sampleRate = fields.sampleRate
    this.timeline = fields.timeline
    this.metadata = fields.metadata
    this.#formats = formats
  }

  /**
   * A file in a format that a plugin registered, or `audio/wav`.
   *
   * @throws InvalidInputError for a type that nobody writes, naming those that there are; what the format throws.
   */
  async encode(mimeType: string, options: { readonly signal?: AbortSignal } = {}): Promise<Blob> {
    const format = this.#formats().find((each) => each.mimeType === mimeType)
    if (!format) {
      if (mimeType === WAV) return this.toBlob()
      const known = [WAV, ...this.#formats().map((each) => each.mimeType)].join(', ')
      throw new InvalidInputError('encode.mimeType', `one of ${known}`, mimeType)
    }
    const { samples, sampleRate: sampleRateHz } = this
    return new Blob([await format.encode({ samples, sampleRateHz }, options)], { type: mimeType })
  }

  /** A 16-bit mono WAV file. */
  toBlob(): Blob {
    return new Blob([encodeWav(this.samples, this.sampleRate)], { type: WAV })
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
