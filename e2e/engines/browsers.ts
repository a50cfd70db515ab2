/** The browsers that run the suite: opened at an address like a user's, with a fresh profile, and closed. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumLaunch, ensureBrowser } from '../../scripts/browser.ts'
import { ensureProgram } from '../../scripts/debian.ts'
import { openSilentSound } from './silent-sound.ts'

export interface OpenBrowser {
  close(): Promise<void>
}

export interface Browser {
  /** As the program tells it. */
  readonly version: string
  open(url: string): Promise<OpenBrowser>
}

/** The control: what fails here too is not the second engine's doing. */
export function chromium(): Browser {
  const program = ensureBrowser()
  return {
    version: versionOf(program),
    open: (url) =>
      openWith(program, (profile) => [
        ...chromiumLaunch().args,
        '--headless',
        '--autoplay-policy=no-user-gesture-required',
        `--user-data-dir=${profile}`,
        url,
      ]),
  }
}

/** No first-run pages, no chatter, and sound without a gesture. */
const FIREFOX_PREFERENCES = {
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
}

export function firefox(): Browser {
  const program = process.env['FIREFOX_PATH'] || ensureProgram(['firefox-esr', 'firefox'], 'firefox-esr')
  return {
    version: versionOf(program),
    async open(url) {
      // Without a sound card Firefox lets no AudioContext run.
      const sound = await openSilentSound()
      const browser = await openWith(
        program,
        async (profile) => {
          const lines = Object.entries(FIREFOX_PREFERENCES).map(
            ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
          )
          await writeFile(join(profile, 'user.js'), lines.join('\n'))
          return ['--headless', '--no-remote', '--profile', profile, url]
        },
        sound.env,
      )
      return {
        async close() {
          await browser.close()
          await sound.close()
        },
      }
    },
  }
}

async function openWith(
  program: string,
  argumentsFor: (profile: string) => string[] | Promise<string[]>,
  env: Readonly<Record<string, string>> = {},
): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'engines-'))
  const browser = spawn(program, await argumentsFor(profile), {
    stdio: 'ignore',
    env: { ...process.env, ...env },
    // Its own process group, so that its content processes end with it.
    detached: true,
  })
  const ended = once(browser, 'exit')
  const kill = (): void => {
    if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL')
  }
  process.once('exit', kill)
  return {
    async close() {
      process.off('exit', kill)
      kill()
      await ended
      // Content processes may still write for a moment.
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return stdout.trim() || program
}
