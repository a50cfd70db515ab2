/**
 * Sees what the engine does and tells it on: to the log, to the figures, to the traces. Nothing here changes anything,
 * and what people wrote never gets into it.
 */
import type {
  Degradation,
  Emitter,
  FallbackEvent,
  Progress,
  UtteranceEventMap,
  VoiceManifest,
} from '@voice-soundboard/graph'
import { sharedNow } from './host/clock.ts'
import type { HostEvent } from './host/protocol.ts'
import { countUtterance } from './observe/metrics/engine-metrics.ts'
import type { EngineMetrics } from './observe/metrics/engine-metrics.ts'
import type { LogFields } from './observe/logger.ts'
import type { LogGroup } from './observe/log-group.ts'
import type { Tracing } from './observe/trace.ts'
import type { SpeechItem } from './speech-item.ts'

export interface ObserverOptions {
  readonly log: LogGroup
  /** Null where nobody counts. */
  readonly metrics: EngineMetrics | null
  /** Null where nobody traces. */
  readonly tracing: Tracing | null
}

export class Observer {
  readonly log: LogGroup
  readonly #metrics: EngineMetrics | null
  readonly #tracing: Tracing | null
  /** Of each file that is being fetched, how much has come. */
  readonly #fetched = new Map<string, number>()

  constructor({ log, metrics, tracing }: ObserverOptions) {
    this.log = log
    this.#metrics = metrics
    this.#tracing = tracing
  }

  /** From its place in the queue to its end. */
  follow(item: SpeechItem, emitter: Emitter<UtteranceEventMap>): void {
    const { fields, id, text, voice } = item
    const { priority, spokenAt, compileMs } = fields
    const asked = { voice: voice.manifest.id, backend: voice.manifest.backend, priority }
    const log = this.log.child({ utterance: id })
    const trace = this.#tracing?.begin(id, spokenAt, asked) ?? null
    const { length: characters } = text.sourceText
    log.debug('graph.compiled', { characters, isWhole: text.isClosed, count: text.tokens.length, compileMs })
    log.info('utterance.queued', { ...asked, characters })
    emitter.on('start', ({ timeToFirstAudioMs }) => log.info('utterance.start', { timeToFirstAudioMs }))
    emitter.on('preempt', ({ heard }) => {
      log.info('utterance.preempted', { endOffset: heard.endOffset })
      trace?.event('preempt', sharedNow())
    })
    emitter.on('resume', ({ fromOffset }) => {
      log.info('utterance.resumed', { fromOffset })
      trace?.event('resume', sharedNow(), { fromOffset })
    })
    emitter.on('degraded', ({ degradation }) => {
      log.warn('utterance.degraded', told(degradation))
      trace?.event('degraded', sharedNow(), { code: degradation.code })
    })
    emitter.on('fail', ({ error, heard }) => {
      log.error('utterance.failed', { error, endOffset: heard.endOffset })
      this.#metrics?.utterances.add(1, { outcome: 'failed' })
      trace?.end({ endedAtMs: sharedNow(), ended: error, metrics: null })
    })
    emitter.on('end', ({ result }) => {
      const { outcome, reason, heard, playedMs, remainingMs, metrics, backend, voice: last } = result
      const figures = { playedMs, remainingMs, metrics, backend, voice: last }
      log.info('utterance.end', { outcome, reason, endOffset: heard.endOffset, ...figures })
      if (this.#metrics) countUtterance(this.#metrics, result)
      if (item.interruptToSilenceMs !== null)
        this.#metrics?.interruptToSilence.observe(item.interruptToSilenceMs / 1000)
      trace?.end({ endedAtMs: sharedNow(), ended: outcome, metrics })
    })
  }

  /** It was never queued. */
  refused(error: unknown): void {
    this.log.warn('utterance.refused', { error })
  }

  fallback({ from, to }: FallbackEvent): void {
    this.log.warn('fallback', { from, to })
    this.#metrics?.fallbacks.add(1, { from, to, reason: 'voice-failed' })
  }

  /** @throws What the load failed with. */
  async voiceLoad({ id, backend }: VoiceManifest, load: () => Promise<void>): Promise<void> {
    const startedAt = sharedNow()
    this.log.debug('voice.load', { voice: id, backend })
    try {
      await load()
      this.log.info('voice.loaded', { voice: id, backend, tookMs: sharedNow() - startedAt })
    } catch (error) {
      this.log.warn('voice.failed', { voice: id, backend, error })
      throw error
    }
  }

  trouble(degradation: Degradation): void {
    this.log.warn('engine.degraded', told(degradation))
    this.#metrics?.degradations.add(1, { code: degradation.code })
  }

  workerDied(error: Error): void {
    this.log.error('worker.died', { error })
    this.#metrics?.workerRestarts.add(1, { reason: 'died' })
  }

  workerRecycled(heapBytes: number): void {
    this.log.info('worker.recycled', { heapBytes })
    this.#metrics?.workerRestarts.add(1, { reason: 'memory' })
  }

  queue(depth: number): void {
    this.#metrics?.queueDepth.set(depth)
  }

  /** What the worker tells of its work, and the utterance that it is for. */
  hostEvent(event: HostEvent, item: SpeechItem | null): void {
    if (event.type === 'memory') {
      for (const part of ['voices', 'ahead', 'prepared', 'heap'] as const)
        this.#metrics?.memory.set(event.memory[part], { part })
    } else if (event.type === 'lookup') {
      this.log.debug('cache.lookup', { result: event.result })
      this.#metrics?.cacheLookups.add(1, { result: event.result })
    } else if (event.type === 'progress') {
      this.#download(event.progress)
    }
    if (!item) return
    const ids = { utterance: item.id, epoch: item.take?.epoch ?? null }
    if (event.type === 'timeline') {
      this.log.debug('segment.made', { ...ids, segment: event.segment, marks: event.marks.length })
      this.#metrics?.segments.add(1, { backend: item.voice.manifest.backend })
    } else if (event.type === 'committed') {
      this.log.debug('stream.committed', { ...ids, startFrame: event.startFrame, times: event.times })
    } else if (event.type === 'written') {
      this.log.debug('stream.written', { ...ids, totalFrames: event.totalFrames })
    } else if (event.type === 'starved') {
      this.log.debug('stream.starved', { ...ids, endFrame: event.endFrame })
    }
  }

  #download({ phase, label, loadedBytes, totalBytes }: Progress): void {
    if (phase !== 'download' || loadedBytes === undefined) return
    const before = this.#fetched.get(label)
    if (before === undefined) this.log.info('download.start', { file: label, totalBytes })
    this.#metrics?.downloadBytes.add(Math.max(0, loadedBytes - (before ?? 0)))
    if (loadedBytes === totalBytes) {
      this.#fetched.delete(label)
      this.log.info('download.end', { file: label, totalBytes })
    } else {
      this.#fetched.set(label, loadedBytes)
    }
  }
}

/** A message may quote the text. */
const told = ({ code, source }: Degradation): LogFields => ({ code, ...(source ? { source } : {}) })
