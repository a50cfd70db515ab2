export { prepareVits } from './prepare-vits.ts'
export type { PrepareOptions } from './prepare-vits.ts'
