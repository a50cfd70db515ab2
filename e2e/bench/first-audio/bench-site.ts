/** What all pages of the contest share, and how one of them is opened. */
import { join } from 'node:path'
import { openBenchPage } from '../support/bench-page.ts'
import type { BenchPage } from '../support/bench-page.ts'
import { buildScript } from '../support/page-scripts.ts'
import type { AssetServer } from './asset-server.ts'
import type { BenchVoice } from './bench-voice.ts'

/** Between trials: threads go on spinning for a while after a run, and what was interrupted still ends. */
export const SETTLE_MS = 1000

export interface BenchSite {
  readonly serverUrl: string
  readonly assets: AssetServer
  readonly scripts: PageScripts
  readonly voice: BenchVoice
}

export interface PageScripts {
  readonly page: string
  readonly firstSoundWorklet: string
  readonly uncutWorker: string
}

export async function buildPageScripts(): Promise<PageScripts> {
  const [page, firstSoundWorklet, uncutWorker] = await Promise.all(
    ['index.ts', 'first-sound.worklet.ts', 'uncut.worker.ts'].map((name) =>
      buildScript(join(import.meta.dirname, 'page', name)),
    ),
  )
  return { page, firstSoundWorklet, uncutWorker } as PageScripts
}

/** vits-web takes as many threads as there are cores, and has no option for it. */
export const openContestPage = (
  { serverUrl, scripts }: Pick<BenchSite, 'serverUrl' | 'scripts'>,
  { threads }: { readonly threads: number },
): Promise<BenchPage> => openBenchPage({ serverUrl, script: scripts.page, cores: threads })
