/** Voices in the browser's storage: what is kept, where else it may be had, and downloads that go on where they were. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { servedFolder } from '@voice-soundboard/voices'
import { chromiumLaunch } from '../scripts/browser.ts'
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const HEADERS = { 'Cross-Origin-Resource-Policy': 'same-origin' }

test('what is kept can be listed, pinned and forgotten, and is told in bytes', async ({ page }) => {
  await openBlank(page)
  const seen = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice, realtime: false })
    await engine.loadVoice(voice)
    await engine.storage.pin(voice)
    const [kept] = await engine.storage.list()
    const { bytes, quotaBytes } = await engine.storage.estimate()
    await engine.storage.unpin(voice)
    await engine.storage.delete(voice)
    const after = await engine.storage.list()
    const unknown = await engine.storage.pin('nobody').catch(({ code }: { code: string }) => code)
    await engine.close()
    return { kept, bytes, quotaBytes, after, unknown }
  }, QUICK_VOICE)
  expect(seen.kept).toMatchObject({ name: `${QUICK_VOICE}.compact.vsb`, whole: true, pinned: true })
  expect(seen.bytes).toBeGreaterThanOrEqual(seen.kept?.bytes ?? Infinity)
  expect(seen.quotaBytes).toBeGreaterThan(seen.bytes)
  expect(seen.after).toEqual([])
  expect(seen.unknown).toBe('voice-not-found')
})

test('a mirror serves what the site does not', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/)
  const model = readFileSync(join(servedFolder(), QUICK_VOICE, `${QUICK_VOICE}.compact.vsb`))
  await page.route('**/voices/**/*.vsb', (route) => route.fulfill({ status: 404, headers: HEADERS }))
  await page.route('**/mirror/voices/**/*.vsb', (route) => route.fulfill({ headers: HEADERS, body: model }))
  await openBlank(page)
  const seen = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({
      voice,
      mirrors: ['/mirror/'],
      realtime: false,
    })
    await engine.ready()
    const { voice: speaking, status } = engine.health()
    await engine.close()
    return { speaking, status }
  }, QUICK_VOICE)
  expect(seen).toEqual({ speaking: QUICK_VOICE, status: 'healthy' })
})

test.describe('a browser that is killed in mid-download', () => {
  const VOICE = 'piper-libritts-r'
  const PART_DELAY_MS = 700
  const model = (): Buffer => readFileSync(join(servedFolder(), VOICE, `${VOICE}.compact.vsb`))

  /** Serves the model slowly, part by part, and notes what was asked for. */
  async function serveSlowly(context: BrowserContext, bytes: Buffer): Promise<string[]> {
    const asked: string[] = []
    await context.route(`**/${VOICE}.compact.vsb`, async (route) => {
      const range = route.request().headers()['range'] ?? ''
      const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(range) ?? []
      const end = to === '' ? bytes.length - 1 : Number(to)
      asked.push(range)
      await new Promise((resolve) => setTimeout(resolve, PART_DELAY_MS))
      const headers = {
        ...HEADERS,
        'Content-Range': `bytes ${from}-${end}/${bytes.length}`,
        'Accept-Ranges': 'bytes',
      }
      await route
        .fulfill({ status: 206, headers, body: bytes.subarray(Number(from), end + 1) })
        // The browser that asked may be gone.
        .catch(() => undefined)
    })
    return asked
  }

  const open = async (profile: string, baseURL: string | undefined): Promise<[BrowserContext, Page]> => {
    const context = await chromium.launchPersistentContext(profile, {
      ...chromiumLaunch(),
      ...(baseURL === undefined ? {} : { baseURL }),
    })
    return [context, context.pages()[0] ?? (await context.newPage())]
  }

  test('goes on where it was when it comes back', async ({ baseURL }) => {
    const bytes = model()
    const profile = await mkdtemp(join(tmpdir(), 'voice-soundboard-killed-'))
    try {
      const [first, page] = await open(profile, baseURL)
      const askedFirst = await serveSlowly(first, bytes)
      await openBlank(page)
      const keptBytes = await page.evaluate(async (voice) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, realtime: false })
        for (;;) {
          const { partialBytes } = await engine.storage.estimate()
          if (partialBytes > 8_000_000) return partialBytes
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      }, VOICE)
      // What is written has to reach the disk; nothing else is waited for.
      await page.waitForTimeout(300)
      execFileSync('pkill', ['-9', '-f', profile])
      await first.close().catch(() => undefined)
      expect(askedFirst.length).toBeGreaterThan(2)

      const [second, again] = await open(profile, baseURL)
      const askedAgain = await serveSlowly(second, bytes)
      await openBlank(again)
      const spoken = await again.evaluate(async (voice) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, realtime: false })
        const clip = await engine.render('And on it goes.')
        const [kept] = await engine.storage.list()
        await engine.close()
        return { durationMs: clip.metadata.durationMs, kept }
      }, VOICE)
      await second.close()
      const wanted = askedAgain
        .map((range) => /bytes=(\d+)-(\d*)/.exec(range))
        .reduce((sum, match) => sum + Number(match?.[2] || bytes.length - 1) + 1 - Number(match?.[1] ?? 0), 0)
      expect(spoken.durationMs).toBeGreaterThan(500)
      expect(spoken.kept).toMatchObject({ whole: true, bytes: bytes.length })
      expect(wanted).toBeLessThan(bytes.length - keptBytes / 2)
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})
