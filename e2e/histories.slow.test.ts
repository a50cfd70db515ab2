/**
 * Random histories in a real browser, judged by what came out of it: 200 of them, each with an engine of its own
 * and a voice whose every sample says what it is of. `HISTORIES_SEED` chooses others; `HISTORIES_ONLY` repeats one.
 */
import type { Page } from '@playwright/test'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumLaunch } from '../scripts/browser.ts'
import { serve } from '../scripts/server.ts'
import type { RunningServer } from '../scripts/server.ts'
import { broken } from './support/histories/laws.ts'
import { openHistoryPlayer, sampleHistories } from './support/histories/perform.ts'

const COUNT = 200
const SEED = Number(process.env['HISTORIES_SEED'] ?? Math.trunc(Math.random() * 2 ** 31))
const ONLY = process.env['HISTORIES_ONLY']

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

test(`${COUNT} random histories keep every law, in captured audio`, async () => {
  const page = (await browser.newPage({ bypassCSP: true })) as Page
  const player = await openHistoryPlayer(page, server.url)
  const all = sampleHistories(SEED, COUNT).filter(
    ({ number }) => ONLY === undefined || number === Number(ONLY),
  )
  const faults: string[] = []
  let utterances = 0
  await player.play(all, ({ number, transport }, report) => {
    utterances += report.spoken.length
    for (const fault of broken(report, transport)) faults.push(`HISTORIES_ONLY=${number}: ${fault}`)
  })
  console.log(`${all.length} histories, ${utterances} utterances, HISTORIES_SEED=${SEED}`)
  expect(faults, `HISTORIES_SEED=${SEED}`).toEqual([])
})
