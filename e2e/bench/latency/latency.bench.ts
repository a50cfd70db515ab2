/** `pnpm bench:latency`: what the real-time contract promises, measured where the sound leaves the engine. */
import { join } from 'node:path'
import { ensureVoices } from '@voice-soundboard/voices'
import { ensureBrowser } from '../../../scripts/browser.ts'
import { buildIfChanged } from '../../../scripts/build.ts'
import { serve } from '../../../scripts/server.ts'
import { openBenchPage } from '../support/bench-page.ts'
import { describeMachine, loadAverage } from '../support/machine.ts'
import { writeResults } from '../support/output.ts'
import { buildScript } from '../support/page-scripts.ts'
import { CONDITIONS, measureCondition } from './conditions.ts'
import { readOptions } from './latency-options.ts'
import type { LatencyOptions } from './latency-options.ts'
import { drawLatency } from './latency-picture.ts'
import { printReport } from './latency-report.ts'
import { conditionResult } from './latency-results.ts'
import type { ConditionResult, LatencyResults } from './latency-results.ts'
import { targetsOf } from './latency-targets.ts'
import { watchMainThread } from './main-thread.ts'
import type { MainThreadResult } from './main-thread.ts'

const PAGE = join(import.meta.dirname, 'page')

const options = readOptions(process.argv.slice(2))
if (options) {
  ensureBrowser()
  await ensureVoices({ ids: [options.voice] })
  await buildIfChanged()
  const server = await serve({ port: 0 })
  try {
    const results = await measure(server.url, options)
    printReport(results)
    await writeResults('latency', { ...results, targets: targetsOf(results) }, drawLatency(results))
  } finally {
    await server.close()
  }
}

async function measure(
  serverUrl: string,
  { voice, trials, users, ...options }: LatencyOptions,
): Promise<LatencyResults> {
  const before = loadAverage()
  const script = await buildScript(join(PAGE, 'index.ts'))
  const worklet = await buildScript(join(PAGE, 'output-watch.worklet.ts'))
  const conditions: ConditionResult[] = []
  let mainThread: MainThreadResult | null = null
  let version = ''
  for (const user of users) {
    const bench = await openBenchPage({ serverUrl, script, user })
    version = bench.browser.version()
    try {
      for (const condition of CONDITIONS) {
        const { latencyHint, busyWorkers } = condition
        console.log(
          `latencyHint ${latencyHint}, ${busyWorkers} busy workers, as ${user?.name ?? 'ourselves'}`,
        )
        const given = { voice, trials, user: user?.name ?? null, worklet }
        conditions.push(conditionResult(await measureCondition(bench, condition, given)))
      }
      if (options.mainThread && !mainThread) {
        console.log('watching the main thread')
        await bench.load()
        const setup = { voice, worklet, latencyHint: 'interactive', busyWorkers: 0 } as const
        await bench.page.evaluate((given) => window.latencyBench.start(given), setup)
        mainThread = await watchMainThread(bench)
      }
    } finally {
      await bench.close()
    }
  }
  return {
    voice,
    date: new Date().toISOString(),
    machine: describeMachine(),
    browser: version,
    load: { before, after: loadAverage() },
    trials,
    conditions,
    mainThread,
  }
}
