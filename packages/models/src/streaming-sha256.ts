/**
 * SHA-256 of a file while it arrives, so that nothing is left to do at its end. WebCrypto knows no such thing,
 * but is several times as fast and works beside this thread: where the file comes faster than it can be hashed
 * here, the whole is left to it.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256Hex } from './sha256.ts'

/** A few milliseconds of a worker that may have speech to make. */
const STEP_BYTES = 256 * 1024
/** A tenth of a second, rather than the whole file anew. */
const LEFT_TO_WEB_CRYPTO_BYTES = 8 * 1024 * 1024

export class StreamingSha256 {
  readonly #bytes: Uint8Array<ArrayBuffer>
  #hash = sha256.create()
  #hashed = 0

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes
  }

  /** All bytes before `end` are there. Takes one step at most. */
  advance(end: number): void {
    const to = Math.min(end, this.#hashed + STEP_BYTES)
    if (to <= this.#hashed) return
    this.#hash.update(this.#bytes.subarray(this.#hashed, to))
    this.#hashed = to
  }

  restart(): void {
    this.#hash = sha256.create()
    this.#hashed = 0
  }

  /** Lower-case hex, of all bytes. */
  async digest(): Promise<string> {
    const left = this.#bytes.length - this.#hashed
    if (left > LEFT_TO_WEB_CRYPTO_BYTES) return sha256Hex(this.#bytes)
    while (this.#hashed < this.#bytes.length) this.advance(this.#bytes.length)
    return bytesToHex(this.#hash.clone().digest())
  }
}
