/** A module that a plugin names as its worker half. */
import type { Page } from '@playwright/test'

export async function serveHalf(page: Page, path: string, source: string): Promise<void> {
  await page.route(`**/${path}`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: {
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
      body: source,
    }),
  )
}
