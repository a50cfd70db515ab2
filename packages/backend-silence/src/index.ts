export { createSilenceBackend } from './silence-backend.ts'
export { silenceManifest } from './silence-manifest.ts'
