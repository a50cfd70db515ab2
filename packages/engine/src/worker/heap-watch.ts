/**
 * How much memory WebAssembly has taken in this worker. It grows with the longest piece that was ever made and never
 * gives anything back, and nothing tells of it but the memories themselves.
 */

/** To be called before the runtime makes its memory. */
export function watchHeap(): () => number {
  const memories: WebAssembly.Memory[] = []
  const Original = WebAssembly.Memory
  WebAssembly.Memory = class extends Original {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor)
      memories.push(this)
    }
  }
  return () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
}
