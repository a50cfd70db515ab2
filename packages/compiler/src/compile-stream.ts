/** The incremental compiler over a stream of text, such as the tokens of a language model. */
import { abortable, InvalidInputError } from '@voice-soundboard/graph'
import type { GraphSegment } from '@voice-soundboard/graph'
import type { CompileOptions } from './compile-request.ts'
import { IncrementalCompiler } from './incremental-compiler.ts'

export interface CompileStreamOptions extends CompileOptions {
  /** Ends the stream at once, even while the producer is stalled: the generator rejects with the reason. */
  readonly signal?: AbortSignal
}

/**
 * Segments as soon as no further text can change them; none for a stream without words. The source is closed when
 * the caller stops early, aborts, or an error ends the stream.
 * @throws InvalidInputError when an option is out of range, or when a chunk is not a string (path `input[3]`).
 */
export async function* compileStream(
  textChunks: AsyncIterable<string>,
  options: CompileStreamOptions,
): AsyncGenerator<GraphSegment, void, undefined> {
  const compiler = new IncrementalCompiler(options)
  let index = 0
  for await (const chunk of untilAborted(textChunks, options.signal)) {
    yield* compiler.feed(requireString(chunk, `input[${index++}]`))
  }
  yield* compiler.finalize()
}

async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal | undefined) {
  const iterator = source[Symbol.asyncIterator]()
  let idle = true
  try {
    for (;;) {
      signal?.throwIfAborted()
      idle = false
      const { done, value } = await abortable(iterator.next(), signal)
      if (done) return
      idle = true
      yield value
    }
  } finally {
    if (idle) await iterator.return?.()
    // A stalled source closes when its next chunk comes: nobody waits for that, and its fate concerns nobody.
    else if (signal?.aborted) void Promise.allSettled([iterator.return?.()])
  }
}

function requireString(value: unknown, path: string): string {
  if (typeof value === 'string') return value
  throw new InvalidInputError(path, 'a string', value === null ? 'null' : typeof value)
}
