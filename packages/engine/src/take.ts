/**
 * One job of the worker: an utterance, or what is left of one after it was cut. Hands the segments over a few at
 * a time, so that a long text is never in flight as a whole.
 */
import type { GraphSegment, TimelineMark } from '@voice-soundboard/graph'
import { Playback } from './playback.ts'
import type { SpokenText } from './spoken-text.ts'

/** Segments in the worker whose timeline has not come back: some ten seconds, should this thread be held up. */
const SEGMENTS_AHEAD = 4

export interface TakeOptions {
  readonly id: number
  /** The epoch of the ring that it is spoken in. */
  readonly epoch: number
  readonly text: SpokenText
  readonly firstToken: number
  readonly playedBeforeMs: number
  readonly sampleRateHz: number
}

export interface Portion {
  readonly segments: readonly GraphSegment[]
  /** Nothing follows. */
  readonly closed: boolean
}

export class Take {
  readonly id: number
  readonly epoch: number
  readonly firstToken: number
  readonly playback: Playback
  readonly #text: SpokenText
  #fedTokens: number
  /** Indices of segments that were handed over and have no timeline yet. */
  readonly #unplaced = new Set<number>()
  #isClosed = false
  #starvedAt: number | null = null

  constructor(options: TakeOptions) {
    this.id = options.id
    this.epoch = options.epoch
    this.firstToken = options.firstToken
    this.#fedTokens = options.firstToken
    this.#text = options.text
    this.playback = new Playback(options.text, options)
  }

  /** Everything of the text has been handed over, and nothing more will come. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Token after the last one handed over. */
  get fedTokens(): number {
    return this.#fedTokens
  }

  /** The worker has written all that it was given: it is this long. */
  complete(totalFrames: number): void {
    this.playback.complete(totalFrames, this.#fedTokens)
  }

  /** What stands from this token on has been revised: it is said in another take. */
  endBeforeToken(token: number): void {
    this.#isClosed = true
    this.playback.endBeforeToken(token)
  }

  /** How many tokens may have begun to sound at this ring frame: all that were handed over, where no mark tells. */
  tokensBegun(frame: number): number {
    return this.playback.isKnownAt(frame) ? this.playback.tokensBegun(frame) : this.#fedTokens
  }

  place(segment: number, marks: readonly TimelineMark[]): void {
    this.#unplaced.delete(segment)
    this.playback.addMarks(marks)
  }

  /**
   * The worker has written all that it was given, up to this frame of the take, and waits for more text. Unless
   * more is on its way to it.
   */
  starve(endFrame: number): void {
    if (this.#unplaced.size === 0) this.#starvedAt = endFrame
  }

  /** Nothing is left to be heard at this ring frame, though the text goes on. */
  isStarved(frame: number): boolean {
    return this.#starvedAt !== null && this.playback.framesHeard(frame) >= this.#starvedAt
  }

  /** What to hand over next; null when there is nothing to say about it. */
  next(): Portion | null {
    if (this.#isClosed) return null
    const left = this.#text.segmentsFrom(this.#fedTokens)
    const segments = left.slice(0, Math.max(0, SEGMENTS_AHEAD - this.#unplaced.size))
    if (segments.length > 0) this.#starvedAt = null
    for (const { index, firstToken, tokens } of segments) {
      this.#unplaced.add(index)
      this.#fedTokens = firstToken + tokens.length
    }
    this.#isClosed = this.#text.isClosed && segments.length === left.length
    return segments.length > 0 || this.#isClosed ? { segments, closed: this.#isClosed } : null
  }
}
