/** The workers of the page, so that they can be ended and held up as a browser under pressure would. */
import { scriptUrl } from '../../bench/support/page/script-url.ts'

export interface WatchedWorkers {
  /** As the browser ends one that takes too much memory. */
  kill(): void
  /** Busy for ever. */
  hang(): void
  whenStarted(listener: () => void): void
}

/** @param prelude runs in each worker before its own code. */
export function watchWorkers(prelude: string): WatchedWorkers {
  const living = new Set<Worker>()
  const listeners: (() => void)[] = []
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      const before = `addEventListener('message', ({ data }) => { if (data?.hang) for (;;); })
        ${prelude}`
      // Messages wait for imports, and not for what a script awaits.
      const code = `import ${JSON.stringify(scriptUrl(before))}
        import ${JSON.stringify(new URL(url, document.baseURI).href)}`
      super(scriptUrl(code), options)
      living.add(this)
      setTimeout(() => {
        for (const listener of listeners.splice(0)) listener()
      })
    }
  }
  return {
    kill() {
      for (const worker of living) {
        worker.terminate()
        worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }))
      }
      living.clear()
    },
    hang() {
      for (const worker of living) worker.postMessage({ hang: true })
    },
    whenStarted: (listener) => void listeners.push(listener),
  }
}
