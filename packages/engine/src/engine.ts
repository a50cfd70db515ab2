/** VoiceEngine: the public object. Wires player, worker, queue and compiler; holds no audio logic itself. */
import { compileRequest } from '@voice-soundboard/compiler'
import { ClosedError, Emitter, framesToMs, InvalidInputError } from '@voice-soundboard/graph'
import type {
  ControlGraph,
  Degradation,
  EngineEventMap,
  EngineState,
  InterruptReport,
  LoadOptions,
  Unsubscribe,
} from '@voice-soundboard/graph'
import { createPlayer } from '@voice-soundboard/player'
import type { Player } from '@voice-soundboard/player'
import { AudioClip, clipTimeline } from './audio-clip.ts'
import { readHealth } from './health.ts'
import type { Health } from './health.ts'
import { sharedNow } from './host/clock.ts'
import { HostClient } from './host/host-client.ts'
import type { HostEvent, HostInit, VoiceRequest } from './host/protocol.ts'
import {
  checkEngineOptions,
  checkInterruptOptions,
  checkSpeakOptions,
  checkText,
  unknownOptions,
} from './options.ts'
import type { EngineOptions, InterruptOptions, RenderOptions, SpeakOptions } from './options.ts'
import { runtimeUrls } from './runtime-urls.ts'
import { SpeechItem } from './speech-item.ts'
import { SpeechQueue } from './speech-queue.ts'
import { Utterance } from './utterance.ts'
import type { UtteranceControls } from './utterance.ts'
import { VoiceShelf } from './voice-shelf.ts'
import type { StockVoice, VoiceInfo } from './voice-shelf.ts'

const DEFAULT_VOICE = 'piper-libritts-r'
const DEFAULT_LATENCY_MS = 50

/**
 * Starts the worker, opens the audio output and begins to load the default voice, without waiting for it:
 * `loadVoice()` waits, `speak()` waits by itself.
 *
 * @throws InvalidInputError for an option out of range, UnavailableError where the page cannot speak and why,
 *   DownloadError when the voice catalogue cannot be fetched, VoiceNotFoundError.
 */
export async function createVoiceEngine(options: EngineOptions = {}): Promise<VoiceEngine> {
  checkEngineOptions(options)
  options.signal?.throwIfAborted()
  const assetBase = new URL(options.assetBase ?? runtimeUrls.assetBase, document.baseURI).href
  const shelf = await VoiceShelf.open(assetBase, {
    precision: options.precision ?? 'compact',
    signal: options.signal,
  })
  shelf.request(options.voice ?? DEFAULT_VOICE)
  const player =
    options.realtime === false
      ? null
      : await createPlayer({
          startThresholdMs: options.maxLatencyMs ?? DEFAULT_LATENCY_MS,
          workletUrl: runtimeUrls.workletUrl,
          ...(options.audioContext ? { audioContext: options.audioContext } : {}),
          ...(options.latencyHint === undefined ? {} : { latencyHint: options.latencyHint }),
          ...(options.signal ? { signal: options.signal } : {}),
        })
  return VoiceEngine.start(options, shelf, player)
}

interface Prepared {
  readonly graph: ControlGraph
  readonly voice: VoiceRequest
  readonly speaker: number
  readonly seed: number
  readonly gain: number
}

export class VoiceEngine {
  readonly #options: EngineOptions
  readonly #shelf: VoiceShelf
  readonly #player: Player | null
  readonly #queue: SpeechQueue | null
  readonly #emitter = new Emitter<EngineEventMap>()
  /** What is not as it should be, until it is again. */
  readonly #troubles = new Map<string, Degradation>()
  readonly #calls = new Map<number, LoadOptions['onProgress']>()
  readonly #loadedVoices = new Set<string>()
  #host: Promise<HostClient> | null = null
  #client: HostClient | null = null
  #state: EngineState = 'starting'
  #lastJobId = 0

  private constructor(options: EngineOptions, shelf: VoiceShelf, player: Player | null) {
    this.#options = options
    this.#shelf = shelf
    this.#player = player
    this.#queue =
      player &&
      new SpeechQueue({
        player,
        host: () => this.#ensureHost(),
        nextJobId: () => ++this.#lastJobId,
        cancelJob: (id) => this.#client?.cancel(id),
        onChange: () => this.#updateState(),
      })
    this.#noteUnknownOptions('engine', options)
  }

  /** @internal */
  static async start(options: EngineOptions, shelf: VoiceShelf, player: Player | null): Promise<VoiceEngine> {
    const engine = new VoiceEngine(options, shelf, player)
    try {
      await engine.#ensureHost()
    } catch (error) {
      await player?.close()
      throw error
    }
    engine.#updateState()
    engine.#preload()
    return engine
  }

  /** Where the voice comes out. Connected to the context's destination; connect it elsewhere at will. */
  get output(): AudioNode {
    if (!this.#player) throw new InvalidInputError('realtime', 'true, to have an output', 'false')
    return this.#player.output
  }

  get state(): EngineState {
    return this.#state
  }

  on<Type extends keyof EngineEventMap>(
    type: Type,
    listener: (event: EngineEventMap[Type]) => void,
  ): Unsubscribe {
    return this.#emitter.on(type, listener)
  }

  /** Resumes audio. Call it (or `speak()`) inside a click or key handler. @throws AudioContextError */
  async unlock(options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    this.#checkOpen()
    await this.#player?.unlock(options)
  }

  /**
   * Says `input` after what is queued. Never throws: what is wrong with the input or the options rejects
   * `utterance.finished`.
   */
  speak(input: string, options: SpeakOptions = {}): Utterance {
    const spokenAt = sharedNow()
    const controls: UtteranceControls = Utterance.create((interruptOptions) =>
      this.#interrupt(interruptOptions, (item) => item.fields.controls === controls),
    )
    try {
      this.#checkOpen()
      if (!this.#queue || !this.#player) {
        throw new InvalidInputError('realtime', 'true, to speak; render() works without', 'false')
      }
      const { signal } = options
      const prepared = this.#prepare('speak', input, options)
      const item = new SpeechItem({
        ...prepared,
        controls,
        sampleRateHz: this.#player.sampleRateHz,
        spokenAt,
        compileMs: sharedNow() - spokenAt,
      })
      if (signal?.aborted) {
        item.settle('interrupted', 0, 0)
        return controls.utterance
      }
      const onAbort = (): void => void controls.utterance.interrupt()
      signal?.addEventListener('abort', onAbort, { once: true })
      controls.emitter.on('end', () => signal?.removeEventListener('abort', onAbort))
      this.#queue.add(item)
    } catch (error) {
      controls.reject(error as Error)
    }
    return controls.utterance
  }

  /** Speech as data, faster than it sounds; the same PCM as `speak()` before the device's rate. */
  async render(input: string, options: RenderOptions = {}): Promise<AudioClip> {
    this.#checkOpen()
    const prepared = this.#prepare('render', input, options)
    const { graph, voice, speaker, seed } = prepared
    const answer = await this.#job(options, async (id, host) =>
      host.render({ ...prepared, id }, { signal: options.signal }),
    )
    const { synthesisMs, audioMs } = answer.times
    return new AudioClip({
      samples: answer.samples,
      sampleRate: answer.sampleRateHz,
      timeline: clipTimeline(graph, answer.marks, answer.sampleRateHz),
      metadata: {
        text: graph.sourceText,
        voice: voice.manifest.id,
        speaker,
        backend: voice.manifest.backend,
        seed,
        durationMs: framesToMs(answer.samples.length, answer.sampleRateHz),
        degradations: answer.degradations,
        metrics: { synthesisMs, audioMs, realTimeFactor: audioMs > 0 ? synthesisMs / audioMs : null },
      },
    })
  }

  /** Stops what sounds and drops what waits; resolves when the output is silent, with what was heard. */
  async interrupt(options: InterruptOptions = {}): Promise<InterruptReport> {
    this.#checkOpen()
    return this.#interrupt(options)
  }

  voices(): VoiceInfo[] {
    this.#checkOpen()
    return this.#shelf.list()
  }

  /**
   * Downloads and prepares a voice: one of the catalogue, one that the Piper project publishes on the network
   * (`networkVoices()` lists their ids), or a stock Piper model by its addresses.
   */
  async loadVoice(voice: string | StockVoice, options: LoadOptions = {}): Promise<void> {
    this.#checkOpen()
    const request = await this.#shelf.find(voice, options)
    await this.#job(options, (id, host) => host.loadVoice(id, request, options))
    this.#loadedVoices.add(request.manifest.id)
    this.#troubles.delete(`voice:${request.manifest.id}`)
    this.#updateState()
  }

  health(): Health {
    const voice = this.#options.voice ?? DEFAULT_VOICE
    return readHealth({
      state: this.#state,
      voice,
      modelLoaded: this.#loadedVoices.has(voice),
      player: this.#player,
      queue: this.#queue,
      host: this.#client?.info ?? null,
      troubles: [...this.#troubles.values()],
    })
  }

  /** Interrupts what sounds and frees everything. What is called afterwards rejects with ClosedError. */
  async close(): Promise<void> {
    if (this.#state === 'closed') return
    const silence = this.#queue?.interrupt({ behavior: 'fade', reason: 'manual' })
    this.#setState('closed')
    await silence
    this.#queue?.close()
    await this.#client?.close()
    await this.#player?.close()
    this.#emitter.clear()
  }

  #prepare(call: 'speak' | 'render', input: string, options: SpeakOptions): Prepared {
    checkText(`${call}.input`, input)
    checkSpeakOptions(call, options)
    this.#noteUnknownOptions('speak', options)
    const voice = this.#shelf.request(options.voice ?? this.#options.voice ?? DEFAULT_VOICE)
    const speaker = this.#shelf.speaker(voice.manifest, options.speaker)
    const graph = compileRequest(input, {
      voice: voice.manifest.id,
      speaker,
      language: options.language ?? voice.manifest.languages[0] ?? 'en',
      ...(options.speed === undefined ? {} : { speed: options.speed }),
    })
    return { graph, voice, speaker, seed: options.seed ?? this.#options.seed ?? 1, gain: options.volume ?? 1 }
  }

  async #interrupt(
    options: InterruptOptions,
    selects?: (item: SpeechItem) => boolean,
  ): Promise<InterruptReport> {
    const checked = checkInterruptOptions(options)
    if (!this.#queue) throw new InvalidInputError('realtime', 'true, to interrupt', 'false')
    return this.#queue.interrupt(checked, selects)
  }

  /** Runs one call of the worker under its own id, so that its progress finds its listener. */
  async #job<Result>(
    options: LoadOptions,
    run: (id: number, host: HostClient) => Promise<Result>,
  ): Promise<Result> {
    options.signal?.throwIfAborted()
    const host = await this.#ensureHost()
    const id = ++this.#lastJobId
    this.#calls.set(id, options.onProgress)
    try {
      return await run(id, host)
    } finally {
      this.#calls.delete(id)
    }
  }

  #ensureHost(): Promise<HostClient> {
    this.#host ??= this.#startHost().catch((error: unknown) => {
      this.#host = null
      throw error
    })
    return this.#host
  }

  async #startHost(): Promise<HostClient> {
    const { ortWasmUrl, ortMjsUrl, workerUrl } = runtimeUrls
    const ring: HostInit['ring'] = this.#player && {
      buffers: this.#player.buffers,
      sampleRateHz: this.#player.sampleRateHz,
    }
    this.#client = await HostClient.start({
      init: { ring, ortWasmUrl, ortMjsUrl, numThreads: this.#options.threads },
      createWorker:
        this.#options.worker ?? (() => new Worker(workerUrl, { type: 'module', name: 'voice-soundboard' })),
      onEvent: (event) => this.#onHostEvent(event),
      onDeath: (error) => {
        this.#client = null
        this.#host = null
        this.#loadedVoices.clear()
        this.#degrade('worker', { code: error.code, message: error.message })
        this.#queue?.failSent(error)
      },
      signal: this.#options.signal,
    })
    this.#troubles.delete('worker')
    return this.#client
  }

  /** The first word should not wait for a download that could have begun at once. */
  #preload(): void {
    const voice = this.#options.voice ?? DEFAULT_VOICE
    this.loadVoice(voice).catch((error: unknown) => {
      if (this.#state === 'closed') return
      const { code = 'voice-load-failed', message } = error as Error & { code?: string }
      this.#degrade(`voice:${voice}`, { code, message })
    })
  }

  #onHostEvent(event: HostEvent): void {
    if (event.type === 'progress') {
      this.#calls.get(event.id)?.(event.progress)
      this.#emitter.emit('progress', { type: 'progress', progress: event.progress })
    } else if (event.type === 'cache-degraded') {
      this.#degrade(event.degradation.code, event.degradation)
    } else {
      this.#queue?.onEvent(event)
    }
  }

  /** `key` names the trouble, for {@link #troubles} to forget it by. */
  #degrade(key: string, degradation: Degradation): void {
    this.#troubles.set(key, degradation)
    this.#emitter.emit('degraded', { type: 'degraded', degradation })
  }

  #noteUnknownOptions(kind: 'engine' | 'speak', options: object): void {
    for (const name of unknownOptions(kind, options)) {
      this.#degrade(`option:${name}`, {
        code: 'unknown-option',
        message: `Option "${name}" is not known and has no effect.`,
      })
    }
  }

  #updateState(): void {
    if (this.#state === 'closed') return
    this.#setState(this.#queue && this.#queue.depth > 0 ? 'speaking' : 'idle')
  }

  #setState(state: EngineState): void {
    if (this.#state === state) return
    this.#state = state
    this.#emitter.emit('state', { type: 'state', state })
  }

  #checkOpen(): void {
    if (this.#state === 'closed') throw new ClosedError('voice engine')
  }
}
