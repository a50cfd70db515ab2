/** As `runtime-urls.ts`, for the plain script: everything lies beside the script itself. */

const script = document.currentScript
if (!(script instanceof HTMLScriptElement) || script.src === '') {
  throw new Error(
    'voice-soundboard.global.js must be loaded by <script src="…">: it finds its files by its own address.',
  )
}
const beside = (name: string): string => new URL(name, script.src).href

export const runtimeUrls = {
  workerUrl: beside('synthesis.worker.js'),
  workletUrl: beside('ring-player.worklet.js'),
  ortWasmUrl: beside('ort-wasm-simd-threaded.wasm'),
  ortMjsUrl: beside('ort-wasm-simd-threaded.mjs'),
  assetBase: beside('./'),
}
