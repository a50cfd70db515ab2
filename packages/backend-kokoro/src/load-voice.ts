/** From a manifest to a voice that is ready to speak: fetch, cut, make sessions, warm up. */
import { failingAs, ModelUnsupportedError } from '@voice-soundboard/graph'
import type {
  AssetFile,
  AssetSource,
  Degradation,
  LoadOptions,
  OtherVoiceManifest,
  Progress,
  VoicePrecision,
} from '@voice-soundboard/graph'
import { cutKokoro } from '@voice-soundboard/ort'
import type { ExecutionProvider } from '@voice-soundboard/ort'
import { styleKey } from './settings.ts'
import type { KokoroVoice } from './settings.ts'
import { createStages } from './stages.ts'
import type { KokoroStages } from './stages.ts'
import { Styles } from './styles.ts'

export interface LoadedVoice {
  readonly voice: KokoroVoice
  readonly stages: KokoroStages
  readonly styles: Styles
  /** Samples per frame. */
  readonly hopFrames: number
  /** What is not as asked for, told with everything that the voice says. */
  readonly degradations: readonly Degradation[]
}

export interface LoadVoiceOptions extends LoadOptions {
  readonly precision: VoicePrecision
  readonly assets: AssetSource
  readonly executionProviders?: readonly ExecutionProvider[] | undefined
}

export async function loadVoice(voice: KokoroVoice, options: LoadVoiceOptions): Promise<LoadedVoice> {
  const { assets, signal, onProgress, executionProviders, precision } = options
  const { manifest, model } = voice
  const report = (phase: Progress['phase'], fraction: number | null): void =>
    onProgress?.({ phase, fraction, label: manifest.name })

  const bytes = await assets.load(model, { signal, onProgress })
  signal?.throwIfAborted()
  report('prepare', null)
  const floatConvolutions = executionProviders?.[0] === 'webgpu'
  const cut = cutKokoro(bytes, { source: model.url, floatConvolutions })
  const styles = new Styles(voice, cut.styleWidth, assets)
  await styles.load(manifest.speakers.default, { signal, onProgress })

  report('compile', 0)
  const onSession = (ready: number): void => report('compile', ready / 4)
  const stages = await createStages(cut, { source: model.url, executionProviders, signal, onSession })
  try {
    const hopFrames = await failingAs('load', signal, () => warmUp(voice, stages, styles, signal))
    signal?.throwIfAborted()
    report('compile', 1)
    return { voice, stages, styles, hopFrames, degradations: precision === 'full' ? [notFull(voice)] : [] }
  } catch (error) {
    await stages.close()
    throw error
  }
}

/** What a voice takes when loaded, in bytes: its model, and the styles of one speaker. */
export function estimateBytes({ files, speakers }: OtherVoiceManifest, model: AssetFile): number {
  return model.bytes + (files[styleKey(speakers, speakers.default)]?.bytes ?? 0)
}

/** The weights are published in eight bits; whoever asks for more is told. */
const notFull = ({ manifest }: KokoroVoice): Degradation => ({
  code: 'precision-unavailable',
  message: `The voice "${manifest.id}" has no full bundle; the compact one is used.`,
})

const WARM_UP_FRAMES_PER_ID = 2

/** The first run of a session allocates what later runs use. Tells how many samples a frame becomes. */
async function warmUp(
  { padId, symbols, manifest }: KokoroVoice,
  stages: KokoroStages,
  styles: Styles,
  signal: AbortSignal | undefined,
): Promise<number> {
  const style = await styles.load(manifest.speakers.default, {})
  const ids = [padId, ...[...symbols.values()].slice(0, 4), padId]
  const run = await stages.encode(ids, style.rowFor(ids.length))
  signal?.throwIfAborted()
  const frames = ids.length * WARM_UP_FRAMES_PER_ID
  const alignment = new Float32Array(ids.length * frames)
  ids.forEach((_, id) => {
    const from = id * frames + id * WARM_UP_FRAMES_PER_ID
    alignment.fill(1, from, from + WARM_UP_FRAMES_PER_ID)
  })
  const prosody = await stages.sing(run, alignment)
  signal?.throwIfAborted()
  const hopFrames = (await stages.decode(run, alignment, prosody)).length / frames
  if (Number.isInteger(hopFrames) && hopFrames > 0) return hopFrames
  throw new ModelUnsupportedError(`its frames become ${hopFrames} samples each`)
}
