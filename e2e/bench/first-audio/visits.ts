/** A user's first and second visit: what a start costs with empty caches, with full ones, and ready. */
import { openContestPage, SETTLE_MS } from './bench-site.ts'
import type { BenchSite } from './bench-site.ts'
import type { SpeakTrial, StartTrial } from './page/our-engine.ts'
import { loadVitsWeb, predict, prepareVitsWeb } from './vits-web-baseline.ts'
import { VOICE_ID, WORKLOADS } from './workloads.ts'

export interface Visit {
  /** Nothing is cached; the server is on this machine, so that the network costs nothing. */
  readonly cold: StartTrial
  /** The page again, with what the first visit stored. */
  readonly cached: StartTrial
  /** The page again: until speech could begin at once, and until the model of vits-web could begin to run. */
  readonly ready: { readonly oursMs: number; readonly vitsWebMs: number }
  /** The voice is loaded, nothing has been said yet. */
  readonly warmFirst: SpeakTrial
  /** Speaking again at once, after the first words were interrupted as soon as they sounded. */
  readonly afterInterrupt: SpeakTrial
  readonly warm: SpeakTrial
  /** SHA-256 of the same text's PCM: twice, and once with another seed. */
  readonly pcm: { readonly first: string; readonly second: string; readonly otherSeed: string }
}

const OTHER_SEED = 8

export async function visit(site: BenchSite, options: { readonly threads: number }): Promise<Visit> {
  const text = WORKLOADS[0]?.text ?? ''
  const bench = await openContestPage(site, options)
  const { page } = bench
  const setup = { voice: VOICE_ID, threads: options.threads, worklet: site.scripts.firstSoundWorklet }
  const speakAtOnce = (): Promise<StartTrial> =>
    page.evaluate(([given, said]) => window.bench.ourEngine.speakAtOnce(given, said), [setup, text] as const)
  const speak = (): Promise<SpeakTrial> =>
    page.evaluate((said) => window.bench.ourEngine.speak(said, false), text)
  const sha256 = async (seed?: number): Promise<string> => {
    const given = [text, seed] as const
    const clip = await page.evaluate(([said, noise]) => window.bench.ourEngine.render(said, noise), given)
    return clip.sha256
  }
  try {
    await bench.load()
    const cold = await speakAtOnce()
    await page.evaluate(() => window.bench.ourEngine.close())
    await bench.load()
    const cached = await speakAtOnce()
    await page.evaluate(() => window.bench.ourEngine.close())
    await bench.load()
    const oursMs = await page.evaluate((given) => window.bench.ourEngine.readyMs(given), setup)
    await page.evaluate(() => window.bench.ourEngine.close())
    const ready = { oursMs, vitsWebMs: await vitsWebReadyMs(site, options) }
    await bench.load()
    await page.evaluate((given) => window.bench.ourEngine.prepare(given), setup)
    const warmFirst = await speak()
    const afterInterrupt = await speak()
    await page.waitForTimeout(SETTLE_MS)
    const warm = await speak()
    const pcm = { first: await sha256(), second: await sha256(), otherSeed: await sha256(OTHER_SEED) }
    return { cold, cached, ready, warmFirst, afterInterrupt, warm, pcm }
  } finally {
    await bench.close()
  }
}

/** In a browser of its own, whose caches its first call has filled. */
async function vitsWebReadyMs(site: BenchSite, options: { readonly threads: number }): Promise<number> {
  const bench = await openContestPage(site, options)
  const text = WORKLOADS[0]?.text ?? ''
  try {
    await bench.load()
    await prepareVitsWeb(bench.page, site)
    await predict(bench.page, text)
    await bench.load()
    await loadVitsWeb(bench.page, site)
    return (await predict(bench.page, text)).beforeRunMs
  } finally {
    await bench.close()
  }
}

/** Same seed: the same PCM in all visits, each in a browser of its own. Another seed: another PCM. */
export function isRepeatable(visits: readonly Visit[]): boolean {
  const same = new Set(visits.flatMap(({ pcm }) => [pcm.first, pcm.second]))
  return same.size === 1 && visits.every(({ pcm }) => !same.has(pcm.otherSeed))
}
