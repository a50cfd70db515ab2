/**
 * The line from backend to ring. Jobs are synthesised one after another, ahead of what is played; a pump
 * writes what is ready into the ring. A job whose epoch has passed is dropped wherever it is.
 */
import { firstAudibleFrame } from '@voice-soundboard/audio'
import { deferred, placeMarks } from '@voice-soundboard/graph'
import { RingProducer } from '@voice-soundboard/ring'
import type { RingBuffers } from '@voice-soundboard/ring'
import { sharedNow } from '../host/clock.ts'
import type { HostEvent, SpeakAnswer, SpeakJob } from '../host/protocol.ts'
import type { UtteranceChunk } from '../synthesize-graph.ts'
import { AheadStore } from './ahead-store.ts'
import { Conditioner } from './conditioner.ts'
import { Stopwatch } from './stopwatch.ts'

/** Ten seconds are more than the slowest sentence takes to encode, and 2 MB. */
const AHEAD_SECONDS = 10

interface Line {
  readonly job: SpeakJob
  readonly abort: AbortController
  readonly stopwatch: Stopwatch
  committed: boolean
  totalFrames: number
  settle: (outcome: SpeakAnswer['outcome']) => void
}

interface Block {
  readonly line: Line
  /** Null ends the utterance. */
  readonly samples: Float32Array<ArrayBuffer> | null
  readonly frames: number
}

export interface SpeechLineOptions {
  readonly buffers: RingBuffers
  readonly sampleRateHz: number
  /** Loads what the job needs. */
  readonly prepare: (job: SpeakJob, signal: AbortSignal) => Promise<void>
  readonly synthesize: (job: SpeakJob, signal: AbortSignal) => AsyncGenerator<UtteranceChunk, void, void>
  readonly emit: (event: HostEvent) => void
}

export class SpeechLine {
  readonly #options: SpeechLineOptions
  readonly #producer: RingProducer
  readonly #store: AheadStore<Block>
  /** Settles when the job before has been synthesised: order is kept, and the backend serves one at a time. */
  #previous: Promise<unknown> = Promise.resolve()
  #writingEpoch: number | null = null

  constructor(options: SpeechLineOptions) {
    this.#options = options
    this.#producer = new RingProducer(options.buffers)
    this.#store = new AheadStore(AHEAD_SECONDS * options.sampleRateHz)
    void this.#pump()
  }

  /** Answers when the last sample is in the ring, or when the job was cancelled; rejects when synthesis fails. */
  async speak(job: SpeakJob, options: { readonly signal: AbortSignal }): Promise<SpeakAnswer> {
    const abort = new AbortController()
    const onAbort = (): void => abort.abort(options.signal.reason)
    options.signal.addEventListener('abort', onAbort, { once: true })
    if (options.signal.aborted) onAbort()

    const previous = this.#previous
    const { promise: turnOver, resolve: endTurn } = deferred<void>()
    this.#previous = turnOver
    await previous

    const settled = deferred<SpeakAnswer['outcome']>()
    const line: Line = {
      job,
      abort,
      stopwatch: new Stopwatch(),
      committed: false,
      totalFrames: 0,
      settle: settled.resolve,
    }
    abort.signal.addEventListener('abort', () => {
      this.#store.discard((block) => block.line === line)
      line.settle('cancelled')
    })
    try {
      if (job.epoch !== this.#producer.epoch) abort.abort(superseded())
      if (!abort.signal.aborted) await this.#synthesize(line)
    } catch (error) {
      if (!abort.signal.aborted) throw error
    } finally {
      endTurn()
      if (abort.signal.aborted) line.settle('cancelled')
    }
    const outcome = await settled.promise
    options.signal.removeEventListener('abort', onAbort)
    return { outcome, totalFrames: line.totalFrames, times: line.stopwatch.times() }
  }

  async #synthesize(line: Line): Promise<void> {
    const { job, abort } = line
    const { signal } = abort
    let conditioner: Conditioner | null = null
    const put = (samples: Float32Array<ArrayBuffer> | null): Promise<void> =>
      this.#store.put({ line, samples, frames: samples?.length ?? 0 }, { signal })

    await this.#options.prepare(job, signal)
    for await (const chunk of line.stopwatch.watch(this.#options.synthesize(job, signal))) {
      if (job.epoch !== this.#producer.epoch) abort.abort(superseded())
      signal.throwIfAborted()
      if (chunk.kind === 'timeline') {
        conditioner ??= new Conditioner({
          voiceRateHz: chunk.sampleRateHz,
          outputRateHz: this.#options.sampleRateHz,
          gain: job.gain,
        })
        const place = { offsetFrames: 0, rateRatio: conditioner.rateRatio, firstToken: 0 }
        this.#options.emit({ type: 'timeline', id: job.id, marks: placeMarks(chunk.marks, place) })
        for (const degradation of chunk.degradations)
          this.#options.emit({ type: 'degraded', id: job.id, degradation })
      } else if (conditioner) {
        const samples = conditioner.push(chunk.samples)
        if (samples.length > 0) await put(samples)
      }
    }
    const rest = conditioner?.flush()
    if (rest && rest.length > 0) await put(rest)
    await put(null)
  }

  async #pump(): Promise<void> {
    for (;;) {
      const block = await this.#store.take()
      const { line } = block
      if (line.abort.signal.aborted) continue
      if (block.samples === null) {
        this.#producer.end()
        line.settle('written')
      } else if (!(await this.#commit(line, block.samples))) {
        line.abort.abort(superseded())
      }
    }
  }

  /** False when the job's epoch has passed. */
  async #commit(line: Line, samples: Float32Array<ArrayBuffer>): Promise<boolean> {
    const { job } = line
    if (this.#writingEpoch !== job.epoch) {
      if (!this.#producer.begin(job.epoch)) return false
      this.#writingEpoch = job.epoch
    }
    if (!line.committed) {
      line.committed = true
      this.#options.emit({
        type: 'committed',
        id: job.id,
        startFrame: this.#producer.writtenFrames,
        audibleFrame: Math.max(0, firstAudibleFrame(samples)),
        at: sharedNow(),
        times: line.stopwatch.times(),
      })
    }
    line.totalFrames += samples.length
    return (await this.#producer.write(samples)) === 'written'
  }
}

const superseded = (): DOMException => new DOMException('A newer epoch began.', 'AbortError')
