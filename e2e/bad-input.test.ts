/** What is wrong is said: every bad input has a typed error or a reported degradation, and nothing hangs. */
import type { Page } from '@playwright/test'
import { openBlank, QUICK_VOICE, type Failure } from './support/blank.ts'
import { expect, test } from './support/test.ts'

/** The failure of rendering `text`, or null when it renders. */
const failureOf = (
  page: Page,
  text: string,
  options: { speaker?: number | string; voice?: string; speed?: number } = {},
) =>
  page.evaluate(
    async ({ text, options, voice }): Promise<Failure | null> => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
      try {
        await engine.render(text, options)
        return null
      } catch (error) {
        const { name, message, code } = error as Failure
        const isOurs = error instanceof window.voiceSoundboard.VoiceSoundboardError
        return { name: isOurs ? name : `foreign ${name}`, code, message }
      } finally {
        await engine.close()
      }
    },
    { text, options, voice: QUICK_VOICE },
  )

for (const [what, text] of [
  ['an empty text', ''],
  ['white space', ' \n\t '],
  ['punctuation alone', '… — !?'],
] as const) {
  test(`${what} is refused by name`, async ({ page }) => {
    await openBlank(page)
    expect(await failureOf(page, text)).toMatchObject({ name: 'InvalidInputError', code: 'invalid-input' })
  })
}

test('what the voice has no sound for is silent, and reported', async ({ page }) => {
  await openBlank(page)
  const degradations = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
    const clip = await engine.render('ᚠᚢ')
    await engine.close()
    return clip.metadata.degradations
  }, QUICK_VOICE)
  expect(degradations.map(({ code }) => code)).toContain('word-silent')
  expect(degradations.every(({ source }) => source?.join() === '0,2')).toBe(true)
})

test('an unknown voice, speaker or speed is refused, and what there is instead is named', async ({
  page,
}) => {
  await openBlank(page)
  expect(await failureOf(page, 'Hello.', { voice: 'nobody' })).toMatchObject({
    code: 'voice-not-found',
    message: expect.stringContaining('piper-libritts-r'),
  })
  expect(await failureOf(page, 'Hello.', { voice: 'piper-libritts-r', speaker: 904 })).toMatchObject({
    code: 'speaker-not-found',
    message: expect.stringContaining('0 to 903'),
  })
  expect(await failureOf(page, 'Hello.', { speed: 9 })).toMatchObject({ code: 'invalid-input' })
})

test('unpaired surrogates and control characters are read past, with offsets that still fit', async ({
  page,
}) => {
  await openBlank(page)
  const text = 'Hello \ud800 wide\u0007 world\u0000, \udfff again.'
  const words = await page.evaluate(
    async ({ units, voice }) => {
      const text = String.fromCharCode(...units)
      const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
      const clip = await engine.render(text)
      await engine.close()
      return clip.timeline.filter(({ kind }) => kind === 'word').map(({ source }) => text.slice(...source))
    },
    // As numbers: a lone surrogate would not survive the way into the page.
    { units: Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)), voice: QUICK_VOICE },
  )
  expect(words.map((word) => word.replace(/\W/g, '')).filter(Boolean)).toEqual([
    'Hello',
    'wide',
    'world',
    'again',
  ])
})

test('100,000 characters begin like a short text, and stop at once', async ({ page }) => {
  await openBlank(page)
  const { result, length } = await page.evaluate(async (voice) => {
    const text = 'A long story needs a patient voice, and a listener who may leave. '.repeat(1_540)
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const utterance = engine.speak(text)
    await new Promise<void>((resolve) => utterance.on('start', () => resolve()))
    await engine.interrupt()
    const result = await utterance.finished
    await engine.close()
    return { result, length: text.length }
  }, QUICK_VOICE)
  expect(length).toBeGreaterThan(100_000)
  expect(result.outcome).toBe('interrupted')
  expect(result.heard.endOffset).toBeLessThan(200)
})

for (const [what, damage] of [
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000)],
  [
    'altered by one byte',
    (bytes: Buffer) => {
      const copy = Buffer.from(bytes)
      copy[copy.length >> 1] = (copy[copy.length >> 1] as number) ^ 1
      return copy
    },
  ],
] as const) {
  test(`a model file ${what} is not spoken with`, async ({ page, context }) => {
    let damaged = 0
    await context.route(`**/voices/${QUICK_VOICE}/**`, async (route) => {
      const response = await route.fetch()
      const bytes = await response.body()
      if (bytes.length < 1_000_000) return route.fulfill({ response })
      damaged++
      // Without the length and encoding of the sound file, which would not fit.
      const { 'content-length': _length, 'content-encoding': _encoding, ...headers } = response.headers()
      return route.fulfill({ status: 200, headers, body: damage(bytes) })
    })
    await openBlank(page)
    expect(await failureOf(page, 'Hello.')).toMatchObject({
      name: 'ModelCorruptError',
      code: 'model-corrupt',
    })
    expect(damaged).toBeGreaterThan(0)
  })
}

test('without a network, the address that failed is named', async ({ page, context, problems }) => {
  problems.allow(/ERR_FAILED/)
  await openBlank(page)
  await context.route('**/voices/**', (route) => route.abort())
  const failure = await page.evaluate(() =>
    window.voiceSoundboard.createVoiceEngine({ realtime: false }).then(
      () => null,
      ({ code, message, retryable }: Failure & { retryable: boolean }) => ({ code, message, retryable }),
    ),
  )
  expect(failure).toMatchObject({ code: 'download-failed', retryable: true })
  expect(failure?.message).toContain('/voices/voices.json')
})

test('speech that no gesture allowed waits, says so, and sounds after one', async ({ page, problems }) => {
  problems.allow(/AudioContext was not allowed to start/)
  // All from the page itself, told by the console: whatever a test evaluates counts as a gesture.
  await page.addInitScript((voice) => {
    addEventListener('load', () => {
      void window.voiceSoundboard.createVoiceEngine({ voice }).then(async (engine) => {
        const utterance = engine.speak('At last.')
        utterance.on('degraded', ({ degradation }) =>
          console.log(`degraded: ${degradation.code}, ${engine.health().status}`),
        )
        console.log(`outcome: ${(await utterance.finished).outcome}`)
      })
    })
  }, QUICK_VOICE)
  const told = (start: string) => page.waitForEvent('console', (message) => message.text().startsWith(start))

  const degraded = told('degraded')
  await page.goto('blank.html')
  expect((await degraded).text()).toBe('degraded: audio-context-refused, degraded')
  const outcome = told('outcome')
  await page.mouse.click(10, 10)
  expect((await outcome).text()).toBe('outcome: completed')
  expect(await page.evaluate(() => window.soundSeen)).toBeGreaterThan(0)
})

test('close() during speech ends it as an interruption; afterwards every call is refused', async ({
  page,
}) => {
  await openBlank(page)
  const { outcome, heard, codes } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const utterance = engine.speak('This will not be heard to its end, however long it goes on.')
    await new Promise<void>((resolve) => utterance.on('word', () => resolve()))
    await Promise.all([engine.close(), engine.close()])
    const codeOf = (call: () => Promise<unknown>) =>
      Promise.resolve()
        .then(call)
        .then(
          () => 'none',
          (error: Failure) => error.code,
        )
    const codes = await Promise.all([
      codeOf(() => engine.speak('Hello?').finished),
      codeOf(() => engine.render('Hello?')),
      codeOf(() => engine.interrupt()),
      codeOf(() => engine.loadVoice(voice)),
    ])
    const { outcome, heard } = await utterance.finished
    return { outcome, heard, codes }
  }, QUICK_VOICE)
  expect(outcome).toBe('interrupted')
  expect(heard.words).toBeLessThan(12)
  expect(codes).toEqual(['closed', 'closed', 'closed', 'closed'])
})
