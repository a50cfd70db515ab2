/** The contract of every backend in a real browser, with eSpeak's data fetched from where the page says. */
import dataUrl from '@echogarden/espeak-ng-emscripten/espeak-ng.data?url'
import type { AssetFile } from '@voice-soundboard/graph'
import { describeBackendContract } from '@voice-soundboard/testing/backend-contract'
import { afterAll, describe, test } from 'vitest'
import { createEspeakBackend, espeakManifest } from './index.ts'

const assets = {
  load: async (file: AssetFile | { readonly url: string }) =>
    new Uint8Array(await (await fetch(file.url)).arrayBuffer()),
  getDerived: async () => undefined,
  putDerived: async () => undefined,
}

describeBackendContract(
  'espeak in a page',
  { createBackend: () => createEspeakBackend({ dataUrl }), manifest: espeakManifest('en'), assets },
  { describe, test, afterAll },
)
