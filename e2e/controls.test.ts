/** Controls of the sounding voice, prepared speech, and the limits of an engine. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { installRecorder } from './support/recorder.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'The river ran on under the bridge and past the mill, as it always had.'

test.describe('measured at the output', () => {
  test.use({ bypassCSP: true })

  test('pause is silent and loses nothing; volume and duck are heard', async ({ page }) => {
    await installRecorder(page)
    await openBlank(page)
    const { peaks, states, result } = await page.evaluate(
      async ({ voice, text }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
        await engine.loadVoice(voice)
        const recorder = await window.recordOutput(engine.output)
        const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
        const listen = async (ms: number) => {
          await pause(50)
          const from = recorder.position()
          await pause(ms)
          return recorder.read(from, recorder.position()).reduce((peak, x) => Math.max(peak, Math.abs(x)), 0)
        }
        const states: string[] = []
        engine.on('state', ({ state }) => states.push(state))
        const utterance = engine.speak(text)
        await new Promise((resolve) => utterance.on('word', resolve))
        const loud = await listen(400)
        engine.pause()
        const paused = await listen(300)
        engine.resume()
        const duck = engine.duck({ gain: 0.1, fadeOutMs: 10, fadeInMs: 10 })
        const ducked = await listen(400)
        duck.release()
        engine.setVolume(0, { rampMs: 10 })
        const muted = await listen(300)
        engine.setVolume(1)
        const result = await utterance.finished
        await engine.close()
        return { peaks: { loud, paused, ducked, muted }, states, result }
      },
      { voice: QUICK_VOICE, text: TEXT },
    )
    expect(peaks.loud).toBeGreaterThan(0.02)
    expect(peaks.paused).toBe(0)
    expect(peaks.ducked).toBeGreaterThan(0)
    expect(peaks.ducked).toBeLessThan(peaks.loud / 2)
    expect(peaks.muted).toBe(0)
    expect(states).toEqual(expect.arrayContaining(['speaking', 'paused', 'idle']))
    expect(result).toMatchObject({ outcome: 'completed', heard: { text: TEXT } })
  })
})

test('what is out of range is refused by the path of the option', async ({ page }) => {
  await openBlank(page)
  const refusals = await page.evaluate(async (voice) => {
    const { createVoiceEngine } = window.voiceSoundboard
    const messageOf = async (run: () => unknown) => {
      try {
        await run()
        return 'nothing was refused'
      } catch (error) {
        return `${(error as { code: string }).code} ${(error as { path: string }).path}`
      }
    }
    const engine = await createVoiceEngine({ voice })
    const speak = (options: object) => () => engine.speak('No.', options).finished
    const refusals = [
      await messageOf(() => createVoiceEngine({ maxLatencyMs: 5 })),
      await messageOf(() => createVoiceEngine({ memoryBudgetMb: NaN })),
      await messageOf(() => createVoiceEngine({ dropPolicy: 'sometimes' as 'block' })),
      await messageOf(() => createVoiceEngine({ maxQueueDepth: 0 })),
      await messageOf(() => createVoiceEngine({ transport: 'pigeon' as 'auto' })),
      await messageOf(speak({ priority: 'urgent' })),
      await messageOf(speak({ preempt: 'later' })),
      await messageOf(speak({ onPreempt: 'sulk' })),
      await messageOf(speak({ policy: 'replace' })),
      await messageOf(speak({ volume: -1 })),
      await messageOf(speak({ volume: NaN })),
      await messageOf(() => engine.setVolume(-1)),
      await messageOf(() => engine.duck({ gain: 2 })),
      await messageOf(() => engine.interrupt({ scope: 'tier' })),
      await messageOf(() => engine.interrupt({ behavior: 'abruptly' as 'fade' })),
    ]
    await engine.close()
    return refusals
  }, QUICK_VOICE)
  expect(refusals).toEqual([
    'invalid-input maxLatencyMs',
    'invalid-input memoryBudgetMb',
    'invalid-input dropPolicy',
    'invalid-input maxQueueDepth',
    'invalid-input transport',
    'invalid-input speak.options.priority',
    'invalid-input speak.options.preempt',
    'invalid-input speak.options.onPreempt',
    'invalid-input speak.options.key',
    'invalid-input speak.options.volume',
    'invalid-input speak.options.volume',
    expect.stringContaining('invalid-input setVolume'),
    expect.stringContaining('invalid-input duck'),
    'invalid-input interrupt.options.priority',
    'invalid-input interrupt.options.behavior',
  ])
})

test('prepared speech begins at once, and is otherwise no different', async ({ page }) => {
  await openBlank(page)
  const { prepared, fresh, ready, persisted, discarded } = await page.evaluate(
    async ({ voice, text }) => {
      const { createVoiceEngine } = window.voiceSoundboard
      const engine = await createVoiceEngine({ voice })
      await engine.loadVoice(voice)
      const listen = async () => {
        const utterance = engine.speak(text)
        const words: string[] = []
        utterance.on('word', (word) => words.push(`${word.text} ${word.startMs.toFixed(1)}`))
        const { heard, metrics } = await utterance.finished
        return {
          words,
          heard: heard.text,
          encodeMs: metrics.spans.encodeMs,
          synthesisMs: metrics.synthesisMs,
        }
      }
      const fresh = await listen()
      const speech = await engine.prepare(text)
      const prepared = { durationMs: speech.durationMs, preparedMb: engine.health().memory.preparedMb }
      const ready = await listen()
      await speech.discard()
      const discarded = engine.health().memory.preparedMb
      const { persisted } = await engine.prepare(text, { persist: true })
      await engine.close()
      return { prepared, fresh, ready, persisted, discarded }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  expect(prepared.durationMs).toBeGreaterThan(1000)
  expect(prepared.preparedMb).toBeGreaterThan(0)
  expect(ready.words).toEqual(fresh.words)
  expect(ready.heard).toBe(TEXT)
  expect(ready.synthesisMs).toBeLessThan(fresh.synthesisMs / 4)
  expect(persisted).toBe(true)
  expect(discarded).toBe(0)
})

test('two engines on one page speak at once, each with its own queue', async ({ page }) => {
  await openBlank(page)
  const results = await page.evaluate(async (voice) => {
    const { createVoiceEngine } = window.voiceSoundboard
    const [one, two] = await Promise.all([createVoiceEngine({ voice }), createVoiceEngine({ voice })])
    const first = one.speak('One engine says this.').finished
    const second = two.speak('And the other says that.').finished
    await one.interrupt()
    const outcomes = [(await first).outcome, (await second).outcome]
    await Promise.all([one.close(), two.close()])
    return outcomes
  }, QUICK_VOICE)
  expect(results).toEqual(['interrupted', 'completed'])
})
