/**
 * The line from backend to ring. Jobs are synthesised one after another, ahead of what is played; a pump
 * writes what is ready into the ring. A job whose epoch has passed is dropped wherever it is.
 */
import { firstAudibleFrame } from '@voice-soundboard/audio'
import { abortable, deferred, placeMarks } from '@voice-soundboard/graph'
import type { GraphSegment } from '@voice-soundboard/graph'
import type { RingProducer } from '@voice-soundboard/ring'
import { sharedNow } from '../host/clock.ts'
import type { HostEvent, SpeakAnswer, SpeakJob } from '../host/protocol.ts'
import type { UtteranceChunk } from '../synthesize-graph.ts'
import { AheadStore } from './ahead-store.ts'
import { Conditioner } from './conditioner.ts'
import type { AudioChain } from './plugins/audio-chain.ts'
import { SegmentFeed } from './segment-feed.ts'
import { Stopwatch } from './stopwatch.ts'

interface Line {
  readonly job: SpeakJob
  readonly abort: AbortController
  readonly stopwatch: Stopwatch
  readonly feed: SegmentFeed
  startFrame: number | null
  totalFrames: number
  /** Where it ends though there is more, in frames of the job. */
  endFrame: number
  settle: (outcome: SpeakAnswer['outcome']) => void
}

type Block =
  | { readonly kind: 'audio'; readonly line: Line; readonly samples: Float32Array; readonly frames: number }
  /** Nothing follows, or nothing until more text comes; then `portions` tells whether it has come since. */
  | { readonly kind: 'end'; readonly line: Line; readonly frames: 0 }
  | { readonly kind: 'dry'; readonly line: Line; readonly frames: 0; readonly portions: number }

export interface SpeechLineOptions {
  readonly producer: RingProducer
  readonly sampleRateHz: number
  /** How much may be made ahead of the ring. */
  readonly aheadFrames: number
  /** How much is. */
  readonly onAhead: (frames: number) => void
  readonly synthesize: (
    job: SpeakJob,
    segments: AsyncIterable<GraphSegment>,
    signal: AbortSignal,
  ) => AsyncGenerator<UtteranceChunk, void, void>
  /** What plugins do to the sound of a job. */
  readonly openChain: (job: SpeakJob) => AudioChain | null
  readonly emit: (event: HostEvent) => void
}

export class SpeechLine {
  readonly #options: SpeechLineOptions
  readonly #producer: RingProducer
  readonly #store: AheadStore<Block>
  readonly #lines = new Map<number, Line>()
  /** Settles when the job before has been synthesised: order is kept, and the backend serves one at a time. */
  #previous: Promise<unknown> = Promise.resolve()
  #writingEpoch: number | null = null

  constructor(options: SpeechLineOptions) {
    this.#options = options
    this.#producer = options.producer
    this.#store = new AheadStore(options.aheadFrames, options.onAhead)
    void this.#pump()
  }

  /** Answers when the last sample is in the ring, or when the job was cancelled; rejects when synthesis fails. */
  async speak(job: SpeakJob, options: { readonly signal: AbortSignal }): Promise<SpeakAnswer> {
    const { promise: outcome, resolve: settle } = deferred<SpeakAnswer['outcome']>()
    const line = this.#open(job, settle)
    const { abort, stopwatch } = line
    const onAbort = (): void => abort.abort(options.signal.reason)
    options.signal.addEventListener('abort', onAbort, { once: true })
    if (options.signal.aborted) onAbort()
    try {
      await this.#inTurn(line)
      return {
        outcome: await outcome,
        startFrame: line.startFrame,
        totalFrames: line.totalFrames,
        times: stopwatch.times(),
      }
    } finally {
      this.#lines.delete(job.id)
      options.signal.removeEventListener('abort', onAbort)
    }
  }

  feed(id: number, segments: readonly GraphSegment[], closed: boolean): void {
    this.#lines.get(id)?.feed.push(segments, closed)
  }

  /** Nothing beyond this frame of the job is wanted. */
  trim(id: number, endFrame: number): void {
    const line = this.#lines.get(id)
    if (!line) return
    line.endFrame = Math.min(line.endFrame, endFrame)
    if (line.totalFrames >= line.endFrame) this.#finishTrimmed(line)
  }

  #open(job: SpeakJob, settle: Line['settle']): Line {
    const abort = new AbortController()
    const feed = new SegmentFeed(() => this.#runDry(line))
    const line: Line = {
      job,
      abort,
      feed,
      stopwatch: new Stopwatch({ idleMs: () => feed.waitedMs }),
      startFrame: null,
      totalFrames: 0,
      endFrame: Infinity,
      settle,
    }
    feed.push(job.segments, job.closed)
    this.#lines.set(job.id, line)
    abort.signal.addEventListener('abort', () => {
      this.#store.discard((block) => block.line === line)
      settle('cancelled')
    })
    return line
  }

  /** Synthesises the job when those before it are through. What is cancelled meanwhile need not wait for them. */
  async #inTurn(line: Line): Promise<void> {
    const { signal } = line.abort
    const previous = this.#previous
    const { promise: turnOver, resolve: endTurn } = deferred<void>()
    this.#previous = turnOver
    try {
      await abortable(previous, signal)
      if (this.#isPast(line.job.epoch)) line.abort.abort(superseded())
      signal.throwIfAborted()
      await this.#synthesize(line)
    } catch (error) {
      if (signal.aborted) return
      // Nothing of it sounds any more once it has failed.
      line.abort.abort(error)
      throw error
    } finally {
      void previous.then(() => endTurn())
    }
  }

  #finishTrimmed(line: Line): void {
    line.settle('written')
    line.abort.abort(new DOMException('The rest is not wanted.', 'AbortError'))
  }

  #isPast(epoch: number): boolean {
    return ((this.#producer.epoch - epoch) | 0) > 0
  }

  #runDry(line: Line): void {
    const { signal } = line.abort
    const block: Block = { kind: 'dry', line, frames: 0, portions: line.feed.portions }
    this.#store.put(block, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }

  async #synthesize(line: Line): Promise<void> {
    const { job, abort, feed } = line
    const { signal } = abort
    let conditioner: Conditioner | null = null
    const put = (samples: Float32Array): Promise<void> =>
      samples.length === 0
        ? Promise.resolve()
        : this.#store.put({ kind: 'audio', line, samples, frames: samples.length }, { signal })

    try {
      const chunks = this.#options.synthesize(job, feed.read(signal), signal)
      for await (const chunk of line.stopwatch.watch(chunks)) {
        if (this.#isPast(job.epoch)) abort.abort(superseded())
        signal.throwIfAborted()
        if (chunk.kind === 'timeline') {
          conditioner ??= new Conditioner({
            voiceRateHz: chunk.sampleRateHz,
            outputRateHz: this.#options.sampleRateHz,
            gain: job.gain,
            chain: this.#options.openChain(job),
          })
          const place = { offsetFrames: 0, rateRatio: conditioner.rateRatio, firstToken: 0 }
          const marks = placeMarks(chunk.marks, place)
          this.#options.emit({ type: 'timeline', id: job.id, segment: chunk.segment, marks })
          for (const degradation of chunk.degradations) {
            this.#options.emit({ type: 'degraded', id: job.id, degradation })
          }
        } else if (conditioner) {
          await put(conditioner.push(chunk.samples))
        }
      }
      if (conditioner) await put(conditioner.flush())
    } finally {
      conditioner?.close()
    }
    await this.#store.put({ kind: 'end', line, frames: 0 }, { signal })
  }

  async #pump(): Promise<void> {
    for (;;) {
      const block = await this.#store.take()
      const { line } = block
      if (line.abort.signal.aborted) continue
      if (!(await this.#begin(line))) {
        line.abort.abort(superseded())
      } else if (block.kind === 'audio') {
        if (!(await this.#commit(line, block.samples))) line.abort.abort(superseded())
      } else if (block.kind === 'end') {
        this.#options.emit({ type: 'written', id: line.job.id, totalFrames: line.totalFrames })
        this.#producer.end()
        line.settle('written')
      } else if (block.portions === line.feed.portions) {
        this.#producer.end()
        this.#options.emit({ type: 'starved', id: line.job.id, endFrame: line.totalFrames })
      }
    }
  }

  /** Waits for the job's epoch, when it was made ahead; false when that has passed. */
  async #begin(line: Line): Promise<boolean> {
    const { epoch } = line.job
    if (this.#writingEpoch === epoch) return true
    const { signal } = line.abort
    const hasCome = await this.#producer.awaitEpoch(epoch, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error
      return false
    })
    if (!hasCome || !this.#producer.begin(epoch)) return false
    this.#writingEpoch = epoch
    return true
  }

  /** False when the job's epoch has passed. */
  async #commit(line: Line, block: Float32Array): Promise<boolean> {
    const samples = block.subarray(0, Math.max(0, line.endFrame - line.totalFrames))
    if (line.startFrame === null) {
      line.startFrame = this.#producer.writtenFrames
      this.#options.emit({
        type: 'committed',
        id: line.job.id,
        startFrame: line.startFrame,
        audibleFrame: Math.max(0, firstAudibleFrame(samples)),
        at: sharedNow(),
        times: line.stopwatch.times(),
      })
    }
    line.totalFrames += samples.length
    const isWritten = (await this.#producer.write(samples)) === 'written'
    if (isWritten && line.totalFrames >= line.endFrame) this.#finishTrimmed(line)
    return isWritten
  }
}

const superseded = (): DOMException => new DOMException('A newer epoch began.', 'AbortError')
