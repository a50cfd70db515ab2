/**
 * The last backend to fall back on: it has no model and cannot fail. Nothing is heard, but time passes as if
 * something were, so that words are shown, marks fire and a conversation keeps its rhythm.
 */
import {
  ClosedError,
  ModelUnsupportedError,
  msToFrames,
  SpeakerNotFoundError,
  VoiceNotFoundError,
} from '@voice-soundboard/graph'
import type {
  Backend,
  BackendCapabilities,
  ControlGraph,
  Degradation,
  LoadOptions,
  SynthesisChunk,
  SynthesisRequest,
  Token,
  VoiceManifest,
} from '@voice-soundboard/graph'
import { BACKEND_ID } from './silence-manifest.ts'
import { silentTiming } from './silent-timing.ts'

const CHUNK_MS = 100
/** Silence is made in no time: without a rest nobody could say that it is enough. */
const WORK_BEFORE_REST_MS = 8

export function createSilenceBackend(): Backend {
  return new SilenceBackend()
}

class SilenceBackend implements Backend {
  readonly id = BACKEND_ID
  readonly capabilities: BackendCapabilities = {
    pcm: true,
    streaming: true,
    timing: 'word',
    seedable: true,
    lowers: ['speed', 'durationScale', 'targetDuration', 'emphasis', 'pause', 'phonemes'],
  }
  readonly #voices = new Map<string, VoiceManifest>()
  #isClosed = false

  /** @throws ModelUnsupportedError for a voice of another backend, and the signal's reason. */
  async loadVoice(manifest: VoiceManifest, { signal }: LoadOptions): Promise<void> {
    this.#checkOpen()
    signal?.throwIfAborted()
    if (manifest.backend !== BACKEND_ID) {
      throw new ModelUnsupportedError(`"${manifest.id}" is a voice of the backend "${manifest.backend}"`)
    }
    this.#voices.set(manifest.id, manifest)
  }

  async unloadVoice(voice: string): Promise<void> {
    this.#voices.delete(voice)
  }

  /** It holds no weights; 0 would say that it is not loaded. */
  memoryBytes(voice: string): number {
    return this.#voices.has(voice) ? 1 : 0
  }

  estimateBytes(): number {
    return 0
  }

  sampleRateHz({ sampleRateHz }: VoiceManifest): number {
    return sampleRateHz
  }

  /**
   * @throws VoiceNotFoundError when the voice is not loaded.
   * @throws SpeakerNotFoundError when it has no such speaker.
   * @throws ClosedError when the voice or the backend is closed meanwhile.
   */
  async *synthesize(request: SynthesisRequest): AsyncGenerator<SynthesisChunk, void, void> {
    const { graph, voice, speaker, signal } = request
    this.#checkOpen()
    const manifest = this.#voices.get(voice)
    if (!manifest) throw new VoiceNotFoundError(voice, [...this.#voices.keys()])
    const { sampleRateHz, speakers } = manifest
    if (!(Number.isInteger(speaker) && speaker >= 0 && speaker < speakers.count)) {
      throw new SpeakerNotFoundError(voice, speaker, speakers.count)
    }
    signal?.throwIfAborted()
    const { marks, totalFrames, shortened } = silentTiming(graph, sampleRateHz)
    yield {
      kind: 'timeline',
      sampleRateHz,
      totalFrames,
      marks,
      degradations: degradationsOf(graph, shortened),
      spans: { phonemizeMs: 0, encodeMs: 0 },
    }
    const chunkFrames = msToFrames(CHUNK_MS, sampleRateHz)
    let rested = performance.now()
    for (let frame = 0; frame < totalFrames; frame += chunkFrames) {
      if (performance.now() - rested > WORK_BEFORE_REST_MS) {
        await new Promise((resolve) => setTimeout(resolve, 0))
        rested = performance.now()
      }
      signal?.throwIfAborted()
      if (this.#voices.get(voice) !== manifest) throw new ClosedError(`voice "${voice}"`)
      yield { kind: 'audio', samples: new Float32Array(Math.min(chunkFrames, totalFrames - frame)) }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#voices.clear()
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new ClosedError('backend')
  }
}

/** Silence has neither pitch nor loudness, and that it is silence is told as well. */
function degradationsOf(graph: ControlGraph, shortened: readonly Token[]): Degradation[] {
  const [first] = graph.tokens
  const last = graph.tokens.at(-1)
  if (!first || !last) return []
  const unlowered = (what: string, token: Token | undefined): Degradation[] =>
    token
      ? [
          {
            code: 'prosody-not-lowered',
            message: `Silence has no ${what}; "${token.text}" takes its time without.`,
            source: token.source,
          },
        ]
      : []
  const pitched = graph.globalPitch === 1 ? graph.tokens.find(({ pitchScale }) => pitchScale !== 1) : first
  return [
    {
      code: 'no-sound',
      message: 'This passes in silence, at the pace of speech; load a voice to hear it.',
      source: [first.source[0], last.source[1]],
    },
    ...unlowered('pitch', pitched),
    ...unlowered(
      'loudness',
      graph.tokens.find(({ energyScale }) => energyScale !== 1),
    ),
    ...shortened.slice(0, 1).map((token) => ({
      code: 'length-limited',
      message: `"${token.text}" or the pause beside it was to last longer than it can; it lasts as long as it can.`,
      source: token.source,
    })),
  ]
}
