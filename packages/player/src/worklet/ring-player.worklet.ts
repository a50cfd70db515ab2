/** The end of the line on the audio thread: renders the ring. All decisions are the {@link RingConsumer}'s. */
import { RingConsumer } from '@voice-soundboard/ring'
import { RELEASE, RING_PLAYER, type RingPlayerOptions } from '../protocol.ts'

class RingPlayerProcessor extends AudioWorkletProcessor {
  readonly #consumer: RingConsumer
  #released = false

  constructor(options: { readonly processorOptions: RingPlayerOptions }) {
    super()
    this.#consumer = new RingConsumer(options.processorOptions.buffers)
    this.port.onmessage = (event: MessageEvent) => {
      if (event.data === RELEASE) this.#released = true
    }
  }

  /** Allocates nothing: what it allocates, the collector stops the sound for. */
  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    if (this.#released) return false
    const channels = outputs[0] as Float32Array[]
    const mono = channels[0] as Float32Array
    this.#consumer.read(mono, currentFrame)
    for (let channel = 1; channel < channels.length; channel++) channels[channel]?.set(mono)
    return true
  }
}

registerProcessor(RING_PLAYER, RingPlayerProcessor)
