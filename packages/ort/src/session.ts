/** Sessions: a model made ready to run, closed when no longer needed, with errors of our one family. */
import type { InferenceSession, Tensor } from '#onnxruntime'
import {
  ClosedError,
  InvalidInputError,
  ModelCorruptError,
  ModelUnsupportedError,
  SynthesisError,
} from '@voice-soundboard/graph'
import { exclusively, runtimeInfo } from './runtime.ts'
import type { ExecutionProvider } from './runtime.ts'

export type TensorLike =
  | { readonly type: 'float32'; readonly data: Float32Array; readonly dims: readonly number[] }
  | { readonly type: 'int64'; readonly data: BigInt64Array; readonly dims: readonly number[] }

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
}

export interface SessionOptions extends CallOptions {
  /** The model was optimised ahead: skip the optimiser, which is most of the time that creation takes. */
  readonly optimized?: boolean
  readonly executionProviders?: readonly ExecutionProvider[]
  /** Named in errors: the address or file of the model. */
  readonly source?: string
  /** Which stage of speech a failed run is reported as. */
  readonly stage?: 'encode' | 'decode'
}

export interface Session {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  readonly provider: ExecutionProvider
  readonly numThreads: number
  /**
   * Runs wait for one another. The results are the caller's own: nothing else writes to them.
   *
   * @throws {SynthesisError} when the runtime refuses the feeds or fails.
   * @throws {ClosedError} after `close`.
   */
  run(feeds: Readonly<Record<string, TensorLike>>, options?: CallOptions): Promise<Record<string, TensorLike>>
  close(): Promise<void>
}

/**
 * @throws {ModelCorruptError} when the runtime cannot read the model.
 * @throws {ModelUnsupportedError} when it lacks an operator or a version that the model needs.
 * @throws {SynthesisError} when the runtime itself does not start or runs out of memory.
 */
export async function createSession(model: Uint8Array, options: SessionOptions = {}): Promise<Session> {
  const { optimized = false, executionProviders = ['wasm'], source = 'model', stage = 'decode' } = options
  // The WebAssembly build is the only one here, so far.
  if (!executionProviders.includes('wasm'))
    throw new InvalidInputError(
      'createSession.executionProviders',
      'a list with "wasm"',
      executionProviders.join(),
    )
  const { signal } = options
  const inner = await exclusively(async ({ InferenceSession }) => {
    try {
      return await InferenceSession.create(model, {
        executionProviders: ['wasm'],
        graphOptimizationLevel: optimized ? 'disabled' : 'all',
        // Patterns are kept per shape, and every sentence has another: memory would grow with each.
        enableMemPattern: false,
        logSeverityLevel: 3,
      })
    } catch (error) {
      throw creationError(error, source)
    }
  }, signal)
  const session = new OrtSession(inner, stage)
  if (signal?.aborted) await session.close()
  signal?.throwIfAborted()
  return session
}

class OrtSession implements Session {
  readonly provider = 'wasm'
  readonly numThreads = runtimeInfo().numThreads
  readonly #inner: InferenceSession
  readonly #stage: 'encode' | 'decode'
  #closing: Promise<void> | undefined

  constructor(inner: InferenceSession, stage: 'encode' | 'decode') {
    this.#inner = inner
    this.#stage = stage
  }

  get inputNames(): readonly string[] {
    return this.#inner.inputNames
  }

  get outputNames(): readonly string[] {
    return this.#inner.outputNames
  }

  async run(
    feeds: Readonly<Record<string, TensorLike>>,
    options: CallOptions = {},
  ): Promise<Record<string, TensorLike>> {
    if (this.#closing) throw new ClosedError('session')
    const results = await exclusively(async ({ Tensor }) => {
      try {
        const tensors = Object.fromEntries(
          Object.entries(feeds).map(([name, { type, data, dims }]) => [name, new Tensor(type, data, dims)]),
        )
        const results = await this.#inner.run(tensors)
        return Object.fromEntries(Object.entries(results).map(([name, tensor]) => [name, plain(tensor)]))
      } catch (error) {
        throw new SynthesisError(this.#stage, messageOf(error), { cause: error })
      }
    }, options.signal)
    options.signal?.throwIfAborted()
    return results
  }

  close(): Promise<void> {
    this.#closing ??= exclusively(() => this.#inner.release())
    return this.#closing
  }
}

function plain({ type, data, dims }: Tensor): TensorLike {
  if (type === 'float32') return { type, data: data as Float32Array, dims }
  if (type === 'int64') return { type, data: data as BigInt64Array, dims }
  throw new Error(`a result has element type ${type}`)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Codes of the runtime that blame the model: FAIL, INVALID_ARGUMENT, INVALID_PROTOBUF, INVALID_GRAPH. */
const CORRUPT = new Set(['1', '2', '7', '10'])
const NOT_IMPLEMENTED = '9'

function creationError(error: unknown, source: string): Error {
  const message = messageOf(error)
  const code = /ERROR_CODE: (\d+)/.exec(message)?.[1] ?? ''
  const options = { cause: error }
  if (code === NOT_IMPLEMENTED || /No Op registered|unsupported model IR|opset/i.test(message))
    return new ModelUnsupportedError(message, options)
  if (CORRUPT.has(code)) return new ModelCorruptError(source, message, options)
  return new SynthesisError('load', message, options)
}
