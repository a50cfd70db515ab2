/** `pnpm voices [id …] [--all] [--verify]`: assembles voices and shows what is there. */
import { parseArgs } from 'node:util'
import { isVoiceSoundboardError } from '@voice-soundboard/graph'
import type { PublishedVoice } from './assemble-published.ts'
import { ensurePublishedVoice, ensureVoices } from './ensure-voices.ts'
import { cacheFolder } from './paths.ts'
import type { AssembledVoice } from './publish.ts'
import { PUBLISHED_SOURCES } from './published-sources.ts'
import { SOURCES } from './sources.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, verify: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})

const stop = new AbortController()

const ON_DEMAND = PUBLISHED_SOURCES.map((source) => source.id)

const HELP = `pnpm voices [id …]   assembles the voices for everyone, or those named, and lists them
  --all              also those that are for tests only
  --verify           hashes every file anew and replaces what is not sound
Voices: ${SOURCES.map((source) => source.id).join(', ')}; large ones, fetched only when named: ${ON_DEMAND.join(', ')}.
 Cache: ${cacheFolder()} (VOICE_SOUNDBOARD_CACHE moves it).`

const megabytes = (bytes = 0): string => `${(bytes / 1e6).toFixed(1)} MB`

function toRow({ manifest, audience }: AssembledVoice): readonly string[] {
  return [
    audience === 'tests' ? `${manifest.id} (tests only)` : manifest.id,
    `${manifest.sampleRateHz} Hz`,
    String(manifest.speakers.count),
    megabytes(manifest.bundles.compact?.bytes),
    megabytes(manifest.bundles.full?.bytes),
    manifest.licence.weights,
    manifest.licence.data,
  ]
}

function toPublishedRow({ manifest, audience }: PublishedVoice): readonly string[] {
  const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0)
  return [
    `${manifest.id} (${audience})`,
    `${manifest.sampleRateHz} Hz`,
    String(manifest.speakers.count),
    megabytes(bytes),
    '',
    manifest.licence.weights,
    manifest.licence.data,
  ]
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

async function main(): Promise<void> {
  if (values.help) return console.log(HELP)
  process.once('SIGINT', () => stop.abort(new Error('stopped')))
  const ids = values.all ? SOURCES.map((source) => source.id) : positionals
  const shared = { verify: values.verify ?? false, signal: stop.signal }
  const large = ids.filter((id) => ON_DEMAND.includes(id))
  const others = ids.filter((id) => !large.includes(id))
  const voices =
    large.length > 0 && others.length === 0
      ? []
      : await ensureVoices({ ...(others.length > 0 ? { ids: others } : {}), ...shared })
  const published: PublishedVoice[] = []
  for (const id of large) published.push(await ensurePublishedVoice(id, shared))
  printTable([
    ['voice', 'rate', 'speakers', 'compact', 'full', 'licence of weights', 'of data'],
    ...voices.map(toRow),
    ...published.map(toPublishedRow),
  ])
  if (values.verify) console.log('Every file matches its hash.')
}

main().catch((error: unknown) => {
  if (!(error instanceof Error) || !(isVoiceSoundboardError(error) || stop.signal.aborted)) throw error
  console.error(error.message)
  if (error.cause instanceof Error) console.error(error.cause.message)
  process.exitCode = 1
})
