/** Listens to a node and wakes the page at the first sample above −60 dBFS: a second opinion on our own metric. */

declare class AudioWorkletProcessor {
  constructor(options?: unknown)
}
declare function registerProcessor(
  name: string,
  processor: new (options: {
    readonly processorOptions: { readonly state: Int32Array }
  }) => AudioWorkletProcessor,
): void

const MINUS_60_DBFS = 0.001
const ARMED = 1
const HEARD = 2

class FirstSound extends AudioWorkletProcessor {
  readonly #state: Int32Array

  constructor(options: { readonly processorOptions: { readonly state: Int32Array } }) {
    super()
    this.#state = options.processorOptions.state
  }

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    if (Atomics.load(this.#state, 0) !== ARMED) return true
    const samples = inputs[0]?.[0]
    if (!samples) return true
    for (let i = 0; i < samples.length; i++) {
      if (Math.abs(samples[i] as number) > MINUS_60_DBFS) {
        Atomics.store(this.#state, 0, HEARD)
        Atomics.notify(this.#state, 0)
        return true
      }
    }
    return true
  }
}

registerProcessor('first-sound', FirstSound)
