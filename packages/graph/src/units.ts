/** Conversions where frames, milliseconds and hertz meet. */

export const framesToMs = (frames: number, sampleRateHz: number): number => (frames / sampleRateHz) * 1000
export const msToFrames = (ms: number, sampleRateHz: number): number => Math.round((ms / 1000) * sampleRateHz)
