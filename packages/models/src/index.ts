export { createModelStore } from './model-store.ts'
export type { ModelStore, ModelStoreEstimate, ModelStoreOptions } from './model-store.ts'
export type { Pinnable, StoredFile } from './stored-files.ts'
export { persistStorage } from './storage-grant.ts'
export {
  findSpeaker,
  findVoice,
  isVoiceName,
  loadCatalogue,
  loadManifest,
  manifestOf,
  resolveSpeaker,
} from './catalogue.ts'
export type { CatalogueOptions } from './catalogue.ts'
export { parseCatalogue, parseManifest } from './manifest-schema.ts'
export { manifestFromPiperConfig, readPiperConfig } from './piper-config.ts'
export type { PiperTraits, PiperVoiceOptions } from './piper-config.ts'
export { createRecordStore } from './record-store.ts'
export type { RecordStore, RecordStoreOptions } from './record-store.ts'
export { sha256Hex } from './sha256.ts'
export { networkVoices } from './network-voices.ts'
export type { NetworkVoice, NetworkVoiceQuality, NetworkVoicesOptions } from './network-voices.ts'
