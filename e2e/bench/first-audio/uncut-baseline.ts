/** The stock graph in one run, in the very runtime files that our engine loads. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { APP_DIST } from '../../../scripts/paths.ts'
import type { BenchSite } from './bench-site.ts'
import type { BenchVoice } from './bench-voice.ts'
import type { UncutTrial } from './page/uncut.ts'
import { SPEAKER } from './workloads.ts'

export async function prepareUncut(page: Page, site: BenchSite, threads: number): Promise<void> {
  const assets = await readdir(join(APP_DIST, 'assets'))
  const urlOf = (pattern: RegExp): string => {
    const name = assets.find((asset) => pattern.test(asset))
    if (!name) throw new Error(`The built page has no file like ${pattern}.`)
    return new URL(`/assets/${name}`, page.url()).href
  }
  await page.evaluate((setup) => window.bench.uncut.prepare(setup), {
    modelUrl: new URL(basename(site.voice.modelPath), site.assets.urlOf('model')).href,
    threads,
    worker: site.scripts.uncutWorker,
    wasmUrl: urlOf(/^ort-wasm-simd-threaded.*\.wasm$/),
    mjsUrl: urlOf(/^ort-wasm-simd-threaded.*\.mjs$/),
  })
}

export async function runUncut(page: Page, voice: BenchVoice, text: string): Promise<UncutTrial> {
  const { inference, sampleRateHz } = voice.manifest
  const input = {
    ids: await voice.idsOf(text),
    speaker: SPEAKER,
    scales: [inference.noiseScale, inference.lengthScale, inference.noiseScaleDuration] as const,
  }
  return page.evaluate(([given, rate]) => window.bench.uncut.run(given, rate), [input, sampleRateHz] as const)
}
