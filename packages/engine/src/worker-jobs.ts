/** Calls of the worker, each under an id of its own, so that its progress finds its listener. */
import { WorkerDiedError } from '@voice-soundboard/graph'
import type { LoadOptions, Progress } from '@voice-soundboard/graph'
import type { HostClient } from './host/host-client.ts'
import type { WorkerKeeper } from './worker-keeper.ts'

type Run<Result> = (id: number, host: HostClient) => Promise<Result>

export class WorkerJobs {
  readonly #worker: WorkerKeeper
  readonly #listeners = new Map<number, LoadOptions['onProgress']>()
  #lastId = 0

  constructor(worker: WorkerKeeper) {
    this.#worker = worker
  }

  get isIdle(): boolean {
    return this.#listeners.size === 0
  }

  nextId(): number {
    return ++this.#lastId
  }

  onProgress(id: number, progress: Progress): void {
    this.#listeners.get(id)?.(progress)
  }

  /** Once more when the worker died over it: it may have died of something else. */
  async run<Result>(options: LoadOptions, run: Run<Result>): Promise<Result> {
    try {
      return await this.#try(options, run)
    } catch (error) {
      if (!(error instanceof WorkerDiedError)) throw error
      return this.#try(options, run)
    }
  }

  async #try<Result>(options: LoadOptions, run: Run<Result>): Promise<Result> {
    options.signal?.throwIfAborted()
    const host = await this.#worker.get()
    const id = this.nextId()
    this.#listeners.set(id, options.onProgress)
    try {
      return await run(id, host)
    } finally {
      this.#listeners.delete(id)
    }
  }
}
