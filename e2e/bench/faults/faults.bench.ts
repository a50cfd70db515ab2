/** `pnpm bench:faults`: everything that can go wrong, many times, and whether any text was lost over it. */
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { ensureVoices } from '@voice-soundboard/voices'
import { chromiumLaunch, ensureBrowser } from '../../../scripts/browser.ts'
import { buildIfChanged } from '../../../scripts/build.ts'
import { serve } from '../../../scripts/server.ts'
import type { Fault } from '../../faults/fault.ts'
import { FAULTS } from '../../faults/faults.ts'
import { performFault } from '../../faults/perform.ts'
import { brokenPromises } from '../../faults/report.ts'
import { describeMachine } from '../support/machine.ts'
import { writeResults } from '../support/output.ts'
import { summarize } from '../support/statistics.ts'
import { printTable } from '../support/table.ts'
import { printTargets } from '../support/target.ts'
import { readOptions } from './faults-options.ts'
import { drawFaults } from './faults-picture.ts'
import { targetsOf } from './faults-results.ts'
import type { FaultResult, FaultsResults } from './faults-results.ts'

const options = readOptions(process.argv.slice(2))
if (options) {
  ensureBrowser()
  await ensureVoices({ ids: ['dittli-en', 'piper-libritts-r'] })
  await buildIfChanged()
  const server = await serve({ port: 0 })
  const browser = await chromium.launch(chromiumLaunch())
  try {
    const faults: FaultResult[] = []
    for (const fault of FAULTS.filter(({ name }) => name.includes(options.only))) {
      const result = await tryFault(browser, server.url, fault, options.trials)
      faults.push(result)
      const { broken, recoveryMs } = result
      const recovery =
        recoveryMs.length > 0 ? `, recovered in ${Math.round(summarize(recoveryMs).median)} ms` : ''
      console.log(`${broken.length === 0 ? '✓' : '✗'} ${fault.name}: ${options.trials} trials${recovery}`)
      for (const text of new Set(broken)) console.log(`    ${text}`)
    }
    const results: FaultsResults = {
      date: new Date().toISOString(),
      machine: describeMachine(),
      browser: browser.version(),
      faults,
    }
    printReport(results)
    await writeResults('faults', { ...results, targets: targetsOf(results) }, drawFaults(results))
  } finally {
    await browser.close()
    await server.close()
  }
}

async function tryFault(
  browser: Browser,
  siteUrl: string,
  fault: Fault,
  trials: number,
): Promise<FaultResult> {
  const broken: string[] = []
  const recoveryMs: number[] = []
  for (let trial = 0; trial < trials; trial++) {
    const context = await browser.newContext({ bypassCSP: true, baseURL: siteUrl })
    try {
      const report = await performFault(await context.newPage(), fault)
      broken.push(...brokenPromises(fault, report).slice(0, 1))
      if (report.recoveryMs !== null) recoveryMs.push(report.recoveryMs)
    } catch (error) {
      broken.push(String(error))
    } finally {
      await context.close()
    }
  }
  const hangs = broken.filter((text) => text.startsWith('hangs')).length
  return { name: fault.name, trials, broken, hangs, recoveryMs }
}

function printReport(results: FaultsResults): void {
  console.log(`\nChromium ${results.browser}, ${results.machine.cpu}, ${results.machine.cores} cores`)
  printTable(
    ['fault', 'trials', 'broken', 'recovery, median', 'p95'],
    results.faults.map(({ name, trials, broken, recoveryMs }) => {
      const times = recoveryMs.length > 0 ? summarize(recoveryMs) : null
      const inMs = (ms: number | undefined): string => (ms === undefined ? '' : `${Math.round(ms)} ms`)
      return [name, String(trials), String(broken.length), inMs(times?.median), inMs(times?.p95)]
    }),
  )
  printTargets(targetsOf(results))
}
