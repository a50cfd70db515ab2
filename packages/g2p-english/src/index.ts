export { createEnglishPhonemizer } from './english-phonemizer.ts'
export { symbolMapFor, toDittli } from './symbol-maps.ts'
export type { DittliPhones, SymbolMap } from './symbol-maps.ts'
