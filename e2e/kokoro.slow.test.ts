/** Kokoro is understood: in English through the public engine in a browser, in four more languages in Node. */
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { joinSamples } from '@voice-soundboard/audio'
import { createKokoroBackend } from '@voice-soundboard/backend-kokoro'
import { compileRequest, loadTextParts } from '@voice-soundboard/compiler'
import { createEspeakPhonemizer } from '@voice-soundboard/g2p-espeak'
import type { Backend, VoiceManifest } from '@voice-soundboard/graph'
import { createModelStore, loadManifest } from '@voice-soundboard/models'
import { configureRuntime } from '@voice-soundboard/ort'
import {
  countWordErrors,
  createRecognizer,
  createWhisper,
  moonshineModel,
  SENTENCES,
} from '@voice-soundboard/testing/speech'
import type { Recognizer } from '@voice-soundboard/testing/speech'
import { ensurePublishedVoice, ensureVoices, fetchFile } from '@voice-soundboard/voices'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as VoiceSoundboard from 'voice-soundboard'
import { buildIfChanged } from '../scripts/build.ts'
import { serve } from '../scripts/server.ts'
import { openBenchPage } from './bench/support/bench-page.ts'

const ENGLISH = SENTENCES.slice(0, 8)

/** Speaker, language, and the word errors in a hundred that it may cost. Numbers are left out: they are heard as figures. */
const LANGUAGES = [
  [
    'ef_dora',
    'es',
    15,
    [
      'La casa de mi hermana está cerca del mar.',
      'Mañana por la mañana vamos al mercado.',
      'El tren llega muy tarde a la estación.',
      'Me gusta mucho leer libros antiguos.',
      'Los niños juegan en el jardín de la escuela.',
    ],
  ],
  [
    'ff_siwis',
    'fr',
    15,
    [
      'La maison de ma sœur est près de la mer.',
      'Demain matin nous allons au marché.',
      'Le train arrive très tard à la gare.',
      'Les enfants jouent dans le jardin.',
      "J'aime beaucoup lire de vieux livres.",
    ],
  ],
  [
    'if_sara',
    'it',
    15,
    [
      'La casa di mia sorella è vicino al mare.',
      'Domani mattina andiamo al mercato.',
      'Il treno arriva molto tardi alla stazione.',
      'I bambini giocano nel giardino della scuola.',
      'Mi piace molto leggere libri antichi.',
    ],
  ],
  [
    'pf_dora',
    'pt',
    15,
    [
      'A casa da minha irmã fica perto do mar.',
      'Amanhã de manhã vamos ao mercado.',
      'O ônibus chega sempre muito tarde.',
      'As crianças brincam no jardim da escola.',
      'Eu gosto muito de ler livros antigos.',
    ],
  ],
] as const

const rows: Record<string, string | number>[] = []
afterAll(() => console.table(rows))

async function hear(
  speaker: string,
  recognizer: Recognizer,
  sentences: readonly string[],
  speak: (text: string) => Promise<{ readonly samples: Float32Array; readonly rateHz: number }>,
): Promise<number> {
  let errors = 0
  let words = 0
  for (const sentence of sentences) {
    const { samples, rateHz } = await speak(sentence)
    const heard = await recognizer.transcribe(samples, rateHz)
    const count = countWordErrors(sentence, heard)
    if (count.errors > 0) console.info(`${speaker}: ${sentence} → ${heard}`)
    errors += count.errors
    words += count.words
  }
  rows.push({ speaker, words, errors, WER: `${((100 * errors) / words).toFixed(1)} %` })
  return errors / words
}

describe('in Node, with the phonemes of eSpeak', () => {
  let manifest: VoiceManifest
  let backend: Backend
  beforeAll(async () => {
    configureRuntime({ numThreads: 1 })
    const { folder } = await ensurePublishedVoice('kokoro')
    manifest = await loadManifest(pathToFileURL(join(folder, 'voice.json')).href, { fetch: fetchFile })
    backend = createKokoroBackend({ phonemizers: () => createEspeakPhonemizer() })
    const assets = createModelStore({ storage: 'memory', fetch: fetchFile, baseUrl: import.meta.url })
    await backend.loadVoice(manifest, { precision: 'compact', assets })
  })
  afterAll(() => backend.close())

  test.each(LANGUAGES)('%s is understood in %s', async (name, language, most, sentences) => {
    await loadTextParts({ language })
    const recognizer = await createWhisper(language)
    const speaker = manifest.speakers.names?.indexOf(name) ?? -1
    try {
      const rate = await hear(name, recognizer, sentences, async (text) => {
        const graph = compileRequest(text, { voice: 'kokoro', speaker, language })
        const blocks: Float32Array[] = []
        const request = { graph, voice: 'kokoro', speaker, seed: 1, streaming: false }
        for await (const chunk of backend.synthesize(request)) {
          if (chunk.kind === 'audio') blocks.push(chunk.samples)
        }
        return { samples: joinSamples(blocks), rateHz: manifest.sampleRateHz }
      })
      expect(100 * rate).toBeLessThanOrEqual(most)
    } finally {
      await recognizer.close()
    }
  })
})

declare global {
  interface Window {
    voiceSoundboard: typeof VoiceSoundboard
  }
}

test('in a browser af_bella answers to her name, and is understood', async () => {
  await ensureVoices()
  await ensurePublishedVoice('kokoro')
  await buildIfChanged()
  const recognizer = await createRecognizer(await moonshineModel())
  const server = await serve({ port: 0 })
  const bench = await openBenchPage({ serverUrl: server.url, script: 'window.benchReady = true' })
  try {
    await bench.load()
    const clips = await bench.page.evaluate(async (sentences) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({
        voices: ['/voices/kokoro/voice.json'],
        realtime: false,
      })
      const made: { samples: number[]; rateHz: number; voice: string; codes: string[] }[] = []
      for (const sentence of sentences) {
        const { samples, sampleRate, metadata } = await engine.render(sentence, { voice: 'af_bella' })
        const codes = metadata.degradations.map(({ code }) => code)
        made.push({ samples: [...samples], rateHz: sampleRate, voice: metadata.voice, codes })
      }
      await engine.close()
      return made
    }, ENGLISH)
    expect(clips.flatMap(({ codes }) => codes)).toEqual([])
    expect(new Set(clips.map(({ voice }) => voice))).toEqual(new Set(['kokoro']))
    let next = 0
    const rate = await hear('af_bella', recognizer, ENGLISH, async () => {
      const { samples, rateHz } = clips[next++] as (typeof clips)[number]
      return { samples: Float32Array.from(samples), rateHz }
    })
    expect(rate).toBeLessThan(0.06)
  } finally {
    await bench.close()
    await server.close()
    await recognizer.close()
  }
})
