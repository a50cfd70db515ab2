/**
 * A backend under watch: what it is about to do is announced, and one that never answers is told, so that a promise
 * that nobody keeps does not hold up speech for ever.
 */
import { SynthesisError } from '@voice-soundboard/graph'
import type { Synthesize } from '../synthesize-graph.ts'
import { allowanceForTokens } from './occupations.ts'
import type { Occupations } from './occupations.ts'
import { typedFailure } from './typed-failure.ts'

export interface WatchOptions {
  readonly occupations: Occupations
  /** Besides what the work itself allows. */
  readonly stallTimeoutMs: number
  /** A model that may be slower than speech. Default false. */
  readonly isSlow?: boolean
  readonly onStuck: (detail: string) => void
}

export function watched(synthesize: Synthesize, options: WatchOptions): Synthesize {
  return async function* (request) {
    const allowanceMs = allowanceForTokens(request.graph.tokens.length, options.isSlow ?? false)
    const end = options.occupations.begin(allowanceMs)
    const chunks = synthesize(request)[Symbol.asyncIterator]()
    const deadlineMs = options.stallTimeoutMs + allowanceMs
    let isStuck = false
    try {
      for (;;) {
        const { done, value } = await within(deadlineMs, chunks.next(), () => {
          isStuck = true
          const detail = `the backend gave nothing for ${Math.round(deadlineMs / 1000)} s`
          options.onStuck(detail)
          return new SynthesisError('decode', detail)
        })
        if (done) return
        yield value
      }
    } catch (error) {
      throw typedFailure('decode', error, request.signal)
    } finally {
      end()
      // Of one that is stuck nothing can be waited for.
      if (!isStuck) await chunks.return?.()
    }
  }
}

async function within<Result>(ms: number, answer: Promise<Result>, late: () => Error): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms)
  })
  try {
    return await Promise.race([answer, deadline])
  } finally {
    clearTimeout(timer)
  }
}
