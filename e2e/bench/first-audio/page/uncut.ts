/** The page's side of the uncut graph: one question to the worker at a time. */
import { scriptUrl } from '../../support/page/script-url.ts'
import type { UncutAnswer, UncutInput, UncutRequest, UncutRun, UncutSetup } from './uncut.worker.ts'

export interface UncutTrial {
  /** From the question to the answer: when the first sample could sound. */
  readonly wallMs: number
  readonly synthesisMs: number
  readonly audioMs: number
}

let worker: Worker | null = null

async function ask(request: UncutRequest, transfer: Transferable[] = []): Promise<UncutRun | null> {
  if (!worker) throw new Error('The uncut graph was not set up.')
  const { promise, resolve, reject } = Promise.withResolvers<UncutAnswer>()
  worker.onmessage = ({ data }: MessageEvent<UncutAnswer>) => resolve(data)
  worker.onerror = (event) => reject(new Error(event.message))
  worker.postMessage(request, transfer)
  const answer = await promise
  if ('error' in answer) throw new Error(answer.error)
  return answer.run
}

export const uncut = {
  async prepare(
    setup: Omit<UncutSetup, 'model'> & { readonly modelUrl: string; readonly worker: string },
  ): Promise<void> {
    const { modelUrl, worker: source, ...rest } = setup
    const response = await fetch(modelUrl)
    if (!response.ok) throw new Error(`${response.status} for ${modelUrl}`)
    const model = await response.arrayBuffer()
    worker = new Worker(scriptUrl(source), { type: 'module' })
    await ask({ type: 'setup', setup: { ...rest, model } }, [model])
  },

  async run(input: UncutInput, sampleRateHz: number): Promise<UncutTrial> {
    const started = performance.now()
    const run = await ask({ type: 'run', input })
    if (!run) throw new Error('The uncut graph did not answer.')
    return {
      wallMs: performance.now() - started,
      synthesisMs: run.runMs,
      audioMs: (run.samples / sampleRateHz) * 1000,
    }
  },

  close(): void {
    worker?.terminate()
    worker = null
  },
}
