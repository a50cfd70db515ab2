/** Writes what a site serves beside the bundles: each voice's manifest and card, and the catalogue. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseManifest } from '@voice-soundboard/models'
import { requireVitsVoice } from '@voice-soundboard/graph'
import type { VitsVoiceManifest, VoicePrecision } from '@voice-soundboard/graph'
import { readIfPresent } from './files.ts'
import type { FileHash } from './ledger.ts'
import { modelPath, originalFolder, servedFolder } from './paths.ts'
import {
  bundleFile,
  CARD_FILE,
  manifestAddress,
  manifestPath,
  writeCatalogue,
  writeVoice,
} from './served-files.ts'
import { SOURCES } from './sources.ts'
import { MODEL_FILE, packageSpec } from './voice-source.ts'
import type { VoiceSource } from './voice-source.ts'

export interface AssembledVoice {
  readonly manifest: VitsVoiceManifest
  readonly audience: VoiceSource['audience']
  /** The stock model, for tests and benchmarks. */
  readonly modelPath: string
}

const CARDS = fileURLToPath(new URL('../cards/', import.meta.url))

export async function publishVoice(
  source: VoiceSource,
  bundles: Readonly<Record<VoicePrecision, FileHash>>,
): Promise<AssembledVoice> {
  const parsed = parseManifest(
    {
      schema: 1,
      id: source.id,
      name: source.name,
      ...source.readTraits(await readTexts(source)),
      bundles: {
        compact: bundleFile(source.id, 'compact', bundles.compact),
        full: bundleFile(source.id, 'full', bundles.full),
      },
      licence: source.licence,
      source: `npm:${packageSpec(source.package)}`,
      card: CARD_FILE,
    } satisfies VitsVoiceManifest,
    manifestAddress(source.id),
  )
  const manifest = requireVitsVoice(parsed)
  const card = await readFile(join(CARDS, `${source.id}.md`), 'utf8')
  await writeVoice(servedFolder(), manifest, card)
  return { manifest, audience: source.audience, modelPath: modelPath(source.id) }
}

/** Lists the voices for everyone that are there, in their fixed order. */
export async function publishCatalogue(): Promise<void> {
  const voices: string[] = []
  for (const { id, audience } of SOURCES) {
    const isThere = (await readIfPresent(manifestPath(servedFolder(), id))) !== null
    if (isThere && audience === 'everyone') voices.push(manifestAddress(id))
  }
  await writeCatalogue(servedFolder(), voices)
}

async function readTexts(source: VoiceSource): Promise<Readonly<Record<string, string>>> {
  const texts = source.files.filter((file) => file.as !== MODEL_FILE)
  const entries = texts.map(async ({ as }) => [
    as,
    await readFile(join(originalFolder(source.id), as), 'utf8'),
  ])
  return Object.fromEntries(await Promise.all(entries))
}
