export { createEspeakPhonemizer } from './espeak-phonemizer.ts'
export type { EspeakPhonemizerOptions } from './espeak-phonemizer.ts'
