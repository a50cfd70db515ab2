/**
 * From a job to its chunks: prepared speech where there is some, else the voice, loaded when it is first needed.
 * Speaking, rendering and preparing differ only in whom they let go first.
 */
import { abortable, checkedChunks, eventLoopTurn, isVitsVoice } from '@voice-soundboard/graph'
import type {
  Backend,
  GraphSegment,
  Progress,
  SynthesisChunk,
  SynthesisRequest,
} from '@voice-soundboard/graph'
import type { PrepareAnswer, PrepareJob, SynthesisJob } from '../host/protocol.ts'
import { withEventSounds } from '../event-sounds.ts'
import type { EventSoundsOptions } from '../event-sounds.ts'
import { synthesizeSegments } from '../synthesize-graph.ts'
import type { Synthesize, UtteranceChunk } from '../synthesize-graph.ts'
import type { BatchGate } from './batch-gate.ts'
import type { PreparedSpeech } from './prepared-speech.ts'
import { segmentKey, withoutPosition } from './segment-key.ts'
import { durationMs, encodeSegment, replaySegment } from './segment-record.ts'
import type { SegmentRecord } from './segment-record.ts'
import type { VoiceKeeper } from './voice-keeper.ts'
import { watched } from './watched-synthesis.ts'
import type { WatchOptions } from './watched-synthesis.ts'

export interface SpeechMakerOptions {
  readonly backend: Backend
  /** What stands between words. */
  readonly sounds: EventSoundsOptions['pack']
  readonly voices: VoiceKeeper
  readonly prepared: PreparedSpeech
  readonly gate: BatchGate
  readonly watch: WatchOptions
  /** Names the software that makes the speech: what another made is not taken for it. */
  readonly maker: () => string
  readonly onProgress: (id: number, progress: Progress) => void
  /** Prepared speech was looked for where there is some. */
  readonly onLookup: (result: 'hit' | 'miss') => void
}

interface CallOptions {
  readonly signal: AbortSignal
}

/** The voice of one job: it stays loaded until it is released. */
interface JobVoice {
  ready(): Promise<void>
  /** Loads it before the first request. */
  before(synthesize: Synthesize): Synthesize
  release(): void
}

type Segments = Iterable<GraphSegment> | AsyncIterable<GraphSegment>

export class SpeechMaker {
  readonly #options: SpeechMakerOptions
  /** Settles when the preparation before is over: what was asked for first is ready first. */
  #preparing: Promise<void> = Promise.resolve()

  constructor(options: SpeechMakerOptions) {
    this.#options = options
  }

  /** For the ring: before everything else. The voice begins to load at once, unless all is prepared. */
  async *live(
    job: SynthesisJob,
    segments: Segments,
    { signal }: CallOptions,
  ): AsyncGenerator<UtteranceChunk, void, void> {
    const voice = this.#voiceFor(job, signal)
    try {
      const { gate } = this.#options
      // Told by whoever needs the voice; a job that was all prepared would have no need to hear of it.
      if (!(await gate.between(this.#isPrepared(job)))) voice.ready().catch(() => undefined)
      const synthesize = this.#preparedFirst(voice.before(gate.live(this.#backendFor(job))), (request) =>
        gate.between(this.#find(job, request)),
      )
      yield* this.#make(job, segments, synthesize, signal)
    } finally {
      voice.release()
    }
  }

  /** For somebody who waits for the whole: while live speech has enough. */
  async *batch(job: SynthesisJob, { signal }: CallOptions): AsyncGenerator<UtteranceChunk, void, void> {
    const voice = this.#voiceFor(job, signal)
    try {
      if (!(await this.#isPrepared(job))) await voice.ready()
      const synthesize = this.#preparedFirst(
        voice.before(this.#options.gate.batch(this.#backendFor(job))),
        (request) => this.#find(job, request),
      )
      yield* this.#make(job, job.segments, synthesize, signal)
    } finally {
      voice.release()
    }
  }

  /** Makes what is not prepared yet, and keeps it. */
  async prepare(job: PrepareJob, options: CallOptions): Promise<PrepareAnswer> {
    const work = abortable(this.#preparing, options.signal).then(() => this.#prepare(job, options.signal))
    this.#preparing = Promise.allSettled([this.#preparing, work]).then(() => undefined)
    return work
  }

  async forget(job: SynthesisJob): Promise<void> {
    for (const request of await requestsOf(job))
      await this.#options.prepared.forget(await this.#key(job, request))
  }

  async #prepare(job: PrepareJob, signal: AbortSignal): Promise<PrepareAnswer> {
    const { prepared, gate } = this.#options
    const voice = this.#voiceFor(job, signal)
    const synthesize = voice.before(gate.batch(this.#backendFor(job)))
    const made = new Map<string, SegmentRecord>()
    let isPersisted = job.persist
    try {
      for (const request of await requestsOf(job)) {
        signal.throwIfAborted()
        const key = await this.#key(job, request)
        const record = (await prepared.find(key)) ?? (await recordOf(synthesize, { ...request, signal }))
        const isKept = await prepared.keep(key, record, job)
        isPersisted &&= isKept
        made.set(key, record)
      }
    } finally {
      voice.release()
    }
    const records = [...made]
    return {
      durationMs: records.reduce((sum, [, record]) => sum + durationMs(record), 0),
      bytes: records.reduce((sum, [key, record]) => sum + prepared.bytesOf(key, record), 0),
      persisted: isPersisted,
    }
  }

  #backendFor(job: SynthesisJob): Synthesize {
    const { backend, sounds, watch } = this.#options
    const isSlow = !isVitsVoice(job.voice.manifest)
    return withEventSounds(
      watched((request) => checkedChunks(request, backend.synthesize(request)), { ...watch, isSlow }),
      {
        pack: sounds,
        sampleRateHz: () => backend.sampleRateHz(job.voice.manifest, job.graph),
      },
    )
  }

  async *#make(
    job: SynthesisJob,
    segments: Segments,
    synthesize: Synthesize,
    signal: AbortSignal,
  ): AsyncGenerator<UtteranceChunk, void, void> {
    const chunks = synthesizeSegments(synthesize, job.graph, segments, { ...settingsOf(job), signal })
    for await (const chunk of chunks) {
      yield chunk
      await eventLoopTurn()
      signal.throwIfAborted()
    }
  }

  #preparedFirst(
    synthesize: Synthesize,
    find: (request: SynthesisRequest) => Promise<SegmentRecord | undefined>,
  ): Synthesize {
    return async function* (request) {
      const record = await find(request)
      if (record) yield* replaySegment(record, request.graph.tokens)
      else yield* synthesize(request)
    }
  }

  async #find(job: SynthesisJob, request: SynthesisRequest): Promise<SegmentRecord | undefined> {
    const { prepared, onLookup } = this.#options
    if (await prepared.isEmpty()) return undefined
    const record = await prepared.find(await this.#key(job, request))
    onLookup(record ? 'hit' : 'miss')
    return record
  }

  /** All that is known of the job, and there is something. */
  async #isPrepared(job: SynthesisJob): Promise<boolean> {
    if (job.segments.length === 0) return false
    for (const request of await requestsOf(job)) if (!(await this.#find(job, request))) return false
    return true
  }

  #key(job: SynthesisJob, request: SynthesisRequest): Promise<string> {
    return segmentKey(this.#options.maker(), job.voice, withoutPosition(request))
  }

  #voiceFor(job: SynthesisJob, signal: AbortSignal): JobVoice {
    const { voices, onProgress } = this.#options
    let loading: Promise<void> | null = null
    const ready = (): Promise<void> =>
      (loading ??= voices.load(job.voice, {
        signal,
        onProgress: (progress) => onProgress(job.id, progress),
      }))
    const before = (synthesize: Synthesize): Synthesize =>
      async function* (request) {
        await ready()
        yield* synthesize(request)
      }
    return { ready, before, release: voices.hold(job.voice.manifest.id) }
  }
}

const settingsOf = ({ voice, speaker, seed, isSimple }: SynthesisJob) => ({
  voice: voice.manifest.id,
  speaker,
  seed,
  isSimple,
})

/** What a job asks of a backend, request by request, without asking it. */
async function requestsOf(job: SynthesisJob): Promise<SynthesisRequest[]> {
  const requests: SynthesisRequest[] = []
  const collect: Synthesize = async function* (request) {
    requests.push(request)
    yield* []
  }
  for await (const _ of synthesizeSegments(collect, job.graph, job.segments, settingsOf(job)));
  return requests
}

async function recordOf(synthesize: Synthesize, request: SynthesisRequest): Promise<SegmentRecord> {
  const chunks: SynthesisChunk[] = []
  for await (const chunk of synthesize(withoutPosition(request))) {
    chunks.push(chunk)
    await eventLoopTurn()
    request.signal?.throwIfAborted()
  }
  return encodeSegment(chunks)
}
