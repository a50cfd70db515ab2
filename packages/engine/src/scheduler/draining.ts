/**
 * What has left the ring and is still on its way through the device. Nothing can stop it any more: for every
 * decision it is heard, and only its own events and its end wait until it really is.
 */
import { framesToMs, msToFrames } from '@voice-soundboard/graph'
import type { SpeechItem } from '../speech-item.ts'

interface AudioClock {
  readonly currentTime: number
}

interface Drain {
  readonly item: SpeechItem
  /** Ring frame after its last. */
  readonly endFrame: number
  /** When that is heard, in seconds of the audio clock: that goes on while the ring stands still. */
  readonly heardAt: number
  /** Whose clock that is: it is lost with its context. */
  readonly context: AudioClock
}

export interface DrainingOptions {
  readonly output: {
    readonly sampleRateHz: number
    readonly outputLatencyMs: number
    readonly context: AudioClock
  }
  readonly onHeard: (item: SpeechItem) => void
  /** It is time to look again. */
  readonly onDue: () => void
}

export class Draining {
  readonly #options: DrainingOptions
  readonly #drains: Drain[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: DrainingOptions) {
    this.#options = options
  }

  get items(): readonly SpeechItem[] {
    return this.#drains.map(({ item }) => item)
  }

  /** Its last frame left the ring before `frame`, which left it just now. */
  add(item: SpeechItem, frame: number): void {
    const { sampleRateHz, outputLatencyMs, context } = this.#options.output
    const endFrame = item.take?.playback.endFrame ?? frame
    const sinceMs = framesToMs(Math.max(0, frame - endFrame), sampleRateHz)
    this.#drains.push({
      item,
      endFrame,
      context,
      heardAt: context.currentTime + Math.max(0, outputLatencyMs - sinceMs) / 1000,
    })
  }

  advance(): void {
    clearTimeout(this.#timer)
    const { sampleRateHz, context } = this.#options.output
    for (const { item, endFrame, heardAt } of this.#drains) {
      const restMs = Math.max(0, heardAt - context.currentTime) * 1000
      item.advance(endFrame, endFrame - msToFrames(restMs, sampleRateHz))
    }
    while (this.#drains[0] && this.#isHeard(this.#drains[0])) this.#end()
    const next = this.#drains[0]
    if (!next) return
    const restMs = (next.heardAt - context.currentTime) * 1000
    this.#timer = setTimeout(this.#options.onDue, Math.ceil(restMs))
  }

  /** Waits no longer for those that `selects` selects, nor for what sounds before them. */
  finish(selects: (item: SpeechItem) => boolean): void {
    const count = this.#drains.findLastIndex(({ item }) => selects(item)) + 1
    for (let ended = 0; ended < count; ended++) this.#end()
  }

  #isHeard({ heardAt, context }: Drain): boolean {
    const now = this.#options.output.context
    return context !== now || heardAt <= now.currentTime
  }

  #end(): void {
    const drain = this.#drains.shift()
    if (!drain) return
    drain.item.endTake(drain.endFrame)
    this.#options.onHeard(drain.item)
  }
}
