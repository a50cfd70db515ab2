/**
 * The halves of plugins that live in the worker, as the page sees them: each keeps its channel while workers come and
 * go.
 */
import type { HostClient } from '../host/host-client.ts'
import type { WorkerHalfInit } from '../host/protocol.ts'
import type { WorkerHalf } from './plugin-registry.ts'

interface Kept {
  readonly half: WorkerHalf
  /** The page's end of the plugin's channel. */
  readonly page: MessagePort
  /** The living worker's. */
  worker: MessagePort
}

export class WorkerHalves {
  readonly #host: () => Promise<HostClient>
  #kept: readonly Kept[] = []

  constructor(host: () => Promise<HostClient>) {
    this.#host = host
  }

  /** For a worker that is about to start. */
  inits(): readonly WorkerHalfInit[] {
    return this.#kept.map((kept) => initOf(kept))
  }

  async add(half: WorkerHalf): Promise<{ readonly channel: MessagePort; remove(): Promise<void> }> {
    const host = await this.#host()
    const { port1: channel, port2: page } = new MessageChannel()
    const kept: Kept = { half, page, worker: new MessageChannel().port1 }
    page.onmessage = ({ data }: MessageEvent<unknown>) => kept.worker.postMessage(data)
    try {
      await host.addPlugin(initOf(kept))
    } catch (error) {
      close(kept)
      throw error
    }
    this.#kept = [...this.#kept, kept]
    return {
      channel,
      remove: async () => {
        this.#kept = this.#kept.filter((other) => other !== kept)
        close(kept)
        await (await this.#host()).removePlugin(half.name)
      },
    }
  }

  /** Tells the worker which of them run, and in which order. */
  async order(names: readonly string[]): Promise<void> {
    if (this.#kept.length === 0) return
    this.#kept = [...this.#kept].sort((a, b) => names.indexOf(a.half.name) - names.indexOf(b.half.name))
    ;(await this.#host()).orderPlugins(names)
  }
}

function initOf(kept: Kept): WorkerHalfInit {
  const { port1, port2 } = new MessageChannel()
  kept.worker = port1
  port1.onmessage = ({ data }: MessageEvent<unknown>) => kept.page.postMessage(data)
  return { ...kept.half, channel: port2 }
}

function close({ page, worker }: Kept): void {
  page.close()
  worker.close()
}
