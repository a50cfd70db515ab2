/** How the system schedules the browser's audio threads: figures with and without real-time priority differ. */
import { spawnSync } from 'node:child_process'
import type { Browser } from 'playwright-core'

/** Such as `AudioOutputDevi FF 1`: name, class and real-time priority; empty where `ps` does not tell. */
export async function audioThreads(browser: Browser): Promise<readonly string[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const { stdout, status } = spawnSync('ps', ['-L', '-o', 'comm=,cls=,rtprio=,ni=', '-p', ids.join(',')], {
    encoding: 'utf8',
  })
  if (status !== 0) return []
  const threads = stdout.split('\n').filter((line) => /audio/i.test(line))
  return [...new Set(threads.map((line) => line.trim().replaceAll(/\s+/g, ' ')))]
}
