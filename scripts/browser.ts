/** Finds the Chromium that tests drive: CHROME_PATH, the system's, Playwright's own, else installs Debian's. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** Path of a usable browser, or null. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env['CHROME_PATH']) {
    if (existsSync(env['CHROME_PATH'])) return env['CHROME_PATH']
    throw new Error(`CHROME_PATH is ${env['CHROME_PATH']}, but no file is there.`)
  }
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name)
  }
  if (existsSync(MAC)) return MAC
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/** As {@link findBrowser}, but installs Debian's Chromium when nothing is found and that is possible. */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No browser found: installing Chromium with apt-get …')
    spawnSync('apt-get', ['update'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(
    'No Chromium or Chrome found. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROME_PATH to its executable.',
  )
}

/** Launch options that work for root in a container, without the browser's own network chatter. */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = findBrowser()
  const asRoot = process.getuid?.() === 0
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/etc/os-release')
    ? /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
    : false
}
