/**
 * Speech that was made ahead of its use, in memory and, on wish, in IndexedDB. Storage is never trusted to answer:
 * what it loses or refuses is made again, and told.
 */
import { StorageError } from '@voice-soundboard/graph'
import type { Degradation } from '@voice-soundboard/graph'
import type { RecordStore } from '@voice-soundboard/models'
import { SegmentCache } from './segment-cache.ts'
import type { SegmentRecord } from './segment-record.ts'

/** Reading takes a few milliseconds. Speech waits no longer for a browser whose storage is busy. */
const PATIENCE_MS = 150
/** One whose storage takes so long does not answer at all. */
const STORAGE_ANSWERS_WITHIN_MS = 3000

export interface PreparedSpeechOptions {
  /** Beyond the life of the page. */
  readonly records: RecordStore
  /** Bytes of memory that prepared speech may take now. */
  readonly room: () => number
  readonly onChange: () => void
  readonly onTrouble: (degradation: Degradation) => void
}

export class PreparedSpeech {
  readonly #options: PreparedSpeechOptions
  readonly #cache = new SegmentCache()
  #isUnreadable = false
  /** A question is unanswered for longer than speech can wait. */
  #isLate = false

  constructor(options: PreparedSpeechOptions) {
    this.#options = options
  }

  /** In memory. */
  get bytes(): number {
    return this.#cache.bytes
  }

  /** Nothing is prepared, here or in storage: nothing needs to be looked for. */
  async isEmpty(): Promise<boolean> {
    return this.#cache.bytes === 0 && (await this.#ask((records) => records.isEmpty(), true))
  }

  async find(key: string): Promise<SegmentRecord | undefined> {
    const held = this.#cache.get(key)
    if (held) return held
    const stored = await this.#ask<SegmentRecord | undefined>((records) => records.get(key), undefined)
    if (!stored) return undefined
    this.#hold(key, stored)
    this.#options.records.noteUse(key).catch((error: unknown) => this.#tell(error, 'It is still used.'))
    return stored
  }

  /** Answers whether it will outlive the page. */
  async keep(key: string, record: SegmentRecord, options: { readonly persist: boolean }): Promise<boolean> {
    this.#hold(key, record)
    if (!options.persist || this.#isUnreadable) return false
    const { records } = this.#options
    try {
      if (!(await records.has(key))) await records.put(key, record)
      return true
    } catch (error) {
      this.#tell(error, 'It is kept in memory alone, and lost with the page.')
      return false
    }
  }

  /** Bytes that a record takes in memory: 0 when it had to go. */
  bytesOf(key: string, record: SegmentRecord): number {
    return this.#cache.has(key) ? record.length : 0
  }

  async forget(key: string): Promise<void> {
    this.#cache.delete(key)
    this.#options.onChange()
    const isStored = await this.#ask((records) => records.has(key), false)
    if (isStored) await this.#options.records.delete(key)
  }

  shrinkTo(bytes: number): void {
    this.#cache.shrinkTo(bytes)
  }

  close(): Promise<void> {
    return this.#options.records.close()
  }

  #hold(key: string, record: SegmentRecord): void {
    this.#cache.put(key, record)
    this.#cache.shrinkTo(this.#options.room())
    this.#options.onChange()
  }

  /** Storage that is late is asked again when it has answered; one that cannot be read, never. */
  async #ask<Answer>(read: (records: RecordStore) => Promise<Answer>, otherwise: Answer): Promise<Answer> {
    if (this.#isUnreadable || this.#isLate) return otherwise
    const answer = this.#answer(read(this.#options.records), otherwise)
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<Answer>((resolve) => {
      timer = setTimeout(() => {
        this.#isLate = true
        resolve(otherwise)
      }, PATIENCE_MS)
    })
    try {
      return await Promise.race([answer, late])
    } finally {
      clearTimeout(timer)
    }
  }

  async #answer<Answer>(question: Promise<Answer>, otherwise: Answer): Promise<Answer> {
    try {
      return await answered(question)
    } catch (error) {
      this.#isUnreadable = true
      this.#tell(error, 'What was kept there is not found by this page.')
      return otherwise
    } finally {
      this.#isLate = false
    }
  }

  #tell(error: unknown, consequence: string): void {
    if (!(error instanceof StorageError)) throw error
    const message = `Prepared speech could not use the browser's storage: ${error.message} ${consequence}`
    this.#options.onTrouble({ code: 'prepared-speech-memory', message })
  }
}

/** @throws StorageError when the answer takes too long. */
async function answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StorageError(`no answer within ${STORAGE_ANSWERS_WITHIN_MS} ms`)),
      STORAGE_ANSWERS_WITHIN_MS,
    )
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
