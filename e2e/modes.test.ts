/** The options of an engine, each seen to have its effect: batch mode, latency, memory. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'The river ran on under the bridge and past the mill, as it always had. Nobody saw it go.'

test('batch mode opens no AudioContext, reports progress to its end, and can be aborted', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const Original = window.AudioContext
    Object.assign(window, { contextsOpened: 0 })
    window.AudioContext = class extends Original {
      constructor(...options: ConstructorParameters<typeof AudioContext>) {
        super(...options)
        ;(window as unknown as { contextsOpened: number }).contextsOpened++
      }
    }
  })
  await openBlank(page)
  const { progress, realTimeFactor, aborted, refused, contexts } = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice, realtime: false })
      await engine.loadVoice(voice)
      const progress: number[] = []
      const clip = await engine.render(text.repeat(4), {
        onProgress: ({ phase, fraction }) => {
          if (phase === 'synthesize' && fraction !== null) progress.push(fraction)
        },
      })
      const abort = new AbortController()
      const aborted = await engine
        .render(text.repeat(40), { signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) })
        .then(
          () => 'rendered',
          (error: Error) => error.message,
        )
      const refused = await engine.speak(text).finished.then(
        () => 'spoke',
        (error: { path: string }) => error.path,
      )
      await engine.close()
      const contexts = (window as unknown as { contextsOpened: number }).contextsOpened
      const { realTimeFactor } = clip.metadata.metrics
      return { progress, realTimeFactor, aborted, refused, contexts }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  expect(contexts).toBe(0)
  expect(progress.length).toBeGreaterThan(4)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress.at(-1)).toBe(1)
  expect(realTimeFactor).toBeLessThan(1)
  expect(aborted).toBe('enough')
  expect(refused).toBe('realtime')
})

test('maxLatencyMs sets the alarm for speech that was ready and did not sound', async ({ page }) => {
  await openBlank(page)
  const alarms = await page.evaluate(async (voice) => {
    const alarmAt = async (maxLatencyMs: number) => {
      const audioContext = new AudioContext()
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs, audioContext })
      await engine.loadVoice(voice)
      const codes: string[] = []
      engine.on('degraded', ({ degradation }) => codes.push(degradation.code))
      // The application holds its context back although the speech is ready.
      const resume = audioContext.resume.bind(audioContext)
      await audioContext.suspend()
      audioContext.resume = () => Promise.resolve()
      const utterance = engine.speak('Ready long before it is heard.')
      setTimeout(resume, 1500)
      await utterance.finished
      const isReason = engine.health().reasons.some(({ code }) => code === 'latency-exceeded')
      await engine.close()
      await audioContext.close()
      return codes.includes('latency-exceeded') && isReason
    }
    const onTime = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 1000 })
    await onTime.speak('On time.').finished
    const quiet = !onTime.health().reasons.some(({ code }) => code === 'latency-exceeded')
    await onTime.close()
    return { late: await alarmAt(50), quiet }
  }, QUICK_VOICE)
  expect(alarms).toEqual({ late: true, quiet: true })
})

test('maxLatencyMs is how much must be ready before an empty ring sounds', async ({ page }) => {
  await openBlank(page)
  const thresholds = await page.evaluate(async (voice) => {
    const thresholds: (number | undefined)[] = []
    for (const maxLatencyMs of [10, 400]) {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs })
      thresholds.push(engine.health().ring?.startThresholdMs)
      await engine.close()
    }
    return thresholds
  }, QUICK_VOICE)
  expect(thresholds[0]).toBeCloseTo(10, 0)
  expect(thresholds[1]).toBeCloseTo(400, 0)
})

test('memoryBudgetMb bounds what is held, and tells when a voice does not fit', async ({ page }) => {
  await openBlank(page)
  const { roomy, tight } = await page.evaluate(
    async ({ voice, text }) => {
      const { createVoiceEngine } = window.voiceSoundboard
      const roomyEngine = await createVoiceEngine({ voice, memoryBudgetMb: 256 })
      await roomyEngine.loadVoice(voice)
      for (let i = 0; i < 3; i++) await roomyEngine.prepare(`${i}. ${text}`)
      const roomy = roomyEngine.health()
      await roomyEngine.close()
      const tightEngine = await createVoiceEngine({ voice, memoryBudgetMb: 16 })
      await tightEngine.loadVoice(voice)
      for (let i = 0; i < 30; i++) await tightEngine.prepare(`${i}. ${text.repeat(3)}`)
      const { outcome } = await tightEngine.speak('Still here.').finished
      const tight = tightEngine.health()
      await tightEngine.close()
      return { roomy, tight: { ...tight, outcome } }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  const codes = (health: { reasons: readonly { code: string }[] }) => health.reasons.map(({ code }) => code)
  expect(roomy.memory.budgetMb).toBe(256)
  expect(roomy.memory.usedMb).toBeLessThan(256)
  expect(roomy.memory.preparedMb).toBeGreaterThan(1)
  expect(codes(roomy)).not.toContain('memory-budget-exceeded')
  expect(tight.outcome).toBe('completed')
  const isBounded = tight.memory.usedMb <= 16 || codes(tight).includes('memory-budget-exceeded')
  expect(isBounded, JSON.stringify(tight.memory)).toBe(true)
  expect(tight.memory.preparedMb).toBeLessThan(16)
})
