/** One page with all contenders in it, on the page that our production server serves. */
import type { Browser, Page } from 'playwright-core'
import type { AssetServer } from './asset-server.ts'
import type { BenchVoice } from './bench-voice.ts'
import type { PageScripts } from './page-scripts.ts'

/** What all pages of one benchmark share. */
export interface BenchSite {
  readonly browser: Browser
  readonly serverUrl: string
  readonly assets: AssetServer
  readonly scripts: PageScripts
  readonly voice: BenchVoice
}

/**
 * In a browser context of its own, so with empty caches. The page's security policy is lifted, because
 * vits-web makes workers from blobs and loads from three other hosts; isolation stays.
 */
export async function openBenchPage(site: BenchSite, threads: number): Promise<Page> {
  const context = await site.browser.newContext({ bypassCSP: true })
  // vits-web takes as many threads as there are cores, and has no option for it.
  await context.addInitScript((cores) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores })
  }, threads)
  const page = await context.newPage()
  await loadBenchPage(page, site)
  return page
}

/** Also for starting anew in a page whose caches are filled. */
export async function loadBenchPage(page: Page, { serverUrl, scripts }: BenchSite): Promise<void> {
  await page.goto(new URL('blank.html', serverUrl).href)
  await page.waitForFunction(() => 'voiceSoundboard' in window)
  await page.addScriptTag({ content: scripts.page, type: 'module' })
  await page.waitForFunction(() => 'bench' in window)
}
