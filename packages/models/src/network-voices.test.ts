import { InvalidInputError } from '@voice-soundboard/graph'
import { HF_BASE, PATH_MAP } from '@diffusionstudio/vits-web'
import { expect, test } from 'vitest'
import { networkVoices } from './index.ts'

const voiceOf = (id: string, displayLanguage?: string) =>
  networkVoices(displayLanguage === undefined ? {} : { displayLanguage }).find((voice) => voice.id === id)

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

test('no two voices have one id, however it is written', () => {
  const ids = networkVoices().map(({ id }) => id.normalize('NFC').toLowerCase())
  expect(new Set(ids).size).toBe(ids.length)
})

test('every id parses whole: language, country, name and quality', () => {
  for (const { id, language, country, name, quality, languageName, countryName } of networkVoices()) {
    const locale = new Intl.Locale(language)
    expect(locale.region, id).toBe(country)
    expect(`${locale.language}_${country}-${name.replaceAll(' ', '_')}-${quality}`).toBe(id)
    expect(['x_low', 'low', 'medium', 'high'], id).toContain(quality)
    // A code that is not known is given back as it is.
    expect(languageName, id).not.toBe(locale.language)
    expect(countryName, id).not.toBe(country)
  }
})

test.each([
  ['en_US-hfc_female-medium', 'English', 'US', 'United States', 'hfc female', 'medium'],
  ['lb_LU-marylux-medium', 'Luxembourgish', 'LU', 'Luxembourg', 'marylux', 'medium'],
  ['nl_BE-rdh-x_low', 'Dutch', 'BE', 'Belgium', 'rdh', 'x_low'],
  ['pt_PT-tugão-medium', 'Portuguese', 'PT', 'Portugal', 'tugão', 'medium'],
])('%s is %s', (id, languageName, country, countryName, name, quality) => {
  expect(voiceOf(id)).toMatchObject({ languageName, country, countryName, name, quality })
})

test('names are given in the language of who reads them', () => {
  expect(voiceOf('de_DE-thorsten-high', 'fr')).toMatchObject({
    languageName: 'allemand',
    countryName: 'Allemagne',
  })
  expect(() => networkVoices({ displayLanguage: 'not a language' })).toThrow(InvalidInputError)
})

test('a mirror has the same paths', () => {
  for (const baseUrl of ['https://a.example/piper', 'https://a.example/piper/']) {
    expect(networkVoices({ baseUrl })[0]?.modelUrl).toBe(
      'https://a.example/piper/ar/ar_JO/kareem/low/ar_JO-kareem-low.onnx',
    )
  }
})
