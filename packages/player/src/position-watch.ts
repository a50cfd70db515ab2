/** Tells listeners where the play head is. The ring is the clock; what ticks here only decides when to look. */
import { Emitter, type Unsubscribe } from '@voice-soundboard/graph'
import type { RingController } from '@voice-soundboard/ring'
import { isRunning } from './epoch-stopper.ts'
import { audibleDelay } from './tasks.ts'

/** Browsers raise shorter nested timers to this. */
const MIN_POLL_MS = 4
const MAX_POLL_MS = 25

/** The latency of the device may grow while its last sound is on the way. */
const DRAIN_MARGIN_SECONDS = 0.1

export interface PositionSource {
  readonly ring: RingController
  /** Another one when the last has died. */
  readonly context: AudioContext
  readonly outputLatencyMs: number
  readonly positionFrames: number
}

export class PositionWatch {
  readonly #source: PositionSource
  readonly #emitter = new Emitter<{ position: number }>()
  #listeners = 0
  #running = false

  constructor(source: PositionSource) {
    this.#source = source
  }

  watch(listener: (positionFrames: number) => void): Unsubscribe {
    // Its own function, so that the same listener may be given twice.
    const off = this.#emitter.on('position', (position) => listener(position))
    let watching = true
    this.#listeners++
    if (!this.#running) void this.#run()
    return () => {
      if (!watching) return
      watching = false
      this.#listeners--
      off()
      this.#source.ring.wake()
    }
  }

  close(): void {
    this.#listeners = 0
    this.#emitter.clear()
    this.#source.ring.wake()
  }

  async #run(): Promise<void> {
    const source = this.#source
    const { ring } = source
    this.#running = true
    let told = source.positionFrames
    let heardFrom: { readonly context: AudioContext; readonly until: number } | null = null
    while (this.#listeners > 0) {
      // Taken before the state is read: a change after that ends the sleep at once.
      const changes = ring.changes
      const { context } = source
      const isDraining = heardFrom?.context === context && context.currentTime < heardFrom.until
      const position = source.positionFrames
      if (position !== told || heardFrom) this.#emitter.emit('position', position)
      if (position !== told) {
        const drainSeconds = source.outputLatencyMs / 1000 + DRAIN_MARGIN_SECONDS
        heardFrom = { context, until: context.currentTime + drainSeconds }
      } else if (!isDraining) {
        heardFrom = null
      }
      told = position
      if (isRunning(context) && (ring.playing || heardFrom)) {
        // The base latency is about one device callback; not every browser tells it.
        const callbackMs = (context.baseLatency || 0) * 1000
        await audibleDelay(context, Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, callbackMs)))
      } else {
        await ring.changed(changes)
      }
    }
    this.#running = false
  }
}
