/** The worker's side: puts voices, speech line and memory together, and answers the main thread's calls. */
import { applyGain, joinSamples, resample } from '@voice-soundboard/audio'
import { ClosedError, InvalidInputError, placeMarks } from '@voice-soundboard/graph'
import type { Backend, Degradation, GraphSegment, TimelineMark, VoiceManifest } from '@voice-soundboard/graph'
import { createModelStore, createRecordStore } from '@voice-soundboard/models'
import type { ModelStore, ModelStoreEstimate, StoredFile } from '@voice-soundboard/models'
import { configureRuntime, startRuntime } from '@voice-soundboard/ort'
import { openProducer } from '@voice-soundboard/ring'
import type { RingProducer } from '@voice-soundboard/ring'
import { transfer } from 'comlink'
import { version } from '../../package.json'
import type {
  HostApi,
  HostEvent,
  HostInfo,
  HostInit,
  PrepareAnswer,
  PrepareJob,
  RenderAnswer,
  SpeakAnswer,
  SpeakJob,
  SynthesisJob,
  VoiceRequest,
  WorkerHalfInit,
} from '../host/protocol.ts'
import { BatchGate } from './batch-gate.ts'
import { EventPackSource } from './event-pack-source.ts'
import { Occupations } from './occupations.ts'
import { aheadCapacityFrames, MemoryBudget } from './memory-budget.ts'
import type { PhonemizerSource } from './phonemizers.ts'
import type { AudioChain } from './plugins/audio-chain.ts'
import { WorkerPlugins } from './plugins/worker-plugins.ts'
import { PreparedSpeech } from './prepared-speech.ts'
import type { BackendSources } from './routed-backend.ts'
import { RenderProgress } from './render-progress.ts'
import { RECORD_FORMAT } from './segment-record.ts'
import { SpeechLine } from './speech-line.ts'
import { SpeechMaker } from './speech-maker.ts'
import { Stopwatch } from './stopwatch.ts'
import { VoiceKeeper } from './voice-keeper.ts'

/** With so much speech ahead of the ring, it can wait for a chunk of other work. */
const COMFORTABLE_SECONDS = 2
/** Prepared speech in IndexedDB: ten minutes or more, and little beside a voice. */
const PERSISTED_BYTES = 64 * 2 ** 20

export interface SynthesisHostOptions {
  readonly backend: Backend
  /** Plugins put theirs in front. */
  readonly phonemizers: PhonemizerSource[]
  readonly heapBytes: () => number
  readonly addBackends: (sources: BackendSources) => () => void
}

/** Another release, or other phonemisers, may say the same words otherwise. */
const makerOf = ({ backend, phonemizers }: SynthesisHostOptions): string =>
  [version, backend.id, ...phonemizers.map(({ languages }) => languages.join())].join(' ')

interface Parts {
  readonly store: ModelStore
  readonly voices: VoiceKeeper
  readonly prepared: PreparedSpeech
  readonly sounds: EventPackSource
  readonly maker: SpeechMaker
  /** Null in batch mode. */
  readonly line: SpeechLine | null
}

export class SynthesisHost implements HostApi {
  readonly #calls = new Map<number, AbortController>()
  readonly #backend: Backend
  readonly #options: SynthesisHostOptions
  readonly #plugins: WorkerPlugins
  #events: MessagePort | null = null
  #eventsTold = 0
  #producer: RingProducer | null = null
  #started: Parts | null = null

  constructor(options: SynthesisHostOptions) {
    this.#options = options
    this.#backend = options.backend
    this.#plugins = new WorkerPlugins({
      addBackends: options.addBackends,
      phonemizers: options.phonemizers,
      emit: (event) => this.#emit(event),
    })
  }

  async init(init: HostInit): Promise<HostInfo> {
    this.#events = init.events
    const { numThreads, provider } = configureRuntime({
      wasmUrl: init.ortWasmUrl,
      mjsUrl: init.ortMjsUrl,
      ...(init.numThreads === undefined ? {} : { numThreads: init.numThreads }),
    })
    // The voice is being fetched meanwhile.
    void startRuntime()
    this.#producer = init.ring && (await openProducer(init.ring.producer))
    this.#producer?.noteTold(this.#eventsTold)
    this.#started = this.#assemble(init, this.#producer)
    for (const half of init.plugins) await this.#addKnown(half)
    return { threads: numThreads, executionProvider: provider }
  }

  loadVoice(id: number, request: VoiceRequest): Promise<void> {
    return this.#call(id, (signal) =>
      this.#parts.voices.load(request, {
        signal,
        onProgress: (progress) => this.#emit({ type: 'progress', id, progress }),
      }),
    )
  }

  speak(job: SpeakJob): Promise<SpeakAnswer> {
    const { line } = this.#parts
    if (!line) throw new InvalidInputError('realtime', 'true, to speak', 'false')
    return this.#call(job.id, (signal) => line.speak(job, { signal }))
  }

  feed(id: number, segments: readonly GraphSegment[], closed: boolean): void {
    this.#parts.line?.feed(id, segments, closed)
  }

  trim(id: number, endFrame: number): void {
    this.#parts.line?.trim(id, endFrame)
  }

  prepare(job: PrepareJob): Promise<PrepareAnswer> {
    return this.#call(job.id, (signal) => this.#parts.maker.prepare(job, { signal }))
  }

  forget(job: PrepareJob): Promise<void> {
    return this.#call(job.id, () => this.#parts.maker.forget(job))
  }

  render(job: SynthesisJob): Promise<RenderAnswer> {
    return this.#call(job.id, async (signal) => {
      const stopwatch = new Stopwatch()
      const marks: TimelineMark[] = []
      const degradations: Degradation[] = []
      const blocks: Float32Array[] = []
      let sampleRateHz = job.voice.manifest.sampleRateHz
      const tokens = job.segments.reduce((sum, segment) => sum + segment.tokens.length, 0)
      const progress = new RenderProgress(tokens, (fraction) =>
        this.#emit({
          type: 'progress',
          id: job.id,
          progress: { phase: 'synthesize', fraction, label: 'Rendering' },
        }),
      )
      for await (const chunk of stopwatch.watch(this.#parts.maker.batch(job, { signal }))) {
        if (chunk.kind === 'timeline') {
          sampleRateHz = chunk.sampleRateHz
          marks.push(...chunk.marks)
          degradations.push(...chunk.degradations)
        } else {
          blocks.push(chunk.samples)
        }
        progress.note(chunk)
      }
      progress.finish()
      const ownRateHz = job.voice.manifest.sampleRateHz
      const made = joinSamples(blocks)
      const atOwnRate = sampleRateHz === ownRateHz ? made : resample(made, sampleRateHz, ownRateHz)
      const samples = this.#finish(job, applyGain(atOwnRate, job.gain), ownRateHz)
      const place = { offsetFrames: 0, rateRatio: ownRateHz / sampleRateHz, firstToken: 0 }
      const answer = {
        samples,
        sampleRateHz: ownRateHz,
        marks: placeMarks(marks, place),
        degradations,
        times: stopwatch.times(),
      }
      return transfer(answer, [samples.buffer])
    })
  }

  cancel(id: number): void {
    this.#calls.get(id)?.abort(new DOMException('The call was cancelled.', 'AbortError'))
  }

  ping(): void {
    // That it is answered is the answer.
  }

  storageList(): Promise<readonly StoredFile[]> {
    return this.#parts.store.list()
  }

  storageEstimate(): Promise<ModelStoreEstimate> {
    return this.#parts.store.estimate()
  }

  storagePin(manifest: VoiceManifest, pinned: boolean): Promise<void> {
    const { store } = this.#parts
    return pinned ? store.pin(manifest) : store.unpin(manifest)
  }

  storageDelete(sha256: string): Promise<void> {
    return this.#parts.store.delete(sha256)
  }

  storagePause(paused: boolean): void {
    const { store } = this.#parts
    if (paused) store.pause()
    else store.resume()
  }

  addPlugin(half: WorkerHalfInit): Promise<void> {
    return this.#plugins.add(half)
  }

  removePlugin(name: string): Promise<void> {
    return this.#plugins.remove(name)
  }

  orderPlugins(names: readonly string[]): void {
    this.#plugins.setOrder(names)
  }

  async close(): Promise<void> {
    for (const id of this.#calls.keys()) this.cancel(id)
    await this.#plugins.close()
    await this.#backend.close()
    await this.#started?.store.close()
    this.#started?.sounds.close()
    await this.#started?.prepared.close()
  }

  /** It worked in the worker before this one: speech does not wait for what is wrong with it now. */
  async #addKnown(half: WorkerHalfInit): Promise<void> {
    try {
      await this.#plugins.add(half)
    } catch (error) {
      this.#emit({ type: 'plugin-fault', name: half.name, message: (error as Error).message })
    }
  }

  #finish(
    job: SynthesisJob,
    samples: Float32Array<ArrayBuffer>,
    sampleRateHz: number,
  ): Float32Array<ArrayBuffer> {
    const chain = this.#chainFor(job, sampleRateHz)
    if (!chain) return samples
    try {
      return joinSamples([chain.push(samples), chain.flush()])
    } finally {
      chain.close()
    }
  }

  #chainFor({ voice, speaker, tags = {} }: SynthesisJob, sampleRateHz: number): AudioChain | null {
    return this.#plugins.openChain({ sampleRateHz, voice: voice.manifest.id, speaker, tags })
  }

  get #parts(): Parts {
    if (!this.#started) throw new ClosedError('synthesis worker')
    return this.#started
  }

  #assemble(init: HostInit, producer: RingProducer | null): Parts {
    const { ring, memoryBudgetBytes, eventPackUrl, stallTimeoutMs, storageLimitBytes } = init
    const emit = (event: HostEvent): void => this.#emit(event)
    const store = createModelStore({
      baseUrl: init.assetBase,
      mirrors: init.mirrors,
      ...(storageLimitBytes === undefined ? {} : { maxBytes: storageLimitBytes }),
      onDegraded: (degradation) => emit({ type: 'trouble', degradation }),
    })
    const aheadFrames = ring ? aheadCapacityFrames(memoryBudgetBytes, ring.sampleRateHz) : 0
    const gate = new BatchGate({
      comfortableFrames: ring ? Math.min(COMFORTABLE_SECONDS * ring.sampleRateHz, aheadFrames / 2) : 0,
    })
    const prepared = new PreparedSpeech({
      records: createRecordStore({
        databaseName: 'voice-soundboard-prepared',
        format: RECORD_FORMAT,
        maxBytes: PERSISTED_BYTES,
      }),
      room: () => budget.preparedRoom,
      onChange: () => budget.tell(),
      onTrouble: (degradation) => emit({ type: 'trouble', degradation }),
    })
    const occupations = new Occupations((allowanceMs) => emit({ type: 'busy', allowanceMs }))
    const voices = new VoiceKeeper({
      backend: this.#backend,
      occupations,
      assets: store,
      fit: () => budget.fit(),
    })
    const budget: MemoryBudget = new MemoryBudget({
      limitBytes: memoryBudgetBytes,
      aheadFrames,
      voices,
      prepared,
      heapBytes: this.#options.heapBytes,
      emit,
    })
    const sounds = new EventPackSource({
      manifestUrl: eventPackUrl,
      onTrouble: (degradation) => emit({ type: 'trouble', degradation }),
    })
    const maker = new SpeechMaker({
      backend: this.#backend,
      sounds,
      voices,
      prepared,
      gate,
      watch: { occupations, stallTimeoutMs, onStuck: (detail) => emit({ type: 'stuck', detail }) },
      maker: () => makerOf(this.#options),
      onProgress: (id, progress) => emit({ type: 'progress', id, progress }),
      onLookup: (result) => emit({ type: 'lookup', result }),
    })
    const line =
      ring &&
      producer &&
      new SpeechLine({
        producer,
        sampleRateHz: ring.sampleRateHz,
        aheadFrames,
        onAhead: (frames) => {
          gate.noteAhead(frames)
          budget.noteAhead(frames)
        },
        synthesize: (job, segments, signal) => maker.live(job, segments, { signal }),
        openChain: (job) => this.#chainFor(job, ring.sampleRateHz),
        emit,
      })
    return { store, voices, prepared, sounds, maker, line }
  }

  async #call<Result>(id: number, run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const controller = new AbortController()
    this.#calls.set(id, controller)
    try {
      return await run(controller.signal)
    } finally {
      this.#calls.delete(id)
      this.#emit({ type: 'answered', id })
    }
  }

  #emit(event: HostEvent): void {
    if (!this.#events) return
    this.#eventsTold++
    this.#producer?.noteTold(this.#eventsTold)
    this.#events.postMessage(event)
  }
}
