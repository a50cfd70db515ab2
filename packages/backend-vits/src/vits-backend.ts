/** The backend itself: keeps voices loaded, and lets them speak. */
import {
  ClosedError,
  isVitsVoice,
  requireVitsVoice,
  SharedWork,
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
  VitsVoiceManifest,
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

interface Shelf {
  readonly precision: VoicePrecision
  readonly loading: SharedWork<LoadedVoice>
  voice: LoadedVoice | null
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
  readonly #shelves = new Map<string, Shelf>()
  readonly #phonemizers = new Map<string, Promise<Phonemizer>>()
  #closing: Promise<void> | null = null

  constructor(options: VitsBackendOptions) {
    this.#options = options
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
    this.#checkOpen()
    const vits = requireVitsVoice(manifest)
    const { precision, assets } = options
    const existing = this.#shelves.get(manifest.id)
    const isUsable = existing?.precision === precision && existing.loading.state !== 'cancelled'
    if (existing && !isUsable) await this.unloadVoice(manifest.id)
    this.#checkOpen()
    const shelf = this.#shelves.get(manifest.id) ?? this.#startLoading(vits, precision, assets)
    await shelf.loading.join(options)
  }

  async unloadVoice(voice: string): Promise<void> {
    const shelf = this.#shelves.get(voice)
    if (!shelf) return
    this.#shelves.delete(voice)
    shelf.loading.cancel(new ClosedError(`voice "${voice}"`))
    await shelf.loading.settled
    await shelf.voice?.model.close()
  }

  memoryBytes(voice: string): number {
    return this.#shelves.get(voice)?.voice?.model.weightBytes ?? 0
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
    this.#checkOpen()
    const voice = this.#shelves.get(request.voice)?.voice
    if (!voice) throw new VoiceNotFoundError(request.voice, this.#loadedVoices())
    yield* synthesizeSegment(voice, request, (language) => this.#phonemizer(language))
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const phonemizers = [...this.#phonemizers.values()]
    this.#phonemizers.clear()
    await Promise.all([...this.#shelves.keys()].map((voice) => this.unloadVoice(voice)))
    // One that failed to start was reported to whoever asked for it.
    const started = await Promise.allSettled(phonemizers)
    await Promise.all(started.map((result) => (result.status === 'fulfilled' ? result.value.close() : null)))
  }

  #startLoading(manifest: VitsVoiceManifest, precision: VoicePrecision, assets: AssetSource): Shelf {
    const { executionProviders } = this.#options
    const shelf: Shelf = {
      precision,
      voice: null,
      loading: new SharedWork(async (options) => {
        try {
          return (shelf.voice = await loadVoice(manifest, {
            ...options,
            precision,
            assets,
            executionProviders,
          }))
        } finally {
          // What failed or was given up must not stand in the way of the next attempt.
          if (!shelf.voice && this.#shelves.get(manifest.id) === shelf) this.#shelves.delete(manifest.id)
        }
      }),
    }
    this.#shelves.set(manifest.id, shelf)
    return shelf
  }

  #phonemizer(language: string): Promise<Phonemizer> {
    const known = this.#phonemizers.get(language)
    if (known) return known
    const phonemizer = this.#options.phonemizers(language)
    this.#phonemizers.set(language, phonemizer)
    phonemizer.catch(() => this.#phonemizers.delete(language))
    return phonemizer
  }

  #loadedVoices(): string[] {
    return [...this.#shelves].filter(([, shelf]) => shelf.voice).map(([voice]) => voice)
  }

  #checkOpen(): void {
    if (this.#closing) throw new ClosedError('backend')
  }
}
