/** The optional backend as an application uses it: in a worker of its own, through the public engine. */
import { expect, test } from 'vitest'
import { createVoiceEngine } from 'voice-soundboard'
import { espeakManifest } from './index.ts'
import espeakWorkerUrl from './test-support/espeak.worker.ts?worker&url'

const open = () =>
  createVoiceEngine({
    voice: 'dittli-en',
    voices: [espeakManifest('de')],
    realtime: false,
    worker: () => new Worker(espeakWorkerUrl, { type: 'module' }),
  })

test('its voices stand beside those of the catalogue, and speak', async () => {
  const engine = await open()
  expect(engine.voices().map(({ id }) => id)).toEqual(expect.arrayContaining(['dittli-en', 'espeak-de']))
  const german = await engine.render('Guten Morgen, wie geht es dir?', { voice: 'espeak-de' })
  const words = german.timeline.filter(({ kind }) => kind === 'word').map(({ text }) => text)
  expect(words).toEqual(['Guten', 'Morgen', 'wie', 'geht', 'es', 'dir'])
  expect(german.metadata).toMatchObject({ backend: 'espeak', voice: 'espeak-de' })
  expect(german.metadata.durationMs).toBeGreaterThan(800)
  expect(german.samples.some((sample) => Math.abs(sample) > 0.05)).toBe(true)
  await engine.close()
})

test('a voice that is none is refused by name', async () => {
  const voices = [{ ...espeakManifest('de'), sampleRateHz: -1 }]
  await expect(createVoiceEngine({ voices, realtime: false })).rejects.toMatchObject({
    code: 'invalid-input',
    path: expect.stringContaining('voices[0]') as string,
  })
})
