/** A published Piper voice as it is, from an address of the application's own: cut in the worker, once. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { ensureVoices, modelPath } from '@voice-soundboard/voices'
import { openBlank } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const ID = 'piper-faber-pt'

test.beforeAll(() => ensureVoices({ ids: [ID] }))

/** Serves the model and its configuration below the page's own origin, and counts who asked for the model. */
async function serveStock(context: BrowserContext, damage = (model: Buffer): Buffer => model) {
  const asked = { times: 0 }
  const headers = { 'Cross-Origin-Resource-Policy': 'same-origin' }
  await context.route('**/stock/faber.onnx', (route) => {
    asked.times++
    return route.fulfill({ headers, body: damage(readFileSync(modelPath(ID))) })
  })
  await context.route('**/stock/faber.onnx.json', (route) =>
    route.fulfill({ headers, path: join(dirname(modelPath(ID)), 'config.json') }),
  )
  return asked
}

test('speaks in windows, and is cut and fetched only once', async ({ page, context }) => {
  const asked = await serveStock(context)
  const say = async () => {
    await openBlank(page)
    return page.evaluate(async () => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice: 'dittli-en' })
      const phases = new Set<string>()
      const stock = { id: 'faber', modelUrl: '/stock/faber.onnx', configUrl: '/stock/faber.onnx.json' }
      await engine.loadVoice(stock, { onProgress: ({ phase }) => phases.add(phase) })
      const utterance = engine.speak('One voice speaks, and another one answers it.', {
        voice: 'faber',
        language: 'en',
      })
      const words: string[] = []
      utterance.on('word', ({ text }) => words.push(text))
      const { outcome, degradations, playedMs } = await utterance.finished
      const clip = await engine.render('One voice speaks.', { voice: 'faber', language: 'en' })
      const sum = clip.samples.reduce((total, sample) => total + Math.abs(sample), 0)
      await engine.close()
      return { outcome, degradations, playedMs, words, sum, phases: [...phases] }
    })
  }
  const first = await say()
  expect(first).toMatchObject({ outcome: 'completed', degradations: [] })
  expect(first.words).toEqual(['One', 'voice', 'speaks', 'and', 'another', 'one', 'answers', 'it'])
  expect(first.playedMs).toBeGreaterThan(1_000)
  expect(first.phases).toEqual(expect.arrayContaining(['download', 'prepare', 'compile']))
  const again = await say()
  expect(again.sum).toBe(first.sum)
  expect(asked.times).toBe(1)
})

for (const [what, damage] of [
  ['cut short', (model: Buffer) => model.subarray(0, model.length >> 1)],
  ['that is no model', () => Buffer.from('<!doctype html><title>Not found</title>')],
] as const) {
  test(`a stock model ${what} is a typed error`, async ({ page, context }) => {
    await serveStock(context, damage)
    await openBlank(page)
    const failure = await page.evaluate(async () => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice: 'dittli-en', realtime: false })
      const stock = { id: 'faber', modelUrl: '/stock/faber.onnx', configUrl: '/stock/faber.onnx.json' }
      return engine.loadVoice(stock).then(
        () => null,
        ({ name, code }: { name: string; code: string }) => ({ name, code }),
      )
    })
    expect(failure).toEqual({ name: 'ModelCorruptError', code: 'model-corrupt' })
  })
}

test.describe('a voice of the network', () => {
  // The soundboard's own policy lets page and worker fetch from nowhere else.
  test.use({ bypassCSP: true })
  test.beforeEach(({ context }) =>
    context.route(/synthesis\.worker.*\.js/, async (route) => {
      const response = await route.fetch()
      const { 'content-security-policy': _policy, ...headers } = response.headers()
      await route.fulfill({ response, headers })
    }),
  )

  test('is fetched by its id from where its publisher has it, and only when asked for', async ({
    page,
    context,
  }) => {
    const asked: string[] = []
    const headers = { 'Access-Control-Allow-Origin': '*' }
    await context.route(/pt_BR-faber-medium\.onnx/, (route) => {
      const address = route.request().url()
      asked.push(address)
      const path = address.endsWith('.json') ? join(dirname(modelPath(ID)), 'config.json') : modelPath(ID)
      return route.fulfill({ headers, path })
    })
    await openBlank(page)
    const spoken = await page.evaluate(async () => {
      const { createVoiceEngine, networkVoices } = window.voiceSoundboard
      const id = 'pt_BR-faber-medium'
      const listed = networkVoices().some((voice) => voice.id === id)
      const engine = await createVoiceEngine({ voice: 'dittli-en', realtime: false })
      await engine.loadVoice(id)
      const clip = await engine.render('From far away.', { voice: id, language: 'en' })
      await engine.close()
      return { listed, durationMs: clip.metadata.durationMs }
    })
    expect(spoken.listed).toBe(true)
    expect(spoken.durationMs).toBeGreaterThan(300)
    expect(asked.map((address) => new URL(address).protocol)).toEqual(['https:', 'https:'])
  })
})
