/** Keeps one synthesis worker alive: starts it, starts another when it has died, and ends it. */
import type { Degradation } from '@voice-soundboard/graph'
import { HostClient } from './host/host-client.ts'
import type { HostEvent, HostInfo, HostInit } from './host/protocol.ts'

export interface WorkerKeeperOptions {
  /** Made anew for each worker: a port goes with the worker that had it. */
  readonly init: () => Omit<HostInit, 'events'>
  readonly createWorker: () => Worker
  readonly onEvent: (event: HostEvent) => void
  /** Null when a worker lives. */
  readonly onTrouble: (degradation: Degradation | null) => void
  readonly signal: AbortSignal | undefined
}

export class WorkerKeeper {
  readonly #options: WorkerKeeperOptions
  #starting: Promise<HostClient> | null = null
  #client: HostClient | null = null

  constructor(options: WorkerKeeperOptions) {
    this.#options = options
  }

  /** Null while no worker lives. */
  get info(): HostInfo | null {
    return this.#client?.info ?? null
  }

  /** The living worker; a new one when the last has died. */
  get(): Promise<HostClient> {
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

  async close(): Promise<void> {
    await this.#client?.close()
  }

  async #start(): Promise<HostClient> {
    const { init, createWorker, onEvent, onTrouble, signal } = this.#options
    const client = await HostClient.start({
      init: init(),
      createWorker,
      onEvent,
      onDeath: (error) => {
        this.#client = null
        this.#starting = null
        onTrouble({ code: error.code, message: error.message })
      },
      signal,
    })
    this.#client = client
    onTrouble(null)
    return client
  }
}
