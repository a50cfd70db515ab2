/**
 * The catalogue of a site, and manifests of single voices, as they were last read: for a page whose network is gone
 * the voices are in the browser's storage, and only their list would be missing.
 */
import { DownloadError, StorageError } from '@voice-soundboard/graph'
import type { Degradation, VoiceManifest } from '@voice-soundboard/graph'
import { createRecordStore, loadCatalogue, loadManifest, parseManifest } from '@voice-soundboard/models'
import type { RecordStore } from '@voice-soundboard/models'

/** A list of some hundred voices. */
const MAX_BYTES = 4 * 2 ** 20
const FORMAT = 1
/** One whose storage takes so long does not answer at all. */
const STORAGE_ANSWERS_WITHIN_MS = 2000

export interface CatalogueRead {
  readonly manifests: readonly VoiceManifest[]
  readonly degradations: readonly Degradation[]
}

/** @throws DownloadError when the site cannot be reached and nothing was kept, or answers with an error. */
export function readCatalogue(url: string, signal: AbortSignal | undefined): Promise<CatalogueRead> {
  return readKept(url, signal, () => loadCatalogue(url, { signal }))
}

/** One voice by the address of its manifest. @throws as {@link readCatalogue} */
export function readManifest(url: string, signal: AbortSignal | undefined): Promise<CatalogueRead> {
  return readKept(url, signal, async () => [await loadManifest(url, { signal })])
}

async function readKept(
  url: string,
  signal: AbortSignal | undefined,
  load: () => Promise<readonly VoiceManifest[]>,
): Promise<CatalogueRead> {
  try {
    const manifests = await load()
    // Nobody waits for it: where storage does not work, that is told when a voice cannot be kept.
    withRecords((records) => records.put(url, encode(manifests))).catch(passOver)
    return { manifests, degradations: [] }
  } catch (error) {
    signal?.throwIfAborted()
    const isUnreachable = error instanceof DownloadError && error.status === null
    const kept = isUnreachable ? await recall(url) : undefined
    if (!kept) throw error
    const message = `${url} could not be reached: the voices are those of the last visit, as far as they are kept here.`
    return { manifests: decode(kept, url), degradations: [{ code: 'catalogue-kept', message }] }
  }
}

function recall(url: string): Promise<Uint8Array | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, STORAGE_ANSWERS_WITHIN_MS, undefined))
  return Promise.race([withRecords((records) => records.get(url)).catch(passOver), late])
}

async function withRecords<Result>(work: (records: RecordStore) => Promise<Result>): Promise<Result> {
  const records = createRecordStore({
    databaseName: 'voice-soundboard-catalogue',
    format: FORMAT,
    maxBytes: MAX_BYTES,
  })
  try {
    return await work(records)
  } finally {
    await records.close()
  }
}

function passOver(error: unknown): undefined {
  if (!(error instanceof StorageError)) throw error
}

const encode = (manifests: readonly VoiceManifest[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(manifests))

const decode = (bytes: Uint8Array, url: string): VoiceManifest[] =>
  (JSON.parse(new TextDecoder().decode(bytes)) as unknown[]).map((manifest) => parseManifest(manifest, url))
