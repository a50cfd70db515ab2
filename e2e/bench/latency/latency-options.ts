/** What the command line asks of the latency benchmark. */
import { parseArgs } from 'node:util'
import { findUser } from '../support/browser-user.ts'
import type { SystemUser } from '../support/browser-user.ts'
import { wholeNumber } from '../support/whole-number.ts'

export interface LatencyOptions {
  readonly voice: string
  /** In each condition. */
  readonly trials: number
  /** Null is whoever runs the benchmark. */
  readonly users: readonly (SystemUser | null)[]
  /** Whether the minute is spoken in which the main thread is watched. */
  readonly mainThread: boolean
}

const HELP = `Usage: pnpm bench:latency [--trials 200] [--voice dittli-en] [--user nobody] [--quick]

  --trials N    trials in each condition (default 200)
  --voice ID    the voice that speaks (default dittli-en)
  --user NAME   everything once more with the browser run as this user, who has no real-time priority;
                for root only, needs setpriv (util-linux)
  --quick       ten trials, and no minute of watching the main thread`

/** Null when help was asked for and given. */
export function readOptions(args: readonly string[]): LatencyOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      trials: { type: 'string' },
      voice: { type: 'string', default: 'dittli-en' },
      user: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return null
  }
  return {
    voice: values.voice,
    trials: wholeNumber('--trials', values.trials ?? (values.quick ? '10' : '200'), 10_000),
    users: [null, ...(values.user === undefined ? [] : [findUser(values.user)])],
    mainThread: !values.quick,
  }
}
