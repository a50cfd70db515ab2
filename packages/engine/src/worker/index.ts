/** Entry point `voice-soundboard/worker`, for an application's own worker file. */
export { serveSynthesis } from './serve-synthesis.ts'
export type { SynthesisWorkerOptions } from './serve-synthesis.ts'
export type { PhonemizerSource } from './phonemizers.ts'
