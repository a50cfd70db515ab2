/** Reads a voice's files from a folder: what the model store is in the browser. */
import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { DownloadError, ModelCorruptError } from '@voice-soundboard/graph'
import type { AssetFile, AssetSource, LoadOptions } from '@voice-soundboard/graph'

export class FolderAssets implements AssetSource {
  readonly #base: URL

  /** `base` is the address of the folder, with a slash at its end. */
  constructor(base: URL) {
    this.#base = base
  }

  async load(file: AssetFile | { readonly url: string }, options: LoadOptions = {}): Promise<Uint8Array> {
    const path = fileURLToPath(new URL(file.url, this.#base))
    let bytes: Uint8Array
    try {
      bytes = await readFile(path, { signal: options.signal })
    } catch (cause) {
      options.signal?.throwIfAborted()
      throw new DownloadError(path, null, { cause })
    }
    if ('sha256' in file && createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
      throw new ModelCorruptError(path, `its SHA-256 is not ${file.sha256}`)
    }
    return bytes
  }

  /** Prepared bundles need nothing derived, and a command line keeps nothing between two calls. */
  async getDerived(): Promise<undefined> {
    return undefined
  }

  async putDerived(): Promise<void> {}
}
