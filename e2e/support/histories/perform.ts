/** Plays histories in the blank page of the built site, some at once: an engine, a context and a worker each. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { build } from 'vite'
import { histories } from '../../../packages/engine/src/scheduler/test-support/history.ts'
import { ENGINE_BUNDLING } from '../../../scripts/vite-configs.ts'
import { installRecorder } from '../recorder.ts'
import { CODED_RATE_HZ } from './code.ts'
import type { History, Report } from './report.ts'

/** So many at once leave each its time on two cores: they mostly wait for sound. */
const AT_ONCE = 4
/** One in so many goes without shared memory. */
const BY_MESSAGES_ONE_IN = 8

export interface NumberedHistory {
  readonly number: number
  readonly history: History
  readonly transport: 'auto' | 'message-port'
}

/** Those of the property test: all that is asked for in them but a crash, where somebody says something at all. */
export function sampleHistories(seed: number, count: number): NumberedHistory[] {
  const played = histories('all')
    .map((history) => ({ ...history, steps: history.steps.filter(({ action }) => action.do !== 'crash') }))
    .filter(({ steps }) => steps.some(({ action }) => action.do === 'say'))
  return fc.sample(played, { seed, numRuns: count }).map((history, number) => ({
    number,
    history,
    transport: number % BY_MESSAGES_ONE_IN === BY_MESSAGES_ONE_IN - 1 ? 'message-port' : 'auto',
  }))
}

export interface HistoryPlayer {
  /** Tells of each when it is over, in any order. */
  play(
    all: readonly NumberedHistory[],
    onReport: (numbered: NumberedHistory, report: Report) => void,
  ): Promise<void>
}

/** The page's policy must be lifted: recorder and worker are none of the site's files. */
export async function openHistoryPlayer(page: Page, siteUrl: string): Promise<HistoryPlayer> {
  const [script, worker] = await Promise.all([buildScript('index.ts'), buildScript('coded-voice.worker.ts')])
  await serveCodedVoice(page)
  await installRecorder(page)
  await page.goto(new URL('blank.html', siteUrl).href)
  await page.waitForFunction(() => 'voiceSoundboard' in window)
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => window.historiesReady)
  const perform = ({ history, number, transport }: NumberedHistory): Promise<Report> =>
    page.evaluate((setup) => window.performHistory(setup), { history, seed: number, transport, worker })
  return {
    async play(all, onReport) {
      const waiting = [...all]
      const playNext = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) onReport(next, await perform(next))
      }
      await Promise.all(Array.from({ length: AT_ONCE }, playNext))
    },
  }
}

async function buildScript(name: string): Promise<string> {
  const entry = join(import.meta.dirname, 'page', name)
  const result = await build({
    ...ENGINE_BUNDLING,
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  })
  const [chunk] = 'output' in result ? result.output : []
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not built.`)
  return chunk.code
}

/** A catalogue with one voice, whose files nobody asks for. */
async function serveCodedVoice(page: Page): Promise<void> {
  const voice = {
    schema: 1,
    id: 'coded-test-voice',
    name: 'Coded test voice',
    backend: 'coded-test-voice',
    family: 'piper',
    languages: ['en'],
    sampleRateHz: CODED_RATE_HZ,
    hopFrames: 1,
    speakers: { count: 1, default: 0 },
    phonemes: { set: 'espeak-ipa', symbols: {}, blank: null, bos: [], eos: [] },
    inference: { noiseScale: 0, noiseScaleDuration: 0, lengthScale: 1 },
    bundles: {},
    stockModel: { url: 'no-model' },
    licence: { weights: 'MIT', data: 'none', note: 'Numbers, not speech.' },
    source: 'made for tests',
  }
  await page.route('**/coded/voices/**', (route) => {
    const isCatalogue = route.request().url().endsWith('/voices.json')
    return route.fulfill({ json: isCatalogue ? { schema: 1, voices: ['coded/voice.json'] } : voice })
  })
}
