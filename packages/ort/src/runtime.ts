/**
 * The one ONNX Runtime of this thread: where its files lie, how many threads it has, and the queue before it.
 * All sessions share one WebAssembly instance, so everything that enters it goes one at a time.
 */
import * as ort from '#onnxruntime'
import { InvalidInputError, UnavailableError } from '@voice-soundboard/graph'

/** In order of preference; those that this build lacks are passed over. */
export type ExecutionProvider = 'webgpu' | 'wasm'

export interface RuntimeOptions {
  /**
   * Addresses of `ort-wasm-simd-threaded.wasm` and `.mjs`, to be given together. A bundled page must give them:
   * without, session creation with more than one thread hangs for ever. In Node they are found.
   */
  readonly wasmUrl?: string
  readonly mjsUrl?: string
  /** 1–16. Without: all cores but one, 2–4, when the page is cross-origin isolated; else 1. */
  readonly numThreads?: number
}

export interface RuntimeInfo {
  readonly provider: ExecutionProvider
  readonly numThreads: number
  /** Why there is only one thread; null when there are more, or when one was asked for. */
  readonly singleThreadReason: 'not-cross-origin-isolated' | 'no-shared-array-buffer' | 'one-core' | null
  readonly version: string
}

interface Configured {
  readonly key: string
  readonly info: RuntimeInfo
}

let configured: Configured | undefined
let started = false

/**
 * Call before the first session; a second call must say the same, because a running instance keeps its threads.
 *
 * @throws {InvalidInputError} on a bad option, or when the runtime already runs with others.
 * @throws {UnavailableError} where there is no WebAssembly.
 */
export function configureRuntime(options: RuntimeOptions = {}): RuntimeInfo {
  const { wasmUrl, mjsUrl, numThreads } = options
  const key = JSON.stringify([wasmUrl, mjsUrl, numThreads])
  if (configured?.key === key) return configured.info
  if (started)
    throw new InvalidInputError('configureRuntime.options', 'the options it was started with', 'others')
  if (typeof WebAssembly === 'undefined') throw new UnavailableError('no-webassembly')
  if (numThreads !== undefined && !(Number.isInteger(numThreads) && numThreads >= 1 && numThreads <= 16))
    throw new InvalidInputError('configureRuntime.numThreads', 'an integer from 1 to 16', String(numThreads))
  if ((wasmUrl === undefined) !== (mjsUrl === undefined))
    throw new InvalidInputError('configureRuntime.wasmUrl', 'wasmUrl and mjsUrl together', 'one of them')

  const threads = chooseThreads(numThreads)
  if (wasmUrl !== undefined && mjsUrl !== undefined) ort.env.wasm.wasmPaths = { wasm: wasmUrl, mjs: mjsUrl }
  ort.env.wasm.numThreads = threads.numThreads
  const info = { provider: 'wasm' as const, ...threads, version: ort.env.versions.common }
  configured = { key, info }
  return info
}

/** What runs, or would run, models here. */
export const runtimeInfo = (): RuntimeInfo => configured?.info ?? configureRuntime()

function chooseThreads(asked: number | undefined): Pick<RuntimeInfo, 'numThreads' | 'singleThreadReason'> {
  const scope: {
    readonly crossOriginIsolated?: boolean
    readonly navigator?: { hardwareConcurrency: number }
  } = globalThis
  const one = (singleThreadReason: RuntimeInfo['singleThreadReason']) => ({
    numThreads: 1,
    singleThreadReason,
  })
  if (asked === 1) return one(null)
  // Isolated and yet without SharedArrayBuffer is possible, so both are asked. Node has no isolation.
  if (typeof SharedArrayBuffer === 'undefined') return one('no-shared-array-buffer')
  if (scope.crossOriginIsolated === false) return one('not-cross-origin-isolated')
  if (asked !== undefined) return { numThreads: asked, singleThreadReason: null }
  const cores = scope.navigator?.hardwareConcurrency ?? 1
  if (cores < 2) return one('one-core')
  return { numThreads: Math.min(4, Math.max(2, cores - 1)), singleThreadReason: null }
}

let tail: Promise<unknown> = Promise.resolve()

/**
 * Runs `work` when everything before it is done; what was aborted while waiting never starts. ONNX Runtime
 * cannot stop once it has started, so a signal that comes later is for `work` itself to see when it ends.
 */
export function exclusively<T>(work: (runtime: typeof ort) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const result = tail.then(() => {
    signal?.throwIfAborted()
    runtimeInfo()
    started = true
    return work(ort)
  })
  tail = result.then(
    () => undefined,
    () => undefined,
  )
  return result
}
