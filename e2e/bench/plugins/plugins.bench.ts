/** `pnpm bench:plugins`: what a plugin costs that does nothing, on every hook and on the sound. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureVoices } from '@voice-soundboard/voices'
import { ensureBrowser } from '../../../scripts/browser.ts'
import { buildIfChanged } from '../../../scripts/build.ts'
import type { Handler } from '../../../scripts/mounts.ts'
import { serve } from '../../../scripts/server.ts'
import { openBenchPage } from '../support/bench-page.ts'
import { describeMachine, loadAverage } from '../support/machine.ts'
import { writeResults } from '../support/output.ts'
import { buildScript } from '../support/page-scripts.ts'
import { summarize } from '../support/statistics.ts'
import { printTable } from '../support/table.ts'
import { printTargets } from '../support/target.ts'
import type { Target } from '../support/target.ts'
import { PARAGRAPH } from '../support/texts.ts'
import { wholeNumber } from '../support/whole-number.ts'
import { drawPlugins } from './plugins-picture.ts'
import type { PluginTrial } from './page/index.ts'

const VOICE = 'dittli-en'
const MOST_SHARE = 0.01
const LONGEST_HOOK_MS = 2

const HALF_PATH = '/idle.js'

/** Hands on what it gets. */
const IDLE_HALF = `export default {
  createAudioStage: () => ({ latencyFrames: 0, process: (block) => block, flush: () => new Float32Array(0) }),
}`

const { values } = parseArgs({ options: { trials: { type: 'string', default: '7' } } })
const trials = wholeNumber('--trials', values.trials, 100)
ensureBrowser()
await ensureVoices()
await buildIfChanged()
const server = await serve({ port: 0, mounts: [serveHalf] })
try {
  const before = loadAverage()
  const script = await buildScript(join(import.meta.dirname, 'page', 'index.ts'))
  const bench = await openBenchPage({ serverUrl: server.url, script })
  try {
    const made: PluginTrial[] = []
    for (let trial = 0; trial < trials; trial++) {
      await bench.load()
      made.push(
        await bench.page.evaluate(([voice, text, half]) => window.pluginBench.trial(voice, text, half), [
          VOICE,
          PARAGRAPH,
          HALF_PATH,
        ] as const),
      )
    }
    const targets = report(made)
    const run = {
      date: new Date().toISOString(),
      machine: describeMachine(),
      browser: bench.browser.version(),
    }
    const load = { before, after: loadAverage() }
    await writeResults('plugins', { ...run, load, voice: VOICE, trials: made, targets }, drawPlugins(made))
  } finally {
    await bench.close()
  }
} finally {
  await server.close()
}

/** The page's policy lets workers load what the site serves, and nothing else. */
function serveHalf(...[request, response, next]: Parameters<Handler>): void {
  if (request.url !== HALF_PATH) return next()
  response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(IDLE_HALF)
}

function report(made: readonly PluginTrial[]): readonly Target[] {
  const share = summarize(made.map(hookShare))
  const wall = summarize(made.map(({ plainMs, pluggedMs }) => pluggedMs / plainMs))
  const longest = Math.max(
    ...made.flatMap(({ hooks: { worker: _, ...onPage } }) =>
      Object.values(onPage).map(({ longestMs }) => longestMs),
    ),
  )
  const [first] = made
  printTable(
    ['hook', 'calls', 'total ms', 'longest ms'],
    Object.entries(first?.hooks ?? {}).map(([name, { calls, totalMs, longestMs }]) => [
      name,
      String(calls),
      totalMs.toFixed(2),
      longestMs.toFixed(2),
    ]),
  )
  console.log(`\nrender() with / without, median of pairs: ${wall.median.toFixed(3)}`)
  const targets = [
    {
      name: 'time in hooks / synthesis',
      measured: `${(share.median * 100).toFixed(2)} %`,
      wanted: `< ${MOST_SHARE * 100} %`,
      met: share.median < MOST_SHARE,
    },
    {
      name: 'longest call of a hook on the page’s thread',
      measured: `${longest.toFixed(2)} ms`,
      wanted: `≤ ${LONGEST_HOOK_MS} ms`,
      met: longest <= LONGEST_HOOK_MS,
    },
  ]
  printTargets(targets)
  return targets
}

function hookShare({ hooks, synthesisMs }: PluginTrial): number {
  const total = Object.values(hooks).reduce((sum, { totalMs }) => sum + totalMs, 0)
  return total / synthesisMs
}
