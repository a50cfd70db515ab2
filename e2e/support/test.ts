/** The test function of every e2e file: a page that may break no policy and log no error. */
import { test as base, expect } from '@playwright/test'
import { tapSpeakers } from './tap.ts'

export interface Problems {
  /** What the browser complained of, in order. */
  readonly list: string[]
  /** For tests that cause one on purpose. */
  allow(pattern: RegExp): void
}

export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ page }, use) => {
      const list: string[] = []
      const allowed: RegExp[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') list.push(`console: ${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => list.push(`uncaught: ${error.message}`))
      await page.exposeFunction('reportViolation', (text: string) => list.push(`policy: ${text}`))
      await page.addInitScript(() => {
        const { reportViolation } = window as unknown as { reportViolation(text: string): void }
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          reportViolation(`${violatedDirective} blocked ${blockedURI}`),
        )
      })
      await tapSpeakers(page)
      await use({ list, allow: (pattern) => allowed.push(pattern) })
      expect(list.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
