/** The stock graph, whole, in the same runtime that the engine uses: what is left of the gain is the cutting. */
import * as ort from 'onnxruntime-web/wasm'

export interface UncutSetup {
  readonly model: ArrayBuffer
  readonly wasmUrl: string
  readonly mjsUrl: string
  readonly threads: number
}

export interface UncutInput {
  readonly ids: readonly number[]
  readonly speaker: number
  /** Noise scale, length scale, duration noise scale. */
  readonly scales: readonly [number, number, number]
}

export interface UncutRun {
  readonly runMs: number
  readonly samples: number
}

export type UncutRequest =
  | { readonly type: 'setup'; readonly setup: UncutSetup }
  | { readonly type: 'run'; readonly input: UncutInput }
export type UncutAnswer = { readonly run: UncutRun | null } | { readonly error: string }

let session: ort.InferenceSession | null = null

async function setUp({ model, wasmUrl, mjsUrl, threads }: UncutSetup): Promise<null> {
  ort.env.wasm.wasmPaths = { wasm: wasmUrl, mjs: mjsUrl }
  ort.env.wasm.numThreads = threads
  session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] })
  return null
}

async function run({ ids, speaker, scales }: UncutInput): Promise<UncutRun> {
  if (!session) throw new Error('The uncut graph was not set up.')
  const started = performance.now()
  const results = await session.run({
    input: new ort.Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
    input_lengths: new ort.Tensor('int64', BigInt64Array.of(BigInt(ids.length)), [1]),
    scales: new ort.Tensor('float32', Float32Array.from(scales), [3]),
    sid: new ort.Tensor('int64', BigInt64Array.of(BigInt(speaker)), [1]),
  })
  const runMs = performance.now() - started
  const output = results['output']
  if (!output) throw new Error('The uncut graph gave no output.')
  return { runMs, samples: output.size }
}

self.onmessage = async ({ data }: MessageEvent<UncutRequest>) => {
  let answer: UncutAnswer
  try {
    answer = { run: data.type === 'setup' ? await setUp(data.setup) : await run(data.input) }
  } catch (error) {
    answer = { error: String(error) }
  }
  self.postMessage(answer)
}
