/**
 * When the worker committed the first samples of an utterance, as it tells the main thread itself. No public
 * metric has that moment by itself, so its message is read on the way, on the channel that the engine opens.
 */
import type { HostEvent } from '../../../../packages/engine/src/host/protocol.ts'

let committedAt: number | null = null

/** Before the engine is made. */
export function watchCommits(): void {
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super()
      this.port1.addEventListener('message', ({ data }: MessageEvent<HostEvent | null>) => {
        if (data?.type === 'committed') committedAt ??= data.at
      })
    }
  }
}

export function awaitCommit(): void {
  committedAt = null
}

/** Of the first commit since {@link awaitCommit}, on the shared clock. */
export function commitTime(): number {
  if (committedAt === null) throw new Error('The worker did not tell when it committed.')
  return committedAt
}
