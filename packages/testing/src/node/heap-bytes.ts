/** What Node's heap holds once everything that can go has gone: for tests that look for leaks. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | null = null

/** Buffers are let go of some time after the collection that finds them unused. */
const COLLECTIONS = 3
const BETWEEN_MS = 20

export async function heapBytes(): Promise<number> {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  for (let collection = 0; collection < COLLECTIONS; collection++) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
