/** Plays one fault in the page, through the public module, and reports what was told. */
import type { EngineOptions, Utterance, VoiceEngine } from 'voice-soundboard'
import type {} from '../../../apps/soundboard/src/blank.ts'
import { scriptUrl } from '../../bench/support/page/script-url.ts'
import type { FaultyContext } from '../../support/faulty-context.ts'
import type { Moment, PageFault } from '../fault.ts'
import type { FaultReport, FaultSetup, SpokenReport } from '../report.ts'
import { watchWorkers } from './workers.ts'

const TEXT_AFTER = 'And this comes after it.'
const QUICKLY = { speed: 3 }
/** Whatever takes longer hangs. */
const HANG_MS = 90_000

const performFault = async (setup: FaultSetup): Promise<FaultReport> => {
  const workers = watchWorkers(setup.workerPrelude)
  const troubles: string[] = []
  const inject = (at: Moment): void => {
    if (setup.inPage?.at === at) injected.at = inflict(setup.inPage.fault)
  }
  const injected = { at: 0 }
  const context: { current: AudioContext | null } = { current: null }
  let engine: VoiceEngine

  function inflict(fault: PageFault): number {
    const at = performance.now()
    if (fault === 'kill-worker') workers.kill()
    if (fault === 'kill-worker-twice') {
      workers.kill()
      workers.whenStarted(() => setTimeout(() => workers.kill(), 1500))
    }
    if (fault === 'hang-worker') workers.hang()
    if (fault === 'delete-database') indexedDB.deleteDatabase('voice-soundboard')
    if (fault === 'suspend-context') {
      void context.current?.suspend()
      setTimeout(() => void context.current?.resume(), 1000)
    }
    if (fault === 'interrupt-context') {
      void (context.current as FaultyContext | null)?.interrupt()
      setTimeout(() => void context.current?.resume(), 1000)
    }
    if (fault === 'close-context') void context.current?.close()
    if (fault === 'block-page') while (performance.now() < at + 3000);
    return at
  }

  const { voice, worker, options } = setup
  const given: EngineOptions = {
    voice,
    workerTimeoutMs: 1000,
    ...(worker === null ? {} : { worker: () => new Worker(faultyScript(worker), { type: 'module' }) }),
    ...options,
  }
  workers.whenStarted(() => inject('starting'))
  const startedAt = performance.now()
  try {
    engine = await within(window.voiceSoundboard.createVoiceEngine(given))
  } catch (error) {
    return { refusal: describe(error), spoken: [], troubles, recoveryMs: null, readyMs: null, health: null }
  }
  const readyMs = performance.now() - startedAt
  context.current = engine.output.context as AudioContext
  engine.on('output', () => (context.current = engine.output.context as AudioContext))
  engine.on('degraded', ({ degradation }) => troubles.push(degradation.code))
  inject('loading')
  const first = engine.speak(setup.text, QUICKLY)
  const report = listen(first, setup.text, {
    onWord: (count) => {
      if (setup.inPage?.fault === 'throw-in-listener' && count === 2) throw new Error('A listener broke.')
      if (count === 3) inject('speaking')
    },
    onSpoken: (fraction) => {
      if (fraction > 0.9 && injected.at === 0) inject('ending')
    },
  })
  inject('asked')
  const spoken = [await report]
  spoken.push(await listen(engine.speak(TEXT_AFTER, QUICKLY), TEXT_AFTER, {}))
  const { status, reasons, accounting } = engine.health()
  const log = engine.recentLog()
  await within(engine.close())
  return {
    refusal: null,
    spoken,
    troubles,
    readyMs,
    recoveryMs: recoveryOf(log, spoken[0]?.wordTimes ?? []),
    health: { status, reasons: reasons.map(({ code }) => code), accounting },
  }
}

interface LogLine {
  readonly event: string
  readonly time: number
  readonly utterance?: number
  readonly fields: { readonly code?: string }
}

/** From the failure until a word of what was made after it began to be heard; null where nothing was made anew. */
function recoveryOf(log: string, wordTimes: readonly number[]): number | null {
  const lines = log.split('\n').filter((line) => line !== '')
  const records = lines.map((line) => JSON.parse(line) as LogLine)
  const failed = records.find(
    ({ event, fields }) =>
      event === 'worker.died' || (event === 'utterance.degraded' && fields.code === 'recovering'),
  )
  const made = records.find(
    ({ event, time, utterance }) =>
      failed && event === 'stream.committed' && utterance === 1 && time >= failed.time,
  )
  if (!failed || !made) return null
  const heardAt = wordTimes.map((at) => performance.timeOrigin + at).find((at) => at >= made.time)
  return heardAt === undefined ? null : heardAt - failed.time
}

/** The first worker has the fault; one that takes its place is sound, but for what is always so. */
function faultyScript({ script, fault, isForGood }: NonNullable<FaultSetup['worker']>): string {
  const own = isForGood || !isFaultSpent ? fault : 'none'
  isFaultSpent = true
  return scriptUrl(`const BACKEND_FAULT = ${JSON.stringify(own)}\n${script}`)
}
let isFaultSpent = false

interface Listener {
  readonly onWord?: (count: number) => void
  readonly onSpoken?: (fraction: number) => void
}

async function listen(utterance: Utterance, text: string, listener: Listener): Promise<SpokenReport> {
  const words: { readonly start: number; readonly end: number }[] = []
  const wordTimes: number[] = []
  const degradations: string[] = []
  let failed: SpokenReport['failed'] = null
  utterance.on('degraded', ({ degradation }) => degradations.push(degradation.code))
  utterance.on('fail', ({ heard, unheard }) => (failed = { heard: heard.text, unheard }))
  utterance.on('word', ({ source: [start, end] }) => {
    words.push({ start, end })
    wordTimes.push(performance.now())
    listener.onSpoken?.(end / text.length)
    listener.onWord?.(words.length)
  })
  const base = { text, words, wordTimes, degradations }
  try {
    const { outcome, heard, unheard, voice, backend } = await within(utterance.finished)
    return { ...base, outcome, heard: heard.text, unheard, voice, backend, error: null, failed }
  } catch (error) {
    return {
      ...base,
      outcome: null,
      heard: null,
      unheard: null,
      voice: null,
      backend: null,
      error: describe(error),
      failed,
    }
  }
}

function within<Result>(promise: Promise<Result>): Promise<Result> {
  const hang = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('hangs')), HANG_MS)
  })
  return Promise.race([promise, hang])
}

function describe(error: unknown): {
  readonly name: string
  readonly code: string | null
  readonly message: string
} {
  const { name, code = null, message } = error as Error & { readonly code?: string }
  return { name, code, message }
}

declare global {
  interface Window {
    performFault: typeof performFault
    faultsReady?: true
  }
}

window.performFault = performFault
window.faultsReady = true
