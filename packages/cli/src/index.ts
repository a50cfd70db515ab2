export { synthesizeInThread } from './synthesize-in-thread.ts'
export type { Speech, ThreadOptions } from './synthesize-in-thread.ts'
export type { ThreadRequest } from './protocol.ts'
