/** What `voice-soundboard voices pull` understands. */
import { parseArgs } from 'node:util'
import { InvalidInputError } from '@voice-soundboard/graph'

export const PULL_USAGE = `Usage: voice-soundboard voices pull <id ...> --out <folder> [options]

Brings voices from the network, prepared to be served by your own site: the folder is an assetBase. Piper voices go
by their ids (en_US-amy-low); kokoro has 54 speakers and 92 MB, which pages download when it is to speak.

  --out FOLDER          where to write; voices that are listed there stay listed (required)
  --mirror URL          fetch from there, under the same paths; may be given several times
  -h, --help            this text`

export interface PullCommand {
  readonly ids: readonly string[]
  readonly out: string
  readonly mirrors: readonly string[]
}

/** Whether these arguments are for this verb. A text to speak is one argument, or names its file. */
export const isPull = (args: readonly string[]): boolean => args[0] === 'voices' && args[1] === 'pull'

/** @throws InvalidInputError that names the argument; null when help was asked for. */
export function parsePull(args: readonly string[]): PullCommand | null {
  const { values, positionals } = readArguments(args.slice(2))
  if (values.help) return null
  if (positionals.length === 0) throw new InvalidInputError('<id ...>', 'ids of voices', 'none')
  if (!values.out) throw new InvalidInputError('--out', 'a folder', 'nothing')
  for (const mirror of values.mirror) {
    if (!/^https?:/.test(mirror) || !URL.canParse(mirror)) {
      throw new InvalidInputError('--mirror', 'an address with http or https', mirror)
    }
  }
  return { ids: [...new Set(positionals)], out: values.out, mirrors: values.mirror }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        mirror: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new InvalidInputError('arguments', 'those that --help lists', (error as Error).message)
  }
}
