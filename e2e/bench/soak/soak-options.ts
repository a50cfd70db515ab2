/** What the command line asks of the soak. */
import { parseArgs } from 'node:util'
import { wholeNumber } from '../support/whole-number.ts'

export interface SoakOptions {
  readonly voice: string
  readonly minutes: number
  readonly seed: number
}

const HELP = `Usage: pnpm bench:soak [--minutes 30] [--seed 1] [--voice dittli-en] [--quick]

  --minutes N   how long (default 30)
  --seed N      another one does other things in another order (default 1)
  --voice ID    the voice that speaks (default dittli-en)
  --quick       one minute`

/** Null when help was asked for and given. */
export function readOptions(args: readonly string[]): SoakOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string' },
      seed: { type: 'string', default: '1' },
      voice: { type: 'string', default: 'dittli-en' },
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
    minutes: wholeNumber('--minutes', values.minutes ?? (values.quick ? '1' : '30'), 1440),
    seed: wholeNumber('--seed', values.seed, 2 ** 31),
  }
}
