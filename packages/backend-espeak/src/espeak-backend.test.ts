import { ModelCorruptError, ModelUnsupportedError } from '@voice-soundboard/graph'
import type { Backend } from '@voice-soundboard/graph'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { medianPitchHz, rms } from '../../testing/src/backend-contract/measure.ts'
import { loadEspeak } from './espeak.ts'
import { createEspeakBackend, espeakLanguages, espeakManifest } from './index.ts'
import { espeakVoiceFor, languageTags } from './languages.ts'
import { noAssets, openVoice, sentenceGraph, soundsOf, speak, wordsOf } from './test-support/speaking.ts'

let backend: Backend
beforeAll(async () => {
  backend = await openVoice('en', 'de', 'fr')
})
afterAll(() => backend.close())

test('says words by the rules of their language, and tells where each sound is', async () => {
  expect(soundsOf(await speak(backend, sentenceGraph('Good morning.')))).toEqual(['ɡʊd', 'mɔːɹnɪŋ'])
  const german = sentenceGraph('Guten Tag.', {}, 'de')
  expect(soundsOf(await speak(backend, german, { voice: 'espeak-de' }))).toEqual(['ɡuːtən', 'tɑːk'])
  const french = sentenceGraph('Bonjour.', {}, 'fr')
  expect(soundsOf(await speak(backend, french, { voice: 'espeak-fr' }))).toEqual(['bɔ̃ʒuɹ'.replace('ɹ', 'ʁ')])
})

test('shares what eSpeak runs together among its words', async () => {
  const spoken = await speak(backend, sentenceGraph('It was on the end of a book.'))
  const [it, was, on, the, end, of, a, book] = soundsOf(spoken)
  expect([on, the, end, of, a, book]).toEqual(['ɔn', 'ðɪ', 'ɛnd', 'əv', 'ə', 'bʊk'])
  expect([it, was]).toEqual(['ɪt', 'wʌz'])
  for (const { startFrame, endFrame } of wordsOf(spoken)) expect(endFrame).toBeGreaterThan(startFrame)
})

test('reads what a token is to be read as, in as many words as that takes', async () => {
  const spoken = await speak(backend, sentenceGraph('I have 25 trees.', { 2: { spokenAs: 'twenty five' } }))
  expect(soundsOf(spoken)[2]).toBe('twɛntifaɪv')
  expect(wordsOf(spoken).map(({ text }) => text)).toEqual(['I', 'have', '25', 'trees'])
})

test('a word of another language is read by its rules, one of none as its neighbours, and told', async () => {
  const mixed = sentenceGraph('The word gemütlich sounds nice.', { 2: { language: 'de' } })
  expect(soundsOf(await speak(backend, mixed))[2]).toBe('ɡəmyːtlɪç')
  const lost = await speak(backend, sentenceGraph('So be it.', { 1: { language: 'x-none' } }))
  expect(lost.degradations).toMatchObject([{ code: 'language-not-spoken', source: [3, 5] }])
})

test('a voice of a country speaks its language with its accent', async () => {
  const british = await openVoice('en-GB')
  const graph = sentenceGraph('Car.', {}, 'en-US')
  expect(soundsOf(await speak(british, graph, { voice: 'espeak-en' }))).toEqual(['kɑː'])
  await british.close()
  expect(soundsOf(await speak(backend, graph))).toEqual(['kɑːɹ'])
})

test('phonemes that are given are said, near ones where a language lacks them, and none told', async () => {
  const given = (phonemes: readonly string[]) => sentenceGraph('Say x now.', { 1: { phonemes } })
  const exact = await speak(backend, given([...'tʃˈɜːtʃ']))
  expect(soundsOf(exact)[1]).toBe('tʃɜːtʃ')
  expect(exact.degradations).toEqual([])
  const german = { ...given([...'wˈɔtɚ']), language: 'de' }
  expect(soundsOf(await speak(backend, german, { voice: 'espeak-de' }))[1]).toMatch(/^[vw]ɔt[əɜɐ]ɾ?$/)
  const unknown = await speak(backend, given(['☃', 'm', 'iː']))
  expect(soundsOf(unknown)[1]).toBe('miː')
  expect(unknown.degradations).toMatchObject([{ code: 'symbol-unknown', source: [4, 5] }])
})

test('the same text is the same samples, whatever was said before and by whichever module', async () => {
  const graph = sentenceGraph('The same words again, and again.')
  const first = await speak(backend, graph)
  await speak(backend, sentenceGraph('Something else entirely.', {}, 'fr'), { voice: 'espeak-fr' })
  expect((await speak(backend, graph)).samples).toEqual(first.samples)
  const other = await openVoice('en')
  expect((await speak(other, graph, { seed: 99 })).samples).toEqual(first.samples)
  await other.close()
})

test('a long text gives its first sound before its last word is made', async () => {
  const text = 'First comes this, then comes that, and at the end of it all comes something else.'
  const { kinds, samples, marks } = await speak(backend, sentenceGraph(text))
  expect(kinds.slice(0, 2)).toEqual(['timeline', 'audio'])
  expect(kinds.filter((kind) => kind === 'timeline')).toHaveLength(3)
  expect(marks.at(-1)?.endFrame).toBeLessThanOrEqual(samples.length)
})

test.each([0.65, 0.8, 1.25, 1.6])('pitch %f is heard as that, in several voices', async (globalPitch) => {
  for (const [voice, language, text] of [
    ['espeak-en-us', 'en', 'Many small rivers run along the green valley.'],
    ['espeak-de', 'de', 'Viele kleine Bäume stehen an der langen Wiese.'],
    ['espeak-fr', 'fr', 'Nous allons demain au bord de la mer.'],
  ] as const) {
    const toneOf = async (pitch: number): Promise<number> => {
      const graph = { ...sentenceGraph(text, {}, language), globalPitch: pitch }
      const { samples, sampleRateHz } = await speak(backend, graph, { voice })
      return medianPitchHz(samples, sampleRateHz) as number
    }
    const share = (await toneOf(globalPitch)) / (await toneOf(1)) / globalPitch
    expect(Math.abs(share - 1), `${voice}: ${share}`).toBeLessThan(0.08)
  }
})

test('what is beyond reach is brought to its end and told, once for each', async () => {
  const graph = sentenceGraph('One two three four.', {
    0: { pitchScale: 3 },
    1: { energyScale: 50 },
    2: { durationScale: 1e9 },
    3: { pitchScale: 0.1 },
  })
  const { degradations, samples } = await speak(backend, graph)
  expect(degradations.map(({ source }) => source)).toEqual([0, 1, 2].map((at) => graph.tokens[at]?.source))
  expect(samples.every(Number.isFinite)).toBe(true)
})

test('speed goes far beyond what eSpeak has', async () => {
  const plain = (await speak(backend, sentenceGraph('Quite a few words to say.'))).samples.length
  for (const globalSpeed of [0.25, 4]) {
    const graph = { ...sentenceGraph('Quite a few words to say.'), globalSpeed }
    const { samples } = await speak(backend, graph)
    expect(Math.abs((samples.length * globalSpeed) / plain - 1)).toBeLessThan(0.01)
    expect(rms(samples)).toBeGreaterThan(0.02)
  }
})

test('voices share a module, and it goes with the last of them', async () => {
  const own = await openVoice('en', 'it')
  const each = own.memoryBytes('espeak-en-us')
  expect(each).toBe(own.memoryBytes('espeak-it'))
  await own.unloadVoice('espeak-it')
  expect(Math.abs(own.memoryBytes('espeak-en-us') - 2 * each)).toBeLessThan(2)
  expect(
    own.memoryBytes('espeak-en-us') / createEspeakBackend().estimateBytes(espeakManifest('en'), 'full'),
  ).toBeCloseTo(1, 1)
  await own.unloadVoice('espeak-en-us')
  expect(own.memoryBytes('espeak-en-us')).toBe(0)
  await own.close()
})

test('data that is not eSpeak’s is told by type, and another attempt can succeed', async () => {
  const own = createEspeakBackend()
  const manifest = espeakManifest('en', { dataUrl: '/espeak-ng.data' })
  const cut = { ...noAssets, load: async () => new Uint8Array(1000) }
  await expect(own.loadVoice(manifest, { precision: 'full', assets: cut })).rejects.toBeInstanceOf(
    ModelCorruptError,
  )
  await own.loadVoice(espeakManifest('en'), { precision: 'full', assets: noAssets })
  expect((await speak(own, sentenceGraph('Yes.'))).samples.length).toBeGreaterThan(1000)
  const broken = { ...espeakManifest('en'), languages: ['x-none'], settings: {} }
  await expect(own.loadVoice(broken, { precision: 'full', assets: noAssets })).rejects.toBeInstanceOf(
    ModelUnsupportedError,
  )
  await own.close()
})

test('the list of languages is eSpeak’s own, each of them speaks, and tags find the nearest', async () => {
  const espeak = await loadEspeak()
  const own = espeak.voices.map(({ identifier }) => identifier.split('/').at(-1))
  expect(espeakLanguages().map(({ voice }) => voice)).toEqual(own)
  expect(new Set(own.map((voice) => voice?.split('-')[0])).size).toBeGreaterThan(100)
  for (const language of espeakLanguages()) {
    const { voice } = language
    const tags = languageTags(language)
    expect(() => Intl.getCanonicalLocales([...tags]), voice).not.toThrow()
    const native = new Intl.DisplayNames([...tags], { type: 'language' }).of(tags[0] ?? '') ?? ''
    const { samples } = espeak.speak(`1 a ${native}`, { voice, rate: 450, pitch: 50, range: 50 })
    expect(samples.length, voice).toBeGreaterThan(1000)
  }
  for (const [tag, voice] of [
    ['en', 'en-US'],
    ['en-GB', 'en'],
    ['en-AU', 'en-US'],
    ['fr-FR', 'fr'],
    ['fr-CA', 'fr'],
    ['de-AT', 'de'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt'],
    ['es-ES', 'es'],
    ['es-MX', 'es-419'],
    ['zh-CN', 'cmn'],
    ['zh-Hant-TW', 'cmn'],
    ['zh-HK', 'yue'],
    ['no', 'nb'],
    ['xx', null],
    ['', null],
  ] as const) {
    expect(espeakVoiceFor(tag), tag).toBe(voice)
  }
})
