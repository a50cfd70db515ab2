/** All that the soak found out, as it is written to the JSON file. */
import type { Accounting, Health } from 'voice-soundboard'
import type { Machine } from '../support/machine.ts'
import { leastOfEach, theilSen } from '../support/slope.ts'
import type { Slope } from '../support/slope.ts'
import type { Books, SynthesisCost } from './page/registry.ts'
import type { Sample, SoakRun } from './run-soak.ts'
import type { SoakOptions } from './soak-options.ts'

/** One second. */
export interface SoakPoint {
  readonly minutes: number
  readonly isBusy: boolean
  readonly state: Health['state']
  readonly status: Health['status']
  readonly queueDepth: number
  readonly ringFillMs: number
  readonly underruns: number
  readonly accounting: Accounting
  /** What the engine counts of its own: voices, speech made ahead, prepared speech, ring. */
  readonly engineMb: number
  readonly rendererMb: number
  readonly scriptHeapMb: number
}

export interface MemorySlope extends Slope {
  readonly name: string
}

export interface SoakResults extends SoakOptions {
  readonly date: string
  readonly machine: Machine
  /** Version of Chromium. */
  readonly browser: string
  readonly points: readonly SoakPoint[]
  /** What is measured before settles first: code is compiled, stores fill. */
  readonly warmUpMinutes: number
  /** In MB a minute, after warm-up. */
  readonly slopes: readonly MemorySlope[]
  readonly underruns: number
  /** Synthesis time over audio time. */
  readonly realTimeFactor: { readonly resting: number; readonly busy: number }
  /** The engine's books and the benchmark's, when all was over. */
  readonly accounting: Accounting
  readonly books: Books
  readonly acts: Readonly<Record<string, number>>
  readonly events: Readonly<Record<string, number>>
  readonly surprises: readonly string[]
  readonly pageErrors: readonly string[]
}

const WARM_UP_SHARE = 1 / 6
/** Of the whole: fifty points are left after warm-up in a run of any length. */
const STRETCH_SHARE = 1 / 60

type Found = Pick<SoakResults, 'date' | 'machine' | 'browser'>

export function soakResults(options: SoakOptions, found: Found, run: SoakRun): SoakResults {
  const points = run.samples.map(toPoint)
  const warmUpMinutes = options.minutes * WARM_UP_SHARE
  const settled = points.filter(({ minutes }) => minutes >= warmUpMinutes)
  const slopeOf = (name: string, value: (point: SoakPoint) => number): MemorySlope => {
    const series = settled.map((point) => ({ minutes: point.minutes, value: value(point) }))
    return { name, ...theilSen(leastOfEach(series, options.minutes * STRETCH_SHARE)) }
  }
  const { health, books, acts, events, surprises } = run.end
  return {
    ...options,
    ...found,
    points,
    warmUpMinutes,
    slopes: [
      slopeOf('renderer process', ({ rendererMb, engineMb }) => rendererMb - engineMb),
      slopeOf('script heap', ({ scriptHeapMb }) => scriptHeapMb),
    ],
    underruns: health.underruns,
    realTimeFactor: {
      resting: factorOf(books.resting),
      busy: factorOf(books.busy),
    },
    accounting: health.accounting,
    books,
    acts,
    events,
    surprises,
    pageErrors: run.pageErrors,
  }
}

function toPoint({ atMs, isBusy, health, rendererMb, scriptHeapMb }: Sample): SoakPoint {
  const { state, status, queueDepth, ring, underruns, accounting, memory } = health
  return {
    minutes: atMs / 60_000,
    isBusy,
    state,
    status,
    queueDepth,
    ringFillMs: ring?.fillMs ?? 0,
    underruns,
    accounting,
    engineMb: memory.usedMb,
    rendererMb,
    scriptHeapMb,
  }
}

const factorOf = ({ synthesisMs, audioMs }: SynthesisCost): number => synthesisMs / audioMs
