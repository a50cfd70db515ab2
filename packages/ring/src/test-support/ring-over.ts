/** A ring whose time passes when a test says so. */
import type { RingOptions } from '../index.ts'
import { createSides, type Memory } from './sides.ts'

export const QUANTUM = 128

/** All three sides on one thread, and quanta counted as the audio clock counts them. */
export const ringOver =
  (memory: Memory) =>
  (options: Partial<RingOptions> & { startThresholdFrames?: number } = {}) => {
    const { startThresholdFrames = 0, ...ring } = options
    const { producer, controller, consumer } = createSides(memory, { capacityFrames: 1024, ...ring })
    controller.startThresholdFrames = startThresholdFrames
    let clock = 0
    return {
      producer,
      controller,
      clock: () => clock,
      /** Renders one quantum; `real` is what came out of the ring, `all` is what would be heard. */
      render(frames = QUANTUM) {
        const all = new Float32Array(frames).fill(NaN)
        const real = consumer.read(all, clock)
        clock += frames
        return { all: Array.from(all), real: Array.from(all.subarray(0, real)) }
      },
    }
  }

export const ramp = (first: number, frames: number) =>
  Float32Array.from({ length: frames }, (_, i) => first + i)
export const level = (frames: number, value = 1) => new Float32Array(frames).fill(value)
export const silence = (frames = QUANTUM) => Array<number>(frames).fill(0)
export const maxStep = (samples: readonly number[], from = 0) =>
  samples.reduce(
    (worst, sample, i) => Math.max(worst, Math.abs(sample - (i === 0 ? from : (samples[i - 1] as number)))),
    0,
  )
