/**
 * Keeps one synthesis worker alive: starts it, starts another when it has died, with one thread when those with more
 * keep dying, and gives up for a while when that does not help.
 */
import { ClosedError, WorkerDiedError } from '@voice-soundboard/graph'
import type { Degradation } from '@voice-soundboard/graph'
import { HostClient } from './host/host-client.ts'
import type { HostEvent, HostInfo, HostInit } from './host/protocol.ts'
import { RestartBudget } from './recovery/restart-budget.ts'

export interface WorkerKeeperOptions {
  /** Made anew for each worker: a port goes with the worker that had it. */
  readonly init: (runtime: Runtime) => Omit<HostInit, 'events'>
  readonly createWorker: () => Worker
  /** What workers are started with, the best first. */
  readonly runtimes: readonly Runtime[]
  /** A worker that does not answer for so long, and did not say that it would not, is taken for hung. */
  readonly hangTimeoutMs: number
  readonly onEvent: (event: HostEvent) => void
  /** One has died; another may be on its way. */
  readonly onDeath: (error: WorkerDiedError) => void
  /** Null when a worker lives. */
  readonly onTrouble: (key: 'worker' | 'runtime', degradation: Degradation | null) => void
  readonly signal: AbortSignal | undefined
}

export interface Runtime {
  /** Undefined lets the worker choose. */
  readonly threads: number | undefined
}

export class WorkerKeeper {
  readonly #options: WorkerKeeperOptions
  readonly #budget = new RestartBudget()
  readonly #closing = new AbortController()
  #starting: Promise<HostClient> | null = null
  #client: HostClient | null = null
  #runtime = 0
  #restarts = 0
  /** What the next start waits for, in ms. */
  #delayMs = 0
  /** That it has died too often; null while another may be started. */
  #givenUp: WorkerDiedError | null = null

  constructor(options: WorkerKeeperOptions) {
    this.#options = options
  }

  /** Null while no worker lives. */
  get info(): HostInfo | null {
    return this.#client?.info ?? null
  }

  /** How often one took the place of another. */
  get restarts(): number {
    return this.#restarts
  }

  /** The living worker; a new one when the last has died. @throws WorkerDiedError when they died too often */
  get(): Promise<HostClient> {
    if (this.#closing.signal.aborted) return Promise.reject(new ClosedError('voice engine'))
    if (this.#givenUp && performance.now() < this.#budget.renewedAt) return Promise.reject(this.#givenUp)
    this.#givenUp = null
    this.#starting ??= this.#start().catch((error: unknown) => {
      this.#starting = null
      throw error
    })
    return this.#starting
  }

  /** Resolves when so many events of the living worker have been heard. What a dead one had to tell never comes. */
  async eventsHeard(count: number): Promise<void> {
    await this.#client?.eventsHeard(count)
  }

  /** Ends a worker that has grown too large, between two calls; the next call starts another. */
  async recycle(): Promise<void> {
    const client = this.#client
    if (!client) return
    this.#client = null
    this.#starting = null
    this.#restarts++
    try {
      await client.close()
    } catch (error) {
      // Dead or closed, it is gone.
      if (!(error instanceof WorkerDiedError)) throw error
    }
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return
    this.#closing.abort(new ClosedError('voice engine'))
    // One that is being started ends by itself.
    await this.#client?.close()
  }

  /** A worker that dies over its start may have been ended by chance; two of them were not. */
  async #start(): Promise<HostClient> {
    try {
      return await this.#startOne()
    } catch (error) {
      if (!(error instanceof WorkerDiedError)) throw error
      return this.#startOne()
    }
  }

  async #startOne(): Promise<HostClient> {
    const { init, createWorker, runtimes, hangTimeoutMs, onEvent, onTrouble, signal } = this.#options
    await this.#delay()
    let own: HostClient | null = null
    const client = await HostClient.start({
      init: init(runtimes[this.#runtime] as Runtime),
      createWorker,
      hangTimeoutMs,
      onEvent,
      onDeath: (error) => {
        // One that was recycled is none of ours any more.
        if (own === null || own === this.#client) this.#onDeath(error)
      },
      signal: signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal,
    })
    own = client
    this.#client = client
    onTrouble('worker', null)
    return client
  }

  #onDeath(error: WorkerDiedError): void {
    const { runtimes, onDeath, onTrouble } = this.#options
    // One that died over its start has a start in progress that goes on with the next.
    if (this.#client) this.#starting = null
    this.#client = null
    this.#restarts++
    onTrouble('worker', { code: error.code, message: `${error.message} Another takes its place.` })
    const delayMs = this.#budget.note(performance.now())
    this.#delayMs = delayMs ?? 0
    if (delayMs === null) this.#stepDown(error, runtimes)
    onDeath(error)
  }

  #stepDown(error: WorkerDiedError, runtimes: readonly Runtime[]): void {
    const { onTrouble } = this.#options
    if (this.#runtime + 1 < runtimes.length) {
      this.#runtime++
      this.#budget.clear()
      const message = `Workers with several threads died repeatedly (${error.detail}): synthesis goes on with one thread, more slowly.`
      onTrouble('runtime', { code: 'threads-reduced', message })
      return
    }
    this.#givenUp = new WorkerDiedError(`${error.detail}; too often to start another now`, { cause: error })
    onTrouble('worker', {
      code: 'worker-given-up',
      message: `${this.#givenUp.message} What is to be said is refused for a minute; then it is tried again.`,
    })
  }

  #delay(): Promise<void> {
    const delayMs = this.#delayMs
    this.#delayMs = 0
    if (delayMs === 0) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, delayMs)
      this.#closing.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(this.#closing.signal.reason as Error)
      })
    })
  }
}
