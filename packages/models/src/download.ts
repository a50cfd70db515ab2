/**
 * One file over HTTP: streamed with progress, retried when the network fails, and continued where it broke
 * off when the file's hash is known (so that a mix of two versions cannot pass).
 */
import { DownloadError, ModelCorruptError } from '@voice-soundboard/graph'
import type { LoadOptions } from '@voice-soundboard/graph'

export interface DownloadOptions extends LoadOptions {
  readonly fetch: typeof globalThis.fetch
  /** Further attempts after a failure that may pass (network, 5xx, 429). */
  readonly retries: number
  /** Wait before the first retry; doubled each time. */
  readonly retryDelayMs: number
  /** A connection that brings nothing for this long counts as broken. */
  readonly stallTimeoutMs: number
}

/** Absolute address; `bytes` only where a hash will be checked afterwards. */
export interface DownloadTarget {
  readonly url: string
  readonly bytes?: number
}

/**
 * @throws DownloadError when the address cannot be reached or answers with an error;
 * ModelCorruptError when more or fewer than `bytes` arrive; the signal's reason when aborted.
 */
export async function download(
  target: DownloadTarget,
  options: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const received = createSink(target)
  for (let attempt = 0; ; attempt++) {
    try {
      if (received.length !== target.bytes) await receive(target, received, options)
      return received.finish()
    } catch (error) {
      options.signal?.throwIfAborted()
      if (!(error instanceof DownloadError) || !error.retryable || attempt >= options.retries) throw error
      await sleep(options.retryDelayMs * 2 ** attempt, options.signal)
    }
  }
}

async function receive(target: DownloadTarget, received: Sink, options: DownloadOptions): Promise<void> {
  const { url, bytes } = target
  const stall = createStallGuard(options.stallTimeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, stall.signal]) : stall.signal
  try {
    const from = bytes === undefined ? 0 : received.length
    const response = await options.fetch(url, {
      signal,
      // A file that changed under its address must not come out of the browser's cache as it was.
      cache: 'no-cache',
      ...(from > 0 ? { headers: { Range: `bytes=${from}-` } } : {}),
    })
    if (!response.ok) throw new DownloadError(url, response.status)
    const isContinued =
      response.status === 206 && response.headers.get('Content-Range')?.startsWith(`bytes ${from}-`)
    if (!isContinued) received.reset()
    if (!response.body) throw new DownloadError(url, null)

    const total = bytes ?? contentLength(response)
    const label = nameOf(url)
    const reader = response.body.getReader()
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        stall.alive()
        received.push(value)
        const loadedBytes = received.length
        options.onProgress?.(
          total === null
            ? { phase: 'download', fraction: null, loadedBytes, label }
            : { phase: 'download', fraction: loadedBytes / total, loadedBytes, totalBytes: total, label },
        )
      }
    } catch (error) {
      // Stops the transfer; what the cancellation itself has to say is not the fault that matters.
      void reader.cancel(error).catch(() => undefined)
      throw error
    }
  } catch (error) {
    if (error instanceof DownloadError || error instanceof ModelCorruptError) throw error
    throw new DownloadError(url, null, { cause: error })
  } finally {
    stall.stop()
  }
}

interface Sink {
  readonly length: number
  push(chunk: Uint8Array): void
  reset(): void
  finish(): Uint8Array<ArrayBuffer>
}

/** Writes straight into place when the size is known: a model is tens of megabytes, and must not exist twice. */
function createSink({ url, bytes }: DownloadTarget): Sink {
  let chunks: Uint8Array[] = []
  let place = bytes === undefined ? undefined : new Uint8Array(bytes)
  let length = 0
  return {
    get length() {
      return length
    },
    push(chunk) {
      if (place && length + chunk.length > place.length) throw wrongSize(url, place.length, 'more')
      if (place) place.set(chunk, length)
      else chunks.push(chunk)
      length += chunk.length
    },
    reset() {
      chunks = []
      length = 0
    },
    finish() {
      if (place && length < place.length) throw wrongSize(url, place.length, String(length))
      if (place) return place
      place = new Uint8Array(length)
      let at = 0
      for (const chunk of chunks) {
        place.set(chunk, at)
        at += chunk.length
      }
      return place
    },
  }
}

const wrongSize = (url: string, expected: number, received: string): ModelCorruptError =>
  new ModelCorruptError(url, `expected ${expected} bytes, received ${received}`)

/** Compressed answers announce the compressed length, which says nothing about what the stream will bring. */
function contentLength(response: Response): number | null {
  const length = Number(response.headers.get('Content-Length') ?? Number.NaN)
  return response.headers.has('Content-Encoding') || !(length > 0) ? null : length
}

/** The last part of an address, for a person to read. */
export const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) || url

function createStallGuard(timeoutMs: number): { signal: AbortSignal; alive(): void; stop(): void } {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout>
  const arm = (): void => {
    timer = setTimeout(
      () => controller.abort(new DOMException(`Nothing arrived for ${timeoutMs} ms.`, 'TimeoutError')),
      timeoutMs,
    )
  }
  arm()
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer)
      arm()
    },
    stop: () => clearTimeout(timer),
  }
}

function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = (): void => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }
    const timer = setTimeout(wake, ms)
    const abort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort, { once: true })
  })
}
