/** Runs the semantic suite in one browser, each check in a freshly loaded page, and prints how it went. */
import type { Counts } from '../../scripts/stages.ts'
import type { Browser, OpenBrowser } from './browsers.ts'
import { CHECK_LIMIT_MS, type Report } from './protocol.ts'
import type { SuiteSite } from './suite-site.ts'
import { CHECKS } from './suite/checks.ts'

/** The page keeps its own limit; one that does not report even then is dead, and its browser with it. */
const PAGE_LIMIT_MS = CHECK_LIMIT_MS + 30_000

export async function runSuite(browser: Browser, site: SuiteSite): Promise<Counts> {
  let failed = 0
  let open: OpenBrowser | null = null
  try {
    for (const { name } of CHECKS) {
      const startedAt = performance.now()
      const reported = nextReport(site, name)
      open ??= await browser.open(site.url)
      const report = await reported
      const failure = report ? report.failure : 'The page did not report.'
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      console.log(`${failure === null ? '✓' : '✗'} ${name} (${seconds} s)`)
      if (failure !== null) {
        failed++
        console.log(failure.trimEnd().replace(/^/gm, '    '))
      }
      if (report) continue
      await open.close()
      open = null
    }
  } finally {
    await open?.close()
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 }
}

/** Hands `name` to the page that asks next; null when no report of it comes. */
function nextReport(site: SuiteSite, name: string): Promise<Report | null> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(null), PAGE_LIMIT_MS)
    site.listener = {
      next: () => ({ name }),
      report(report) {
        if (report.name !== name) return
        clearTimeout(limit)
        resolve(report)
      },
    }
  })
}
