/** Several callers want one file: one download serves them, and is aborted only when the last has gone. */
import type { LoadOptions, Progress } from '@voice-soundboard/graph'

type Bytes = Uint8Array<ArrayBuffer>

interface Waiter {
  readonly resolve: (bytes: Bytes) => void
  readonly reject: (reason: unknown) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

interface Task {
  readonly controller: AbortController
  readonly waiters: Set<Waiter>
  lastProgress: Progress | undefined
}

export type Work = (options: {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}) => Promise<Bytes>

export class SharedDownloads {
  readonly #tasks = new Map<string, Task>()

  /** Every caller gets bytes of its own, so that one may transfer them without emptying another's. */
  run(key: string, options: LoadOptions, work: Work): Promise<Bytes> {
    const { signal, onProgress } = options
    if (signal?.aborted) return Promise.reject(signal.reason)
    const task = this.#tasks.get(key) ?? this.#start(key, work)
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        signal?.removeEventListener('abort', abort)
        task.waiters.delete(waiter)
      }
      const abort = (): void => {
        leave()
        reject(signal?.reason)
        if (task.waiters.size > 0) return
        // Later callers must not join what is being torn down.
        if (this.#tasks.get(key) === task) this.#tasks.delete(key)
        task.controller.abort(signal?.reason)
      }
      const waiter: Waiter = {
        resolve: (bytes) => (leave(), resolve(bytes)),
        reject: (reason) => (leave(), reject(reason)),
        onProgress,
      }
      task.waiters.add(waiter)
      signal?.addEventListener('abort', abort)
      if (task.lastProgress) onProgress?.(task.lastProgress)
    })
  }

  /** Rejects everything under way with `reason`. */
  abortAll(reason: unknown): void {
    for (const task of this.#tasks.values()) {
      task.controller.abort(reason)
      for (const waiter of [...task.waiters]) waiter.reject(reason)
    }
    this.#tasks.clear()
  }

  #start(key: string, work: Work): Task {
    const task: Task = { controller: new AbortController(), waiters: new Set(), lastProgress: undefined }
    this.#tasks.set(key, task)
    const onProgress = (progress: Progress): void => {
      task.lastProgress = progress
      for (const waiter of task.waiters) waiter.onProgress?.(progress)
    }
    const settle = (deliver: (waiter: Waiter, index: number) => void): void => {
      if (this.#tasks.get(key) === task) this.#tasks.delete(key)
      ;[...task.waiters].forEach(deliver)
    }
    work({ signal: task.controller.signal, onProgress }).then(
      (bytes) => settle((waiter, index) => waiter.resolve(index === 0 ? bytes : bytes.slice())),
      (error: unknown) => settle((waiter) => waiter.reject(error)),
    )
    return task
  }
}
