/**
 * What has come of one file, kept as it comes, so that the next page goes on from there. Where that fails the
 * download goes on without: whether the whole can be kept is told at its end.
 */
import { StorageError } from '@voice-soundboard/graph'
import type { ContentCache } from './content-cache.ts'
import type { FileAssembly } from './file-assembly.ts'

export class KeptParts {
  readonly #cache: ContentCache
  readonly #key: string
  /** What is kept is what the assembly holds, as far as it goes. */
  #isFaithful = true

  constructor(cache: ContentCache, key: string) {
    this.#cache = cache
    this.#key = key
  }

  restore(file: FileAssembly): Promise<void> {
    return this.#try(() =>
      this.#cache.readParts(this.#key, file.shape, (part, bytes) => file.restore(part, bytes)),
    )
  }

  keep(file: FileAssembly, part: number): Promise<void> {
    return this.#try(() => this.#cache.writePart(this.#key, file.shape, part, file.heldOf(part)))
  }

  async keepUnfinished(file: FileAssembly): Promise<void> {
    for (const part of file.unfinishedParts()) await this.keep(file, part)
  }

  /** Nothing of it was right, or nothing of it can be continued. */
  async startOver(file: FileAssembly): Promise<void> {
    file.reset()
    await this.#try(() => this.#cache.delete(this.#key))
  }

  /** The file is whole and what it should be. */
  finish(file: FileAssembly): Promise<void> {
    const { shape, bytes } = file
    return this.#isFaithful
      ? this.#cache.finish(this.#key, shape, bytes)
      : this.#cache.put(this.#key, bytes, shape.name)
  }

  async #try(work: () => Promise<void>): Promise<void> {
    if (!this.#isFaithful) return
    try {
      await work()
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      this.#isFaithful = false
    }
  }
}
