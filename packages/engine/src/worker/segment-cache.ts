/** Prepared segments in memory. Whoever puts one in bounds them by `shrinkTo`; the least recently used goes first. */
import type { SegmentRecord } from './segment-record.ts'

export class SegmentCache {
  /** In order of use: a Map keeps the order of insertion. */
  readonly #records = new Map<string, SegmentRecord>()
  #bytes = 0

  get bytes(): number {
    return this.#bytes
  }

  /** Does not count as a use. */
  has(key: string): boolean {
    return this.#records.has(key)
  }

  get(key: string): SegmentRecord | undefined {
    const record = this.#records.get(key)
    if (record) {
      this.#records.delete(key)
      this.#records.set(key, record)
    }
    return record
  }

  put(key: string, record: SegmentRecord): void {
    this.delete(key)
    this.#records.set(key, record)
    this.#bytes += record.length
  }

  delete(key: string): void {
    this.#bytes -= this.#records.get(key)?.length ?? 0
    this.#records.delete(key)
  }

  shrinkTo(bytes: number): void {
    for (const key of this.#records.keys()) {
      if (this.#bytes <= bytes) return
      this.delete(key)
    }
  }
}
