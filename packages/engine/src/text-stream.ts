/** Reads text that is still being written: a model's tokens as they come, from an iterable or a stream. */
import { InputStreamError, InvalidInputError } from '@voice-soundboard/graph'

export interface TextStreamOptions {
  readonly signal: AbortSignal
  readonly onText: (text: string) => void
}

/**
 * Resolves when the source has ended or the signal has aborted; the source is then let go of.
 *
 * @throws InputStreamError with the cause when the source fails, InvalidInputError when it gives anything but
 *   strings. What had come until then was handed on.
 */
export async function readTextStream(
  path: string,
  input: AsyncIterable<string> | ReadableStream<string>,
  options: TextStreamOptions,
): Promise<void> {
  const { signal, onText } = options
  const source = open(path, input)
  const aborted = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
    if (signal.aborted) resolve(null)
  })
  let received = 0
  let hasEnded = false
  try {
    for (let index = 0; ; index++) {
      const result = await Promise.race([aborted, next(source, received)])
      if (result === null) return
      if (result.done) {
        hasEnded = true
        return
      }
      const chunk: unknown = result.value
      if (typeof chunk !== 'string') {
        const kind = chunk === null ? 'null' : typeof chunk
        throw new InvalidInputError(`${path}[${index}]`, 'a string', kind)
      }
      received += chunk.length
      onText(chunk)
    }
  } catch (error) {
    hasEnded = error instanceof InputStreamError
    throw error
  } finally {
    if (!hasEnded) source.cancel()
  }
}

interface TextSource {
  next(): Promise<IteratorResult<unknown>>
  /** Tells the source that no more is wanted. */
  cancel(): void
}

/** Not every browser can iterate over a ReadableStream. */
function open(path: string, input: AsyncIterable<string> | ReadableStream<string>): TextSource {
  if ('getReader' in input) {
    if (input.locked) throw new InvalidInputError(path, 'a stream that nobody else reads', 'a locked one')
    const reader = input.getReader()
    return {
      next: () => reader.read() as Promise<IteratorResult<unknown>>,
      cancel: () => letGo(reader.cancel()),
    }
  }
  const iterator = input[Symbol.asyncIterator]()
  return { next: () => iterator.next(), cancel: () => letGo(iterator.return?.()) }
}

async function next(source: TextSource, received: number): Promise<IteratorResult<unknown>> {
  try {
    return await source.next()
  } catch (cause) {
    throw new InputStreamError(received, { cause })
  }
}

/** Nobody listens to this source any more, but its failure to stop is its owner's to know. */
function letGo(ending: Promise<unknown> | undefined): void {
  ending?.catch((error: unknown) => globalThis.reportError(error))
}
