/** The voices an engine can speak with: those of the catalogue, and stock models the application brings. */
import { DownloadError, InvalidInputError, isVitsVoice } from '@voice-soundboard/graph'
import type { Degradation, VoiceLicence, VoiceManifest, VoicePrecision } from '@voice-soundboard/graph'
import {
  findSpeaker,
  findVoice,
  isVoiceName,
  manifestFromPiperConfig,
  manifestOf,
  networkVoices,
  resolveSpeaker,
} from '@voice-soundboard/models'
import type { VoiceRequest } from './host/protocol.ts'
import { readCatalogue, readManifest } from './kept-catalogue.ts'
import type { CatalogueRead } from './kept-catalogue.ts'

/** A published Piper voice as it is: `.onnx` and `.onnx.json`. It is cut in the worker once, and cached. */
export interface StockVoice {
  readonly id: string
  readonly modelUrl: string | URL
  readonly configUrl: string | URL
}

export interface VoiceInfo {
  readonly id: string
  readonly name: string
  readonly backend: string
  readonly languages: readonly string[]
  readonly sampleRateHz: number
  readonly speakers: VoiceManifest['speakers']
  /** Of what `loadVoice` downloads; null for a stock model. */
  readonly bytes: number | null
  readonly licence: VoiceLicence
  readonly source: string
  /** Address of the voice's card. */
  readonly card: string | null
}

/** A manifest, or the address of one: `voices/kokoro/voice.json`. */
export type OwnVoice = VoiceManifest | string | URL

export interface ChosenSpeaker {
  readonly voice: VoiceRequest
  /** Index within the voice. */
  readonly speaker: number
}

export class VoiceShelf {
  readonly #catalogue: readonly VoiceManifest[]
  #added: readonly VoiceManifest[] = []
  readonly #stock = new Map<string, VoiceManifest>()
  readonly #precision: VoicePrecision

  private constructor(
    readonly assetBase: string,
    catalogue: readonly VoiceManifest[],
    precision: VoicePrecision,
    /** What is not as it should be with the list of voices. */
    readonly degradations: readonly Degradation[],
  ) {
    this.#catalogue = catalogue
    this.#precision = precision
  }

  static async open(
    assetBase: string,
    options: {
      readonly precision: VoicePrecision
      /** Besides those of the catalogue, which they go before. */
      readonly voices?: readonly OwnVoice[] | undefined
      readonly signal?: AbortSignal | undefined
    },
  ): Promise<VoiceShelf> {
    const { voices = [], signal } = options
    const url = new URL('voices/voices.json', assetBase).href
    const [catalogue, ...own] = await Promise.all([
      readCatalogue(url, signal),
      ...voices.map((voice, index) => readOwn(voice, `voices[${index}]`, signal)),
    ])
    const ids = new Set(own.flatMap(({ manifests }) => manifests.map(({ id }) => id)))
    const others = catalogue.manifests.filter(({ id }) => !ids.has(id))
    return new VoiceShelf(
      assetBase,
      [...others, ...own.flatMap(({ manifests }) => manifests)],
      options.precision,
      [catalogue, ...own].flatMap(({ degradations }) => degradations),
    )
  }

  list(): VoiceInfo[] {
    return this.#all().map((manifest) => ({
      id: manifest.id,
      name: manifest.name,
      backend: manifest.backend,
      languages: manifest.languages,
      sampleRateHz: manifest.sampleRateHz,
      speakers: manifest.speakers,
      bytes: bytesOf(manifest, this.#precision),
      licence: manifest.licence,
      source: manifest.source,
      card: manifest.card ?? null,
    }))
  }

  /** Puts voices beside those that are here, until the returned is called. @throws InvalidInputError for what is none */
  add(manifests: readonly VoiceManifest[]): () => void {
    const added = manifests.map((voice, index) => manifestOf(voice, `voices[${index}]`, document.baseURI))
    this.#added = [...this.#added, ...added]
    return () => {
      this.#added = this.#added.filter((voice) => !added.includes(voice))
    }
  }

  get manifests(): readonly VoiceManifest[] {
    return this.#all()
  }

  /** @param name Of a voice, or of a speaker of one. @throws VoiceNotFoundError */
  request(name: string): VoiceRequest {
    return this.choose(name).voice
  }

  requestOf(manifest: VoiceManifest): VoiceRequest {
    return { manifest, precision: this.#precision }
  }

  has(name: string): boolean {
    return isVoiceName(this.#all(), name)
  }

  /**
   * @param name Of a voice, or of a speaker of one.
   * @param speaker Of that voice; without, the one that was named, else the voice's own default.
   * @throws VoiceNotFoundError, SpeakerNotFoundError
   */
  choose(name: string, speaker?: number | string): ChosenSpeaker {
    const named = findVoice(this.#all(), name)
    const index = speaker === undefined ? named.speaker : resolveSpeaker(named.manifest, speaker)
    return { voice: this.requestOf(named.manifest), speaker: index }
  }

  /** The usual one if it is what is wanted, else another speaker of its voice, else one of another voice. */
  nearestTo(usual: ChosenSpeaker, isWanted: (candidate: ChosenSpeaker) => boolean): ChosenSpeaker | null {
    if (isWanted(usual)) return usual
    const others = this.#all().filter(({ id }) => id !== usual.voice.manifest.id)
    for (const manifest of [usual.voice.manifest, ...others]) {
      const voice = this.requestOf(manifest)
      const { count, default: standard } = manifest.speakers
      const speakers = [standard, ...Array.from({ length: count }, (_, index) => index)]
      const speaker = speakers.find((candidate) => isWanted({ voice, speaker: candidate }))
      if (speaker !== undefined) return { voice, speaker }
    }
    return null
  }

  /** The first of these names that is a speaker of the voice, or the voice itself; null when none is. */
  findSpeaker(manifest: VoiceManifest, names: readonly string[]): number | null {
    for (const name of names) {
      if (name === manifest.id) return manifest.speakers.default
      const speaker = findSpeaker(manifest, name)
      if (speaker !== null) return speaker
    }
    return null
  }

  /** Here, else on the network. @throws VoiceNotFoundError */
  async find(
    voice: string | StockVoice,
    options: { readonly signal?: AbortSignal | undefined },
  ): Promise<VoiceRequest> {
    if (typeof voice !== 'string') return this.#addStock(voice, options)
    const published = this.has(voice) ? undefined : networkVoices().find(({ id }) => id === voice)
    return published ? this.#addStock(published, options) : this.request(voice)
  }

  /** Reads the voice's configuration; the model itself is fetched by the worker. */
  async #addStock(
    voice: StockVoice,
    options: { readonly signal?: AbortSignal | undefined },
  ): Promise<VoiceRequest> {
    const configUrl = new URL(voice.configUrl, document.baseURI).href
    const modelUrl = new URL(voice.modelUrl, document.baseURI).href
    const config: unknown = await fetchJson(configUrl, options.signal)
    this.#stock.set(voice.id, manifestFromPiperConfig(config, { id: voice.id, modelUrl }))
    return this.request(voice.id)
  }

  #all(): VoiceManifest[] {
    const own = [...this.#added, ...this.#stock.values()]
    const others = this.#catalogue.filter(({ id }) => !own.some((voice) => voice.id === id))
    return [...others, ...own]
  }
}

async function readOwn(
  voice: OwnVoice,
  path: string,
  signal: AbortSignal | undefined,
): Promise<CatalogueRead> {
  if (typeof voice === 'string' || voice instanceof URL) {
    if (!URL.canParse(voice, document.baseURI))
      throw new InvalidInputError(path, 'the address of a voice.json, or a manifest', String(voice))
    return readManifest(new URL(voice, document.baseURI).href, signal)
  }
  return { manifests: [manifestOf(voice, path, document.baseURI)], degradations: [] }
}

function bytesOf(manifest: VoiceManifest, precision: VoicePrecision): number | null {
  if (isVitsVoice(manifest)) return manifest.bundles[precision]?.bytes ?? null
  return Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0)
}

async function fetchJson(url: string, signal: AbortSignal | undefined): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, { signal: signal ?? null })
  } catch (cause) {
    signal?.throwIfAborted()
    throw new DownloadError(url, null, { cause })
  }
  if (!response.ok) throw new DownloadError(url, response.status)
  try {
    return (await response.json()) as unknown
  } catch {
    throw new InvalidInputError('loadVoice.configUrl', 'a JSON document', `something else at ${url}`)
  }
}
