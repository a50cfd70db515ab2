/**
 * Formant speech in every language of eSpeak NG: it sounds like a machine and is there at once, with exact timing.
 * For languages that no other voice speaks, and to fall back on.
 */
import { abortable, ClosedError, ModelUnsupportedError, VoiceNotFoundError } from '@voice-soundboard/graph'
import type {
  AssetSource,
  Backend,
  BackendCapabilities,
  LoadOptions,
  SynthesisChunk,
  SynthesisRequest,
  VoiceManifest,
  VoicePrecision,
} from '@voice-soundboard/graph'
import { loadEspeak } from './espeak.ts'
import type { Espeak } from './espeak.ts'
import { BACKEND_ID, SAMPLE_RATE_HZ } from './espeak-manifest.ts'
import { espeakVoiceNamed, requireEspeakVoice } from './languages.ts'
import { PhonemeNotation } from './phoneme-notation.ts'
import { synthesizeSegment } from './synthesize.ts'

export interface EspeakBackendOptions {
  /**
   * Where `espeak-ng.data` of `@echogarden/espeak-ng-emscripten` is served (24 MB, every language), for voices
   * whose manifests do not say it. In Node it is found beside the package when neither does.
   */
  readonly dataUrl?: string | URL
}

export function createEspeakBackend(options: EspeakBackendOptions = {}): Backend {
  return new EspeakBackend(options)
}

/** What the module, its second copy and its data take, before that can be counted. */
const ESTIMATED_BYTES = 58_000_000

interface LoadedVoice {
  readonly manifest: VoiceManifest
  /** eSpeak's name of it. */
  readonly voice: string
}

class EspeakBackend implements Backend {
  readonly id = BACKEND_ID
  readonly capabilities: BackendCapabilities = {
    pcm: true,
    streaming: true,
    timing: 'phoneme',
    seedable: true,
    lowers: ['speed', 'durationScale', 'targetDuration', 'pitch', 'energy', 'emphasis', 'pause', 'phonemes'],
  }
  readonly #options: EspeakBackendOptions
  readonly #voices = new Map<string, LoadedVoice>()
  readonly #notations = new Map<string, PhonemeNotation>()
  /** All voices are of one module; it goes with the last of them. */
  #loading: Promise<Espeak> | null = null
  #espeak: Espeak | null = null
  #isClosed = false

  constructor(options: EspeakBackendOptions) {
    this.#options = options
  }

  /**
   * @throws ModelUnsupportedError for a voice of another backend, or of no language of eSpeak.
   * @throws ModelCorruptError when the data is not eSpeak's.
   * @throws Whatever `assets` rejects with, and the signal's reason.
   */
  async loadVoice(
    manifest: VoiceManifest,
    {
      assets,
      signal,
      onProgress,
    }: LoadOptions & { readonly precision: VoicePrecision; readonly assets: AssetSource },
  ): Promise<void> {
    this.#checkOpen()
    signal?.throwIfAborted()
    if (manifest.backend !== BACKEND_ID || manifest.family !== 'other') {
      throw new ModelUnsupportedError(`"${manifest.id}" is a voice of the backend "${manifest.backend}"`)
    }
    const { voice } = manifest.settings
    const known = espeakVoiceNamed(String(voice)) ?? requireEspeakVoice(manifest.languages[0] ?? '')
    // Shared by all who wait for it, so none of them may end it.
    this.#loading ??= this.#load(manifest.files['data'] ?? this.#dataFile(), assets, onProgress)
    const espeak = await abortable(this.#loading, signal)
    this.#checkOpen()
    this.#espeak = espeak
    this.#voices.set(manifest.id, { manifest, voice: known.voice })
  }

  async unloadVoice(voice: string): Promise<void> {
    this.#voices.delete(voice)
    if (this.#voices.size === 0) this.#release()
  }

  /** The voices share one module, and each takes its part of that. */
  memoryBytes(voice: string): number {
    return this.#voices.has(voice) && this.#espeak ? Math.round(this.#espeak.bytes / this.#voices.size) : 0
  }

  estimateBytes(): number {
    return Math.round(ESTIMATED_BYTES / (this.#voices.size + 1))
  }

  sampleRateHz(): number {
    return SAMPLE_RATE_HZ
  }

  /**
   * @throws VoiceNotFoundError when the voice is not loaded.
   * @throws SpeakerNotFoundError when it has no such speaker.
   * @throws SynthesisError when eSpeak fails.
   * @throws ClosedError when the voice or the backend is closed meanwhile.
   */
  async *synthesize(request: SynthesisRequest): AsyncGenerator<SynthesisChunk, void, void> {
    this.#checkOpen()
    const loaded = this.#voices.get(request.voice)
    const espeak = this.#espeak
    if (!loaded || !espeak) throw new VoiceNotFoundError(request.voice, [...this.#voices.keys()])
    const chunks = synthesizeSegment(request, {
      ...loaded,
      espeak,
      notationOf: (voice) => this.#notationOf(espeak, voice),
    })
    for await (const chunk of chunks) {
      if (this.#voices.get(request.voice) !== loaded) throw new ClosedError(`voice "${request.voice}"`)
      yield chunk
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#voices.clear()
    this.#release()
  }

  #release(): void {
    this.#loading = null
    this.#espeak = null
    this.#notations.clear()
  }

  #dataFile(): { readonly url: string } | null {
    const { dataUrl } = this.#options
    return dataUrl === undefined ? null : { url: String(dataUrl) }
  }

  async #load(
    file: Parameters<AssetSource['load']>[0] | null,
    assets: AssetSource,
    onProgress: LoadOptions['onProgress'],
  ): Promise<Espeak> {
    try {
      if (file) return await loadEspeak(await assets.load(file, { onProgress }), file.url)
      // Elsewhere the module would look for it at an address that no server has, and wait for ever.
      if ('process' in globalThis) return await loadEspeak()
      throw new ModelUnsupportedError(
        'createEspeakBackend({ dataUrl }) must say where espeak-ng.data is served',
      )
    } catch (error) {
      this.#loading = null
      throw error
    }
  }

  #notationOf(espeak: Espeak, voice: string): PhonemeNotation {
    const known = this.#notations.get(voice) ?? new PhonemeNotation(espeak, voice)
    this.#notations.set(voice, known)
    return known
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new ClosedError('backend')
  }
}
