/**
 * Speech in a page that is hidden and silent, whose timers the browser slows to one a second. With puppeteer-core,
 * because Playwright keeps every page visible.
 */
import puppeteer from 'puppeteer-core'
import { chromiumLaunch } from '../scripts/browser.ts'
import { QUICK_VOICE } from './support/blank.ts'
import { listenerScript } from './support/listener.ts'
import { RECORDER_WORKLET, recorderScript } from './support/recorder.ts'
import { expect, test } from './support/test.ts'

/** With these puppeteer, too, would keep hidden pages from being slowed. */
const KEEP_AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/** Shorter than a second each, so that a queue that waits for a timer leaves gaps. */
const TEXTS = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']

test('a queue is spoken without a gap in a hidden page with slow timers', async ({ baseURL }) => {
  const browser = await puppeteer.launch({ ...chromiumLaunch(), ignoreDefaultArgs: KEEP_AWAKE })
  try {
    const page = await browser.newPage()
    await page.setBypassCSP(true)
    await page.evaluateOnNewDocument(recorderScript, RECORDER_WORKLET)
    await page.evaluateOnNewDocument(listenerScript)
    await page.goto(`${baseURL}blank.html`)
    await page.waitForFunction(() => 'voiceSoundboard' in window)
    await page.mouse.click(10, 10)
    await page.evaluate(
      async ({ voice, texts }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 500 })
        for (const text of texts) await engine.prepare(text)
        // Too soft to count as sound: browsers do not slow a page that is heard.
        engine.setVolume(0.0001, { rampMs: 0 })
        const listener = await window.listenTo(engine)
        const control = await listener.hear(texts)
        Object.assign(window, { kept: { engine, listener, control } })
      },
      { voice: QUICK_VOICE, texts: TEXTS },
    )
    const front = await browser.newPage()
    await front.bringToFront()
    const seen = await page.evaluate(async (texts) => {
      const { kept } = window as unknown as { kept: Kept }
      const { engine, listener, control } = kept
      const secondOfTicks = async (): Promise<number> => {
        const until = performance.now() + 1000
        let ticks = 0
        for (; performance.now() < until; ticks++) await window.pause(20)
        return ticks
      }
      // Browsers wait a while before they slow a page.
      let looks = 0
      while ((await secondOfTicks()) > 2 && looks < 40) looks++
      const { hidden } = document
      const heard = await listener.hear(texts)
      const slow = await secondOfTicks()
      await engine.close()
      return {
        hidden,
        looks,
        slow,
        difference: window.difference(heard.samples, control.samples),
        length: control.samples.length,
        words: heard.words,
        outcomes: heard.outcomes,
      }
    }, TEXTS)
    expect(seen.hidden).toBe(true)
    expect(seen.slow, 'timers in a second').toBeLessThanOrEqual(2)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.difference).toBeNull()
    expect(seen.words.map((word) => `${word}.`)).toEqual(TEXTS)
    expect(seen.outcomes).toEqual(TEXTS.map(() => 'completed'))
  } finally {
    await browser.close()
  }
})

interface Kept {
  readonly engine: { close(): Promise<void> }
  readonly listener: Awaited<ReturnType<typeof window.listenTo>>
  readonly control: { readonly samples: Float32Array }
}
