/**
 * Who may use the voice next. Live speech always; work that nobody waits to hear only while live speech has
 * enough made ahead, one chunk at a time and in turn. A run cannot be aborted, so one chunk is also the longest
 * that live speech ever waits for such work.
 */
import { deferred, eventLoopTurn } from '@voice-soundboard/graph'
import type { Deferred } from '@voice-soundboard/graph'
import type { Synthesize } from '../synthesize-graph.ts'

/** A voice too slow for real time is always hungry: after so many of its chunks, other work gets one. */
const PATIENCE_CHUNKS = 16

interface Waiter extends Deferred<void> {
  /** Live chunks that had been made when it came. */
  readonly since: number
}

export class BatchGate {
  readonly #comfortableFrames: number
  #aheadFrames = 0
  /** Segments of live speech that are being made. */
  #liveSegments = 0
  #liveChunks = 0
  #isTaken = false
  #isChecking = false
  #waiting: Waiter[] = []

  /** @param options.comfortableFrames With so much made ahead of the ring, live speech can wait for a chunk. */
  constructor(options: { readonly comfortableFrames: number }) {
    this.#comfortableFrames = options.comfortableFrames
  }

  /** Told by the speech line: frames made and not yet in the ring. */
  noteAhead(frames: number): void {
    this.#aheadFrames = frames
  }

  /** Makes what somebody waits to hear. */
  live(synthesize: Synthesize): Synthesize {
    const open = (segments: number): void => this.#open(segments)
    const note = (): void => {
      this.#liveChunks++
      this.#admit()
    }
    return async function* (request) {
      open(1)
      try {
        for await (const chunk of synthesize(request)) {
          note()
          yield chunk
        }
      } finally {
        open(-1)
      }
    }
  }

  /** Short work between two segments of live speech, in which nothing else is to begin. */
  async between<Result>(work: Promise<Result>): Promise<Result> {
    this.#open(1)
    try {
      return await work
    } finally {
      this.#open(-1)
    }
  }

  /** Makes what nobody waits to hear. */
  batch(synthesize: Synthesize): Synthesize {
    const inTurn = async <Result>(signal: AbortSignal | undefined, work: () => Promise<Result>) => {
      await this.#turn(signal)
      try {
        return await work()
      } finally {
        this.#isTaken = false
        this.#admit()
      }
    }
    return async function* (request) {
      const chunks = synthesize(request)[Symbol.asyncIterator]()
      try {
        for (;;) {
          const { done, value } = await inTurn(request.signal, () => chunks.next())
          if (done) return
          yield value
        }
      } finally {
        await chunks.return?.()
      }
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted()
    const waiter: Waiter = { ...deferred<void>(), since: this.#liveChunks }
    const onAbort = (): void => {
      this.#waiting = this.#waiting.filter((other) => other !== waiter)
      waiter.reject(signal?.reason)
    }
    signal?.addEventListener('abort', onAbort, { once: true })
    this.#waiting.push(waiter)
    this.#admit()
    try {
      await waiter.promise
    } finally {
      signal?.removeEventListener('abort', onAbort)
    }
  }

  #open(segments: number): void {
    this.#liveSegments += segments
    this.#admit()
  }

  #admit(): void {
    if (this.#isChecking || this.#waiting.length === 0) return
    this.#isChecking = true
    // Between two chunks, and between two segments, live speech seems idle until the line has taken the first.
    void eventLoopTurn().then(() => {
      this.#isChecking = false
      const [first] = this.#waiting
      if (!first || this.#isTaken || !this.#isOpenTo(first)) return
      this.#waiting.shift()
      this.#isTaken = true
      first.resolve()
    })
  }

  #isOpenTo({ since }: Waiter): boolean {
    const isHungry = this.#liveSegments > 0 && this.#aheadFrames < this.#comfortableFrames
    return !isHungry || this.#liveChunks - since >= PATIENCE_CHUNKS
  }
}
