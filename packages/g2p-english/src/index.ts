export { createEnglishPhonemizer } from './english-phonemizer.ts'
