/** Two hundred utterances in a row leave the page's process as large as the first few made it. */
import { spawnSync } from 'node:child_process'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumLaunch } from '../scripts/browser.ts'
import { serve } from '../scripts/server.ts'
import type { RunningServer } from '../scripts/server.ts'
import type {} from '../apps/soundboard/src/blank.ts'

const UTTERANCES = 200
/** Sessions, caches and the JIT settle over the first ones. */
const WARM_UP = 40

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await serve({ port: 0 })
  browser = await chromium.launch(chromiumLaunch())
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** Resident memory of all renderers, in MB, after a garbage collection in each. */
async function rendererMb(): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => String(id))
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', ids.join(',')], { encoding: 'utf8' })
  return stdout
    .trim()
    .split(/\s+/)
    .map(Number)
    .reduce((sum, kilobytes) => sum + kilobytes / 1024, 0)
}

test(`${UTTERANCES} utterances leave memory flat`, async () => {
  const page = await browser.newPage()
  await page.goto(`${server.url}blank.html`)
  await page.waitForFunction(() => 'voiceSoundboard' in window)
  const engine = await page.evaluateHandle(async () => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice: 'dittli-en' })
    await engine.unlock()
    return engine
  })
  const speak = (count: number) =>
    engine.evaluate(async (engine, count) => {
      for (let i = 0; i < count; i++) {
        // Of another length each time, so that no buffer is the size of the last one.
        const { outcome } = await engine.speak('Yes, '.repeat(1 + (i % 3)) + 'go.', { speed: 3, seed: i })
          .finished
        if (outcome !== 'completed') throw new Error(outcome)
      }
    }, count)
  const collect = async () => {
    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    await session.detach()
    return rendererMb()
  }

  await speak(WARM_UP)
  const sizes = [await collect()]
  for (let spoken = WARM_UP; spoken < UTTERANCES; spoken += 40) {
    await speak(40)
    sizes.push(await collect())
  }
  console.log(`resident MB after every 40 utterances: ${sizes.map((mb) => mb.toFixed(0)).join(', ')}`)
  const [first = 0] = sizes
  expect(sizes.at(-1)).toBeLessThan(first * 1.03 + 8)
})
