/** How voices lie in a folder that a site serves: for those assembled here, and those that the CLI pulls. */
import { join } from 'node:path'
import type { AssetFile, VoiceManifest, VoicePrecision } from '@voice-soundboard/graph'
import { writeIfChanged } from './files.ts'

const MANIFEST_FILE = 'voice.json'
const CATALOGUE_FILE = 'voices.json'
export const CARD_FILE = 'CARD.md'

export const bundleName = (id: string, precision: VoicePrecision): string => `${id}.${precision}.vsb`

/** As a manifest names it, which lies beside it. */
export const bundleFile = (
  id: string,
  precision: VoicePrecision,
  { bytes, sha256 }: Omit<AssetFile, 'url'>,
): AssetFile => ({ url: encodeURIComponent(bundleName(id, precision)), bytes, sha256 })

/** Address of a voice's manifest, as the catalogue names it. */
export const manifestAddress = (id: string): string => `${encodeURIComponent(id)}/${MANIFEST_FILE}`

export const manifestPath = (folder: string, id: string): string => join(folder, id, MANIFEST_FILE)
export const bundlePath = (folder: string, id: string, precision: VoicePrecision): string =>
  join(folder, id, bundleName(id, precision))
export const cataloguePath = (folder: string): string => join(folder, CATALOGUE_FILE)

/** `folder` is that of all voices. Without a card the voice has none. */
export async function writeVoice(
  folder: string,
  manifest: VoiceManifest,
  card: string | null,
): Promise<void> {
  if (card !== null) await writeIfChanged(join(folder, manifest.id, CARD_FILE), card)
  await writeIfChanged(manifestPath(folder, manifest.id), `${JSON.stringify(manifest)}\n`)
}

/** `voices` are addresses of manifests; the first is the site's default. */
export async function writeCatalogue(folder: string, voices: readonly string[]): Promise<void> {
  await writeIfChanged(cataloguePath(folder), `${JSON.stringify({ schema: 1, voices })}\n`)
}
