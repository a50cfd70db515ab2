/** `pnpm bench:soak`: half an hour of everything at once, and what it leaves behind. */
import { join } from 'node:path'
import { ensureVoices } from '@voice-soundboard/voices'
import { ensureBrowser } from '../../../scripts/browser.ts'
import { buildIfChanged } from '../../../scripts/build.ts'
import { serve } from '../../../scripts/server.ts'
import { openBenchPage } from '../support/bench-page.ts'
import { describeMachine } from '../support/machine.ts'
import { writeResults } from '../support/output.ts'
import { buildScript } from '../support/page-scripts.ts'
import { runSoak } from './run-soak.ts'
import { readOptions } from './soak-options.ts'
import type { SoakOptions } from './soak-options.ts'
import { drawSoak } from './soak-picture.ts'
import { printReport } from './soak-report.ts'
import { soakResults } from './soak-results.ts'
import type { SoakResults } from './soak-results.ts'
import { targetsOf } from './soak-targets.ts'

const options = readOptions(process.argv.slice(2))
if (options) {
  ensureBrowser()
  await ensureVoices({ ids: [options.voice] })
  await buildIfChanged()
  const server = await serve({ port: 0 })
  try {
    const results = await soak(server.url, options)
    printReport(results)
    await writeResults('soak', { ...results, targets: targetsOf(results) }, drawSoak(results))
  } finally {
    await server.close()
  }
}

async function soak(serverUrl: string, given: SoakOptions): Promise<SoakResults> {
  const script = await buildScript(join(import.meta.dirname, 'page/index.ts'))
  const bench = await openBenchPage({ serverUrl, script })
  try {
    console.log(`soaking for ${given.minutes} min`)
    const run = await runSoak(bench, given)
    const date = new Date().toISOString()
    return soakResults(given, { date, machine: describeMachine(), browser: bench.browser.version() }, run)
  } finally {
    await bench.close()
  }
}
