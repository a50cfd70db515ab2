/** One request and its answer: read as it comes, given up when nothing comes, refused when it is a web page. */
import { DownloadError, isVoiceSoundboardError, ModelCorruptError } from '@voice-soundboard/graph'

export interface ExchangeOptions {
  readonly fetch: typeof globalThis.fetch
  /** A connection that brings nothing for this long counts as broken. */
  readonly stallTimeoutMs: number
  readonly signal?: AbortSignal | undefined
}

export interface Answer {
  readonly response: Response
  /** To the end. The next piece is not read before `take` is done. */
  read(take: (chunk: Uint8Array) => void | Promise<void>): Promise<void>
}

/** The server cannot or will not give parts of this file: it must be had in one stream. */
export class RangesRefusedError extends Error {}

/** The server said when to come back. */
export class BusyError extends DownloadError {
  constructor(
    url: string,
    status: number,
    readonly retryAfterMs: number,
  ) {
    super(url, status)
  }
}

/** @throws DownloadError, RangesRefusedError, what `use` throws, or the signal's reason within a DownloadError. */
export async function exchange(
  url: string,
  range: string | null,
  options: ExchangeOptions,
  use: (answer: Answer) => Promise<void>,
): Promise<void> {
  const stall = createStallGuard(options.stallTimeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, stall.signal]) : stall.signal
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  try {
    const response = await options.fetch(url, {
      signal,
      // A file that changed under its address must not come out of the browser's cache as it was; and that cache
      // lets nobody read one part of a file while it takes in another.
      cache: range === null ? 'no-cache' : 'no-store',
      ...(range === null ? {} : { headers: { Range: range } }),
    })
    stall.stop()
    const body = response.body?.getReader()
    reader = body
    if (range !== null && response.status === 416) throw new RangesRefusedError()
    if (!response.ok) throw refusalOf(url, response)
    if (!body) throw new DownloadError(url, null)
    await use({
      response,
      async read(take) {
        for (;;) {
          stall.watch()
          const { done, value } = await body.read()
          stall.stop()
          if (done) break
          await take(value)
        }
        reader = undefined
      },
    })
  } catch (error) {
    if (isVoiceSoundboardError(error) || error instanceof RangesRefusedError) throw error
    throw new DownloadError(url, null, { cause: error })
  } finally {
    stall.stop()
    // Stops the transfer; what the cancellation itself has to say is not the fault that matters.
    void reader?.cancel().catch(() => undefined)
  }
}

/**
 * A server that lost the file, or a network that wants a login, often answers with a page. `bytes` where the
 * size is known: a file of that size may be named wrongly.
 *
 * @throws ModelCorruptError
 */
export function refuseWebPage(url: string, response: Response, bytes: number | null): void {
  const type = response.headers.get('Content-Type') ?? ''
  if (!/^\s*text\/html\b/i.test(type)) return
  if (bytes !== null && contentLength(response) === bytes) return
  throw new ModelCorruptError(url, 'a web page (text/html) came in its place')
}

/** Compressed answers announce the compressed length, which says nothing about what the stream will bring. */
export function contentLength(response: Response): number | null {
  const length = Number(response.headers.get('Content-Length') ?? Number.NaN)
  return response.headers.has('Content-Encoding') || !(length > 0) ? null : length
}

function refusalOf(url: string, response: Response): DownloadError {
  const { status } = response
  const retryAfter = response.headers.get('Retry-After')?.trim()
  if (!retryAfter || (status !== 429 && status !== 503)) return new DownloadError(url, status)
  const waitMs = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now()
  return waitMs > 0 ? new BusyError(url, status, waitMs) : new DownloadError(url, status)
}

interface StallGuard {
  readonly signal: AbortSignal
  /** From now. */
  watch(): void
  stop(): void
}

/** Watches from the start. */
function createStallGuard(timeoutMs: number): StallGuard {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const guard = {
    signal: controller.signal,
    watch() {
      clearTimeout(timer)
      timer = setTimeout(
        () => controller.abort(new DOMException(`Nothing arrived for ${timeoutMs} ms.`, 'TimeoutError')),
        timeoutMs,
      )
    },
    stop: () => clearTimeout(timer),
  }
  guard.watch()
  return guard
}
