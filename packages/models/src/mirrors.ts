/** Where a file may be had: its own address first, then the same path under each mirror. */
import { DownloadError, ModelCorruptError } from '@voice-soundboard/graph'

type Failure = DownloadError | ModelCorruptError

/** A file that does not lie under the base has no mirrors. All addresses are absolute. */
export function addressesOf(url: string, baseUrl: string, mirrors: readonly string[]): readonly string[] {
  // A worker that was made of a blob has no folder.
  if (mirrors.length === 0 || !URL.canParse('.', baseUrl)) return [url]
  const folder = new URL('.', baseUrl).href
  if (!url.startsWith(folder)) return [url]
  const path = url.slice(folder.length)
  return [...new Set([url, ...mirrors.map((mirror) => `${mirror.replace(/\/?$/, '/')}${path}`)])]
}

/**
 * Tries one address after the other. An answer that is wrong or missing at one may be right at the next.
 *
 * @throws what the only one threw; with several, the first's error, which says what each answered.
 */
export async function firstThatServes(
  urls: readonly string[],
  signal: AbortSignal | undefined,
  fetchFrom: (url: string) => Promise<void>,
): Promise<void> {
  const failures: Failure[] = []
  for (const url of urls) {
    try {
      return await fetchFrom(url)
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof DownloadError) && !(error instanceof ModelCorruptError)) throw error
      failures.push(error)
    }
  }
  throw summaryOf(failures)
}

function summaryOf(failures: readonly Failure[]): Error {
  const [first, ...others] = failures as readonly [Failure, ...Failure[]]
  if (others.length === 0) return first
  const rest = others.map((error) => `${error.url} ${answerOf(error)}`).join('; ')
  if (first instanceof ModelCorruptError) {
    return new ModelCorruptError(first.url, `${first.detail}; of its mirrors, ${rest}`, { cause: first })
  }
  return new DownloadError(first.url, first.status, { cause: first, hint: `Of its mirrors, ${rest}.` })
}

function answerOf(error: Failure): string {
  if (error instanceof ModelCorruptError) return `is corrupt (${error.detail})`
  return error.status === null ? 'could not be reached' : `answered ${error.status}`
}
