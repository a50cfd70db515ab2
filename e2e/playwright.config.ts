import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from '../scripts/browser.ts'
import { ROOT } from '../scripts/paths.ts'

/** The built pages, from the server that `pnpm start` runs, in one real Chromium. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  testIgnore: ['bench/**', '*.slow.test.ts'],
  outputDir: '../test-results',
  // Two tests at once would compete for the cores that speech is made on.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    // Known only once the server has said so; every worker reads this file after that.
    baseURL: `http://127.0.0.1:${process.env['SOUNDBOARD_PORT'] ?? ''}/`,
    launchOptions: chromiumLaunch(),
    trace: 'off',
  },
  webServer: {
    command: 'node --import tsx scripts/start.ts',
    cwd: ROOT,
    env: { PORT: '0' },
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<soundboard_port>\d+)\// },
    // A first build compresses the runtime.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
