/** Live speech from the built public module: events, interruption and the end of an engine. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'The first clause begins at once, and the second one follows it without a gap.'

test('events come in order, once each, in play-head time', async ({ page }) => {
  await openBlank(page)
  const { order, words, result } = await page.evaluate(
    async ({ text, voice }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      const utterance = engine.speak(text)
      const order: string[] = []
      const words: { text: string; startMs: number; endMs: number }[] = []
      for (const type of ['start', 'word', 'phoneme', 'end'] as const) {
        utterance.on(type, () => {
          if (order.at(-1) !== type) order.push(type)
        })
      }
      utterance.on('word', ({ source, startMs, endMs }) =>
        words.push({ text: text.slice(...source), startMs, endMs }),
      )
      const result = await utterance.finished
      await engine.close()
      return { order, words, result }
    },
    { text: TEXT, voice: QUICK_VOICE },
  )
  expect(order[0]).toBe('start')
  expect(order.at(-1)).toBe('end')
  expect(order.filter((type) => type === 'start' || type === 'end')).toEqual(['start', 'end'])
  expect(order).toContain('phoneme')
  expect(words.map((word) => word.text.replace(/\W/g, ''))).toEqual(TEXT.replace(/[^\w ]/g, '').split(' '))
  for (const [i, word] of words.entries()) {
    expect(word.endMs).toBeGreaterThan(word.startMs)
    expect(word.startMs).toBeGreaterThanOrEqual(words[i - 1]?.endMs ?? 0)
  }
  expect(result.outcome).toBe('completed')
  expect(result.heard.text).toBe(TEXT)
  expect(result.heard.words).toBe(words.length)
  expect(result.metrics.timeToFirstAudioMs).toBeGreaterThan(0)
  expect(await page.evaluate(() => window.soundSeen)).toBeGreaterThan(20)
})

for (const behavior of ['fade', 'immediate'] as const) {
  test(`interrupt (${behavior}) is silent, and heard is a prefix that ends with a word`, async ({ page }) => {
    await openBlank(page)
    const { report, result, lastWordEnd } = await page.evaluate(
      async ({ text, voice, behavior }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
        const utterance = engine.speak(text)
        const starts: number[] = []
        await new Promise<void>((resolve) =>
          utterance.on('word', ({ source }) => {
            starts.push(source[0])
            if (starts.length === 5) resolve()
          }),
        )
        const report = await engine.interrupt({ behavior, reason: 'user_spoke' })
        const result = await utterance.finished
        return { report, result, lastWordEnd: starts.at(-1) ?? 0 }
      },
      { text: TEXT, voice: QUICK_VOICE, behavior },
    )
    expect(result.outcome).toBe('interrupted')
    expect(report.reason).toBe('user_spoke')
    expect(report.heard).toEqual(result.heard)
    expect(TEXT.startsWith(result.heard.text)).toBe(true)
    expect(result.heard.text).toHaveLength(result.heard.endOffset)
    expect(result.heard.endOffset).toBeLessThanOrEqual(TEXT.indexOf(' ', lastWordEnd))
    expect(TEXT.slice(result.heard.endOffset)).toMatch(/^\W/)
    expect(report.interruptToSilenceMs).not.toBeNull()
    expect(report.remainingMs).toBeGreaterThan(0)
    await expect.poll(() => page.evaluate(() => window.heardPeak())).toBe(0)
  })
}

test('utterances queue, and one can be taken out without the others', async ({ page }) => {
  await openBlank(page)
  const outcomes = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const [first, second, third] = ['One.', 'Two.', 'Three.'].map((text) => engine.speak(text))
    await second?.interrupt()
    return Promise.all([first, second, third].map(async (utterance) => (await utterance?.finished)?.outcome))
  }, QUICK_VOICE)
  expect(outcomes).toEqual(['completed', 'interrupted', 'completed'])
})

test('the health of a speaking engine', async ({ page }) => {
  await openBlank(page)
  const [before, after, closed] = await page.evaluate(async (voice) => {
    // All of it is ready before it sounds, so that a busy machine does not make it stumble.
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 1000 })
    await engine.loadVoice(voice)
    const before = engine.health()
    await engine.speak('All is well.').finished
    const after = engine.health()
    await engine.close()
    return [before, after, engine.health()] as const
  }, QUICK_VOICE)
  expect(before).toMatchObject({ ready: true, modelLoaded: true, transport: 'ring', voice: QUICK_VOICE })
  expect(before.isolation).toEqual({ crossOriginIsolated: true, sharedArrayBuffer: true })
  expect(before.threads).toBeGreaterThanOrEqual(1)
  expect(after.status, JSON.stringify(after.reasons)).toBe('healthy')
  expect(after.realTimeFactor).toBeGreaterThan(0)
  expect(after.audioContext?.state).toBe('running')
  expect(closed).toMatchObject({ status: 'unhealthy', state: 'closed' })
})
