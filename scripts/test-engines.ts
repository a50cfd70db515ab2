/** `pnpm test:engines [chromium] [firefox]`: what speech promises, checked in each browser engine. */
import { chromium, firefox, type Browser } from '../e2e/engines/browsers.ts'
import { runSuite } from '../e2e/engines/run-suite.ts'
import { openSuiteSite } from '../e2e/engines/suite-site.ts'
import { ensureVoices } from '../packages/voices/src/index.ts'
import { buildIfChanged } from './build.ts'
import { totalLine, type Counts } from './stages.ts'

const BROWSERS: Record<string, () => Browser> = { chromium, firefox }

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !BROWSERS[name])
if (unknown) throw new Error(`${unknown}: expected ${Object.keys(BROWSERS).join(' or ')}.`)

// Browsers end with this process; without a listener a signal would end it alone.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

await ensureVoices({ ids: ['dittli-en'] })
await buildIfChanged()
const site = await openSuiteSite()
const results: Counts[] = []
for (const [name, find] of Object.entries(BROWSERS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  try {
    const browser = find()
    console.log(`\n── ${browser.version}`)
    results.push(await runSuite(browser, site))
  } catch (error) {
    // A browser that cannot be had or does not start is one failure.
    console.error(error)
    results.push({ passed: 0, failed: 1, skipped: 0 })
  }
}
await site.close()

console.log(`\n${totalLine(results)}`)
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0
