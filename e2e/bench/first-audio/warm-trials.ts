/** The contest: three contenders, warm, taking turns in one page. */
import { openContestPage, SETTLE_MS } from './bench-site.ts'
import type { BenchPage } from '../support/bench-page.ts'
import type { BenchSite } from './bench-site.ts'
import type { RenderTrial, SpeakTrial } from './page/our-engine.ts'
import type { UncutTrial } from './page/uncut.ts'
import type { VitsWebTrial } from './page/vits-web.ts'
import { prepareUncut, runUncut } from './uncut-baseline.ts'
import { predict, prepareVitsWeb } from './vits-web-baseline.ts'
import { VOICE_ID, WORKLOADS } from './workloads.ts'
import type { Workload } from './workloads.ts'

export interface WorkloadTrials {
  readonly workload: Workload
  /** Ours, stopped at the first sound. */
  readonly speak: SpeakTrial[]
  /** Ours, all of it, without playing. */
  readonly render: RenderTrial[]
  readonly vitsWeb: VitsWebTrial[]
  readonly uncut: UncutTrial[]
  /** Ours, played to its end. */
  readonly played: SpeakTrial | null
}

export interface Contest {
  readonly threads: number
  /** Version. */
  readonly browser: string
  readonly workloads: readonly WorkloadTrials[]
}

interface ContestOptions {
  readonly trials: number
  readonly threads: number
  readonly playback: boolean
}

export async function takeTurns(site: BenchSite, options: ContestOptions): Promise<Contest> {
  const bench = await openContestPage(site, options)
  try {
    await bench.load()
    const workloads = await runTrials(bench, site, options)
    return { threads: options.threads, browser: bench.browser.version(), workloads }
  } finally {
    await bench.close()
  }
}

async function runTrials(
  { page }: BenchPage,
  site: BenchSite,
  options: ContestOptions,
): Promise<readonly WorkloadTrials[]> {
  await page.evaluate((setup) => window.bench.ourEngine.prepare(setup), {
    voice: VOICE_ID,
    threads: options.threads,
    worklet: site.scripts.firstSoundWorklet,
  })
  await prepareUncut(page, site, options.threads)
  await prepareVitsWeb(page, site)

  const contenders = (workload: Workload, into: WorkloadTrials) => [
    async () => {
      const { text } = workload
      into.speak.push(await page.evaluate((said) => window.bench.ourEngine.speak(said, false), text))
      await page.waitForTimeout(SETTLE_MS)
      into.render.push(await page.evaluate((said) => window.bench.ourEngine.render(said), text))
    },
    async () => void into.vitsWeb.push(await predict(page, workload.text)),
    async () => void into.uncut.push(await runUncut(page, site.voice, workload.text)),
  ]
  const results = WORKLOADS.map(emptyTrials)
  const trialsOf = ({ id }: Workload): number =>
    id === 'paragraph' ? Math.ceil(options.trials / 2) : options.trials

  // The first call of each loads, compiles and grows memory: it is no trial.
  for (const run of contenders(WORKLOADS[0] as Workload, emptyTrials(WORKLOADS[0] as Workload))) await run()

  for (let trial = 0; trial < options.trials; trial++) {
    for (const into of results) {
      if (trial >= trialsOf(into.workload)) continue
      console.log(`  trial ${trial + 1}: ${into.workload.label}`)
      const turns = contenders(into.workload, into)
      // Nobody always comes after the same one.
      for (let turn = 0; turn < turns.length; turn++) {
        await page.waitForTimeout(SETTLE_MS)
        await turns[(turn + trial) % turns.length]?.()
      }
    }
  }
  if (!options.playback) return results

  const played: WorkloadTrials[] = []
  for (const trials of results) {
    console.log(`  playing to the end: ${trials.workload.label}`)
    await page.waitForTimeout(SETTLE_MS)
    const { text } = trials.workload
    const whole = await page.evaluate((said) => window.bench.ourEngine.speak(said, true), text)
    played.push({ ...trials, played: whole })
  }
  return played
}

const emptyTrials = (workload: Workload): WorkloadTrials => ({
  workload,
  speak: [],
  render: [],
  vitsWeb: [],
  uncut: [],
  played: null,
})
