/** The backend itself: keeps voices loaded, and lets them speak. */
import { isVitsVoice, LoadedVoices, OpenPhonemizers, VoiceNotFoundError } from '@voice-soundboard/graph'
import type {
  AssetSource,
  Backend,
  BackendCapabilities,
  LoadOptions,
  Phonemizer,
  SynthesisChunk,
  SynthesisRequest,
  VoiceManifest,
  VoicePrecision,
} from '@voice-soundboard/graph'
import type { ExecutionProvider } from '@voice-soundboard/ort'
import { estimateBytes, loadVoice } from './load-voice.ts'
import type { LoadedVoice } from './load-voice.ts'
import { BACKEND_ID, readKokoroVoice } from './settings.ts'
import { synthesizeSegment } from './synthesize.ts'

export interface KokoroBackendOptions {
  /**
   * Gives the phonemiser for a BCP 47 tag. Asked once per language, when the first word of it is to be spoken;
   * the backend closes what it was given.
   */
  readonly phonemizers: (language: string) => Promise<Phonemizer>
  /** In order of preference; `['wasm']` when absent. */
  readonly executionProviders?: readonly ExecutionProvider[]
}

/**
 * Speaks Kokoro-82M with ONNX Runtime; works in a worker and in Node. The model draws no noise: the same text sounds
 * the same whatever the seed. It decodes a segment whole, so that nothing of it sounds before all of it is made.
 */
export function createKokoroBackend(options: KokoroBackendOptions): Backend {
  return new KokoroBackend(options)
}

class KokoroBackend implements Backend {
  readonly id = BACKEND_ID
  readonly capabilities: BackendCapabilities = {
    pcm: true,
    streaming: false,
    timing: 'phoneme',
    seedable: true,
    lowers: ['speed', 'durationScale', 'targetDuration', 'pitch', 'energy', 'emphasis', 'pause', 'phonemes'],
  }
  readonly #options: KokoroBackendOptions
  readonly #voices = new LoadedVoices<LoadedVoice>((voice) => voice.stages.close())
  readonly #phonemizers: OpenPhonemizers
  #closing: Promise<void> | null = null

  constructor(options: KokoroBackendOptions) {
    this.#options = options
    this.#phonemizers = new OpenPhonemizers(options.phonemizers)
  }

  /**
   * Concurrent loads of one voice share the work. A voice loaded in another precision is replaced.
   *
   * @throws {ModelCorruptError} when a file is not what the manifest promises.
   * @throws {ModelUnsupportedError} when nothing here can run it.
   * @throws Whatever `assets` rejects with, and the signal's reason.
   */
  async loadVoice(
    manifest: VoiceManifest,
    options: LoadOptions & { readonly precision: VoicePrecision; readonly assets: AssetSource },
  ): Promise<void> {
    const voice = readKokoroVoice(manifest)
    const { precision, assets } = options
    const { executionProviders } = this.#options
    await this.#voices.load(
      manifest.id,
      precision,
      (work) => loadVoice(voice, { ...work, precision, assets, executionProviders }),
      options,
    )
  }

  unloadVoice(voice: string): Promise<void> {
    return this.#voices.unload(voice)
  }

  memoryBytes(voice: string): number {
    const loaded = this.#voices.get(voice)
    return loaded ? loaded.stages.weightBytes + loaded.styles.bytes : 0
  }

  estimateBytes(manifest: VoiceManifest, _precision: VoicePrecision): number {
    const isOurs = !isVitsVoice(manifest) && manifest.backend === BACKEND_ID && manifest.files['model']
    return isOurs ? estimateBytes(manifest, isOurs) : 0
  }

  sampleRateHz({ sampleRateHz }: VoiceManifest): number {
    return sampleRateHz
  }

  /**
   * @throws {VoiceNotFoundError} when the voice is not loaded.
   * @throws {SpeakerNotFoundError} when it has no such speaker.
   * @throws {SynthesisError} with the stage that failed.
   * @throws {ClosedError} when the voice or the backend is closed meanwhile.
   */
  async *synthesize(request: SynthesisRequest): AsyncGenerator<SynthesisChunk, void, void> {
    this.#voices.checkOpen()
    const voice = this.#voices.get(request.voice)
    if (!voice) throw new VoiceNotFoundError(request.voice, this.#voices.ids)
    yield* synthesizeSegment(voice, request, (language) => this.#phonemizers.for(language))
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#voices.close()
    await this.#phonemizers.close()
  }
}
