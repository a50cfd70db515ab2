/** For tests: writes what passes through it into shared memory, each frame at its place on the audio clock. */
import { RECORDER, type RecorderOptions } from '../recorder-protocol.ts'

class RecorderProcessor extends AudioWorkletProcessor {
  readonly #tape: Float32Array
  readonly #head: Int32Array
  #firstFrame = -1

  constructor(options: { readonly processorOptions: RecorderOptions }) {
    super()
    this.#tape = new Float32Array(options.processorOptions.tape)
    this.#head = new Int32Array(options.processorOptions.head)
  }

  process(inputs: Float32Array[][]): boolean {
    if (this.#firstFrame < 0) this.#firstFrame = currentFrame
    const at = currentFrame - this.#firstFrame
    const mono = inputs[0]?.[0]
    if (mono && at + mono.length <= this.#tape.length) this.#tape.set(mono, at)
    Atomics.store(this.#head, 0, this.#firstFrame)
    Atomics.store(this.#head, 1, at + 128)
    return true
  }
}

registerProcessor(RECORDER, RecorderProcessor)
