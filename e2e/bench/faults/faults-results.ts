/** What came of the trials, and what was promised. */
import { summarize } from '../support/statistics.ts'
import type { Target } from '../support/target.ts'
import type { Machine } from '../support/machine.ts'

export interface FaultResult {
  readonly name: string
  readonly trials: number
  /** Trials in which a promise was broken, and how. */
  readonly broken: readonly string[]
  readonly hangs: number
  /** From the failure until a word of what was made after it began to be heard, in ms. */
  readonly recoveryMs: readonly number[]
}

export interface FaultsResults {
  readonly date: string
  readonly machine: Machine
  readonly browser: string
  readonly faults: readonly FaultResult[]
}

/** The worker is killed in mid-speech, and its voice is in the browser's storage. */
export const KILLED = 'the worker is killed in mid-speech'

export function targetsOf({ faults }: FaultsResults): Target[] {
  const sum = (count: (fault: FaultResult) => number): number =>
    faults.reduce((total, fault) => total + count(fault), 0)
  const trials = sum((fault) => fault.trials)
  const broken = sum((fault) => fault.broken.length)
  const killed = faults.find(({ name }) => name === KILLED)?.recoveryMs ?? []
  return [
    { name: 'faults', measured: String(faults.length), wanted: '≥ 25', met: faults.length >= 25 },
    {
      name: 'texts heard to the end, or told what was not',
      measured: `${trials - broken} of ${trials}`,
      wanted: 'all',
      met: broken === 0,
    },
    {
      name: 'hangs',
      measured: String(sum(({ hangs }) => hangs)),
      wanted: '0',
      met: sum(({ hangs }) => hangs) === 0,
    },
    ...(killed.length === 0
      ? []
      : [
          {
            name: 'a killed worker, until the next word sounds, median',
            measured: `${Math.round(summarize(killed).median)} ms`,
            wanted: '< 1500 ms',
            met: summarize(killed).median < 1500,
          },
        ]),
  ]
}
