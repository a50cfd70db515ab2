/** Runs the soak in a page and looks at it once a second. */
import type { BenchPage } from '../support/bench-page.ts'
import { rendererMb, scriptHeapMb } from '../support/renderer-memory.ts'
import type { SoakEnd, SoakSample } from './page/index.ts'
import type { SoakOptions } from './soak-options.ts'

export interface Sample extends SoakSample {
  readonly rendererMb: number
  readonly scriptHeapMb: number
}

export interface SoakRun {
  readonly samples: readonly Sample[]
  readonly end: SoakEnd
  /** What the page threw or logged as an error. */
  readonly pageErrors: readonly string[]
}

export const BUSY_WORKERS = 2

const SAMPLE_MS = 1000
const PHASE_MS = 60_000

export async function runSoak(bench: BenchPage, { voice, minutes, seed }: SoakOptions): Promise<SoakRun> {
  const { page, browser } = bench
  const pageErrors: string[] = []
  page.on('pageerror', (error) => pageErrors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text())
  })
  await bench.load()
  const browserSession = await browser.newBrowserCDPSession()
  const pageSession = await page.context().newCDPSession(page)
  await pageSession.send('Performance.enable')

  // In a short run too, there is a phase of each kind.
  const phaseMs = Math.min(PHASE_MS, minutes * 15_000)
  const setup = { voice, seed, busyWorkers: BUSY_WORKERS, phaseMs }
  await page.evaluate((given) => window.soakBench.start(given), setup)
  const samples: Sample[] = []
  const endsAt = performance.now() + minutes * 60_000
  for (let due = performance.now(); due < endsAt; due += SAMPLE_MS) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    const [sample, renderer, heap] = await Promise.all([
      page.evaluate(() => window.soakBench.sample()),
      rendererMb(browserSession),
      scriptHeapMb(pageSession),
    ])
    samples.push({ ...sample, rendererMb: renderer, scriptHeapMb: heap })
    if (samples.length % 60 === 0) logMinute(samples)
  }
  const end = await page.evaluate(() => window.soakBench.finish())
  return { samples, end, pageErrors }
}

function logMinute(samples: readonly Sample[]): void {
  const sample = samples.at(-1)
  if (!sample) return
  const { health, books } = sample
  console.log(
    `  ${(sample.atMs / 60_000).toFixed(0).padStart(3)} min: ${books.asked} utterances, ${health.underruns} underruns, ` +
      `${sample.rendererMb.toFixed(0)} MB, ${health.status}`,
  )
}
