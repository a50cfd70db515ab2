/** The worker's side: owns backends, voices and the speech line, and answers the main thread's calls. */
import { applyGain, joinSamples } from '@voice-soundboard/audio'
import { createVitsBackend } from '@voice-soundboard/backend-vits'
import { InvalidInputError } from '@voice-soundboard/graph'
import type { Backend, Degradation, TimelineMark } from '@voice-soundboard/graph'
import { createModelStore } from '@voice-soundboard/models'
import type { ModelStore } from '@voice-soundboard/models'
import { configureRuntime } from '@voice-soundboard/ort'
import { transfer } from 'comlink'
import type {
  HostApi,
  HostEvent,
  HostInfo,
  HostInit,
  RenderAnswer,
  SpeakAnswer,
  SpeakJob,
  SynthesisJob,
  VoiceRequest,
} from '../host/protocol.ts'
import { synthesizeGraph } from '../synthesize-graph.ts'
import type { UtteranceChunk } from '../synthesize-graph.ts'
import { eventLoopTurn } from './event-loop-turn.ts'
import { choosePhonemizer } from './phonemizers.ts'
import type { PhonemizerSource } from './phonemizers.ts'
import { SpeechLine } from './speech-line.ts'
import { Stopwatch } from './stopwatch.ts'

export class SynthesisHost implements HostApi {
  readonly #calls = new Map<number, AbortController>()
  readonly #store: ModelStore = createModelStore({
    baseUrl: globalThis.location.href,
    onDegraded: (degradation) => this.#emit({ type: 'cache-degraded', degradation }),
  })
  readonly #backend: Backend
  #events: MessagePort | null = null
  #line: SpeechLine | null = null

  constructor(phonemizers: readonly PhonemizerSource[]) {
    this.#backend = createVitsBackend({ phonemizers: choosePhonemizer(phonemizers) })
  }

  async init(init: HostInit): Promise<HostInfo> {
    this.#events = init.events
    const { numThreads, provider } = configureRuntime({
      wasmUrl: init.ortWasmUrl,
      mjsUrl: init.ortMjsUrl,
      ...(init.numThreads === undefined ? {} : { numThreads: init.numThreads }),
    })
    if (init.ring) {
      this.#line = new SpeechLine({
        ...init.ring,
        prepare: (job, signal) => this.#ensureVoice(job.id, job.voice, signal),
        synthesize: (job, signal) => this.#synthesize(job, signal),
        emit: (event) => this.#emit(event),
      })
    }
    return { threads: numThreads, executionProvider: provider }
  }

  loadVoice(id: number, request: VoiceRequest): Promise<void> {
    return this.#call(id, (signal) => this.#ensureVoice(id, request, signal))
  }

  speak(job: SpeakJob): Promise<SpeakAnswer> {
    const line = this.#line
    if (!line) throw new InvalidInputError('realtime', 'true, to speak', 'false')
    return this.#call(job.id, (signal) => line.speak(job, { signal }))
  }

  render(job: SynthesisJob): Promise<RenderAnswer> {
    return this.#call(job.id, async (signal) => {
      await this.#ensureVoice(job.id, job.voice, signal)
      const stopwatch = new Stopwatch()
      const marks: TimelineMark[] = []
      const degradations: Degradation[] = []
      const blocks: Float32Array[] = []
      let sampleRateHz = job.voice.manifest.sampleRateHz
      for await (const chunk of stopwatch.watch(this.#synthesize(job, signal))) {
        if (chunk.kind === 'timeline') {
          sampleRateHz = chunk.sampleRateHz
          marks.push(...chunk.marks)
          degradations.push(...chunk.degradations)
        } else {
          blocks.push(chunk.samples)
          const fraction = chunk.tokensDone / job.graph.tokens.length
          this.#emit({
            type: 'progress',
            id: job.id,
            progress: { phase: 'synthesize', fraction, label: 'Rendering' },
          })
        }
      }
      const samples = applyGain(joinSamples(blocks), job.gain)
      const answer = { samples, sampleRateHz, marks, degradations, times: stopwatch.times() }
      return transfer(answer, [samples.buffer])
    })
  }

  cancel(id: number): void {
    this.#calls.get(id)?.abort(new DOMException('The call was cancelled.', 'AbortError'))
  }

  async close(): Promise<void> {
    for (const id of this.#calls.keys()) this.cancel(id)
    await this.#backend.close()
    await this.#store.close()
  }

  async *#synthesize(job: SynthesisJob, signal: AbortSignal): AsyncGenerator<UtteranceChunk, void, void> {
    const { graph, speaker, seed } = job
    const voice = job.voice.manifest.id
    for await (const chunk of synthesizeGraph(this.#backend, graph, { voice, speaker, seed, signal })) {
      yield chunk
      await eventLoopTurn()
      signal.throwIfAborted()
    }
  }

  /** The backend keeps what it has loaded, and shares a load between those who wait for it. */
  #ensureVoice(id: number, { manifest, precision }: VoiceRequest, signal: AbortSignal): Promise<void> {
    return this.#backend.loadVoice(manifest, {
      precision,
      assets: this.#store,
      signal,
      onProgress: (progress) => this.#emit({ type: 'progress', id, progress }),
    })
  }

  async #call<Result>(id: number, run: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const controller = new AbortController()
    this.#calls.set(id, controller)
    try {
      return await run(controller.signal)
    } finally {
      this.#calls.delete(id)
    }
  }

  #emit(event: HostEvent): void {
    this.#events?.postMessage(event)
  }
}
