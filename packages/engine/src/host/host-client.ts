/**
 * The main thread's side of the synthesis worker. Every call rejects when the worker dies, takes an
 * AbortSignal, and keeps the class of the errors that come back.
 */
import { ClosedError, WorkerDiedError } from '@voice-soundboard/graph'
import type { GraphSegment, VoiceManifest } from '@voice-soundboard/graph'
import type { ModelStoreEstimate, StoredFile } from '@voice-soundboard/models'
import { producerEndTransfer } from '@voice-soundboard/ring'
import { releaseProxy, transfer, wrap } from 'comlink'
import type { Remote } from 'comlink'
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
} from './protocol.ts'
import { installThrowHandler } from './throw-handler.ts'
import { Watchdog } from './watchdog.ts'

export interface HostClientOptions {
  readonly init: Omit<HostInit, 'events'>
  readonly createWorker: () => Worker
  readonly onEvent: (event: HostEvent) => void
  /** The worker is gone; what was pending has been rejected. */
  readonly onDeath: (error: WorkerDiedError) => void
  /** See {@link Watchdog}. */
  readonly hangTimeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** Fetching the script and the runtime, on a slow device and a slow network. */
const START_TIMEOUT_MS = 60_000
/** Releasing what a worker holds takes a moment; one that hangs never does. */
const CLOSE_WITHIN_MS = 3000
/** What a worker told before it died is still on its way for so long. */
const LAST_EVENTS_MS = 200

interface CallOptions {
  readonly signal?: AbortSignal | undefined
}

installThrowHandler()

export class HostClient {
  readonly #worker: Worker
  readonly #remote: Remote<HostApi>
  readonly #events = new MessageChannel()
  readonly #pending = new Set<(error: Error) => void>()
  /** By call: what to do when its last event has come. */
  readonly #calls = new Map<number, () => void>()
  readonly #onDeath: (error: WorkerDiedError) => void
  #eventsHeard = 0
  /** Each waits for a number of events, and is over when it has come. */
  #waiting: (() => boolean)[] = []
  readonly #watchdog: Watchdog
  /** Calls that it watches over. */
  #watched = 0
  #ended: Error | null = null
  #info: HostInfo = { threads: 1, executionProvider: 'wasm' }

  private constructor(options: HostClientOptions) {
    this.#onDeath = options.onDeath
    this.#events.port1.onmessage = ({ data }: MessageEvent<HostEvent>) => {
      if (data.type === 'answered') this.#calls.get(data.id)?.()
      else if (data.type === 'busy') this.#watchdog.allow(data.allowanceMs)
      else if (data.type === 'stuck') this.kill(data.detail)
      else if (!this.#ended || 'id' in data) options.onEvent(data)
      this.#eventsHeard++
      this.#waiting = this.#waiting.filter((isOver) => !isOver())
    }
    this.#watchdog = new Watchdog({
      ping: () => this.#remote.ping(),
      timeoutMs: options.hangTimeoutMs,
      onHung: (silentMs) => this.kill(`it has not answered for ${Math.round(silentMs / 1000)} s`),
    })
    this.#worker = options.createWorker()
    this.#worker.addEventListener('error', (event) =>
      this.kill(event.message || 'it failed to load or threw'),
    )
    this.#worker.addEventListener('messageerror', () => this.kill('a message could not be read'))
    this.#remote = wrap<HostApi>(this.#worker)
  }

  static async start(options: HostClientOptions): Promise<HostClient> {
    const client = new HostClient(options)
    const events = client.#events.port2
    const { ring } = options.init
    const channels = options.init.plugins.map(({ channel }) => channel)
    const transfers = [events, ...channels, ...(ring ? producerEndTransfer(ring.producer) : [])]
    const late = setTimeout(
      () => client.#end(new WorkerDiedError(`it did not start within ${START_TIMEOUT_MS / 1000} s`)),
      START_TIMEOUT_MS,
    )
    try {
      client.#info = await client.#await(
        () => client.#remote.init(transfer({ ...options.init, events }, transfers)),
        null,
        options,
      )
    } catch (error) {
      client.#end(error as Error)
      throw error
    } finally {
      clearTimeout(late)
    }
    return client
  }

  get info(): HostInfo {
    return this.#info
  }

  loadVoice(id: number, request: VoiceRequest, options: CallOptions = {}): Promise<void> {
    return this.#call(id, () => this.#remote.loadVoice(id, request), options)
  }

  /** Cancelled by {@link cancel}, which it answers; a signal would make it reject. */
  speak(job: SpeakJob): Promise<SpeakAnswer> {
    return this.#call(job.id, () => this.#remote.speak(job), {})
  }

  render(job: SynthesisJob, options: CallOptions = {}): Promise<RenderAnswer> {
    return this.#call(job.id, () => this.#remote.render(job), options)
  }

  feed(id: number, segments: readonly GraphSegment[], closed: boolean): void {
    this.#tell(() => this.#remote.feed(id, segments, closed))
  }

  trim(id: number, endFrame: number): void {
    this.#tell(() => this.#remote.trim(id, endFrame))
  }

  prepare(job: PrepareJob, options: CallOptions = {}): Promise<PrepareAnswer> {
    return this.#call(job.id, () => this.#remote.prepare(job), options)
  }

  forget(job: PrepareJob, options: CallOptions = {}): Promise<void> {
    return this.#call(job.id, () => this.#remote.forget(job), options)
  }

  storageList(): Promise<readonly StoredFile[]> {
    return this.#guard(() => this.#remote.storageList(), null, {})
  }

  storageEstimate(): Promise<ModelStoreEstimate> {
    return this.#guard(() => this.#remote.storageEstimate(), null, {})
  }

  storagePin(manifest: VoiceManifest, pinned: boolean): Promise<void> {
    return this.#guard(() => this.#remote.storagePin(manifest, pinned), null, {})
  }

  storageDelete(sha256: string): Promise<void> {
    return this.#guard(() => this.#remote.storageDelete(sha256), null, {})
  }

  storagePause(paused: boolean): void {
    this.#tell(() => this.#remote.storagePause(paused))
  }

  addPlugin(half: WorkerHalfInit): Promise<void> {
    return this.#guard(() => this.#remote.addPlugin(transfer(half, [half.channel])), null, {})
  }

  removePlugin(name: string): Promise<void> {
    return this.#guard(() => this.#remote.removePlugin(name), null, {})
  }

  orderPlugins(names: readonly string[]): void {
    this.#tell(() => this.#remote.orderPlugins(names))
  }

  cancel(id: number): void {
    this.#tell(() => this.#remote.cancel(id))
  }

  /** Resolves when so many events, of all that the worker tells, have been heard, or none will come any more. */
  eventsHeard(count: number): Promise<void> {
    return new Promise((resolve) => {
      const isOver = (): boolean => {
        const hasCome = this.#ended !== null || this.#eventsHeard >= count
        if (hasCome) resolve()
        return hasCome
      }
      if (!isOver()) this.#waiting.push(isOver)
    })
  }

  /** Lets the worker release its sessions, then ends it. Calls still pending reject with ClosedError. */
  async close(): Promise<void> {
    if (this.#ended) return
    const late = setTimeout(() => this.#end(new ClosedError('voice engine')), CLOSE_WITHIN_MS)
    try {
      await this.#await(() => this.#remote.close(), null, {})
    } catch (error) {
      // One that does not answer is ended all the same.
      if (!(error instanceof ClosedError)) throw error
    } finally {
      clearTimeout(late)
      this.#end(new ClosedError('voice engine'))
    }
  }

  /** Nobody waits for the answer. */
  #tell(call: () => Promise<void>): void {
    if (this.#ended) return
    void this.#guard(call, null, {}).catch((error: unknown) => {
      // What a worker that has ended was told no longer matters, and its calls have been rejected.
      if (!this.#ended) throw error
    })
  }

  /** Ends a worker that does not do its work. All calls reject with WorkerDiedError, and its death is told. */
  kill(detail: string): void {
    if (this.#ended) return
    const error = new WorkerDiedError(detail)
    this.#end(error)
    this.#onDeath(error)
  }

  #end(error: Error): void {
    if (this.#ended) return
    this.#ended = error
    for (const reject of [...this.#pending]) reject(error)
    this.#waiting = this.#waiting.filter((isOver) => !isOver())
    this.#remote[releaseProxy]()
    this.#worker.terminate()
    this.#watchdog.stop()
    setTimeout(() => this.#events.port1.close(), LAST_EVENTS_MS)
  }

  /** A call of the worker that tells events: when it is answered, all of them have been heard. */
  async #call<Result>(id: number, call: () => Promise<Result>, options: CallOptions): Promise<Result> {
    const allHeard = new Promise<void>((resolve) => this.#calls.set(id, resolve))
    const answerAfterEvents = async (): Promise<Result> => {
      const answer = await call()
      await allHeard
      return answer
    }
    try {
      return await this.#guard(answerAfterEvents, id, options)
    } finally {
      this.#calls.delete(id)
    }
  }

  /** The worker must show signs of life until it has answered. */
  async #guard<Result>(
    call: () => Promise<Result>,
    id: number | null,
    options: CallOptions,
  ): Promise<Result> {
    if (this.#watched++ === 0 && !this.#ended) this.#watchdog.start()
    try {
      return await this.#await(call, id, options)
    } finally {
      if (--this.#watched === 0) this.#watchdog.stop()
    }
  }

  #await<Result>(call: () => Promise<Result>, id: number | null, { signal }: CallOptions): Promise<Result> {
    if (this.#ended) return Promise.reject(this.#ended)
    if (signal?.aborted) return Promise.reject(signal.reason as Error)
    return new Promise<Result>((resolve, reject) => {
      const onAbort = (): void => {
        if (id !== null) this.cancel(id)
        fail(signal?.reason as Error)
      }
      const settle = (): void => {
        this.#pending.delete(fail)
        signal?.removeEventListener('abort', onAbort)
      }
      const fail = (error: Error): void => {
        settle()
        reject(error)
      }
      this.#pending.add(fail)
      signal?.addEventListener('abort', onAbort, { once: true })
      call().then((result) => {
        settle()
        resolve(result)
      }, fail)
    })
  }
}
