/** Whether the library's worker and worklet start here, by starting them. */
import { releaseProxy, wrap } from 'comlink'
import { adviceFor } from './check-files.ts'
import { allowsWasm, directiveWith, parsePolicies } from './content-policy.ts'
import { copyLines } from './copy-lines.ts'
import { failureText } from './failure-text.ts'
import { askForFile, faultOf, nameOf } from './file-answer.ts'
import type { FileAnswer } from './file-answer.ts'
import { COEP_LINE } from './page-headers.ts'
import type { CheckSource } from './types.ts'

/** Its script is large, and the network may be slow. */
const WORKER_LIMIT_MS = 8000

export const workerCheck: CheckSource = {
  id: 'worker',
  title: 'Worker',
  limitMs: WORKER_LIMIT_MS + 4000,
  async run({ urls: { workerUrl }, signal }) {
    const started = performance.now()
    const failure = await tryWorker(workerUrl, signal)
    const answeredAfterMs = failure === null ? Math.round(performance.now() - started) : null
    const answer = await askForFile(workerUrl, signal)
    const details = {
      url: workerUrl,
      answeredAfterMs,
      coep: answer.coep,
    }
    if (failure !== null) {
      return {
        status: 'problem',
        found: `The worker does not run: ${failure}`,
        advice: workerAdvice(answer),
        details,
      }
    }
    const closed = parsePolicies(answer.csp ?? '').find((policy) => !allowsWasm(policy))
    if (closed) {
      return {
        status: 'problem',
        found: `${nameOf(workerUrl)} is served with a policy of its own, which forbids WebAssembly in the worker.`,
        advice: copyLines('Write in the Content-Security-Policy of the scripts:', [
          directiveWith(closed, 'script-src', "'wasm-unsafe-eval'"),
        ]),
        details,
      }
    }
    return { status: 'ok', found: 'It starts, and answers.', details }
  },
}

/** The memory goes with the call: a worker that may not share it could not read the message, and would be silent. */
interface Answering {
  ping(shared: SharedArrayBuffer | null): void
}

/** Null when the worker answered. */
async function tryWorker(workerUrl: string, signal: AbortSignal): Promise<string | null> {
  let worker: Worker
  try {
    worker = new Worker(workerUrl, { type: 'module', name: 'voice-soundboard-diagnosis' })
  } catch (error) {
    return failureText(error)
  }
  const remote = wrap<Answering>(worker)
  let late: ReturnType<typeof setTimeout> | undefined
  const canShare = globalThis.crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined'
  const shared = canShare ? new SharedArrayBuffer(8) : null
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('error', ({ message }) =>
        resolve(message ? failureText(message) : 'its file could not be loaded, or the policy blocks it.'),
      )
      worker.addEventListener('messageerror', () => resolve('its answer could not be read.'))
      signal.addEventListener('abort', () => resolve('the check was ended.'))
      late = setTimeout(
        () => resolve(`it gave no answer within ${WORKER_LIMIT_MS / 1000} s.`),
        WORKER_LIMIT_MS,
      )
      remote.ping(shared).then(
        () => resolve(null),
        (error: unknown) => resolve(failureText(error)),
      )
    })
  } finally {
    clearTimeout(late)
    remote[releaseProxy]()
    worker.terminate()
  }
}

function workerAdvice(answer: FileAnswer): string {
  const fault = faultOf(answer, 'script')
  if (fault) return adviceFor([fault])
  if (new URL(answer.url).origin !== location.origin) {
    return 'Browsers run workers of the page’s own origin only: serve the library’s files from there.'
  }
  if (globalThis.crossOriginIsolated && answer.coep === null) {
    return copyLines('An isolated page runs only workers whose file is sent with this header too:', [
      COEP_LINE,
    ])
  }
  return copyLines('See "Content security policy"; the page’s must allow workers of its own:', [
    "worker-src 'self'",
  ])
}

export const workletCheck: CheckSource = {
  id: 'worklet',
  title: 'Audio worklet',
  limitMs: 8000,
  async run({ urls: { workletUrl }, signal }) {
    const details = { url: workletUrl }
    if (typeof OfflineAudioContext === 'undefined' || !('audioWorklet' in OfflineAudioContext.prototype)) {
      return {
        status: 'problem',
        found: 'The browser offers no AudioWorklet here.',
        advice:
          'Serve the page over https or from localhost, and use a current browser. render() works without.',
        details,
      }
    }
    // One that renders nothing, so that neither a gesture nor a sound card is asked for.
    const context = new OfflineAudioContext(1, 128, 48_000)
    try {
      await context.audioWorklet.addModule(workletUrl)
      return { status: 'ok', found: 'Its file loads into the audio thread.', details }
    } catch (error) {
      const fault = faultOf(await askForFile(workletUrl, signal), 'script')
      return {
        status: 'problem',
        found: `Its file does not load into the audio thread: ${failureText(error)}`,
        advice: fault
          ? adviceFor([fault])
          : copyLines('The policy must allow scripts of its own:', ["script-src 'self'"]),
        details,
      }
    }
  },
}
