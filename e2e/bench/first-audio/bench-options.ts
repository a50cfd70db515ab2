/** What the command line asks for. */
import { parseArgs } from 'node:util'
import { wholeNumber } from '../support/whole-number.ts'

export interface BenchOptions {
  /** Trials of each contender with each sentence; of the paragraph, which takes ten times as long, half of it. */
  readonly trials: number
  /** Thread counts, each measured in a page of its own. */
  readonly threads: readonly number[]
  /** How often a new user is played: empty caches, then a second visit. Two at least: sessions are compared. */
  readonly visits: number
  /** Whether everything is also played to its end, to count underruns. */
  readonly playback: boolean
}

const HELP = `Usage: pnpm bench [--trials 7] [--threads 2] [--quick]

  --trials N     trials of each contender with each sentence (the paragraph gets half as many)
  --threads N,M  WASM threads of all contenders, each count in a page of its own (default 2)
  --quick        two trials, nothing played to its end`

/** Null when help was asked for and given. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      trials: { type: 'string' },
      threads: { type: 'string', default: '2' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return null
  }
  return {
    trials: wholeNumber('--trials', values.trials ?? (values.quick ? '2' : '7'), 100),
    threads: values.threads.split(',').map((count) => wholeNumber('--threads', count, 16)),
    visits: values.quick ? 2 : 3,
    playback: !values.quick,
  }
}
