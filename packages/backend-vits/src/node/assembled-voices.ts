/** The voices that `packages/voices` has assembled, for tests. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AssetFile, AssetSource, ControlGraph, VitsVoiceManifest } from '@voice-soundboard/graph'
import { widenModel } from '@voice-soundboard/ort'
import { phonemeIds } from '../phoneme-ids.ts'
import { graphOf } from '../test-support/mini-voice.ts'
import { createUncutModel } from '../uncut-model.ts'

const WORKSPACE = join(dirname(fileURLToPath(import.meta.url)), '../../../..')
const CACHE = process.env['VOICE_SOUNDBOARD_CACHE'] || join(WORKSPACE, '.cache', 'voices')

export type AssembledId = 'piper-libritts-r' | 'piper-faber-pt' | 'dittli-en'

/** "When the sunlight strikes raindrops in the air": short enough to be encoded at once. */
const IPA = 'wˈɛn ðə sˈʌnlaɪt stɹˈaɪks ɹˈeɪndɹˌɑːps ɪn ðɪ ˈɛɹ'

/** Words are given as phonemes, so that no phonemiser has a part in what is compared. */
export function spokenSentence(): ControlGraph {
  const fields = IPA.split(' ').map((word) => ({ phonemes: [...word] }))
  return graphOf(IPA, fields)
}

export interface AssembledVoice {
  readonly manifest: VitsVoiceManifest
  readonly assets: AssetSource
}

export async function readAssembledVoice(id: AssembledId): Promise<AssembledVoice> {
  const folder = join(CACHE, 'served', id)
  const manifest = JSON.parse(await readFile(join(folder, 'voice.json'), 'utf8')) as VitsVoiceManifest
  return {
    manifest,
    assets: {
      load: (file: AssetFile | { readonly url: string }) => readFile(join(folder, file.url)),
      getDerived: async () => undefined,
      putDerived: async () => undefined,
    },
  }
}

/** What the model as published says, whole and without noise. */
export async function speakAsPublished(
  { manifest }: AssembledVoice,
  graph: ControlGraph,
): Promise<{ readonly samples: Float32Array; readonly elapsedMs: number }> {
  const bytes = await readFile(join(CACHE, 'original', manifest.id, 'original.onnx'))
  const model = await createUncutModel(widenModel(bytes), { source: manifest.id })
  const phonemes = graph.tokens.map((token) => token.phonemes ?? [])
  const sequence = phonemeIds(graph.tokens, phonemes, manifest.phonemes)
  const { lengthScale } = manifest.inference
  const silent = { noiseScale: 0, noiseScaleDuration: 0 }
  const speak = () => model.speak({ ...sequence, ...silent, lengthScale, speaker: 0 })
  await speak()
  const started = performance.now()
  const samples = await speak()
  const elapsedMs = performance.now() - started
  await model.close()
  return { samples, elapsedMs }
}

export const withoutNoise = ({ manifest, assets }: AssembledVoice): AssembledVoice => ({
  assets,
  manifest: { ...manifest, inference: { ...manifest.inference, noiseScale: 0, noiseScaleDuration: 0 } },
})
