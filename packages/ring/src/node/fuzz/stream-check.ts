/** Every sample tells its epoch and its place in it, so that any wrong sample is seen at once. */

/** Exact in a float: 12 bits of epoch, 12 bits of index, never zero. */
const FIELD = 4096

const encode = (epoch: number, index: number): number => (epoch % FIELD) * FIELD + (index % FIELD) + 1

export function encodeChunk(epoch: number, firstIndex: number, frames: number): Float32Array {
  const chunk = new Float32Array(frames)
  for (let i = 0; i < frames; i++) chunk[i] = encode(epoch, firstIndex + i)
  return chunk
}

/** A small seeded generator (mulberry32), so that a failure can be replayed. */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Quantum {
  readonly output: Float32Array
  /** Frames that came out of the ring. */
  readonly frames: number
  /** The epoch as it stood before the consumer read: it cannot claim not to know it. */
  readonly epochBefore: number
  /** Epoch the consumer acted on, when it knows, before and after. */
  readonly seenBefore: number | null
  readonly seenAfter: number | null
  readonly fadeFrames: number
}

/** Follows the stream and describes the first thing that is wrong with it. */
export class StreamCheck {
  fault: string | null = null
  frames = 0
  #epoch = -1
  #next = 0

  check(quantum: Quantum): void {
    const { output, frames, seenBefore, seenAfter, epochBefore, fadeFrames } = quantum
    const stopping = seenBefore !== seenAfter
    if (seenAfter !== null && seenAfter < epochBefore) this.#fail(`epoch ${epochBefore} was not seen`)
    if (stopping && frames > fadeFrames) this.#fail(`${frames} frames after a cancel`)
    for (let i = 0; i < frames && this.fault === null; i++) {
      const sample = output[i] as number
      if (stopping) this.#checkFading(sample, i, fadeFrames)
      else this.#checkPlain(sample, epochBefore, seenAfter)
    }
    this.frames += frames
  }

  #checkFading(sample: number, i: number, fadeFrames: number): void {
    const expected = Math.fround(encode(this.#epoch, this.#next) * (1 - (i + 1) / fadeFrames))
    if (sample !== expected) this.#fail(`fading: expected ${expected} of epoch ${this.#epoch}, got ${sample}`)
    this.#next++
  }

  #checkPlain(sample: number, epochBefore: number, seen: number | null): void {
    if (!Number.isInteger(sample) || sample < 1) return this.#fail(`no sample at all: ${sample}`)
    const index = (sample - 1) % FIELD
    // The nearest epoch to the current one that ends in these bits.
    const ahead = (Math.floor((sample - 1) / FIELD) - (epochBefore % FIELD) + 1.5 * FIELD) % FIELD
    const epoch = epochBefore + ahead - FIELD / 2
    if (epoch < epochBefore) this.#fail(`epoch ${epoch} after the cancel that began ${epochBefore}`)
    if (seen !== null && epoch !== seen) this.#fail(`epoch ${epoch} while playing ${seen}`)
    const continues = epoch === this.#epoch
    if (index !== (continues ? this.#next % FIELD : 0)) {
      this.#fail(`epoch ${epoch}: expected index ${continues ? this.#next : 0}, got ${index}`)
    }
    this.#next = continues ? this.#next + 1 : 1
    this.#epoch = epoch
  }

  #fail(fault: string): void {
    this.fault ??= fault
  }
}
