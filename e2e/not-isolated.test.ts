/** A page that is not cross-origin isolated: the same speech, by messages instead of shared memory. */
import type { Page } from '@playwright/test'
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'The river ran on under the bridge and past the mill, as it always had.'

const ISOLATION = /^cross-origin-(opener|embedder)-policy$/

async function withoutIsolation(page: Page): Promise<void> {
  await page.route('**/blank.html', async (route) => {
    const response = await route.fetch()
    const headers = Object.entries(response.headers()).filter(([name]) => !ISOLATION.test(name))
    await route.fulfill({ response, headers: Object.fromEntries(headers) })
  })
}

for (const [name, transport, prepare] of [
  ['not-cross-origin-isolated', 'auto', withoutIsolation],
  ['requested', 'message-port', async () => undefined],
] as const) {
  test(`speech by messages (${name}): the same words, interruptions and controls`, async ({ page }) => {
    await prepare(page)
    await openBlank(page)
    const { isolated, health, result, report, rest, order } = await page.evaluate(
      async ({ voice, text, transport }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, transport })
        const result = await engine.speak('By messages alone.').finished
        const utterance = engine.speak(text)
        let words = 0
        await new Promise<void>((resolve) => utterance.on('word', () => ++words === 4 && resolve()))
        const report = await engine.interrupt({ behavior: 'finish-word' })
        const order: string[] = []
        const resumed = utterance.resume()
        resumed.on('end', () => order.push('rest'))
        await new Promise((resolve) => resumed.on('word', resolve))
        engine.pause()
        const alert = engine.speak('Wait!', { priority: 'system' })
        alert.on('end', () => order.push('alert'))
        engine.resume()
        const rest = await resumed.finished
        const health = engine.health()
        await engine.close()
        return { isolated: crossOriginIsolated, health, result, report, rest, order }
      },
      { voice: QUICK_VOICE, text: TEXT, transport },
    )
    expect(isolated).toBe(transport === 'message-port')
    expect(health.transport).toBe('message-port')
    expect(health.transportReason).toBe(name)
    expect(health.accounting).toMatchObject({ queued: 4, spoken: 3, interrupted: 1 })
    expect(result).toMatchObject({ outcome: 'completed', heard: { text: 'By messages alone.' } })
    expect(TEXT.startsWith(report.heard.text)).toBe(true)
    expect(report.heard.words).toBeGreaterThanOrEqual(4)
    expect(rest).toMatchObject({ outcome: 'completed', heard: { text: TEXT } })
    expect(order).toEqual(['alert', 'rest'])
  })
}
