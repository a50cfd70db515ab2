/** A file whose hash is known: from one address after another, until its bytes are what they should be. */
import { ModelCorruptError } from '@voice-soundboard/graph'
import type { FileAssembly } from './file-assembly.ts'
import { RangesRefusedError } from './http-exchange.ts'
import type { KeptParts } from './kept-parts.ts'
import { firstThatServes } from './mirrors.ts'
import { receive } from './ranged-download.ts'
import type { RangedOptions, Source } from './ranged-download.ts'
import { withRetries } from './with-retries.ts'
import type { RetryOptions } from './with-retries.ts'

export interface DownloadOptions extends RangedOptions, RetryOptions {}

/**
 * Goes on from what `file` holds. What has come when it fails stays in `file` and is kept.
 *
 * @throws DownloadError when no address can be reached or all answer with errors; ModelCorruptError when what
 * came is not the file; the signal's reason when aborted.
 */
export async function download(
  file: FileAssembly,
  sha256: string,
  urls: readonly string[],
  parts: KeptParts,
  options: DownloadOptions,
): Promise<void> {
  try {
    await firstThatServes(urls, options.signal, (url) => downloadFrom(url, file, sha256, parts, options))
  } catch (error) {
    await parts.keepUnfinished(file)
    throw error
  }
}

async function downloadFrom(
  url: string,
  file: FileAssembly,
  sha256: string,
  parts: KeptParts,
  options: DownloadOptions,
): Promise<void> {
  const source: Source = { url, ranges: 'untried' }
  for (;;) {
    await withRetries(
      options,
      () => file.hasAdvanced(),
      async ({ isLast, after }) => {
        // Across origins, asking for a part may be what is refused, and looks like a broken network.
        if (isLast && after?.status === null && source.ranges === 'untried') source.ranges = 'refused'
        await receiveAsGiven(file, source, parts, options)
      },
    )
    const received = await file.digest()
    if (received === sha256) return
    const { isMixed } = file
    await parts.startOver(file)
    if (!isMixed) throw new ModelCorruptError(url, `expected SHA-256 ${sha256}, received ${received}`)
  }
}

async function receiveAsGiven(
  file: FileAssembly,
  source: Source,
  parts: KeptParts,
  options: DownloadOptions,
): Promise<void> {
  try {
    await receive(file, source, parts, options)
  } catch (error) {
    if (!(error instanceof RangesRefusedError)) throw error
    source.ranges = 'refused'
    await receive(file, source, parts, options)
  }
}
