/** What a synthesis worker is started with: what the options ask for, and where the files lie. */
import type { Player } from '@voice-soundboard/player'
import { ringBytesOf } from './health.ts'
import type { HostInit, WorkerHalfInit } from './host/protocol.ts'
import { DEFAULT_MEMORY_BUDGET_MB, DEFAULT_WORKER_TIMEOUT_MS } from './options.ts'
import type { EngineOptions } from './options.ts'
import { runtimeUrls } from './runtime-urls.ts'
import type { Runtime } from './worker-keeper.ts'

export function workerInit(
  options: EngineOptions,
  assetBase: string,
  player: Player | null,
  { threads }: Runtime,
  plugins: readonly WorkerHalfInit[],
): Omit<HostInit, 'events'> {
  const { ortWasmUrl, ortMjsUrl } = runtimeUrls
  const { eventPack, memoryBudgetMb = DEFAULT_MEMORY_BUDGET_MB } = options
  const ringBytes = player ? ringBytesOf(player) : 0
  return {
    ring: player && { producer: player.takeProducerEnd(), sampleRateHz: player.sampleRateHz },
    ortWasmUrl,
    ortMjsUrl,
    numThreads: threads,
    assetBase,
    mirrors: (options.mirrors ?? []).map((mirror) => new URL(mirror, document.baseURI).href),
    storageLimitBytes: options.storageLimitMb === undefined ? undefined : options.storageLimitMb * 2 ** 20,
    stallTimeoutMs: options.workerTimeoutMs ?? DEFAULT_WORKER_TIMEOUT_MS,
    eventPackUrl: eventPack === undefined ? null : new URL(eventPack, document.baseURI).href,
    memoryBudgetBytes: memoryBudgetMb * 2 ** 20 - ringBytes,
    plugins,
  }
}

/** What a run takes for itself, and what memory that is taken in large pieces leaves unused. */
const HEAP_MARGIN_BYTES = 128 * 2 ** 20

/** Beyond this a worker has grown far past what it may hold, and what it does hold. */
export const swollenBytes = (memoryBudgetMb: number, voiceBytes: number): number =>
  Math.max(1.5 * memoryBudgetMb * 2 ** 20, 2 * voiceBytes) + HEAP_MARGIN_BYTES

export function createSynthesisWorker(): Worker {
  return new Worker(runtimeUrls.workerUrl, { type: 'module', name: 'voice-soundboard' })
}
