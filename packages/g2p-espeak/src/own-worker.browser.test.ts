/** The optional phonemiser as an application uses it: in a worker of its own, through the public engine. */
import { expect, test } from 'vitest'
import { createVoiceEngine, SynthesisError } from 'voice-soundboard'
import espeakWorkerUrl from './test-support/espeak.worker.ts?worker&url'

const VOICE = 'dittli-en'
const GERMAN = 'Guten Morgen, wie geht es dir?'

test('a worker with eSpeak reads a language that the built-in one refuses', async () => {
  const builtIn = await createVoiceEngine({ voice: VOICE, realtime: false })
  const refused = builtIn.render(GERMAN, { language: 'de' })
  await expect(refused).rejects.toBeInstanceOf(SynthesisError)
  await expect(refused).rejects.toThrow(/reads en/)
  await builtIn.close()

  const engine = await createVoiceEngine({
    voice: VOICE,
    realtime: false,
    worker: () => new Worker(espeakWorkerUrl, { type: 'module' }),
  })
  const german = await engine.render(GERMAN, { language: 'de' })
  const words = german.timeline.filter(({ kind }) => kind === 'word').map(({ text }) => text)
  expect(words).toEqual(['Guten', 'Morgen', 'wie', 'geht', 'es', 'dir'])
  expect(german.metadata.durationMs).toBeGreaterThan(800)
  const english = await engine.render('Good morning.')
  expect(english.metadata.durationMs).toBeGreaterThan(300)
  await engine.close()
})
