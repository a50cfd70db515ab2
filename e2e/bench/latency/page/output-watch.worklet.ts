/**
 * Looks at every quantum that leaves the engine and notes, by the audio clock and by the wall clock, where sound
 * began after it was asked to look, and where it last fell silent.
 */
import { POSITION, SILENT_AT, SILENT_FROM, SOUND_AT, SOUND_FROM, WAITING } from './output-state.ts'
import type { OutputState } from './output-state.ts'

declare const currentFrame: number
declare class AudioWorkletProcessor {
  constructor(options?: unknown)
}
declare function registerProcessor(
  name: string,
  processor: new (options: { readonly processorOptions: OutputState }) => AudioWorkletProcessor,
): void

class OutputWatch extends AudioWorkletProcessor {
  readonly #frames: Int32Array
  readonly #times: Float64Array
  #isLoud = false

  constructor({ processorOptions }: { readonly processorOptions: OutputState }) {
    super()
    this.#frames = new Int32Array(processorOptions.frames)
    this.#times = new Float64Array(processorOptions.times)
  }

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const samples = inputs[0]?.[0]
    if (!samples) return true
    let first = 0
    while (first < samples.length && samples[first] === 0) first++
    let last = samples.length - 1
    while (last >= 0 && samples[last] === 0) last--
    if (last >= 0 && Atomics.load(this.#frames, SOUND_FROM) === WAITING) {
      this.#note(SOUND_AT, SOUND_FROM, currentFrame + first)
    }
    const endsSilent = last < samples.length - 1
    if (endsSilent && (this.#isLoud || last >= 0)) {
      this.#note(SILENT_AT, SILENT_FROM, currentFrame + last + 1)
    }
    this.#isLoud = !endsSilent
    Atomics.store(this.#frames, POSITION, currentFrame + samples.length)
    return true
  }

  /** The time first: who sees the frame sees its time too. This scope has no clock but this one, of whole milliseconds. */
  #note(at: number, from: number, frame: number): void {
    this.#times[at] = Date.now()
    Atomics.store(this.#frames, from, frame)
  }
}

registerProcessor('output-watch', OutputWatch)
