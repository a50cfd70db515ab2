/** From a manifest to a voice that is ready to speak: fetch, cut if need be, make sessions, warm up. */
import { failingAs, ModelCorruptError, ModelUnsupportedError, StorageError } from '@voice-soundboard/graph'
import type {
  AssetFile,
  AssetSource,
  Degradation,
  LoadOptions,
  Progress,
  VitsVoiceManifest,
  VoicePrecision,
} from '@voice-soundboard/graph'
import { cutVits, decodeBundle, encodeBundle } from '@voice-soundboard/ort'
import type { ExecutionProvider, VitsCut } from '@voice-soundboard/ort'
import { createOrtStages } from './ort-stages.ts'
import type { VitsStages } from './stages.ts'
import { createUncutModel } from './uncut-model.ts'
import type { UncutModel } from './uncut-model.ts'
import { lookAheadFrames } from './windowed-decoder.ts'

/** In three stages; or, when its graph cannot be cut, as one model. */
export interface LoadedVoice {
  readonly manifest: VitsVoiceManifest
  readonly precision: VoicePrecision
  readonly model: VitsStages | UncutModel
  /** What is not as asked for, told with everything that the voice says. */
  readonly degradations: readonly Degradation[]
}

export interface LoadVoiceOptions extends LoadOptions {
  readonly precision: VoicePrecision
  readonly assets: AssetSource
  readonly executionProviders?: readonly ExecutionProvider[] | undefined
}

export async function loadVoice(
  manifest: VitsVoiceManifest,
  options: LoadVoiceOptions,
): Promise<LoadedVoice> {
  const { precision, assets, signal, onProgress } = options
  const degradations: Degradation[] = []
  const report = (phase: Progress['phase'], fraction: number | null): void =>
    onProgress?.({ phase, fraction, label: manifest.name })

  const found = findModelFile(manifest, precision, degradations)
  const bytes = await assets.load(found.file, { signal, onProgress })
  signal?.throwIfAborted()
  report('prepare', null)
  const cut = found.isBundle
    ? decodeBundle(bytes, { source: found.file.url })
    : await cutStockModel(bytes, found.file, assets, degradations)
  signal?.throwIfAborted()

  const sessions = { source: found.file.url, executionProviders: options.executionProviders, signal }
  report('compile', 0)
  const onSession = (ready: number): void => report('compile', ready / 4)
  const model = cut
    ? await createOrtStages(cut, { ...sessions, onSession })
    : await createUncutModel(bytes, sessions)
  try {
    if (model.kind === 'stages') await warmUp(model, manifest, signal)
    signal?.throwIfAborted()
  } catch (error) {
    await model.close()
    throw error
  }
  report('compile', 1)
  return { manifest, precision, model, degradations }
}

interface ModelFile {
  readonly file: AssetFile | { readonly url: string }
  readonly isBundle: boolean
}

/** Bytes of weights in memory for each byte of a bundle: everything is widened to single precision. */
const WIDENING: Readonly<Record<VoicePrecision, number>> = { compact: 4, full: 1 }

/** What the weights will take when loaded, in bytes; 0 for a stock model whose size nobody has told. */
export function estimateBytes({ bundles, stockModel }: VitsVoiceManifest, precision: VoicePrecision): number {
  const other = precision === 'compact' ? 'full' : 'compact'
  const held = bundles[precision] ? precision : other
  const bundle = bundles[held]
  if (bundle) return bundle.bytes * WIDENING[held]
  return stockModel && 'bytes' in stockModel ? stockModel.bytes : 0
}

function findModelFile(
  { bundles, stockModel, id }: VitsVoiceManifest,
  precision: VoicePrecision,
  degradations: Degradation[],
): ModelFile {
  const wanted = bundles[precision]
  if (wanted) return { file: wanted, isBundle: true }
  const other = precision === 'compact' ? 'full' : 'compact'
  const file = bundles[other]
  if (file) {
    degradations.push({
      code: 'precision-unavailable',
      message: `The voice "${id}" has no ${precision} bundle; the ${other} one is used.`,
    })
    return { file, isBundle: true }
  }
  if (stockModel) return { file: stockModel, isBundle: false }
  throw new ModelUnsupportedError(`the manifest of "${id}" names neither a bundle nor a stock model`)
}

/** Cuts a model as published, or takes the cut from the cache; null when its structure allows none. */
async function cutStockModel(
  bytes: Uint8Array,
  file: ModelFile['file'],
  assets: AssetSource,
  degradations: Degradation[],
): Promise<VitsCut | null> {
  const key = `vits-cut/1/${'sha256' in file ? file.sha256 : await sha256Hex(bytes)}`
  const cached = await readCached(key, assets)
  if (cached) return cached
  let cut: VitsCut
  try {
    cut = cutVits(bytes, { source: file.url })
  } catch (error) {
    if (!(error instanceof ModelUnsupportedError)) throw error
    degradations.push({
      code: 'model-not-cut',
      message:
        `${file.url} runs whole, so nothing is heard before a segment is done, word times are estimated, and` +
        ` speech cannot be seeded: ${error.detail}.`,
    })
    return null
  }
  try {
    await assets.putDerived(key, encodeBundle(cut, 'full'))
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    degradations.push({
      code: 'cut-not-kept',
      message: `The prepared model could not be kept and will be prepared again next time: ${error.detail}.`,
    })
  }
  return cut
}

/** A cut kept by another release, or damaged, is as good as none. */
async function readCached(key: string, assets: AssetSource): Promise<VitsCut | undefined> {
  const bytes = await assets.getDerived(key)
  try {
    return bytes && decodeBundle(bytes, { source: key })
  } catch (error) {
    if (error instanceof ModelCorruptError) return undefined
    throw error
  }
}

async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Of a short sentence: the first run of a session allocates what later runs use. */
const WARM_UP_IDS = 64

async function warmUp(
  stages: VitsStages,
  { phonemes }: VitsVoiceManifest,
  signal: AbortSignal | undefined,
): Promise<void> {
  const ids = new Array<number>(WARM_UP_IDS).fill(phonemes.blank ?? 0)
  const zeros = ids.map(() => 0)
  const frames = lookAheadFrames(stages) + 24
  await failingAs('load', signal, async () => {
    const { conditioning } = await stages.encode({
      ids,
      tones: zeros,
      languages: zeros,
      speaker: 0,
      durationNoise: new Float32Array(2 * WARM_UP_IDS),
    })
    const latents = await stages.flow(new Float32Array(stages.channels * frames), conditioning)
    await stages.vocode(latents, conditioning)
  })
}
