/** What stands between the page and the network or its other tabs. Both are told for bug reports; speech needs neither. */
import type { CheckSource } from './types.ts'

export const webLocksCheck: CheckSource = {
  id: 'web-locks',
  title: 'Web Locks',
  limitMs: 2000,
  async run({ signal }) {
    const locks: LockManager | undefined = navigator.locks
    if (!locks)
      return { status: 'ok', found: 'The browser has none. Speech works without.', details: { works: false } }
    await locks.request('voice-soundboard-diagnosis', { mode: 'shared', signal }, () => undefined)
    return { status: 'ok', found: 'A lock can be taken and given back.', details: { works: true } }
  },
}

export const serviceWorkerCheck: CheckSource = {
  id: 'service-worker',
  title: 'Service worker',
  limitMs: 1000,
  run() {
    const controller = navigator.serviceWorker?.controller ?? null
    const details = { scriptUrl: controller?.scriptURL ?? null, state: controller?.state ?? null }
    if (!controller) return { status: 'ok', found: 'None stands between the page and the network.', details }
    return {
      status: 'ok',
      found: `${controller.scriptURL} answers for the network.`,
      advice:
        'It must hand on the headers of the page and the types of the files; after a change, let it update.',
      details,
    }
  },
}
