/** The backend itself: keeps voices loaded, and lets them speak. */
import {
  isVitsVoice,
  LoadedVoices,
  OpenPhonemizers,
  requireVitsVoice,
  VoiceNotFoundError,
} from '@voice-soundboard/graph'
import type {
  AssetSource,
  Backend,
  BackendCapabilities,
  GraphHeader,
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
import { pitchedRateHz } from './pitch.ts'
import { synthesizeSegment } from './synthesize.ts'

export interface VitsBackendOptions {
  /**
   * Gives the phonemiser for a BCP 47 tag. Asked once per language, when the first word of it is to be spoken;
   * the backend closes what it was given.
   */
  readonly phonemizers: (language: string) => Promise<Phonemizer>
  /** In order of preference; `['wasm']` when absent. */
  readonly executionProviders?: readonly ExecutionProvider[]
}

/** Speaks voices of the VITS family (Piper, Dittli) with ONNX Runtime; works in a worker and in Node. */
export function createVitsBackend(options: VitsBackendOptions): Backend {
  return new VitsBackend(options)
}

class VitsBackend implements Backend {
  readonly id = 'vits'
  readonly capabilities: BackendCapabilities = {
    pcm: true,
    streaming: true,
    timing: 'phoneme',
    seedable: true,
    lowers: ['speed', 'durationScale', 'targetDuration', 'pitch', 'energy', 'emphasis', 'pause', 'phonemes'],
  }
  readonly #options: VitsBackendOptions
  readonly #voices = new LoadedVoices<LoadedVoice>((voice) => voice.model.close())
  readonly #phonemizers: OpenPhonemizers
  #closing: Promise<void> | null = null

  constructor(options: VitsBackendOptions) {
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
    const vits = requireVitsVoice(manifest)
    const { precision, assets } = options
    const { executionProviders } = this.#options
    await this.#voices.load(
      manifest.id,
      precision,
      (work) => loadVoice(vits, { ...work, precision, assets, executionProviders }),
      options,
    )
  }

  unloadVoice(voice: string): Promise<void> {
    return this.#voices.unload(voice)
  }

  memoryBytes(voice: string): number {
    return this.#voices.get(voice)?.model.weightBytes ?? 0
  }

  estimateBytes(manifest: VoiceManifest, precision: VoicePrecision): number {
    return isVitsVoice(manifest) ? estimateBytes(manifest, precision) : 0
  }

  sampleRateHz({ sampleRateHz }: VoiceManifest, header: GraphHeader): number {
    return pitchedRateHz(sampleRateHz, header)
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
