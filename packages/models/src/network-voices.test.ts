import { HF_BASE, PATH_MAP } from '@diffusionstudio/vits-web'
import { expect, test } from 'vitest'
import { networkVoices } from './index.ts'

test('the copied catalogue is that of the pinned package', () => {
  const published = Object.entries(PATH_MAP).map(([id, path]) => [id, `${HF_BASE}/${path}`])
  expect(networkVoices().map(({ id, modelUrl }) => [id, modelUrl])).toEqual(published)
})

test('every voice names its language and its config', () => {
  for (const voice of networkVoices()) {
    expect(Intl.getCanonicalLocales(voice.language)).toEqual([voice.language])
    expect(voice.configUrl).toBe(`${voice.modelUrl}.json`)
  }
})
