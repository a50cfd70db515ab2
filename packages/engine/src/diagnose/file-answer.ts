/** What a server says of a file when it is asked for it, without fetching all of it. */
import { failureText } from './failure-text.ts'

export interface FileAnswer {
  readonly url: string
  /** Null when nothing answered. */
  readonly status: number | null
  /** MIME type in lower case, without parameters. */
  readonly type: string | null
  readonly coep: string | null
  readonly csp: string | null
  /** Why nothing answered: no network, a policy, another origin that does not allow it. */
  readonly error: string | null
}

/** Some servers know only GET. */
const HEAD_REFUSED = [405, 501]

/** @throws the signal's reason when it aborts; all else is told in the answer. */
export async function askForFile(url: string, signal: AbortSignal): Promise<FileAnswer> {
  const nothing = { url, status: null, type: null, coep: null, csp: null }
  try {
    let response = await fetch(url, { method: 'HEAD', cache: 'no-cache', signal })
    if (HEAD_REFUSED.includes(response.status)) {
      response = await fetch(url, { cache: 'no-cache', signal })
      await response.body?.cancel()
    }
    const { status, headers } = response
    return {
      url,
      status,
      type: headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? null,
      coep: headers.get('Cross-Origin-Embedder-Policy'),
      csp: headers.get('Content-Security-Policy'),
      error: null,
    }
  } catch (error) {
    signal.throwIfAborted()
    return { ...nothing, error: failureText(error) }
  }
}

export const nameOf = (url: string): string => new URL(url).pathname.split('/').pop() || url

/** Types that browsers take a module script of. */
const SCRIPT_TYPE = /^(?:text|application)\/(?:x-)?(?:javascript|ecmascript)$/

export type FileKind = 'script' | 'wasm' | 'json' | 'data'

export interface FileFault {
  readonly name: string
  readonly kind: 'unreachable' | 'missing' | 'web-page' | 'type'
  /** What is wrong, as a sentence that names the file. */
  readonly sentence: string
}

/** Null when the file is there and of the right type. */
export function faultOf(answer: FileAnswer, kind: FileKind): FileFault | null {
  const { status, type, error } = answer
  const name = nameOf(answer.url)
  const fault = (faultKind: FileFault['kind'], what: string): FileFault => ({
    name,
    kind: faultKind,
    sentence: `${name} ${what}.`,
  })
  if (status === null) return fault('unreachable', `cannot be fetched (${(error ?? '').replace(/\.$/, '')})`)
  if (status < 200 || status > 299) return fault('missing', `is not there: the server answers ${status}`)
  if (type === 'text/html') return fault('web-page', 'is answered with a web page (text/html)')
  const served = type === null ? 'without a type' : `as ${type}`
  if (kind === 'script' && !SCRIPT_TYPE.test(type ?? ''))
    return fault('type', `is served ${served}, and browsers run only text/javascript`)
  if (kind === 'wasm' && type !== 'application/wasm')
    return fault('type', `is served ${served}, not as application/wasm`)
  return null
}
