/**
 * A file of which nothing is known but its address. It cannot be continued where it broke off: a mix of two
 * versions would pass.
 */
import { ModelCorruptError } from '@voice-soundboard/graph'
import type { LoadOptions } from '@voice-soundboard/graph'
import { contentLength, exchange, refuseWebPage } from './http-exchange.ts'
import { firstThatServes } from './mirrors.ts'
import { withRetries } from './with-retries.ts'
import type { RetryOptions } from './with-retries.ts'

export interface UnsizedOptions extends RetryOptions, Pick<LoadOptions, 'onProgress'> {
  /** For a person to read. */
  readonly label: string
}

/** @throws DownloadError, ModelCorruptError (a web page, or less than announced), or the signal's reason. */
export async function downloadUnsized(
  urls: readonly string[],
  options: UnsizedOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array(0)
  await firstThatServes(urls, options.signal, (url) =>
    withRetries(
      options,
      () => false,
      async () => void (bytes = await receiveAll(url, options)),
    ),
  )
  return bytes
}

async function receiveAll(url: string, options: UnsizedOptions): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let loadedBytes = 0
  await exchange(url, null, options, async ({ response, read }) => {
    refuseWebPage(url, response, null)
    const totalBytes = contentLength(response)
    await read((chunk) => {
      chunks.push(chunk)
      loadedBytes += chunk.length
      const progress = { phase: 'download', loadedBytes, label: options.label } as const
      // More than announced: the answer was compressed on its way, and does not say so to other origins.
      options.onProgress?.(
        totalBytes === null || loadedBytes > totalBytes
          ? { ...progress, fraction: null }
          : { ...progress, fraction: loadedBytes / totalBytes, totalBytes },
      )
    })
    if (totalBytes !== null && loadedBytes < totalBytes) {
      throw new ModelCorruptError(url, `expected ${totalBytes} bytes, received ${loadedBytes}`)
    }
  })
  return joined(chunks, loadedBytes)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
