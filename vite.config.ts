import { createRequire } from 'node:module'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './scripts/browser.ts'
import { ISOLATION_HEADERS } from './scripts/headers.ts'
import { mountsPlugin } from './scripts/mounts.ts'
import { ENGINE_BUNDLING } from './scripts/vite-configs.ts'

const compilerRequire = createRequire(new URL('packages/compiler/package.json', import.meta.url))
const EVERYWHERE_IGNORED = ['**/node_modules/**', '**/dist/**']

/** Test projects; `scripts/vite-configs.ts` holds the builds. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'e2e/bench/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts', '**/*.slow.test.ts', ...EVERYWHERE_IGNORED],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        ...ENGINE_BUNDLING,
        plugins: [mountsPlugin()],
        // A dependency found late would reload the page under a test; saxes alone is no ESM and must be converted.
        resolve: { ...ENGINE_BUNDLING.resolve, alias: { saxes: compilerRequire.resolve('saxes') } },
        optimizeDeps: { noDiscovery: true, include: ['saxes'] },
        server: { headers: ISOLATION_HEADERS },
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.ts'],
          exclude: EVERYWHERE_IGNORED,
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'slow',
          include: ['packages/*/src/**/*.slow.test.ts', 'e2e/**/*.slow.test.ts'],
          exclude: EVERYWHERE_IGNORED,
          environment: 'node',
          testTimeout: 30 * 60_000,
          hookTimeout: 10 * 60_000,
        },
      },
    ],
  },
})
