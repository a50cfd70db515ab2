export { createVitsBackend } from './vits-backend.ts'
export type { VitsBackendOptions } from './vits-backend.ts'
