/** What a backend keeps loaded: each voice once, however many ask for it, in the precision that was asked for last. */
import type { LoadOptions, Phonemizer } from './backend.ts'
import { ClosedError } from './errors/runtime.ts'
import { SharedWork } from './shared-work.ts'
import type { Work } from './shared-work.ts'
import type { VoicePrecision } from './voice-manifest.ts'

interface Shelf<Voice> {
  readonly precision: VoicePrecision
  readonly loading: SharedWork<Voice>
  voice: Voice | null
}

export class LoadedVoices<Voice> {
  readonly #release: (voice: Voice) => Promise<void>
  readonly #shelves = new Map<string, Shelf<Voice>>()
  #isClosed = false

  constructor(release: (voice: Voice) => Promise<void>) {
    this.#release = release
  }

  /** Null for one that is not loaded, or not yet. */
  get(id: string): Voice | null {
    return this.#shelves.get(id)?.voice ?? null
  }

  get ids(): string[] {
    return [...this.#shelves].filter(([, { voice }]) => voice !== null).map(([id]) => id)
  }

  /**
   * Concurrent loads of one voice share the work. A voice loaded in another precision is replaced.
   *
   * @throws what `work` rejects with, ClosedError, and the signal's reason.
   */
  async load(id: string, precision: VoicePrecision, work: Work<Voice>, options: LoadOptions): Promise<void> {
    this.checkOpen()
    const existing = this.#shelves.get(id)
    const isUsable = existing?.precision === precision && existing.loading.state !== 'cancelled'
    if (existing && !isUsable) await this.unload(id)
    this.checkOpen()
    const shelf = this.#shelves.get(id) ?? this.#start(id, precision, work)
    await shelf.loading.join(options)
  }

  /** Ends its loading too. */
  async unload(id: string): Promise<void> {
    const shelf = this.#shelves.get(id)
    if (!shelf) return
    this.#shelves.delete(id)
    shelf.loading.cancel(new ClosedError(`voice "${id}"`))
    await shelf.loading.settled
    if (shelf.voice) await this.#release(shelf.voice)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#shelves.keys()].map((id) => this.unload(id)))
  }

  /** @throws ClosedError */
  checkOpen(): void {
    if (this.#isClosed) throw new ClosedError('backend')
  }

  #start(id: string, precision: VoicePrecision, work: Work<Voice>): Shelf<Voice> {
    const shelf: Shelf<Voice> = {
      precision,
      voice: null,
      loading: new SharedWork(async (options) => {
        try {
          return (shelf.voice = await work(options))
        } finally {
          // What failed or was given up must not stand in the way of the next attempt.
          if (shelf.voice === null && this.#shelves.get(id) === shelf) this.#shelves.delete(id)
        }
      }),
    }
    this.#shelves.set(id, shelf)
    return shelf
  }
}

/** One phonemiser for each language, asked for when its first word is to be said. */
export class OpenPhonemizers {
  readonly #open: (language: string) => Promise<Phonemizer>
  readonly #opened = new Map<string, Promise<Phonemizer>>()

  constructor(open: (language: string) => Promise<Phonemizer>) {
    this.#open = open
  }

  for(language: string): Promise<Phonemizer> {
    const known = this.#opened.get(language)
    if (known) return known
    const phonemizer = this.#open(language)
    this.#opened.set(language, phonemizer)
    phonemizer.catch(() => this.#opened.delete(language))
    return phonemizer
  }

  async close(): Promise<void> {
    const opened = [...this.#opened.values()]
    this.#opened.clear()
    // One that failed to start was reported to whoever asked for it.
    const started = await Promise.allSettled(opened)
    await Promise.all(started.map((result) => (result.status === 'fulfilled' ? result.value.close() : null)))
  }
}
