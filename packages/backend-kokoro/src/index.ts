export { createKokoroBackend } from './kokoro-backend.ts'
export type { KokoroBackendOptions } from './kokoro-backend.ts'
