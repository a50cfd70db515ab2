/** Asks the same source again after a failure that may pass. */
import { DownloadError } from '@voice-soundboard/graph'
import { BusyError } from './http-exchange.ts'
import type { ExchangeOptions } from './http-exchange.ts'

export interface RetryOptions extends ExchangeOptions {
  /** Further attempts after a failure that may pass (network, 5xx, 429). */
  readonly retries: number
  /** Wait before the first retry; doubled each time. A server may ask for more. */
  readonly retryDelayMs: number
}

export interface Retry {
  readonly isLast: boolean
  /** How the attempt before failed; null for the first. */
  readonly after: DownloadError | null
}

/** A server that wants more patience is as good as down. */
const MOST_PATIENCE_MS = 60_000

/**
 * `hasAdvanced` is asked after a failure: when the attempt brought the file on, all retries are to be had again.
 *
 * @throws what the last attempt threw, or the signal's reason.
 */
export async function withRetries(
  options: RetryOptions,
  hasAdvanced: () => boolean,
  attempt: (retry: Retry) => Promise<void>,
): Promise<void> {
  const { retries, retryDelayMs, signal } = options
  let failures = 0
  let after: DownloadError | null = null
  for (;;) {
    try {
      return await attempt({ isLast: failures === retries, after })
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof DownloadError) || !error.retryable) throw error
      if (hasAdvanced()) failures = 0
      const askedMs = error instanceof BusyError ? error.retryAfterMs : 0
      if (failures >= retries || askedMs > MOST_PATIENCE_MS) throw error
      await sleep(Math.max(askedMs, retryDelayMs * 2 ** failures), signal)
      failures++
      after = error
    }
  }
}

export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
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
