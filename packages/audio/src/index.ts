export { createResampler } from './resampler.ts'
export type { Resampler } from './resampler.ts'
export { encodeWav } from './wav.ts'
export { dbToGain, firstAudibleFrame } from './level.ts'
