/** The parts of eSpeak's Emscripten build that we use. */

/** An address in the module's memory, in place of a string: zero-terminated UTF-8. */
export interface EspeakPointer {
  readonly ptr: number
}

export interface EspeakEvent {
  readonly type: 'word' | 'sentence' | 'mark' | 'play' | 'end' | 'phoneme' | 'samplerate' | 'msg_terminated'
  /** In code points, from 1: where the word begins that this belongs to. */
  readonly text_position: number
  readonly word_length: number
  /** In ms since the beginning of the call. */
  readonly audio_position: number
  /** IPA of a phoneme; empty for silence. */
  readonly id?: string | number
}

export interface EspeakVoice {
  /** `gmw/en-US`: the last part names the voice. */
  readonly identifier: string
  readonly name: string
  readonly languages: readonly { readonly name: string; readonly priority: number }[]
}

export interface EspeakWorker {
  /** 0 when the voice exists. */
  set_voice(name: EspeakPointer, language: EspeakPointer): number
  /** Words a minute, 80–450. */
  set_rate(rate: number): void
  /** 0–99; 50 is the voice's own. */
  set_pitch(pitch: number): void
  /** How far the melody moves, 0–99; 50 is the voice's own. */
  set_range(range: number): void
  list_voices(): readonly EspeakVoice[]
  /** Speaks to the end before it returns; the callback ends it by returning true. */
  synthesize(
    text: EspeakPointer,
    onChunk: (samples: Int16Array, events: readonly EspeakEvent[]) => boolean,
  ): void
  /** A pointer to zero-terminated UTF-8 that the next call overwrites. */
  convert_to_phonemes(text: EspeakPointer, ipa: boolean): EspeakPointer
}

export interface EspeakModule {
  readonly eSpeakNGWorker: new () => EspeakWorker
  readonly HEAPU8: Uint8Array
  _malloc(bytes: number): number
}

export default function createEspeak(options?: {
  /** The data, instead of a download of its own. */
  getPreloadedPackage?(name: string, bytes: number): ArrayBuffer
}): Promise<EspeakModule>
