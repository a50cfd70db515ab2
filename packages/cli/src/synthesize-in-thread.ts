/** Runs one synthesis in a worker thread and gathers its samples. */
import { Worker } from 'node:worker_threads'
import { joinSamples } from '@voice-soundboard/audio'
import { errorFromWire, WorkerDiedError } from '@voice-soundboard/graph'
import type { ThreadMessage, ThreadRequest } from './protocol.ts'

export interface Speech {
  /** Mono, −1 to 1. */
  readonly samples: Float32Array
  readonly sampleRateHz: number
  readonly synthesisMs: number
}

export interface ThreadOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (progress: { readonly label: string; readonly fraction: number | null }) => void
}

export async function synthesizeInThread(
  request: ThreadRequest,
  options: ThreadOptions = {},
): Promise<Speech> {
  const { signal } = options
  signal?.throwIfAborted()
  const thread = new Worker(new URL('./synthesis.thread.mjs', import.meta.url), { workerData: request })
  let onAbort: (() => void) | undefined
  try {
    return await new Promise<Speech>((resolve, reject) => {
      onAbort = () => reject(signal?.reason as Error)
      signal?.addEventListener('abort', onAbort, { once: true })
      thread.on('error', (cause) => reject(new WorkerDiedError('its thread threw', { cause })))
      thread.on('exit', (code) => reject(new WorkerDiedError(`its thread ended with code ${code}`)))
      thread.on('message', (message: ThreadMessage) => {
        if (message.type === 'progress') options.onProgress?.(message)
        else if (message.type === 'failed') reject(errorFromWire(message.error))
        else resolve({ ...message, samples: joinSamples(message.blocks) })
      })
    })
  } finally {
    if (onAbort) signal?.removeEventListener('abort', onAbort)
    await thread.terminate()
  }
}
