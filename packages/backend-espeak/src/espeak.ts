/**
 * Owns the eSpeak NG module. What eSpeak says depends on what it said before (phases of its oscillators, random
 * numbers), so its memory is put back before each text: the same text is then the same samples. Strings are placed
 * by hand, because the module's own string buffer would be lost with that.
 */
import { ModelCorruptError, SynthesisError } from '@voice-soundboard/graph'
import createEspeak from './espeak-module.js'
import type { EspeakEvent, EspeakPointer, EspeakVoice } from './espeak-module.js'
import { DATA_FILE } from './espeak-manifest.ts'

export interface EspeakSettings {
  readonly voice: string
  /** Words a minute, 80–450. */
  readonly rate: number
  /** 0–99; 50 is the voice's own. */
  readonly pitch: number
  readonly range: number
}

export interface EspeakSpeech {
  readonly samples: Int16Array
  readonly events: readonly EspeakEvent[]
}

export interface Espeak {
  /** What it keeps in memory. */
  readonly bytes: number
  readonly voices: readonly EspeakVoice[]
  speak(text: string, settings: EspeakSettings): EspeakSpeech
  /** IPA of a text; symbols are parted by `_`. */
  toIpa(text: string, voice: string): string
}

/**
 * @param data Contents of `espeak-ng.data`; in Node it is found beside the module when absent.
 * @throws ModelCorruptError when the data is of another length: eSpeak reads it by fixed offsets.
 */
export async function loadEspeak(data?: Uint8Array, url = 'espeak-ng.data'): Promise<Espeak> {
  if (data && data.length !== DATA_FILE.bytes) {
    throw new ModelCorruptError(url, `${data.length} bytes instead of ${DATA_FILE.bytes}`)
  }
  const module = await createEspeak(data ? { getPreloadedPackage: () => data.slice().buffer } : {})
  const worker = new module.eSpeakNGWorker()
  const voices = worker.list_voices()
  const clean = module.HEAPU8.slice()
  const utf8 = new TextDecoder()

  const place = (text: string): EspeakPointer => {
    const bytes = new TextEncoder().encode(text)
    const ptr = module._malloc(bytes.length + 1)
    module.HEAPU8.set(bytes, ptr)
    module.HEAPU8[ptr + bytes.length] = 0
    return { ptr }
  }
  const begin = (voice: string): void => {
    module.HEAPU8.set(clean)
    const name = place(voice.toLowerCase())
    if (worker.set_voice(name, name) !== 0) throw new SynthesisError('load', `eSpeak has no voice "${voice}"`)
  }
  return {
    bytes: 2 * clean.length + DATA_FILE.bytes,
    voices,
    speak(text, { voice, rate, pitch, range }) {
      begin(voice)
      worker.set_rate(rate)
      worker.set_pitch(pitch)
      worker.set_range(range)
      const blocks: Int16Array[] = []
      const events: EspeakEvent[] = []
      worker.synthesize(place(text), (samples, news) => {
        blocks.push(samples)
        events.push(...news)
        return false
      })
      return { samples: join(blocks), events }
    },
    toIpa(text, voice) {
      begin(voice)
      const { ptr } = worker.convert_to_phonemes(place(text), true)
      return utf8.decode(module.HEAPU8.subarray(ptr, module.HEAPU8.indexOf(0, ptr)))
    },
  }
}

function join(blocks: readonly Int16Array[]): Int16Array {
  const joined = new Int16Array(blocks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const block of blocks) {
    joined.set(block, at)
    at += block.length
  }
  return joined
}
