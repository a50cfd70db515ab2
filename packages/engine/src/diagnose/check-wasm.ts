/** WebAssembly, which voices run on; and WebGPU, which they do without. */
import { copyLines } from './copy-lines.ts'
import { failureText } from './failure-text.ts'
import { EMPTY_MODULE, SIMD_MODULE, THREADS_MODULE } from './tiny-wasm.ts'
import type { CheckSource } from './types.ts'

export const wasmCheck: CheckSource = {
  id: 'webassembly',
  title: 'WebAssembly',
  limitMs: 4000,
  async run() {
    if (typeof WebAssembly === 'undefined') {
      return {
        status: 'problem',
        found: 'There is no WebAssembly here, and no voice runs without it.',
        advice:
          'Use a current browser. Some switch it off in a strict or "lockdown" mode: make an exception for this site.',
      }
    }
    const simd = WebAssembly.validate(SIMD_MODULE)
    const threads = WebAssembly.validate(THREADS_MODULE)
    const details = { simd, threads }
    try {
      await WebAssembly.compile(EMPTY_MODULE)
    } catch (error) {
      return {
        status: 'problem',
        found: `WebAssembly may not be compiled in this page: ${failureText(error)}`,
        advice: copyLines("Allow it in the page's Content-Security-Policy:", [
          "script-src 'self' 'wasm-unsafe-eval'",
        ]),
        details: { ...details, compiles: false },
      }
    }
    if (!simd) {
      return {
        status: 'problem',
        found: 'WebAssembly has no SIMD here, which the runtime of the voices is built with.',
        advice: 'Use Chrome 91, Firefox 89, Safari 16.4 or newer.',
        details: { ...details, compiles: true },
      }
    }
    return {
      status: 'ok',
      found: threads
        ? 'It compiles, with SIMD and threads.'
        : 'It compiles, with SIMD. Without threads a voice runs on one core.',
      details: { ...details, compiles: true },
    }
  },
}

/** Of the limits, those that decide which models fit. */
const LIMITS = ['maxBufferSize', 'maxStorageBufferBindingSize', 'maxComputeWorkgroupStorageSize'] as const

export const webGpuCheck: CheckSource = {
  id: 'webgpu',
  title: 'WebGPU',
  limitMs: 4000,
  async run() {
    const WITHOUT = 'Voices run on WebAssembly, so nothing is missing.'
    const gpu: GPU | undefined = navigator.gpu
    if (!gpu) return { status: 'ok', found: `The browser has none. ${WITHOUT}`, details: { adapter: null } }
    const adapter = await gpu.requestAdapter()
    if (!adapter) {
      return { status: 'ok', found: `No adapter is to be had. ${WITHOUT}`, details: { adapter: null } }
    }
    const { vendor, architecture, isFallbackAdapter } = adapter.info
    const shaderF16 = adapter.features.has('shader-f16')
    const limits = Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]]))
    const kind = isFallbackAdapter ? 'An adapter in software' : 'An adapter'
    return {
      status: 'ok',
      found: `${kind} is there, ${shaderF16 ? 'with' : 'without'} 16-bit shaders.`,
      details: { adapter: { vendor, architecture, isFallbackAdapter }, shaderF16, limits },
    }
  },
}
