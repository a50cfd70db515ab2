/** `pnpm bench`: time to first audio and speed of our engine beside vits-web and beside the uncut graph. */
import { dirname } from 'node:path'
import { ensureVoices } from '@voice-soundboard/voices'
import { ensureBrowser } from '../../../scripts/browser.ts'
import { buildIfChanged } from '../../../scripts/build.ts'
import { serve } from '../../../scripts/server.ts'
import { serveAssets } from './asset-server.ts'
import { readOptions } from './bench-options.ts'
import type { BenchOptions } from './bench-options.ts'
import { buildPageScripts } from './bench-site.ts'
import type { BenchSite } from './bench-site.ts'
import { openBenchVoice } from './bench-voice.ts'
import { describeMachine, loadAverage } from '../support/machine.ts'
import { writeResults } from '../support/output.ts'
import { drawFirstAudio } from './picture.ts'
import { printReport } from './report.ts'
import { threadResult } from './results.ts'
import type { BenchResults, ThreadResult } from './results.ts'
import { targetsOf } from './targets.ts'
import { visit } from './visits.ts'
import type { Visit } from './visits.ts'
import { VITS_WEB_FOLDERS } from './vits-web-baseline.ts'
import { takeTurns } from './warm-trials.ts'
import { measureWireBytes } from './wire-bytes.ts'
import type { WireBytes } from './wire-bytes.ts'
import { SPEAKER, VOICE_ID } from './workloads.ts'

const WIRE_VOICES = [VOICE_ID, 'dittli-en']

const options = readOptions(process.argv.slice(2))
if (options) {
  ensureBrowser()
  await ensureVoices()
  await buildIfChanged()
  const voice = await openBenchVoice()
  const server = await serve({ port: 0 })
  const assets = await serveAssets({ ...VITS_WEB_FOLDERS, model: dirname(voice.modelPath) })
  try {
    const site = { serverUrl: server.url, assets, voice, scripts: await buildPageScripts() }
    const results = await measure(site, options)
    printReport(results)
    await writeResults('first-audio', { ...results, targets: targetsOf(results) }, drawFirstAudio(results))
  } finally {
    await assets.close()
    await server.close()
  }
}

async function measure(site: BenchSite, { threads, ...options }: BenchOptions): Promise<BenchResults> {
  const before = loadAverage()
  const runs: ThreadResult[] = []
  for (const count of threads) {
    console.log(`taking turns on ${count} thread(s)`)
    const contest = await takeTurns(site, { ...options, threads: count })
    const visits: Visit[] = []
    for (let i = 1; i <= options.visits; i++) {
      console.log(`  visit ${i} of a new user`)
      visits.push(await visit(site, { threads: count }))
    }
    runs.push(threadResult(contest, visits))
  }
  const wire: WireBytes[] = []
  for (const voice of WIRE_VOICES) {
    console.log(`counting bytes for ${voice}`)
    wire.push(await measureWireBytes(site, voice, { threads: threads[0] ?? 2 }))
  }
  return {
    voice: VOICE_ID,
    speaker: SPEAKER,
    date: new Date().toISOString(),
    machine: describeMachine(),
    load: { before, after: loadAverage() },
    runs,
    wire,
  }
}
