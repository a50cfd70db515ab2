/** The end of the line on the audio thread: renders the ring. All decisions are the {@link RingConsumer}'s. */
import { RingConsumer, RingHub } from '@voice-soundboard/ring'
import { RELEASE, RING_PLAYER, type RingPlayerOptions } from '../protocol.ts'

/** Without shared memory, how often the page hears of the play head while nothing else happens. */
const REPORTS_PER_SECOND = 50

class RingPlayerProcessor extends AudioWorkletProcessor {
  readonly #source: RingConsumer | RingHub
  #released = false

  constructor(options: { readonly processorOptions: RingPlayerOptions }) {
    super()
    const { processorOptions } = options
    const onClose = () => {
      this.#released = true
    }
    if (processorOptions.kind === 'ring') {
      this.#source = new RingConsumer(processorOptions.buffers)
      this.port.onmessage = (event: MessageEvent) => {
        if (event.data === RELEASE) onClose()
      }
    } else {
      const reportFrames = Math.round(sampleRate / REPORTS_PER_SECOND)
      this.#source = new RingHub({ ring: processorOptions.ring, port: this.port, reportFrames, onClose })
    }
  }

  /** Allocates nothing, but for the messages of a {@link RingHub}: for what it allocates, the collector stops the sound. */
  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    if (this.#released) return false
    const channels = outputs[0] as Float32Array[]
    const mono = channels[0] as Float32Array
    this.#source.read(mono, currentFrame)
    for (let channel = 1; channel < channels.length; channel++) channels[channel]?.set(mono)
    return true
  }
}

registerProcessor(RING_PLAYER, RingPlayerProcessor)
