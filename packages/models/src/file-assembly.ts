/** A file on its way: its bytes in place, how much of each part has come, and the hash of what is contiguous. */
import { ModelCorruptError } from '@voice-soundboard/graph'
import type { FileShape } from './content-cache.ts'
import { StreamingSha256 } from './streaming-sha256.ts'

/** A stretch that is missing; it begins where its first part ends so far. */
export interface Gap {
  readonly from: number
  readonly to: number
}

export class FileAssembly {
  readonly shape: FileShape
  /** In full length from the start: a model is tens of megabytes, and must not exist twice. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly #held: number[]
  readonly #hash: StreamingSha256
  #mostParts = 0
  /** Null when it is of several, or of an earlier download. */
  #source: string | null = null

  /** @throws ModelCorruptError when no such file can be held. */
  constructor(url: string, shape: FileShape) {
    this.shape = shape
    this.bytes = allocate(url, shape.bytes)
    this.#held = Array.from({ length: Math.ceil(shape.bytes / shape.partBytes) }, () => 0)
    this.#hash = new StreamingSha256(this.bytes)
  }

  get receivedBytes(): number {
    return this.#held.reduce((sum, held) => sum + held, 0)
  }

  /** More parts were whole at once than ever before, since this was last asked. */
  hasAdvanced(): boolean {
    const whole = this.#held.filter((held, part) => held === this.#lengthOf(part)).length
    const advanced = whole > this.#mostParts
    this.#mostParts = Math.max(whole, this.#mostParts)
    return advanced
  }

  /** Whether a wrong hash may be another source's fault than that of the last. */
  get isMixed(): boolean {
    return this.#source === null
  }

  /** Of each part, from its start. */
  heldOf(part: number): Uint8Array<ArrayBuffer> {
    const start = part * this.shape.partBytes
    return this.bytes.slice(start, start + (this.#held[part] as number))
  }

  unfinishedParts(): readonly number[] {
    return this.#held.flatMap((held, part) => (held > 0 && held < this.#lengthOf(part) ? [part] : []))
  }

  /** What was kept of a part. Less than is here already is left. */
  restore(part: number, bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length <= (this.#held[part] ?? Infinity) || bytes.length > this.#lengthOf(part)) return
    this.#source = null
    this.bytes.set(bytes, part * this.shape.partBytes)
    this.#held[part] = bytes.length
  }

  /** What comes from now on is of this source. */
  noteSource(source: string): void {
    if (this.receivedBytes === 0) this.#source = source
    else if (this.#source !== source) this.#source = null
  }

  /** The first stretch that is missing and not claimed: to the end of its part, or as far as nothing is there. */
  nextGap(claimed: ReadonlySet<number>, reach: 'part' | 'all'): (Gap & { readonly part: number }) | null {
    const isMissing = (part: number): boolean => (this.#held[part] as number) < this.#lengthOf(part)
    const part = this.#held.findIndex((_, index) => isMissing(index) && !claimed.has(index))
    if (part < 0) return null
    let last = part
    while (reach === 'all' && this.#held[last + 1] === 0 && !claimed.has(last + 1)) last++
    const start = part * this.shape.partBytes
    const to = last * this.shape.partBytes + this.#lengthOf(last)
    return { part, from: start + (this.#held[part] as number), to }
  }

  /** At `from`, up to where its parts have come. @returns the parts that are whole by it. */
  write(from: number, chunk: Uint8Array): readonly number[] {
    const { partBytes } = this.shape
    const to = from + chunk.length
    this.bytes.set(chunk, from)
    const whole: number[] = []
    for (let part = Math.floor(from / partBytes); part * partBytes < to; part++) {
      const held = Math.min(this.#lengthOf(part), to - part * partBytes)
      this.#held[part] = held
      if (held === this.#lengthOf(part)) whole.push(part)
    }
    this.#hash.advance(this.#contiguous())
    return whole
  }

  /** Nothing of it has come. */
  reset(): void {
    this.#held.fill(0)
    this.#hash.restart()
  }

  /** SHA-256 in lower-case hex, when all has come. */
  digest(): Promise<string> {
    return this.#hash.digest()
  }

  #contiguous(): number {
    const first = this.#held.findIndex((held, part) => held < this.#lengthOf(part))
    return first < 0 ? this.bytes.length : first * this.shape.partBytes + (this.#held[first] as number)
  }

  #lengthOf(part: number): number {
    return Math.min(this.shape.partBytes, this.shape.bytes - part * this.shape.partBytes)
  }
}

function allocate(url: string, bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes)
  } catch (cause) {
    throw new ModelCorruptError(url, `its manifest says ${bytes} bytes, which cannot be held`, { cause })
  }
}
