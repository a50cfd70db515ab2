/** The three builds: the soundboard, the ESM library, and the one-file build for a plain `<script>`. */
import { join } from 'node:path'
import { defaultClientConditions, type InlineConfig } from 'vite'
import { SERVER_HEADERS } from './headers.ts'
import { mountsPlugin } from './mounts.ts'
import { APP, APP_DIST, CACHE, ENGINE_SRC, GLOBAL_DIST, LIBRARY_DIST } from './paths.ts'

/**
 * Applies to every bundle that holds the engine.
 *
 * ONNX Runtime's default build carries its own loader and refers to its WebAssembly file: with Vite 8 that
 * hangs multi-threaded session creation in built pages and emits the 14 MB file a second time. The extern
 * condition picks the build that takes both files by address instead.
 */
export const ENGINE_BUNDLING = {
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  worker: { format: 'es' },
} satisfies InlineConfig

const COMMON = {
  ...ENGINE_BUNDLING,
  configFile: false,
  logLevel: 'warn',
} satisfies InlineConfig

/** All Chromium, Firefox and Safari versions that have `Atomics.waitAsync` or a fallback for it. */
const TARGET = ['chrome111', 'firefox121', 'safari17']

export function appConfig(): InlineConfig {
  return {
    ...COMMON,
    root: APP,
    base: './',
    cacheDir: join(CACHE, 'vite-app'),
    plugins: [mountsPlugin()],
    server: { host: '127.0.0.1', headers: SERVER_HEADERS },
    build: {
      target: TARGET,
      outDir: APP_DIST,
      emptyOutDir: true,
      // A data: URL is blocked by the page's policy as a worker, a worklet or a script.
      assetsInlineLimit: 0,
      // Without inlined helpers: the policy allows no inline script.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2048,
      rolldownOptions: { input: { index: join(APP, 'index.html'), blank: join(APP, 'blank.html') } },
    },
  }
}

/**
 * Not Vite's library mode, which would inline the 14 MB runtime as base64. With a relative base every file is
 * addressed as `new URL('…', import.meta.url)`, which bundlers and browsers alike understand.
 */
export function libraryConfig(): InlineConfig {
  const names = {
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    assetFileNames: '[name][extname]',
  }
  return {
    ...COMMON,
    root: ENGINE_SRC,
    base: './',
    publicDir: false,
    worker: { ...COMMON.worker, rolldownOptions: { output: names } },
    build: {
      target: TARGET,
      outDir: LIBRARY_DIST,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 2048,
      rolldownOptions: {
        input: {
          index: join(ENGINE_SRC, 'index.ts'),
          text: join(ENGINE_SRC, 'text.ts'),
          observe: join(ENGINE_SRC, 'observe/index.ts'),
        },
        preserveEntrySignatures: 'strict',
        output: names,
      },
    },
  }
}

/** The file only: `build.ts` puts the worker, the worklet and the runtime of the library build beside it. */
export function globalConfig(): InlineConfig {
  return {
    ...COMMON,
    root: ENGINE_SRC,
    publicDir: false,
    resolve: {
      ...COMMON.resolve,
      alias: [
        { find: /^(?:\.{1,2}\/)+runtime-urls\.ts$/, replacement: join(ENGINE_SRC, 'runtime-urls.global.ts') },
      ],
    },
    build: {
      target: TARGET,
      outDir: GLOBAL_DIST,
      emptyOutDir: true,
      lib: {
        entry: join(ENGINE_SRC, 'index.ts'),
        formats: ['iife'],
        name: 'VoiceSoundboard',
        fileName: () => 'voice-soundboard.global.js',
      },
    },
  }
}
