/** What every synthesised sound needs before it may stand between words: its rate, silent edges, no DC, its level. */
import { applyGain, resample } from '@voice-soundboard/audio'
import { msToFrames } from '@voice-soundboard/graph'
import { SYNTHESIS_RATE_HZ } from './synthesis-rate.ts'

const EDGE_FADE_MS = 3
/** −1 dBFS, less a hair for the rounding to 32 bits. */
const PEAK_LIMIT = 10 ** (-1.001 / 20)

export interface FinishOptions {
  readonly sampleRateHz: number
  readonly frames: number
  /** Root mean square of the whole sound, 1 being full scale. Less where peaks would pass −1 dBFS. */
  readonly level: number
}

/** @param sound At the synthesis rate, at least as long as `frames` will be. */
export function finish(sound: Float32Array, options: FinishOptions): Float32Array<ArrayBuffer> {
  const { sampleRateHz, frames, level } = options
  const output = resample(sound, SYNTHESIS_RATE_HZ, sampleRateHz).slice(0, frames)
  fadeEdges(output, Math.min(msToFrames(EDGE_FADE_MS, sampleRateHz), frames >> 1))
  removeDc(output)
  let energy = 0
  let peak = 0
  for (const sample of output) {
    energy += sample * sample
    peak = Math.max(peak, Math.abs(sample))
  }
  if (peak === 0 || level === 0) return output.fill(0)
  return applyGain(output, Math.min(level / Math.sqrt(energy / frames), PEAK_LIMIT / peak))
}

function fadeEdges(samples: Float32Array, fadeFrames: number): void {
  const last = samples.length - 1
  if (last < 0) return
  for (let i = 0; i < fadeFrames; i++) {
    const gain = Math.sin(((Math.PI / 2) * i) / fadeFrames) ** 2
    samples[i] = (samples[i] as number) * gain
    samples[last - i] = (samples[last - i] as number) * gain
  }
  // A product may be −0.
  samples[0] = samples[last] = 0
}

/** Taken out in the shape of a window, because a constant would lift the edges from zero. */
function removeDc(samples: Float32Array): void {
  const last = samples.length - 1
  if (last < 2) return void samples.fill(0)
  let sum = 0
  for (const sample of samples) sum += sample
  // The squared sine over n + 1 points adds up to n / 2.
  const height = (2 * sum) / last
  for (let i = 1; i < last; i++) {
    samples[i] = (samples[i] as number) - height * Math.sin((Math.PI * i) / last) ** 2
  }
}
