/** Runs one check so that it can neither hang nor take the others with it. */
import { deferred } from '@voice-soundboard/graph'
import { failureText } from './failure-text.ts'
import type { Check, CheckContext, CheckSource, Finding } from './types.ts'

/** A check that is stuck in the browser is left behind when its time is over. @throws the caller's abort reason */
export async function runCheck(
  source: CheckSource,
  context: Omit<CheckContext, 'signal'>,
  signal: AbortSignal | undefined,
): Promise<Check> {
  const { id, title, limitMs } = source
  const own = new AbortController()
  const end = deferred<Finding>()
  const leave = (): void => {
    own.abort(signal?.reason)
    end.reject(signal?.reason)
  }
  if (signal?.aborted) leave()
  signal?.addEventListener('abort', leave)
  const late = setTimeout(() => {
    own.abort(new DOMException('The check took too long.', 'TimeoutError'))
    end.resolve(unknownFinding(`The browser gave no answer within ${limitMs / 1000} s.`))
  }, limitMs)
  const work = async (): Promise<Finding> => source.run({ ...context, signal: own.signal })
  work().then(end.resolve, (error: unknown) =>
    end.resolve(unknownFinding(`This could not be checked: ${failureText(error)}`)),
  )
  try {
    const { status, found, advice = null, details = {} } = await end.promise
    return { id, status, title, found, advice, details }
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', leave)
  }
}

const unknownFinding = (found: string): Finding => ({ status: 'unknown', found })
