/** Load on the processor: workers that do nothing but spin, for as long as they are told to. */
import { scriptUrl } from './script-url.ts'

/** They live on while they rest, so that memory does not tell of them. */
export interface BusyWorkers {
  spin(isSpinning: boolean): void
  close(): void
}

const SOURCE = `onmessage = ({ data }) => {
  const spinning = new Int32Array(data)
  for (;;) {
    Atomics.wait(spinning, 0, 0)
    while (Atomics.load(spinning, 0) === 1);
  }
}`

/** They rest at first. */
export function createBusyWorkers(count: number): BusyWorkers {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const spinning = new Int32Array(shared)
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(scriptUrl(SOURCE))
    worker.postMessage(shared)
    return worker
  })
  return {
    spin(isSpinning) {
      Atomics.store(spinning, 0, isSpinning ? 1 : 0)
      Atomics.notify(spinning, 0)
    },
    close() {
      for (const worker of workers) worker.terminate()
    },
  }
}
