/** Tells listeners where the play head is. The ring is the clock; timers only decide when to look. */
import { Emitter, type Unsubscribe } from '@voice-soundboard/graph'
import type { RingController } from '@voice-soundboard/ring'
import { delay } from './tasks.ts'

/** Browsers raise shorter nested timers to this. */
const MIN_POLL_MS = 4
const MAX_POLL_MS = 25

export interface PositionSource {
  readonly ring: RingController
  readonly context: AudioContext
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
    const { ring, context } = this.#source
    this.#running = true
    let told = this.#source.positionFrames
    while (this.#listeners > 0) {
      // Taken before the state is read: a change after that ends the sleep at once.
      const changes = ring.changes
      const advancing = ring.playing && context.state === 'running'
      const position = this.#source.positionFrames
      if (position !== told) this.#emitter.emit('position', position)
      told = position
      if (advancing) {
        // The base latency is about one device callback; not every browser tells it.
        await delay(Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, (context.baseLatency || 0) * 1000)))
      } else {
        await ring.changed(changes)
      }
    }
    this.#running = false
  }
}
