/** Owns the eSpeak NG module: loads it with its data, sets voices, and reads its answers out of its memory. */
import { DownloadError, InvalidInputError } from '@voice-soundboard/graph'
import createEspeak from './espeak-module.js'

export interface EspeakOptions {
  /**
   * Where `espeak-ng.data` of `@echogarden/espeak-ng-emscripten` is served (24 MB, every language). Needed
   * wherever the package is bundled; without it the file is read beside the package's module.
   */
  readonly dataUrl?: string | URL
  readonly signal?: AbortSignal
}

export interface Espeak {
  /** IPA of a text: words parted by spaces, clauses by `|`, symbols by `_`. */
  toIpa(text: string, language: string): string
  close(): void
}

/** @throws DownloadError when the data cannot be had, or the signal's reason. */
export async function loadEspeak({ dataUrl, signal }: EspeakOptions = {}): Promise<Espeak> {
  signal?.throwIfAborted()
  const data = dataUrl === undefined ? undefined : await download(dataUrl, signal)
  const module = await createEspeak(data ? { getPreloadedPackage: () => data } : {})
  signal?.throwIfAborted()
  const worker = new module.eSpeakNGWorker()
  const voices = worker.list_voices()
  const utf8 = new TextDecoder()
  let current = ''
  return {
    toIpa(text, language) {
      const voice = voiceFor(language, voices)
      if (voice !== current && worker.set_voice(voice, voice) !== 0) {
        throw new InvalidInputError('phonemize.options.language', 'a language of eSpeak NG', language)
      }
      current = voice
      const start = worker.convert_to_phonemes(text, true).ptr
      return utf8.decode(module.HEAPU8.subarray(start, module.HEAPU8.indexOf(0, start)))
    },
    close: () => worker.__destroy__(),
  }
}

async function download(url: string | URL, signal: AbortSignal | undefined): Promise<ArrayBuffer> {
  const address = String(url)
  const failed = (cause: unknown) => {
    signal?.throwIfAborted()
    return new DownloadError(address, null, { cause })
  }
  const response = await fetch(address, signal ? { signal } : {}).catch((cause: unknown) => {
    throw failed(cause)
  })
  if (!response.ok) throw new DownloadError(address, response.status)
  return response.arrayBuffer().catch((cause: unknown) => {
    throw failed(cause)
  })
}

interface VoiceEntry {
  readonly identifier: string
  readonly languages: readonly { readonly name: string }[]
}

/**
 * The voice's own name for a BCP 47 tag. eSpeak takes `fr-fr` without complaint and then speaks another accent,
 * so only names that it lists are used; bare English is American, as in the voices we feed.
 */
export function voiceFor(language: string, voices: readonly VoiceEntry[]): string {
  const tag = language.toLowerCase()
  const primary = tag.split('-')[0] as string
  if (tag === 'en') return 'en-us'
  const names = voices.map(({ identifier }) => (identifier.split('/').at(-1) as string).toLowerCase())
  for (const wanted of [tag, primary]) {
    if (names.includes(wanted)) return wanted
    const speaks = voices.findIndex(({ languages }) => languages.some(({ name }) => name === wanted))
    if (speaks >= 0 && wanted === primary) return names[speaks] as string
  }
  throw new InvalidInputError('phonemize.options.language', 'a language of eSpeak NG', language)
}
