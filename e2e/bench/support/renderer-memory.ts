/** Memory of the page's processes, as the system counts it: JavaScript, workers, WebAssembly, everything. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { CDPSession } from 'playwright-core'

const run = promisify(execFile)

/** Resident memory of all renderers, in MB. @param browser A session of the browser, not of a page. */
export async function rendererMb(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', ids.join(',')])
  const kilobytes = stdout.trim().split(/\s+/).map(Number)
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}

/** JavaScript objects of the page's main thread, garbage among them, in MB. */
export async function scriptHeapMb(page: CDPSession): Promise<number> {
  const { metrics } = await page.send('Performance.getMetrics')
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')
  if (!used) throw new Error('The browser does not tell the size of its heap.')
  return used.value / 2 ** 20
}
