export { heapBytes } from './heap-bytes.ts'
