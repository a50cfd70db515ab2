/** What `pnpm speak` understands. */
import { parseArgs } from 'node:util'
import { InvalidInputError } from '@voice-soundboard/graph'
import type { VoicePrecision } from '@voice-soundboard/graph'

export const USAGE = `Usage: pnpm speak "Text to say" -o speech.wav [options]

  -o, --output FILE     where to write the WAV file (required)
  --voice ID            default piper-libritts-r; \`pnpm voices\` lists them
  --speaker N           number or name of a speaker within the voice
  --speed X             0.25 to 4; 2 is twice as fast
  --seed N              same seed, same text, same voice: same file (default 1)
  --precision NAME      compact (default) or full weights
  -h, --help            this text

Voices for a site of your own: voice-soundboard voices pull --help`

export interface Command {
  readonly text: string
  readonly output: string
  readonly voice: string
  readonly speaker: string | undefined
  readonly speed: number
  readonly seed: number
  readonly precision: VoicePrecision
}

/** @throws InvalidInputError that names the argument; null when help was asked for. */
export function parseCommand(args: readonly string[]): Command | null {
  const { values, positionals } = readArguments(args)
  if (values.help) return null
  if (values.output === undefined) throw new InvalidInputError('--output', 'a file name', 'nothing')
  if (values.precision !== 'compact' && values.precision !== 'full') {
    throw new InvalidInputError('--precision', 'compact or full', values.precision)
  }
  return {
    text: positionals.join(' '),
    output: values.output,
    voice: values.voice,
    speaker: values.speaker,
    speed: toNumber('--speed', values.speed),
    seed: toNumber('--seed', values.seed),
    precision: values.precision,
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        voice: { type: 'string', default: 'piper-libritts-r' },
        speaker: { type: 'string' },
        speed: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        precision: { type: 'string', default: 'compact' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new InvalidInputError('arguments', 'those that --help lists', (error as Error).message)
  }
}

function toNumber(path: string, value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) throw new InvalidInputError(path, 'a number', value)
  return number
}
