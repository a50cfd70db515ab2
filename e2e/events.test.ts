/** Sounds between words through the public module: made, placed in time, taken from a pack, and told when missing. */
import { encodeWav } from '@voice-soundboard/audio'
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

interface Rendered {
  readonly durationMs: number
  readonly words: readonly { readonly text: string; readonly startMs: number; readonly endMs: number }[]
  /** Of each word, root mean square. */
  readonly levelsDb: readonly number[]
  readonly codes: readonly string[]
}

const renderAll = async ({
  voice,
  texts,
  eventPack,
}: {
  voice: string
  texts: readonly string[]
  eventPack?: string
}): Promise<Rendered[]> => {
  const engine = await window.voiceSoundboard.createVoiceEngine({
    realtime: false,
    voice,
    ...(eventPack === undefined ? {} : { eventPack }),
  })
  const rendered: Rendered[] = []
  for (const text of texts) {
    const { samples, sampleRate, timeline, metadata } = await engine.render(text, { seed: 3 })
    const words = timeline.flatMap((mark) =>
      mark.kind === 'word' ? [{ text: mark.text, startMs: mark.startMs, endMs: mark.endMs }] : [],
    )
    const levelsDb = words.map(({ startMs, endMs }) => {
      const part = samples.subarray((startMs * sampleRate) / 1000, (endMs * sampleRate) / 1000)
      const power = part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length)
      return 10 * Math.log10(power + 1e-12)
    })
    const codes = metadata.degradations.map(({ code }) => code)
    rendered.push({ durationMs: metadata.durationMs, words, levelsDb, codes })
  }
  const troubles = engine.health().reasons.map(({ code }) => code)
  await engine.close()
  return rendered.map((one) => ({ ...one, codes: [...one.codes, ...troubles] }))
}

test('a sigh stands between its words, is heard, and points to what was written', async ({ page }) => {
  await openBlank(page)
  const [sighed, first, second] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    texts: ['I had hoped [sigh] for more.', 'I had hoped', 'for more.'],
  })
  if (!sighed || !first || !second) throw new Error('Not all was rendered.')
  expect(sighed.words.map(({ text }) => text)).toEqual(['I', 'had', 'hoped', '[sigh]', 'for', 'more'])
  expect(sighed.codes).toEqual([])
  const { startMs = 0, endMs = 0 } = sighed.words[3] ?? {}
  expect(endMs - startMs).toBeGreaterThan(500)
  expect(sighed.levelsDb[3]).toBeGreaterThan(-45)
  expect(sighed.levelsDb[3]).toBeLessThan(sighed.levelsDb[2] ?? 0)
})

test('live, it is told like a word, and what was heard holds it', async ({ page }) => {
  await openBlank(page)
  const { words, heard } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const utterance = engine.speak('[breath] Here we go.')
    const words: string[] = []
    utterance.on('word', ({ text }) => words.push(text))
    const { heard } = await utterance.finished
    await engine.close()
    return { words, heard }
  }, QUICK_VOICE)
  expect(words).toEqual(['[breath]', 'Here', 'we', 'go'])
  expect(heard.text).toBe('[breath] Here we go.')
})

test('sounds and turns of a graph are spoken where it has them', async ({ page }) => {
  await openBlank(page)
  const { words, gapMs } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
    const { graph } = await engine.compile('Yes. No.')
    const plain = await engine.render(graph, { seed: 3 })
    const played = await engine.render(
      {
        ...graph,
        turns: [
          { tokens: [0, 1], speaker: 0 },
          { tokens: [1, 2], speaker: 0, gapBeforeMs: 400 },
        ],
        events: [{ type: 'hum', durationMs: 500 }],
      },
      { seed: 3 },
    )
    await engine.close()
    const wordsOf = ({ timeline }: typeof plain) => timeline.filter(({ kind }) => kind === 'word')
    const startOf = (clip: typeof plain): number => wordsOf(clip)[1]?.startMs ?? 0
    return {
      words: wordsOf(played).map(({ text, startMs, endMs }) => `${text} ${Math.round(endMs - startMs)}`),
      gapMs: startOf(played) - startOf(plain),
    }
  }, QUICK_VOICE)
  expect(words.at(-1)).toBe('[hum] 500')
  expect(words).toHaveLength(3)
  expect(Math.abs(gapMs - 400)).toBeLessThan(10)
})

test('a sound that is not there is left out, and told', async ({ page }) => {
  await openBlank(page)
  const [laughed] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    texts: ['Very funny [laugh] indeed.'],
  })
  expect(laughed?.codes).toEqual(['event-not-lowered'])
  expect(laughed?.words[2]).toMatchObject({ text: '[laugh]' })
})

const RATE_HZ = 16_000
const TONE = Float32Array.from({ length: RATE_HZ / 2 }, (_, index) => {
  const edge = Math.min(1, index / 100, (RATE_HZ / 2 - 1 - index) / 100)
  return 0.3 * edge * Math.sin((2 * Math.PI * 440 * index) / RATE_HZ)
})

test("an application's own pack goes before the engine's sounds", async ({ page }) => {
  const manifest = {
    version: 1,
    sampleRateHz: RATE_HZ,
    licence: 'CC0-1.0',
    source: 'a test',
    events: { laugh: [{ id: 'one', file: 'laugh.wav', intensity: [0, 1], durationMs: 500 }] },
  }
  await page.route('**/pack/manifest.json', (route) => route.fulfill({ json: manifest }))
  await page.route('**/pack/laugh.wav', (route) =>
    route.fulfill({
      contentType: 'audio/wav',
      body: Buffer.from(encodeWav(TONE, RATE_HZ)),
    }),
  )
  await openBlank(page)
  const [laughed] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    texts: ['Ha [laugh] and [sigh].'],
    eventPack: '/pack/manifest.json',
  })
  expect(laughed?.codes).toEqual([])
  const { startMs = 0, endMs = 0 } = laughed?.words[1] ?? {}
  expect(endMs - startMs).toBeCloseTo(500, 0)
  expect(laughed?.levelsDb[1]).toBeGreaterThan(-18)
  expect(laughed?.levelsDb[3]).toBeGreaterThan(-45)
})

test('a pack that cannot be had is told, and the sounds of the engine take its place', async ({
  page,
  problems,
}) => {
  problems.allow(/404/)
  await openBlank(page)
  const [sighed] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    texts: ['Oh [sigh].'],
    eventPack: '/no-pack/manifest.json',
  })
  expect(sighed?.codes).toEqual(['event-pack-failed'])
  expect(sighed?.levelsDb[1]).toBeGreaterThan(-45)
})
