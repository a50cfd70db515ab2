/**
 * Remembers the hash of each file together with its size and time, so that a second run asks the disk and not
 * the processor; and from what each made file was made, so that a change of its origin makes it anew.
 */
import { stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isMissing, readIfPresent, sha256OfFile, writeAtomically } from './files.ts'

export interface FileHash {
  readonly bytes: number
  readonly sha256: string
}

interface Seen extends FileHash {
  readonly mtimeMs: number
}

interface Made {
  readonly key: string
  readonly sha256: string
}

interface Book {
  readonly seen: Record<string, Seen>
  readonly made: Record<string, Made>
}

export class Ledger {
  readonly #folder: string
  readonly #book: Book

  private constructor(folder: string, book: Book) {
    this.#folder = folder
    this.#book = book
  }

  static async open(folder: string): Promise<Ledger> {
    const text = await readIfPresent(Ledger.#path(folder))
    return new Ledger(folder, text === null ? { seen: {}, made: {} } : readBook(text))
  }

  static #path(folder: string): string {
    return join(folder, 'ledger.json')
  }

  /** As remembered, if size and time are as then; else undefined. */
  async recall(path: string): Promise<FileHash | undefined> {
    const seen = this.#book.seen[this.#key(path)]
    if (!seen) return undefined
    const now = await statIfPresent(path)
    return now?.size === seen.bytes && now.mtimeMs === seen.mtimeMs ? seen : undefined
  }

  /** As it is on the disk now; undefined when there is no such file. */
  async hash(path: string): Promise<FileHash | undefined> {
    const now = await statIfPresent(path)
    if (!now) return undefined
    const seen = { bytes: now.size, mtimeMs: now.mtimeMs, sha256: await sha256OfFile(path) }
    this.#book.seen[this.#key(path)] = seen
    return seen
  }

  /** The key and hash that {@link noteMade} was told. */
  made(path: string): Made | undefined {
    return this.#book.made[this.#key(path)]
  }

  /** `key` stands for all that the file was made from. */
  async noteMade(path: string, key: string): Promise<void> {
    const { sha256 } = (await this.hash(path)) as FileHash
    this.#book.made[this.#key(path)] = { key, sha256 }
  }

  async save(): Promise<void> {
    await writeAtomically(Ledger.#path(this.#folder), JSON.stringify(this.#book, null, 1))
  }

  /** Relative, so that a cache may be moved or restored elsewhere. */
  #key(path: string): string {
    return relative(this.#folder, path)
  }
}

function readBook(text: string): Book {
  try {
    const book = JSON.parse(text) as Partial<Book> | null
    return { seen: { ...book?.seen }, made: { ...book?.made } }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // Everything in it can be found out again.
    return { seen: {}, made: {} }
  }
}

async function statIfPresent(path: string): Promise<{ size: number; mtimeMs: number } | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
