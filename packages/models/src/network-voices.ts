/** Stock Piper voices on the network, as `@diffusionstudio/vits-web` lists them. Nothing is fetched here. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { BASE_URL, MODEL_PATHS } from './network-voices.data.ts'

/** From small and rough to large and clear; `x_low` and `low` are at 16 kHz, the others at 22.05 kHz. */
export type NetworkVoiceQuality = 'x_low' | 'low' | 'medium' | 'high'

export interface NetworkVoice {
  /** `en_US-hfc_female-medium` */
  readonly id: string
  readonly modelUrl: string
  /** The `.onnx.json` for {@link manifestFromPiperConfig}. */
  readonly configUrl: string
  /** BCP 47: `en-US`. */
  readonly language: string
  /** For a person to read: `English`. */
  readonly languageName: string
  /** ISO 3166: `US`. */
  readonly country: string
  /** For a person to read: `United States`. */
  readonly countryName: string
  /** Of the speaker or the recordings: `hfc female`. */
  readonly name: string
  readonly quality: NetworkVoiceQuality
}

export interface NetworkVoicesOptions {
  /** A mirror with the same paths. Default: where they are published. */
  readonly baseUrl?: string
  /** BCP 47: in which languages and countries are named. Default `en`. */
  readonly displayLanguage?: string
}

/** @throws InvalidInputError */
export function networkVoices(options: NetworkVoicesOptions = {}): readonly NetworkVoice[] {
  const { baseUrl = BASE_URL, displayLanguage = 'en' } = options
  const folder = baseUrl.replace(/\/$/, '')
  const nameOf = namesIn(displayLanguage)
  return MODEL_PATHS.map((path) => {
    const modelUrl = `${folder}/${path}`
    const id = path.slice(path.lastIndexOf('/') + 1, -'.onnx'.length)
    const { language, country, name, quality } = partsOf(id)
    return {
      id,
      modelUrl,
      configUrl: `${modelUrl}.json`,
      language: `${language}-${country}`,
      languageName: nameOf('language', language),
      country,
      countryName: nameOf('region', country),
      name,
      quality,
    }
  })
}

/** `<language>_<COUNTRY>-<name>-<quality>`; the name has no dash. */
function partsOf(id: string) {
  const [locale = '', name = '', quality = ''] = id.split('-')
  const [language = '', country = ''] = locale.split('_')
  return { language, country, name: name.replaceAll('_', ' '), quality: quality as NetworkVoiceQuality }
}

function namesIn(displayLanguage: string): (type: 'language' | 'region', code: string) => string {
  try {
    const names = {
      language: new Intl.DisplayNames(displayLanguage, { type: 'language' }),
      region: new Intl.DisplayNames(displayLanguage, { type: 'region' }),
    }
    return (type, code) => names[type].of(code) ?? code
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InvalidInputError('networkVoices.displayLanguage', 'a BCP 47 language', `"${displayLanguage}"`)
  }
}
