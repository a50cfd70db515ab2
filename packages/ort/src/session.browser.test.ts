import { expect, test } from 'vitest'
import mjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { decodeBundle } from './bundle/decode.ts'
import { encodeBundle } from './bundle/encode.ts'
import { cutVits } from './cut/cut-vits.ts'
import { configureRuntime } from './runtime.ts'
import { miniVits } from './test-support/mini-vits.ts'
import { speakWhole, StagedVoice } from './test-support/speak.ts'

test('in an isolated page a voice is cut, packed, unpacked and spoken on several threads, bit for bit', async () => {
  const info = configureRuntime({ wasmUrl, mjsUrl, numThreads: 2 })
  expect(info).toMatchObject({ provider: 'wasm', numThreads: 2, singleThreadReason: null })
  const speech = { ids: [3, 14, 15, 92, 65, 35], speaker: 1 }
  const model = miniVits()
  const voice = await StagedVoice.open(decodeBundle(encodeBundle(cutVits(model), 'full')))
  expect(await voice.speak(speech)).toEqual(await speakWhole(model, speech))
  await voice.close()
})
