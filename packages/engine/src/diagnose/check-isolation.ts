/** Whether the page is safe enough for the browser to give it shared memory, and which headers it lacks. */
import { COEP_LINE, COOP_LINE, headerSentence, missingIsolationLines } from './page-headers.ts'
import type { PageHeaders } from './page-headers.ts'
import { failureText } from './failure-text.ts'
import { copyLines } from './copy-lines.ts'
import type { CheckSource, Finding } from './types.ts'

const CONSEQUENCE =
  'Speech reaches the audio thread by messages instead of shared memory: it starts 200 ms later, and the voice runs on one thread.'

export const secureContextCheck: CheckSource = {
  id: 'secure-context',
  title: 'Secure context',
  limitMs: 1000,
  run: () =>
    isSecureContext
      ? { status: 'ok', found: `${location.protocol}//${location.host} is a secure context.` }
      : {
          status: 'problem',
          found: `${location.protocol}//${location.host} is no secure context, so the browser withholds AudioWorklet, shared memory and WebCrypto.`,
          advice:
            'Serve the page over https. While developing, http://localhost and http://127.0.0.1 do too.',
        },
}

export const isolationCheck: CheckSource = {
  id: 'isolation',
  title: 'Cross-origin isolation',
  limitMs: 9000,
  async run({ pageHeaders }) {
    let headers: PageHeaders | null = null
    let unreadable: string | null = null
    try {
      headers = await pageHeaders()
    } catch (error) {
      unreadable = failureText(error)
    }
    const isInFrame = window.parent !== window
    const isIsolated = globalThis.crossOriginIsolated
    return judgeIsolation({ isIsolated, isInFrame, isSecure: isSecureContext, headers, unreadable })
  },
}

export interface IsolationSeen {
  /** Undefined in browsers that do not know the flag. */
  readonly isIsolated: boolean | undefined
  readonly isInFrame: boolean
  readonly isSecure: boolean
  readonly headers: PageHeaders | null
  /** Why there are none. */
  readonly unreadable: string | null
}

export function judgeIsolation({
  isIsolated,
  isInFrame,
  isSecure,
  headers,
  unreadable,
}: IsolationSeen): Finding {
  const details = { crossOriginIsolated: isIsolated ?? null, isInFrame, headers, unreadable }
  if (isIsolated) return { status: 'ok', found: 'The page is cross-origin isolated.', details }
  if (isIsolated === undefined) {
    const found = 'This browser does not tell whether a page is isolated. Shared memory is tried by itself.'
    return { status: 'ok', found, details }
  }
  const answer = (found: string, advice: string): Finding => ({
    status: 'warning',
    found: `The page is not cross-origin isolated. ${found} ${CONSEQUENCE}`,
    advice,
    details,
  })
  if (!isSecure) {
    return answer('Only a secure context can be.', 'Serve the page over https or from localhost first.')
  }
  if (!headers) {
    return answer(
      `Its headers could not be read: ${unreadable ?? 'there are none.'}`,
      copyLines('Serve the page with these headers:', [COOP_LINE, COEP_LINE]),
    )
  }
  const { coop, coep } = headers
  const missing = missingIsolationLines(headers)
  if (missing.length > 0) {
    const found = [
      headerSentence('Cross-Origin-Opener-Policy', coop, !missing.includes(COOP_LINE)),
      headerSentence('Cross-Origin-Embedder-Policy', coep, !missing.includes(COEP_LINE)),
    ].join(' ')
    const alike =
      'Send the second with the files of workers too. What the page loads from other origins must then allow it (Cross-Origin-Resource-Policy: cross-origin, or CORS).'
    return answer(found, `${copyLines('Send with the page, each once:', missing)}\n${alike}`)
  }
  if (isInFrame) {
    return answer(
      'Its headers are right, but it lies in a frame.',
      copyLines('The pages around it must send both headers too, and allow it in the frame:', [
        COOP_LINE,
        COEP_LINE,
        '<iframe allow="cross-origin-isolated" src="…"></iframe>',
      ]),
    )
  }
  return answer(
    'Its headers are right now; it was probably loaded before they were.',
    'Reload the page without the cache (Ctrl+Shift+R). If it stays, look for "cross-origin-isolated=()" in its Permissions-Policy header.',
  )
}

export const sharedMemoryCheck: CheckSource = {
  id: 'shared-memory',
  title: 'Shared memory',
  limitMs: 1000,
  run() {
    const details = { sharedArrayBuffer: typeof SharedArrayBuffer !== 'undefined' }
    const refused = whyNotShared()
    if (refused === null)
      return { status: 'ok', found: 'Memory can be made and shared between threads.', details }
    return {
      status: 'warning',
      found: `Memory cannot be shared between threads: ${refused} Speech goes by messages instead.`,
      advice: 'Isolate the page, as said under "Cross-origin isolation".',
      details,
    }
  },
}

/** Tried, for flags have been seen to promise what is missing. */
function whyNotShared(): string | null {
  if (typeof SharedArrayBuffer === 'undefined') return 'the browser offers no SharedArrayBuffer here.'
  const { port1, port2 } = new MessageChannel()
  try {
    port1.postMessage(new SharedArrayBuffer(8))
    return null
  } catch (error) {
    return failureText(error)
  } finally {
    port1.close()
    port2.close()
  }
}
