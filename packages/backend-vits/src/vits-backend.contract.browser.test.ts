/** The contract of every backend in a real browser, where the model runs as pages run it. */
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import { requireVitsVoice } from '@voice-soundboard/graph'
import type { AssetFile } from '@voice-soundboard/graph'
import { configureRuntime } from '@voice-soundboard/ort'
import { describeBackendContract } from '@voice-soundboard/testing/backend-contract'
import mjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { afterAll, describe, test } from 'vitest'
import { createVitsBackend } from './vits-backend.ts'

const FOLDER = '/voices/dittli-en'

configureRuntime({ wasmUrl, mjsUrl, numThreads: 1 })
const manifest = requireVitsVoice(await (await fetch(`${FOLDER}/voice.json`)).json())

describeBackendContract(
  'vits with dittli-en in a page',
  {
    createBackend: () => createVitsBackend({ phonemizers: () => createEnglishPhonemizer() }),
    manifest,
    assets: {
      load: async (file: AssetFile | { readonly url: string }) =>
        new Uint8Array(await (await fetch(`${FOLDER}/${file.url}`)).arrayBuffer()),
      getDerived: async () => undefined,
      putDerived: async () => undefined,
    },
    hasNoise: true,
    longTextWords: 24,
    skip: {
      'odd-text': 'the same in Node, in the slow tests',
      'no-leak': 'the same in Node, in the slow tests',
    },
  },
  { describe, test, afterAll },
)
