/** The last records, kept for the report of a fault: what led to it is known without a log that was on before. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { toJsonLine } from '../log-record.ts'
import type { LogRecord } from '../log-record.ts'
import type { LogSink } from '../logger.ts'

const DEFAULT_CAPACITY = 1000

export class MemorySink implements LogSink {
  readonly #kept: LogRecord[] = []
  readonly #capacity: number
  #next = 0

  /** @throws InvalidInputError unless `capacity` is a whole number above 0. Default 1000. */
  constructor(options: { readonly capacity?: number } = {}) {
    const { capacity = DEFAULT_CAPACITY } = options
    if (!Number.isSafeInteger(capacity) || capacity < 1) {
      throw new InvalidInputError('MemorySink.options.capacity', 'a whole number above 0', String(capacity))
    }
    this.#capacity = capacity
  }

  write(record: LogRecord): void {
    this.#kept[this.#next] = record
    this.#next = (this.#next + 1) % this.#capacity
  }

  /** Oldest first. */
  get records(): readonly LogRecord[] {
    const isFull = this.#kept.length === this.#capacity
    return isFull ? [...this.#kept.slice(this.#next), ...this.#kept.slice(0, this.#next)] : [...this.#kept]
  }

  /** Ready for a file: every record a line, and each line with its end. */
  toJsonLines(): string {
    return this.records.map((record) => `${toJsonLine(record)}\n`).join('')
  }
}
