/** Levels in dBFS: 0 dB is a sample of ±1. */

const dbToGain = (db: number): number => 10 ** (db / 20)

/** Index of the first sample above `thresholdDb` (default −60 dBFS), or −1. */
export function firstAudibleFrame(samples: Float32Array, thresholdDb = -60): number {
  const threshold = dbToGain(thresholdDb)
  for (let i = 0; i < samples.length; i++) {
    if (Math.abs(samples[i] as number) > threshold) return i
  }
  return -1
}

/** Multiplies in place; gives back what it was given. */
export function applyGain<Samples extends Float32Array>(samples: Samples, gain: number): Samples {
  if (gain !== 1) for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] as number) * gain
  return samples
}
