/** The list of voices a site offers: `voices.json` names the manifests, each manifest its files. */
import {
  DownloadError,
  InvalidInputError,
  isVitsVoice,
  SpeakerNotFoundError,
  VoiceNotFoundError,
} from '@voice-soundboard/graph'
import type { AssetFile, VoiceManifest } from '@voice-soundboard/graph'
import { parseCatalogue, parseManifest } from './manifest-schema.ts'
import { resolveUrl } from './resolve-url.ts'

export interface CatalogueOptions {
  readonly signal?: AbortSignal | undefined
  readonly fetch?: typeof globalThis.fetch
}

/**
 * Manifests in the catalogue's order, the first being the site's default, with absolute addresses.
 *
 * @throws DownloadError, or InvalidInputError that names the file and field.
 */
export async function loadCatalogue(
  url: string,
  options: CatalogueOptions = {},
): Promise<readonly VoiceManifest[]> {
  const address = resolveUrl('loadCatalogue.url', url)
  const manifests = parseCatalogue(await fetchJson(address, options), address)
  return Promise.all(manifests.map((manifest) => loadManifest(new URL(manifest, address).href, options)))
}

/**
 * A voice that somebody made, checked, with absolute addresses.
 *
 * @param where Names it in errors.
 * @throws InvalidInputError that names the field.
 */
export const manifestOf = (value: unknown, where: string, base: string): VoiceManifest =>
  withAbsoluteUrls(parseManifest(value, where), base)

/** One voice by the address of its `voice.json`. @throws as {@link loadCatalogue} */
export async function loadManifest(url: string, options: CatalogueOptions = {}): Promise<VoiceManifest> {
  const address = resolveUrl('loadManifest.url', url)
  return withAbsoluteUrls(parseManifest(await fetchJson(address, options), address), address)
}

/** A speaker who has a name can be asked for by it alone, as if it were a voice. */
export interface NamedVoice {
  readonly manifest: VoiceManifest
  /** The one that was named, else the voice's own default. */
  readonly speaker: number
}

/**
 * @param name Id of a voice, else name of a speaker, where case does not matter.
 * @throws VoiceNotFoundError, which lists what there is.
 */
export function findVoice(catalogue: readonly VoiceManifest[], name: string): NamedVoice {
  const found = lookUp(catalogue, name)
  if (found) return found
  throw new VoiceNotFoundError(
    name,
    catalogue.map((candidate) => candidate.id),
  )
}

export const isVoiceName = (catalogue: readonly VoiceManifest[], name: string): boolean =>
  lookUp(catalogue, name) !== null

function lookUp(catalogue: readonly VoiceManifest[], name: string): NamedVoice | null {
  const voice = catalogue.find(({ id }) => id === name)
  if (voice) return { manifest: voice, speaker: voice.speakers.default }
  for (const manifest of catalogue) {
    const speaker = speakerNamed(manifest, name)
    if (speaker >= 0) return { manifest, speaker }
  }
  return null
}

/**
 * Index of a speaker given by number, by name (case does not matter) or by a number written out; the voice's
 * own default when not given.
 *
 * @throws SpeakerNotFoundError
 */
export function resolveSpeaker(manifest: VoiceManifest, speaker?: number | string): number {
  if (speaker === undefined) return manifest.speakers.default
  const found = findSpeaker(manifest, speaker)
  if (found === null) throw new SpeakerNotFoundError(manifest.id, speaker, manifest.speakers.count)
  return found
}

/** By name, or by number within the voice; null when it has no such speaker. */
export function findSpeaker(manifest: VoiceManifest, speaker: number | string): number | null {
  const { count } = manifest.speakers
  const byName = typeof speaker === 'string' ? speakerNamed(manifest, speaker) : -1
  if (byName >= 0) return byName
  const index = typeof speaker === 'string' && /^\d+$/.test(speaker) ? Number(speaker) : speaker
  const isOne = typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < count
  return isOne ? index : null
}

const speakerNamed = ({ speakers }: VoiceManifest, wanted: string): number =>
  speakers.names?.findIndex((name) => name.toLowerCase() === wanted.toLowerCase()) ?? -1

function withAbsoluteUrls(manifest: VoiceManifest, base: string): VoiceManifest {
  const absolute = <File extends { readonly url: string }>(file: File): File => ({
    ...file,
    url: new URL(file.url, base).href,
  })
  const allAbsolute = (files: Readonly<Record<string, AssetFile>>): Record<string, AssetFile> =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, absolute(file)]))
  const card = manifest.card ? { card: new URL(manifest.card, base).href } : {}
  if (!isVitsVoice(manifest)) return { ...manifest, ...card, files: allAbsolute(manifest.files) }
  const { bundles, stockModel } = manifest
  return {
    ...manifest,
    ...card,
    bundles: allAbsolute(bundles),
    ...(stockModel ? { stockModel: absolute(stockModel) } : {}),
  }
}

async function fetchJson(
  url: string,
  { signal, fetch = globalThis.fetch }: CatalogueOptions,
): Promise<unknown> {
  let body: string
  try {
    // A page offline is served by its service worker; else the server is asked whether it changed.
    const response = await fetch(url, { cache: 'no-cache', ...(signal ? { signal } : {}) })
    if (!response.ok) throw new DownloadError(url, response.status)
    body = await response.text()
  } catch (error) {
    signal?.throwIfAborted()
    throw error instanceof DownloadError ? error : new DownloadError(url, null, { cause: error })
  }
  try {
    return JSON.parse(body)
  } catch (error) {
    throw new InvalidInputError(url, 'JSON', error instanceof Error ? error.message : String(error))
  }
}
