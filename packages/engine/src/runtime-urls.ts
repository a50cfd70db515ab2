/** Where the worker, the worklet and the WASM runtime lie; the bundler fills these in. */
import ortMjsUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import ortWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import workletUrl from '@voice-soundboard/player/worklet?worker&url'
import workerUrl from './worker/synthesis.worker.ts?worker&url'

const absolute = (url: string): string => new URL(url, import.meta.url).href

export const runtimeUrls = {
  workerUrl: absolute(workerUrl),
  workletUrl: absolute(workletUrl),
  ortWasmUrl: absolute(ortWasmUrl),
  ortMjsUrl: absolute(ortMjsUrl),
  /** What `assetBase` is when the page names none. */
  assetBase: new URL('/', document.baseURI).href,
}
