/** One page with all contenders in it, on the page that our production server serves. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { chromiumLaunch } from '../../scripts/browser.ts'
import type { AssetServer } from './asset-server.ts'
import type { BenchVoice } from './bench-voice.ts'
import type { PageScripts } from './page-scripts.ts'

/** Between trials: threads go on spinning for a while after a run, and what was interrupted still ends. */
export const SETTLE_MS = 1000

/** What all pages of one benchmark share. */
export interface BenchSite {
  readonly serverUrl: string
  readonly assets: AssetServer
  readonly scripts: PageScripts
  readonly voice: BenchVoice
}

export interface BenchPage {
  readonly page: Page
  readonly browserVersion: string
  /** Loads the page; again, with the caches that it has filled by then. */
  load(): Promise<void>
  close(): Promise<void>
}

/**
 * Starts a Chromium of its own with a new profile on disk: its caches are empty at first and then work as a
 * user's do, which those of Playwright's contexts, kept in memory, do not for files of many megabytes. The
 * page's security policy is lifted, because vits-web makes workers from blobs and loads from other hosts;
 * isolation stays.
 */
export async function openBenchPage(
  { serverUrl, scripts }: Pick<BenchSite, 'serverUrl' | 'scripts'>,
  options: { readonly threads: number },
): Promise<BenchPage> {
  const profile = await mkdtemp(join(tmpdir(), 'voice-soundboard-bench-'))
  const context = await chromium.launchPersistentContext(profile, { ...chromiumLaunch(), bypassCSP: true })
  // vits-web takes as many threads as there are cores, and has no option for it.
  await context.addInitScript((cores) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores })
  }, options.threads)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    page,
    browserVersion: context.browser()?.version() ?? (await page.evaluate(() => navigator.userAgent)),
    async load() {
      await page.goto(new URL('blank.html', serverUrl).href)
      await page.waitForFunction(() => 'voiceSoundboard' in window)
      await page.addScriptTag({ content: scripts.page, type: 'module' })
      await page.waitForFunction(() => 'bench' in window)
    },
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
