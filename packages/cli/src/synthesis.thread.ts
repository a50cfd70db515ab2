/** The thread that synthesises, so that the command can draw its progress and be stopped meanwhile. */
import { availableParallelism } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { createVitsBackend } from '@voice-soundboard/backend-vits'
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import { errorToWire } from '@voice-soundboard/graph'
import { configureRuntime } from '@voice-soundboard/ort'
import { createModelStore } from '@voice-soundboard/models'
import { fetchFile } from '@voice-soundboard/voices'
import { synthesizeGraph } from 'voice-soundboard/synthesize-graph'
import type { ThreadMessage, ThreadRequest } from './protocol.ts'

const send = (message: ThreadMessage): void => parentPort?.postMessage(message)

/** Voices of this size gain nothing from more. */
const MOST_THREADS = 4

async function run(request: ThreadRequest): Promise<void> {
  const { manifest, graph, speaker, seed, precision } = request
  configureRuntime({ numThreads: Math.min(MOST_THREADS, availableParallelism()) })
  const assets = createModelStore({ storage: 'memory', fetch: fetchFile, baseUrl: import.meta.url })
  const backend = createVitsBackend({ phonemizers: () => createEnglishPhonemizer() })
  try {
    await backend.loadVoice(manifest, {
      precision,
      assets,
      onProgress: ({ label, fraction }) => send({ type: 'progress', label, fraction }),
    })
    const started = performance.now()
    const blocks: Float32Array<ArrayBuffer>[] = []
    let { sampleRateHz } = manifest
    for await (const chunk of synthesizeGraph(backend, graph, { manifest, speaker, seed })) {
      if (chunk.kind === 'timeline') {
        sampleRateHz = chunk.sampleRateHz
      } else {
        blocks.push(chunk.samples)
        send({ type: 'progress', label: 'Speaking', fraction: chunk.tokensDone / graph.tokens.length })
      }
    }
    send({ type: 'done', blocks, sampleRateHz, synthesisMs: performance.now() - started })
  } finally {
    await backend.close()
    await assets.close()
  }
}

run(workerData as ThreadRequest).catch((error: unknown) =>
  send({ type: 'failed', error: errorToWire(error) }),
)
