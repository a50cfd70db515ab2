/** The parts of eSpeak's Emscripten build that we use. */

export interface EspeakVoice {
  /** `gmw/en-US`: the last part names the voice. */
  readonly identifier: string
  readonly languages: readonly { readonly name: string; readonly priority: number }[]
}

export interface EspeakWorker {
  /** 0 when the voice exists. */
  set_voice(name: string, language: string): number
  list_voices(): readonly EspeakVoice[]
  /** A pointer to zero-terminated UTF-8 that the next call overwrites. */
  convert_to_phonemes(text: string, ipa: boolean): { readonly ptr: number }
  __destroy__(): void
}

export interface EspeakModule {
  readonly eSpeakNGWorker: new () => EspeakWorker
  readonly HEAPU8: Uint8Array
}

export default function createEspeak(options?: {
  /** The data, instead of a download of its own. */
  getPreloadedPackage?(name: string, bytes: number): ArrayBuffer
}): Promise<EspeakModule>
