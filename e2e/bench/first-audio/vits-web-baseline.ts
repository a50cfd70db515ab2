/**
 * `@diffusionstudio/vits-web` as the baseline. It names three hosts; requests to them are answered from
 * node_modules and from the voices' cache, so that it runs as published, without a network.
 */
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HF_BASE, ONNX_BASE, PATH_MAP, WASM_BASE } from '@diffusionstudio/vits-web'
import type { Page } from 'playwright-core'
import type { BenchSite } from './bench-site.ts'
import type { BenchVoice } from './bench-voice.ts'
import type { VitsWebTrial } from './page/vits-web.ts'

const folderOf = (specifier: string): string => dirname(fileURLToPath(import.meta.resolve(specifier)))

const VITS_WEB = folderOf('@diffusionstudio/vits-web')

/** What the asset server must offer for it. Its runtime is the old one that it depends on, not ours. */
export const VITS_WEB_FOLDERS = {
  'vits-web': VITS_WEB,
  'vits-web-runtime': dirname(createRequire(join(VITS_WEB, 'vits-web.js')).resolve('onnxruntime-web')),
  'vits-web-phonemiser': join(folderOf('@diffusionstudio/piper-wasm/package.json'), 'build'),
}

const MODEL_ADDRESS = `${HF_BASE}/${PATH_MAP['en_US-libritts_r-medium']}`

const CROSS_ORIGIN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/**
 * Answers by redirection, so that what follows is an ordinary request: the phonemiser, which each `predict()`
 * asks for anew, comes out of the browser's own cache, as it would for a user.
 */
async function intercept(page: Page, { assets, voice }: BenchSite): Promise<void> {
  const redirects = [
    [ONNX_BASE, assets.urlOf('vits-web-runtime')],
    [`${dirname(WASM_BASE)}/`, assets.urlOf('vits-web-phonemiser')],
    [MODEL_ADDRESS, new URL(basename(voice.modelPath), assets.urlOf('model')).href],
  ] as const
  const config = Buffer.from(JSON.stringify(piperConfig(voice))).toString('base64')

  const answer = (url: string) => {
    if (url === `${MODEL_ADDRESS}.json`) return { responseCode: 200, headers: {}, body: config }
    const redirect = redirects.find(([from]) => url.startsWith(from))
    if (!redirect) return { responseCode: 404, headers: {} }
    const [from, to] = redirect
    return { responseCode: 302, headers: { Location: url.replace(from, to) } }
  }
  const cdp = await page.context().newCDPSession(page)
  cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
    const { headers, ...rest } = answer(request.url)
    const responseHeaders = Object.entries({ ...CROSS_ORIGIN, ...headers }).map(([name, value]) => ({
      name,
      value,
    }))
    void cdp.send('Fetch.fulfillRequest', { requestId, responseHeaders, ...rest })
  })
  const hosts = [HF_BASE, ONNX_BASE, WASM_BASE].map((url) => new URL(url).origin)
  await cdp.send('Fetch.enable', { patterns: hosts.map((host) => ({ urlPattern: `${host}/*` })) })
}

/** Loads the package; the first `predict()` then fetches everything else. */
export async function prepareVitsWeb(page: Page, site: BenchSite): Promise<void> {
  await intercept(page, site)
  await loadVitsWeb(page, site)
}

/** Again, in a page that was prepared and has been loaded anew. */
export async function loadVitsWeb(page: Page, site: BenchSite): Promise<void> {
  await page.evaluate(([module, ort]) => window.bench.vitsWeb.prepare(module, ort), [
    `${site.assets.urlOf('vits-web')}vits-web.js`,
    `${site.assets.urlOf('vits-web-runtime')}esm/ort.min.js`,
  ] as const)
}

export const predict = (page: Page, text: string): Promise<VitsWebTrial> =>
  page.evaluate((said) => window.bench.vitsWeb.predict(said), text)

/** The `.onnx.json` that Piper publishes beside a model, from the voice's manifest. */
function piperConfig({ manifest }: BenchVoice): object {
  const { speakers, inference } = manifest
  const names = speakers.names ?? Array.from({ length: speakers.count }, (_, index) => String(index))
  return {
    audio: { sample_rate: manifest.sampleRateHz },
    espeak: { voice: 'en-us' },
    inference: {
      noise_scale: inference.noiseScale,
      length_scale: inference.lengthScale,
      noise_w: inference.noiseScaleDuration,
    },
    num_speakers: speakers.count,
    speaker_id_map: Object.fromEntries(names.map((name, index) => [name, index])),
    phoneme_id_map: manifest.phonemes.symbols,
  }
}
