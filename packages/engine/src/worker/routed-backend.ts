/**
 * Several backends as one: each voice goes to the backend that its manifest names. One that nobody asks for is never
 * loaded, so that a page pays for what it speaks with.
 */
import {
  isVitsVoice,
  ModelUnsupportedError,
  SynthesisError,
  VoiceNotFoundError,
} from '@voice-soundboard/graph'
import type {
  Backend,
  BackendCapabilities,
  GraphHeader,
  SynthesisChunk,
  SynthesisRequest,
  VoiceManifest,
  VoicePrecision,
} from '@voice-soundboard/graph'

export type BackendSources = Readonly<Record<string, () => Backend | Promise<Backend>>>

export class RoutedBackend implements Backend {
  readonly id: string
  readonly capabilities: BackendCapabilities = {
    pcm: true,
    streaming: true,
    timing: 'none',
    seedable: false,
    lowers: [],
  }
  #sources: BackendSources
  readonly #opening = new Map<string, Promise<Backend>>()
  readonly #open = new Map<string, Backend>()
  /** By the id of a voice. */
  readonly #speakers = new Map<string, Backend>()

  constructor(sources: BackendSources) {
    this.#sources = sources
    this.id = Object.keys(sources).join('+')
  }

  /** More of them, which go before those of the same name, until the returned is called. */
  add(sources: BackendSources): () => void {
    const before = this.#sources
    const names = Object.keys(sources)
    const forget = (): void => {
      for (const name of names) {
        const opening = this.#opening.get(name)
        this.#opening.delete(name)
        this.#open.delete(name)
        // What it was asked for fails with it; nobody waits for its end.
        void opening?.then((backend) => backend.close()).catch(() => undefined)
      }
    }
    forget()
    this.#sources = { ...before, ...sources }
    return () => {
      forget()
      const left = { ...this.#sources }
      for (const name of names) delete left[name]
      const known = Object.entries(before).filter(([name]) => names.includes(name))
      this.#sources = { ...left, ...Object.fromEntries(known) }
    }
  }

  async loadVoice(manifest: VoiceManifest, options: Parameters<Backend['loadVoice']>[1]): Promise<void> {
    const backend = await this.#backendOf(manifest)
    options.signal?.throwIfAborted()
    this.#speakers.set(manifest.id, backend)
    await backend.loadVoice(manifest, options)
  }

  async unloadVoice(voice: string): Promise<void> {
    await this.#speakers.get(voice)?.unloadVoice(voice)
  }

  memoryBytes(voice: string): number {
    return this.#speakers.get(voice)?.memoryBytes(voice) ?? 0
  }

  estimateBytes(manifest: VoiceManifest, precision: VoicePrecision): number {
    const backend = this.#open.get(manifest.backend)
    // Before it is opened the size of its largest file is the best guess.
    return backend ? backend.estimateBytes(manifest, precision) : largestFile(manifest, precision)
  }

  sampleRateHz(manifest: VoiceManifest, header: GraphHeader): number {
    return this.#open.get(manifest.backend)?.sampleRateHz(manifest, header) ?? manifest.sampleRateHz
  }

  async *synthesize(request: SynthesisRequest): AsyncGenerator<SynthesisChunk, void, void> {
    const backend = this.#speakers.get(request.voice)
    if (!backend) throw new VoiceNotFoundError(request.voice, [...this.#speakers.keys()])
    yield* backend.synthesize(request)
  }

  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.#opening.values())
    await Promise.all(opened.map((result) => (result.status === 'fulfilled' ? result.value.close() : null)))
  }

  #backendOf({ id, backend }: VoiceManifest): Promise<Backend> {
    const known = this.#opening.get(backend)
    if (known) return known
    const source = this.#sources[backend]
    if (!source) {
      const present = Object.keys(this.#sources).join(', ')
      const detail = `"${id}" needs the backend "${backend}"; this worker has ${present}`
      return Promise.reject(new ModelUnsupportedError(detail))
    }
    const opening = this.#openWith(backend, source)
    this.#opening.set(backend, opening)
    // What could not be fetched may be there the next time.
    opening.catch(() => this.#opening.delete(backend))
    return opening
  }

  async #openWith(id: string, source: () => Backend | Promise<Backend>): Promise<Backend> {
    try {
      const backend = await source()
      this.#open.set(id, backend)
      return backend
    } catch (cause) {
      const detail = `the backend "${id}" could not be opened: ${cause instanceof Error ? cause.message : String(cause)}`
      throw new SynthesisError('load', detail, { cause })
    }
  }
}

function largestFile(manifest: VoiceManifest, precision: VoicePrecision): number {
  if (isVitsVoice(manifest)) return manifest.bundles[precision]?.bytes ?? 0
  return Math.max(0, ...Object.values(manifest.files).map(({ bytes }) => bytes))
}
