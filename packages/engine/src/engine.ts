/** VoiceEngine: the public object. Wires player, worker, queue and compiler; holds no audio logic itself. */
import { silenceManifest } from '@voice-soundboard/backend-silence'
import { compileWithProblems } from '@voice-soundboard/compiler/core'
import type { Compilation } from '@voice-soundboard/compiler/core'
import { ClosedError, Emitter, framesToMs, InvalidInputError } from '@voice-soundboard/graph'
import type {
  ClipFormat,
  ControlGraph,
  Degradation,
  EngineEventMap,
  EngineState,
  HealthEvent,
  InterruptReport,
  LoadOptions,
  Subject,
  Unsubscribe,
} from '@voice-soundboard/graph'
import { createPlayer } from '@voice-soundboard/player'
import type { Duck, DuckOptions, Player } from '@voice-soundboard/player'
import { version } from '../package.json'
import { diagnose } from './diagnose/index.ts'
import type { Diagnosis } from './diagnose/types.ts'
import { AudioClip, clipTimeline } from './audio-clip.ts'
import { readHealth } from './health.ts'
import type { Health } from './health.ts'
import type { HostEvent, WorkerMemory } from './host/protocol.ts'
import { LiveSpeech } from './live-speech.ts'
import {
  checkCallOptions,
  checkEngineOptions,
  checkText,
  DEFAULT_BACKENDS,
  DEFAULT_LATENCY_MS,
  DEFAULT_MEMORY_BUDGET_MB,
  DEFAULT_WORKER_TIMEOUT_MS,
  unknownOptions,
} from './options.ts'
import type {
  Call,
  CompileCallOptions,
  EngineOptions,
  InterruptOptions,
  PrepareOptions,
  RenderOptions,
  SpeakOptions,
  SpeechInput,
} from './options.ts'
import { PluginDesk } from './plugin-desk.ts'
import type { PreparedSpeech } from './prepared-speech.ts'
import { runtimeUrls } from './runtime-urls.ts'
import { DEFAULT_VOICE, resolveRequest, subjectOf } from './speech-request.ts'
import type { SpeechRequest } from './speech-request.ts'
import { isGraph, readText, requireTextParts } from './speech-input.ts'
import type { SpokenText } from './spoken-text.ts'
import { refuse } from './utterance.ts'
import type { Utterance } from './utterance.ts'
import { Vitals } from './vitals.ts'
import { VoiceDesk } from './voice-desk.ts'
import { VoiceStorage } from './voice-storage.ts'
import { VoiceShelf } from './voice-shelf.ts'
import type { StockVoice, VoiceInfo } from './voice-shelf.ts'
import { SpeechRecovery } from './recovery/speech-recovery.ts'
import { createSynthesisWorker, swollenBytes, workerInit } from './worker-init.ts'
import { WorkerJobs } from './worker-jobs.ts'
import { WorkerKeeper } from './worker-keeper.ts'

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
  const { precision = 'compact', signal } = options
  const shelf = await VoiceShelf.open(assetBase, { precision, voices: options.voices, signal })
  const { manifest } = shelf.request(options.voice ?? DEFAULT_VOICE)
  await requireTextParts({ language: manifest.languages[0] ?? 'en' })
  const player =
    options.realtime === false
      ? null
      : await createPlayer({
          startThresholdMs: options.maxLatencyMs ?? DEFAULT_LATENCY_MS,
          transport: options.transport,
          workletUrl: runtimeUrls.workletUrl,
          audioContext: options.audioContext,
          latencyHint: options.latencyHint,
          signal: options.signal,
        })
  return VoiceEngine.start(options, shelf, player)
}

/** As long as a first clause often is. */
const WARM_UP_TEXT = 'One two three four five.'

export class VoiceEngine {
  /** The voices that the browser keeps for this site. */
  readonly storage: VoiceStorage
  readonly plugins: PluginDesk
  readonly #options: EngineOptions
  readonly #shelf: VoiceShelf
  readonly #live: LiveSpeech | null
  readonly #worker: WorkerKeeper
  readonly #jobs: WorkerJobs
  readonly #recovery: SpeechRecovery
  readonly #emitter = new Emitter<EngineEventMap>()
  readonly #vitals: Vitals
  readonly #voices: VoiceDesk
  #workerMemory: WorkerMemory = { voices: 0, ahead: 0, prepared: 0, heap: 0 }
  readonly #formats = new Set<ClipFormat>()
  #state: EngineState = 'starting'

  private constructor(options: EngineOptions, shelf: VoiceShelf, player: Player | null) {
    this.#options = options
    this.#shelf = shelf
    const vitals = new Vitals(options, this.#emitter, () => this.health())
    const { observer } = vitals
    this.#vitals = vitals
    const onTrouble = (key: string, degradation: Degradation | null): void => vitals.trouble(key, degradation)
    this.#worker = new WorkerKeeper({
      init: (runtime) =>
        workerInit(options, shelf.assetBase, player, runtime, this.plugins.open?.halves.inits() ?? []),
      createWorker: options.worker ?? createSynthesisWorker,
      runtimes: options.threads === 1 ? [{ threads: 1 }] : [{ threads: options.threads }, { threads: 1 }],
      hangTimeoutMs: options.workerTimeoutMs ?? DEFAULT_WORKER_TIMEOUT_MS,
      onEvent: (event) => this.#onHostEvent(event),
      onDeath: (error) => {
        vitals.error(error)
        observer.workerDied(error)
        this.#voices.reload()
      },
      onTrouble,
      signal: options.signal,
    })
    this.#jobs = new WorkerJobs(this.#worker)
    this.plugins = new PluginDesk({
      present: { 'voice-soundboard': version },
      host: () => this.#worker.get(),
      log: (level, event, fields) => observer.log[level](event, fields),
      trouble: onTrouble,
      addVoices: (manifests) => shelf.add(manifests),
      addFormat: (format) => {
        this.#formats.add(format)
        return () => void this.#formats.delete(format)
      },
      // Why may quote the text.
      onDecision: ({ plugin, verdict, source, subject }) =>
        observer.log.info('filter.verdict', { plugin, verdict, source, utterance: subject.id }),
      onChange: () => vitals.look(),
      isClosed: () => this.#state === 'closed',
    })
    this.storage = new VoiceStorage({ shelf, host: () => this.#worker.get() })
    this.#recovery = new SpeechRecovery({
      backends: options.backends ?? DEFAULT_BACKENDS,
      voices: () => shelf.manifests,
      request: (manifest) => shelf.requestOf(manifest),
      silence: silenceManifest,
      prepare: (voice) => this.#voices.prepare(voice),
      probe: (voice) => this.loadVoice(voice),
      isIdle: () => (this.#live?.queue.depth ?? 0) === 0,
      onTrouble,
      onFallback: (event) => {
        observer.fallback(event)
        this.#emitter.emit('fallback', event)
      },
    })
    this.#voices = new VoiceDesk({
      shelf,
      recovery: this.#recovery,
      vitals,
      standard: options.voice ?? DEFAULT_VOICE,
      job: (loadOptions, run) => this.#jobs.run(loadOptions, run),
      isClosed: () => this.#state === 'closed',
    })
    this.#live =
      player &&
      new LiveSpeech({
        player,
        engine: options,
        worker: () => this.#worker.get(),
        nextJobId: () => this.#jobs.nextId(),
        eventsHeard: (count) => this.#worker.eventsHeard(count),
        resolve: (path, input, speakOptions) =>
          resolveRequest(shelf, options, { path, input, options: speakOptions }),
        recovery: this.#recovery,
        observer,
        plugins: () => this.plugins.open,
        onFail: (fail) => {
          vitals.error(fail.error)
          this.#emitter.emit('fail', fail)
        },
        onDrop: (drop) => this.#emitter.emit('drop', { type: 'drop', ...drop }),
        onTrouble,
        onAudio: (state) => {
          observer.log.info('audio.state', { state })
          this.#emitter.emit('audio', { type: 'audio', state })
          vitals.look()
        },
        onOutput: () => this.#emitter.emit('output', { type: 'output' }),
        onChange: () => this.#updateState(),
      })
    this.#noteUnknownOptions('engine', options)
    for (const degradation of shelf.degradations) vitals.trouble(degradation.code, degradation)
    this.#emitter.on('degraded', ({ degradation }) => this.#tellPlugins('onDegraded', degradation))
    this.#emitter.on('health', (health) => this.#tellPlugins('onHealth', health))
  }

  /** @internal */
  static async start(options: EngineOptions, shelf: VoiceShelf, player: Player | null): Promise<VoiceEngine> {
    const engine = new VoiceEngine(options, shelf, player)
    try {
      await engine.#worker.get()
      if (options.plugins) await engine.plugins.use(options.plugins, { signal: options.signal })
    } catch (error) {
      await engine.close()
      throw error
    }
    engine.#updateState()
    engine.#voices.preload()
    return engine
  }

  /**
   * Where the voice comes out. Connected to the context's destination; connect it elsewhere at will. When the
   * engine's own context dies, `output` is a new node, and the event `output` says so.
   */
  get output(): AudioNode {
    return this.#speech('have an output').player.output
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
    await this.#live?.player.unlock(options)
  }

  /**
   * Says `input`, a text or one that is still being written; by default behind what is queued. Never throws: what
   * is wrong with the input or the options rejects `utterance.finished`. A text stream is spoken from its first
   * clause on; that it fails is told when what had come was said (InputStreamError).
   */
  speak(input: SpeechInput, options: SpeakOptions = {}): Utterance {
    const check = (): void => {
      this.#checkOpen()
      this.#checkOptions('speak', options)
    }
    if (this.#live) return this.#live.speak('speak.input', input, options, check)
    return refuse(new InvalidInputError('realtime', 'true, to speak; render() works without', 'false'))
  }

  /** Speech as data, faster than it sounds; the same PCM as `speak()` before the device's rate. */
  async render(input: string | ControlGraph, options: RenderOptions = {}): Promise<AudioClip> {
    const { degradations, text, subject, ...request } = await this.#read('render', input, options)
    const { signal } = options
    const { header, segments, tokens, sourceText } = text
    const answer = await this.#jobs.run(options, (id, host) =>
      host.render({ ...request, id, graph: header, segments }, { signal }),
    )
    const { synthesisMs, audioMs } = answer.times
    const { samples, sampleRateHz } = answer
    const made = { samples, sampleRateHz, tags: request.tags }
    const clip = (await this.plugins.open?.clip(made, subject, signal)) ?? made
    return new AudioClip(
      {
        samples: clip.samples,
        sampleRate: sampleRateHz,
        timeline: clipTimeline(tokens, answer.marks, answer.sampleRateHz),
        metadata: {
          text: sourceText,
          voice: request.voice.manifest.id,
          speaker: request.speaker,
          backend: request.voice.manifest.backend,
          seed: request.seed,
          durationMs: framesToMs(clip.samples.length, sampleRateHz),
          degradations: [...degradations, ...text.takeDegradations(), ...answer.degradations],
          tags: clip.tags,
          metrics: { synthesisMs, audioMs, realTimeFactor: audioMs > 0 ? synthesisMs / audioMs : null },
        },
      },
      () => [...this.#formats],
    )
  }

  /**
   * Makes speech ahead of time: a later `speak()` of the same text with the same voice, speaker, speed and seed
   * begins at once. The least recently used gives way when `memoryBudgetMb` is used up.
   */
  async prepare(input: string | ControlGraph, options: PrepareOptions = {}): Promise<PreparedSpeech> {
    const { degradations: _, subject: __, text, ...request } = await this.#read('prepare', input, options)
    const { signal } = options
    const { header, segments } = text
    const job = { ...request, graph: header, segments, persist: options.persist ?? false }
    const answer = await this.#jobs.run(options, (id, host) => host.prepare({ ...job, id }, { signal }))
    return {
      ...answer,
      discard: async () => {
        if (this.#state === 'closed') return
        await this.#jobs.run({}, (id, host) => host.forget({ ...job, id }))
      },
    }
  }

  /**
   * The text as a graph, as `speak()` would say it with the same options: what each word was taken for and how it is
   * read, pauses, emphasis. To be shown, changed and handed to `speak()`, `render()` or `prepare()`.
   */
  async compile(input: string, options: CompileCallOptions = {}): Promise<Compilation> {
    this.#checkOpen()
    checkText('compile.input', input)
    this.#checkOptions('compile', options)
    const { compile } = resolveRequest(this.#shelf, this.#options, { path: 'compile.input', input, options })
    await requireTextParts(compile)
    options.signal?.throwIfAborted()
    return compileWithProblems(input, compile)
  }

  /**
   * Ends what sounds and what waits, or the part of it that `scope` names; resolves when that is silent, with what
   * was heard of the first of them.
   */
  async interrupt(options: InterruptOptions = {}): Promise<InterruptReport> {
    this.#checkOpen()
    return this.#speech('interrupt').interrupt(options)
  }

  /** Silence within a quantum; nothing is lost. What is asked for meanwhile waits. */
  pause(): void {
    this.#checkOpen()
    this.#speech('pause').player.pause()
    this.#updateState()
  }

  /** Goes on where `pause()` stopped. */
  resume(): void {
    this.#checkOpen()
    this.#speech('resume').player.resume()
    this.#updateState()
  }

  /** Linear, 0–4; 1 is the voice's own level. */
  get volume(): number {
    return this.#speech('have a volume').player.volume
  }

  /** @param options.rampMs 0–10,000, default 20. @throws InvalidInputError */
  setVolume(gain: number, options: { readonly rampMs?: number } = {}): void {
    this.#checkOpen()
    this.#speech('have a volume').player.setVolume(gain, options)
  }

  /** Lowers the voice until the handle is released; of several ducks the lowest counts. @throws InvalidInputError */
  duck(options: DuckOptions = {}): Duck {
    this.#checkOpen()
    const { player } = this.#speech('duck')
    return player.duck(this.plugins.open?.duck(options) ?? options)
  }

  /** Takes in a plugin, or several together: `engine.plugins` lists them and takes them out. @throws PluginError */
  async use(plugins: unknown, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    this.#checkOpen()
    await this.plugins.use(plugins, options)
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
    await this.#voices.load(voice, options)
    this.#updateState()
  }

  /**
   * Resolves when speech can begin at once: the default voice is loaded, or the one that takes its place.
   *
   * @throws What loading the default voice failed with, when no other can speak; ClosedError; the signal's reason.
   */
  async ready(options: LoadOptions = {}): Promise<void> {
    this.#checkOpen()
    await this.#voices.ready(options)
  }

  /**
   * Loads a voice and lets it say a few words unheard, so that the first that is heard does not wait for what a
   * browser prepares when code runs for the first time.
   */
  async warmUp(options: LoadOptions & { readonly voice?: string } = {}): Promise<void> {
    const { voice = this.#options.voice ?? DEFAULT_VOICE, signal } = options
    await this.loadVoice(voice, options)
    await this.render(WARM_UP_TEXT, { voice, ...(signal ? { signal } : {}) })
  }

  /** The last records of the log, as JSON lines without any text that was said: for a bug report. */
  recentLog(): string {
    return this.#vitals.recentLog
  }

  /** What is wrong with the page and with this engine, in plain words, and what to change. */
  async diagnose(options: { readonly signal?: AbortSignal } = {}): Promise<Diagnosis> {
    return diagnose({ ...options, assetBase: this.#shelf.assetBase, health: this.health() })
  }

  health(): Health {
    const { speaking, standard } = this.#voices
    return readHealth({
      state: this.#state,
      voice: { id: speaking.id, backend: speaking.backend, isLoaded: this.#voices.isLoaded(speaking) },
      modelLoaded: this.#voices.isLoaded(standard),
      player: this.#live?.player ?? null,
      queue: this.#live?.queue ?? null,
      host: this.#worker.info,
      memory: this.#workerMemory,
      memoryBudgetMb: this.#memoryBudgetMb,
      ...this.#vitals.sources,
      workerRestarts: this.#worker.restarts,
      plugins: this.plugins.list(),
    })
  }

  /** Interrupts what sounds and frees everything. What is called afterwards rejects with ClosedError. */
  async close(): Promise<void> {
    if (this.#state === 'closed') return
    const silence = this.#live?.close()
    this.#recovery.close()
    this.#setState('closed')
    await silence
    await this.plugins.close()
    await this.#worker.close()
    await this.#live?.player.close()
    this.#emitter.clear()
  }

  get #memoryBudgetMb(): number {
    return this.#options.memoryBudgetMb ?? DEFAULT_MEMORY_BUDGET_MB
  }

  #speech(purpose: string): LiveSpeech {
    if (!this.#live) throw new InvalidInputError('realtime', `true, to ${purpose}`, 'false')
    return this.#live
  }

  async #read(
    call: 'render' | 'prepare',
    input: string | ControlGraph,
    options: RenderOptions & PrepareOptions,
  ): Promise<Omit<SpeechRequest, 'compile'> & { readonly text: SpokenText; readonly subject: Subject }> {
    this.#checkOpen()
    const path = `${call}.input`
    if (!isGraph(input)) checkText(path, input)
    this.#checkOptions(call, options)
    const { compile, ...request } = resolveRequest(this.#shelf, this.#options, { path, input, options })
    const { signal } = options
    const subject = subjectOf(0, call, { ...request, compile, options })
    const told: Degradation[] = []
    const onDegraded = (degradation: Degradation): void => void told.push(degradation)
    const hooks = this.plugins.open?.textHooks(subject, { signal, onDegraded })
    const text = await readText(path, input, { ...compile, signal, ...(hooks ? { hooks } : {}) })
    return { ...request, degradations: [...request.degradations, ...told], subject, text }
  }

  #onHostEvent(event: HostEvent): void {
    this.#vitals.observer.hostEvent(event, this.#live?.itemOf(event) ?? null)
    if (event.type === 'progress') {
      this.#jobs.onProgress(event.id, event.progress)
      this.#emitter.emit('progress', { type: 'progress', progress: event.progress })
    } else if (event.type === 'trouble') {
      this.#vitals.trouble(event.degradation.code, event.degradation)
    } else if (event.type === 'trouble-over') {
      this.#vitals.trouble(event.code, null)
    } else if (event.type === 'memory') {
      this.#workerMemory = event.memory
      this.#voices.setLoaded(event.loadedVoices)
    } else if (event.type === 'plugin-fault') {
      this.plugins.open?.registry.noteWorkerFault(event.name, event.message)
    } else if (event.type === 'plugin-time') {
      this.plugins.open?.registry.noteWorkerTime(event.name, event.ms, event.calls)
    } else {
      this.#live?.onEvent(event)
    }
  }

  #tellPlugins<Name extends 'onDegraded' | 'onHealth'>(
    name: Name,
    given: Name extends 'onHealth' ? HealthEvent : Degradation,
  ): void {
    this.plugins.open?.runner.notify(name, given as never, { subject: this.#ownSubject })
  }

  /** Of what is about no utterance. */
  get #ownSubject(): Subject {
    const { id, languages, speakers } = this.#voices.standard
    const language = languages[0] ?? 'en'
    return {
      id: 0,
      call: 'speak',
      voice: id,
      speaker: speakers.default,
      language,
      priority: 'assistant',
      tags: {},
    }
  }

  #checkOptions(call: Call, options: SpeakOptions & PrepareOptions): void {
    checkCallOptions(call, options)
    this.#noteUnknownOptions(call, options)
  }

  #noteUnknownOptions(kind: 'engine' | Call, options: object): void {
    for (const name of unknownOptions(kind, options)) {
      this.#vitals.trouble(`option:${name}`, {
        code: 'unknown-option',
        message: `Option "${name}" is not known and has no effect.`,
      })
    }
  }

  #updateState(): void {
    if (this.#state === 'closed' || !this.#worker.info) return
    const isPaused = this.#live?.player.paused ?? false
    const depth = this.#live?.queue.depth ?? 0
    this.#vitals.observer.queue(depth)
    const isSpeaking = depth > 0
    this.#setState(isPaused ? 'paused' : isSpeaking ? 'speaking' : 'idle')
    if (depth === 0) this.#recycleIfSwollen()
  }

  /** WebAssembly gives back nothing: a worker that has grown far beyond what it needs is replaced while it is idle. */
  #recycleIfSwollen(): void {
    const { heap, voices } = this.#workerMemory
    if (heap <= swollenBytes(this.#memoryBudgetMb, voices) || !this.#jobs.isIdle) return
    this.#workerMemory = { ...this.#workerMemory, heap: 0 }
    this.#vitals.observer.workerRecycled(heap)
    void this.#worker.recycle()
    this.#voices.reload()
  }

  #setState(state: EngineState): void {
    if (this.#state === state) return
    this.#state = state
    this.#emitter.emit('state', { type: 'state', state })
    this.#vitals.look()
  }

  #checkOpen(): void {
    if (this.#state === 'closed') throw new ClosedError('voice engine')
  }
}
