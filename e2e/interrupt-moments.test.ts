/** Interruption at any moment: while a voice loads, while speech is made, twice, when idle, and by a signal. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'The river ran on under the bridge and past the mill, as it always had.'
const NOTHING = { text: '', endOffset: 0, words: 0 }

test('before the first sound, wherever the speech is on its way, nothing was heard', async ({ page }) => {
  await openBlank(page)
  const reports = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      const interruptAfter = async (wait: () => Promise<unknown>) => {
        const utterance = engine.speak(text)
        await wait()
        const report = await engine.interrupt({ behavior: 'finish-sentence' })
        const { outcome, heard } = await utterance.finished
        return { outcome, heard: report.heard, same: JSON.stringify(heard) === JSON.stringify(report.heard) }
      }
      const atOnce = await interruptAfter(() => Promise.resolve())
      // The voice is still being loaded: the engine is a few milliseconds old.
      const loading = await interruptAfter(() => new Promise((resolve) => setTimeout(resolve, 5)))
      await engine.loadVoice(voice)
      const encoding = await interruptAfter(() => new Promise((resolve) => setTimeout(resolve, 10)))
      const still = await engine.speak('Still here.').finished
      await engine.close()
      return { atOnce, loading, encoding, still: still.outcome }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  const unheard = { outcome: 'interrupted', heard: NOTHING, same: true }
  expect(reports).toEqual({ atOnce: unheard, loading: unheard, encoding: unheard, still: 'completed' })
})

test('twice, when idle, and again when all is over', async ({ page }) => {
  await openBlank(page)
  const { first, second, idle, own, accounting } = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      const idle = await engine.interrupt()
      const utterance = engine.speak(text)
      let words = 0
      await new Promise<void>((resolve) => utterance.on('word', () => ++words === 4 && resolve()))
      const [first, second] = await Promise.all([
        engine.interrupt({ behavior: 'finish-sentence', reason: 'context_change' }),
        engine.interrupt({ reason: 'user_spoke' }),
      ])
      const own = await utterance.interrupt()
      const { accounting } = engine.health()
      await engine.close()
      return { first, second, idle, own, accounting }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  expect(idle).toMatchObject({ heard: NOTHING, interruptToSilenceMs: null })
  expect(first.heard.words).toBeGreaterThanOrEqual(3)
  expect(first.heard.text.length, 'the second did not wait for the sentence').toBeLessThan(TEXT.length)
  expect(second.heard).toEqual(first.heard)
  expect(own.heard).toEqual(first.heard)
  expect(accounting).toMatchObject({ queued: 1, interrupted: 1, pending: 0 })
})

test('an AbortSignal interrupts its utterance alone, at any time', async ({ page }) => {
  await openBlank(page)
  const outcomes = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      const before = AbortSignal.abort()
      const during = new AbortController()
      const after = new AbortController()
      const aborted = engine.speak(text, { signal: before }).finished
      const speaking = engine.speak(text, { signal: during.signal })
      const next = engine.speak('Next.', { signal: after.signal }).finished
      await new Promise((resolve) => speaking.on('word', resolve))
      during.abort()
      const results = [await aborted, await speaking.finished, await next]
      after.abort()
      await engine.close()
      return results.map(({ outcome }) => outcome)
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  expect(outcomes).toEqual(['interrupted', 'interrupted', 'completed'])
})
