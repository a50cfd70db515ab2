/** Stock Piper voices on the network, as `@diffusionstudio/vits-web` lists them. Nothing is fetched here. */
import { BASE_URL, MODEL_PATHS } from './network-voices.data.ts'

export interface NetworkVoice {
  /** `en_US-amy-medium` */
  readonly id: string
  readonly modelUrl: string
  /** The `.onnx.json` for {@link manifestFromPiperConfig}. */
  readonly configUrl: string
  /** BCP 47. */
  readonly language: string
}

export function networkVoices(): readonly NetworkVoice[] {
  return MODEL_PATHS.map((path) => {
    const id = path.slice(path.lastIndexOf('/') + 1, -'.onnx'.length)
    const modelUrl = `${BASE_URL}/${path}`
    const locale = id.slice(0, id.indexOf('-'))
    return { id, modelUrl, configUrl: `${modelUrl}.json`, language: locale.replace('_', '-') }
  })
}
