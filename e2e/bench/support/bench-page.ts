/** One page in a Chromium of its own, on the page that our production server serves, with a benchmark's script. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { chromiumLaunch } from '../../../scripts/browser.ts'
import { launchAs } from './browser-user.ts'
import type { SystemUser } from './browser-user.ts'

declare global {
  interface Window {
    /** Set by a benchmark's script when it may be called. */
    benchReady?: true
  }
}

export interface BenchPage {
  readonly page: Page
  readonly browser: Browser
  /** Loads the page; again, with the caches that it has filled by then. */
  load(): Promise<void>
  close(): Promise<void>
}

export interface BenchPageOptions {
  readonly serverUrl: string
  /** The script that is put into the page. */
  readonly script: string
  /** What the page is told of the machine's cores. Default: the truth. */
  readonly cores?: number
  /** Who the browser runs as. Default: whoever runs the benchmark. */
  readonly user?: SystemUser | null
}

/**
 * The browser has a new profile on disk: its caches are empty at first and then work as a user's do, which
 * those of Playwright's contexts, kept in memory, do not for files of many megabytes. The page's security
 * policy is lifted, because benchmarks make workers from blobs and load from other hosts; isolation stays.
 */
export async function openBenchPage(options: BenchPageOptions): Promise<BenchPage> {
  const { serverUrl, script, cores, user } = options
  const profile = await mkdtemp(join(tmpdir(), 'voice-soundboard-bench-'))
  const launch = user ? await launchAs(user, chromiumLaunch(), profile) : chromiumLaunch()
  const context = await chromium.launchPersistentContext(profile, { ...launch, bypassCSP: true })
  const browser = context.browser()
  if (!browser) throw new Error('The browser does not tell about itself.')
  if (cores !== undefined) {
    await context.addInitScript((count) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: count })
    }, cores)
  }
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    page,
    browser,
    async load() {
      await page.goto(new URL('blank.html', serverUrl).href)
      await page.waitForFunction(() => 'voiceSoundboard' in window)
      await page.addScriptTag({ content: script, type: 'module' })
      await page.waitForFunction(() => window.benchReady)
    },
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
