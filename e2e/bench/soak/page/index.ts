/** What the soak benchmark calls in the page. */
import type { Health, VoiceEngine } from 'voice-soundboard'
import type {} from '../../../../apps/soundboard/src/blank.ts'
import { createBusyWorkers } from '../../support/page/busy-workers.ts'
import type { BusyWorkers } from '../../support/page/busy-workers.ts'
import { createRandom } from '../../support/random.ts'
import { CROWD, drawAct } from './acts.ts'
import { pause } from './pause.ts'
import { Registry } from './registry.ts'
import type { Books } from './registry.ts'

export interface SoakSetup {
  readonly voice: string
  readonly seed: number
  readonly busyWorkers: number
  /** The workers rest for as long, spin for as long, and so on. */
  readonly phaseMs: number
}

export interface SoakSample {
  /** Since the acts began. */
  readonly atMs: number
  readonly isBusy: boolean
  readonly health: Health
  readonly books: Books
}

export interface SoakEnd {
  readonly health: Health
  readonly books: Books
  /** How often each act was done. */
  readonly acts: Readonly<Record<string, number>>
  /** Errors that an act met and that no act expects. */
  readonly surprises: readonly string[]
  /** Drops by reason, and degradations by code, as the engine's events told them. */
  readonly events: Readonly<Record<string, number>>
}

/** Between acts, on average: speech is cut off often, and sometimes left to end. */
const GAP_MS: readonly [number, number] = [50, 3000]
const SETTLE_MS = 20_000

let engine: VoiceEngine | null = null
let busy: BusyWorkers | null = null
let registry = new Registry(() => false)
let startedAt = 0
let isActing = false
let phaseMs = Infinity
let acting: Promise<void> = Promise.resolve()
/** Acts that are under way. */
const running = new Set<Promise<void>>()
const acts: Record<string, number> = {}
const events: Record<string, number> = {}
const surprises: string[] = []

const opened = (): VoiceEngine => {
  if (!engine) throw new Error('The engine was not set up.')
  return engine
}

const elapsedMs = (): number => performance.now() - startedAt
const isBusyAt = (ms: number): boolean => Math.floor(ms / phaseMs) % 2 === 1
const count = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

async function act(seed: number): Promise<void> {
  for (let index = 0; isActing; index++) {
    busy?.spin(isBusyAt(elapsedMs()))
    const random = createRandom(Math.imul(seed, 0x9e3779b1) + index)
    const waitMs = random.between(...GAP_MS)
    const { name, act: run } = drawAct(random)
    count(acts, name)
    // Not awaited: an application does not wait for one thing to end before it does another.
    const done = Promise.resolve({ engine: opened(), registry, random })
      .then(run)
      .catch((error: unknown) => void surprises.push(`${name}: ${String(error)}`))
      .finally(() => running.delete(done))
    running.add(done)
    await pause(waitMs)
  }
}

const soakBench = {
  async start({ voice, seed, busyWorkers, phaseMs: givenPhaseMs }: SoakSetup): Promise<void> {
    engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxQueueDepth: CROWD - 4 })
    await engine.loadVoice(voice)
    engine.on('drop', ({ reason }) => count(events, `dropped: ${reason}`))
    engine.on('degraded', ({ degradation }) => count(events, `degraded: ${degradation.code}`))
    registry = new Registry(() => isBusyAt(elapsedMs()))
    busy = createBusyWorkers(busyWorkers)
    phaseMs = givenPhaseMs
    startedAt = performance.now()
    isActing = true
    acting = act(seed)
  },

  sample(): SoakSample {
    const atMs = elapsedMs()
    return { atMs, isBusy: isBusyAt(atMs), health: opened().health(), books: registry.read() }
  },

  /** Ends all speech and waits until everything has settled; what has not by then is a fault. */
  async finish(): Promise<SoakEnd> {
    isActing = false
    await acting
    busy?.spin(false)
    const before = performance.now()
    const engine = opened()
    while (running.size + registry.live.length > 0 && performance.now() - before < SETTLE_MS) {
      await engine.interrupt()
      await pause(500)
    }
    if (running.size > 0) surprises.push(`${running.size} acts did not end`)
    const end = { health: engine.health(), books: registry.read(), acts, surprises, events }
    await engine.close()
    busy?.close()
    return end
  },
}

declare global {
  interface Window {
    soakBench: typeof soakBench
  }
}

window.soakBench = soakBench
window.benchReady = true
