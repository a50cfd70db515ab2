/** What the command line asks of the fault bench. */
import { parseArgs } from 'node:util'
import { wholeNumber } from '../support/whole-number.ts'

export interface FaultsOptions {
  readonly trials: number
  /** Faults whose name contains it; all where it is empty. */
  readonly only: string
}

const HELP = `Usage: pnpm bench:faults [--trials 20] [--only worker] [--quick]

  --trials N    of each fault (default 20)
  --only TEXT   faults whose name contains it
  --quick       one trial of each`

/** Null when help was asked for and given. */
export function readOptions(args: readonly string[]): FaultsOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      trials: { type: 'string' },
      only: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return null
  }
  const trials = values.trials ?? (values.quick ? '1' : '20')
  return { trials: wholeNumber('--trials', trials, 1000), only: values.only }
}
