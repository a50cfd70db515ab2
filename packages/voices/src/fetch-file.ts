/** `fetch` that also reads `file:` addresses, so that Node's users of the model store read voices from the disk. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { isMissing } from './files.ts'

export const fetchFile: typeof globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  if (url.protocol !== 'file:') return fetch(input, init)
  init?.signal?.throwIfAborted()
  const path = fileURLToPath(url)
  try {
    const { size } = await stat(path)
    const file = createReadStream(path, { highWaterMark: 1024 * 1024 })
    return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array>, {
      headers: { 'Content-Length': String(size) },
    })
  } catch (error) {
    if (isMissing(error)) return new Response(null, { status: 404 })
    throw error
  }
}
