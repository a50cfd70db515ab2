/** Where the time to the first sound of an utterance went, and what its synthesis cost. */
import { framesToMs } from '@voice-soundboard/graph'
import type { SynthesisMetrics } from '@voice-soundboard/graph'
import { sharedNow } from './host/clock.ts'
import type { HostEvent, SynthesisTimes } from './host/protocol.ts'

type FirstTimes = Omit<SynthesisTimes, 'synthesisMs' | 'audioMs'>

export class SpeechMetrics {
  readonly #spokenAt: number
  readonly #compileMs: number
  readonly #sampleRateHz: number
  readonly #callbackMs: number
  #times: FirstTimes | null = null
  #synthesisMs = 0
  #audioMs = 0
  #audibleFrame = 0
  #committedAt: number | null = null
  #firstAudioAt: number | null = null
  #firstRenderAt: number | null = null

  /** `spokenAt` is when `speak()` was called, on the shared clock. */
  constructor(options: {
    readonly spokenAt: number
    readonly compileMs: number
    readonly sampleRateHz: number
    /** Between two device callbacks. */
    readonly callbackMs?: number
  }) {
    this.#spokenAt = options.spokenAt
    this.#compileMs = options.compileMs
    this.#sampleRateHz = options.sampleRateHz
    this.#callbackMs = options.callbackMs ?? 0
  }

  /** Only the first take counts for the time to first audio. */
  commit(event: HostEvent & { type: 'committed' }): void {
    if (this.#firstRenderAt !== null) return
    this.#committedAt = event.at
    this.#audibleFrame = event.audibleFrame
    this.#times = event.times
  }

  /** A take is over, or was given up. */
  addTake(times: SynthesisTimes): void {
    this.#synthesisMs += times.synthesisMs
    this.#audioMs += times.audioMs
  }

  /** The samples that were committed were revoked before any sounded. */
  revoke(): void {
    if (this.#firstRenderAt === null) this.#committedAt = null
  }

  /**
   * Time to first audio in ms, once, when it is known; else null. The queue is woken when sound begins, and looks
   * again at every device callback; a busy page is late, by what has been rendered meanwhile. A device takes frames
   * in bursts, so that up to one callback of them says nothing about time: the figures may be that much too long.
   */
  noteRendered(framesRendered: number): number | null {
    if (framesRendered <= 0 || this.#firstAudioAt !== null) return null
    const now = sharedNow()
    const lateMs = Math.max(0, framesToMs(framesRendered, this.#sampleRateHz) - this.#callbackMs)
    this.#firstRenderAt ??= Math.max(this.#committedAt ?? 0, now - lateMs)
    const framesSince = framesRendered - this.#audibleFrame
    if (framesSince <= 0) return null
    this.#firstAudioAt = Math.max(this.#firstRenderAt, now - framesToMs(framesSince, this.#sampleRateHz))
    return this.#firstAudioAt - this.#spokenAt
  }

  /** From the first samples in the ring until they were rendered; null until then. */
  get commitToRenderMs(): number | null {
    if (this.#committedAt === null || this.#firstRenderAt === null) return null
    return this.#firstRenderAt - this.#committedAt
  }

  read(underruns: number): SynthesisMetrics {
    const { phonemizeMs = 0, encodeMs = 0, firstDecodeMs = 0, startedAt } = this.#times ?? {}
    return {
      timeToFirstAudioMs: this.#firstAudioAt === null ? null : this.#firstAudioAt - this.#spokenAt,
      spans: {
        compileMs: this.#compileMs,
        queueMs: startedAt === undefined ? 0 : Math.max(0, startedAt - this.#spokenAt - this.#compileMs),
        phonemizeMs,
        encodeMs,
        firstDecodeMs,
        commitToRenderMs: this.commitToRenderMs,
      },
      synthesisMs: this.#synthesisMs,
      audioMs: this.#audioMs,
      realTimeFactor: this.#audioMs > 0 ? this.#synthesisMs / this.#audioMs : null,
      underruns,
    }
  }
}
