/** When each word is said: forced alignment of known text with SoundSwallower. It does not judge whether the text is right. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createResampler, joinSamples } from '@voice-soundboard/audio'
import createModule from 'soundswallower'

export interface AlignedWord {
  readonly word: string
  /** Since the first sample. */
  readonly startMs: number
  readonly endMs: number
}

export interface Aligner {
  /** @param pronunciations ARPABET without stress for words the aligner's dictionary lacks. */
  align(
    samples: Float32Array,
    sampleRateHz: number,
    words: readonly string[],
    pronunciations?: Readonly<Record<string, string>>,
  ): Promise<readonly AlignedWord[]>
  close(): Promise<void>
}

const PAD_MS = 300
/** By itself it looks in the folder that the process was started in. */
const MODELS = join(dirname(createRequire(import.meta.url).resolve('soundswallower')), 'model')

export async function createAligner(): Promise<Aligner> {
  const module = await createModule({ modelBase: `${MODELS}/` } as Parameters<typeof createModule>[0])
  const decoder = new module.Decoder({ loglevel: 'ERROR', beam: 1e-100, pbeam: 1e-100, wbeam: 1e-100 })
  await decoder.initialize()
  const rateHz = Number(decoder.get_config('samprate'))
  let closed = false
  return {
    async align(samples, sampleRateHz, words, pronunciations = {}) {
      const names = words.map((word) => word.toLowerCase())
      for (const word of new Set(names)) {
        if (decoder.lookup_word(word)) continue
        const phones = pronunciations[word]
        if (phones === undefined)
          throw new Error(`The aligner does not know "${word}": give its pronunciation.`)
        decoder.add_words([word, phones])
      }
      decoder.set_align_text(names.join(' '))
      decoder.start()
      decoder.process_audio(padded(samples, sampleRateHz, rateHz), false, true)
      decoder.stop()
      const spoken = (decoder.get_alignment().w ?? []).filter((segment) => !/^[<[]/.test(segment.t))
      if (spoken.length !== names.length) {
        throw new Error(`Aligned ${spoken.length} of ${names.length} words: does the sound hold that text?`)
      }
      const ms = (seconds: number) => Math.max(0, Math.round(seconds * 1000) - PAD_MS)
      return spoken.map(({ b, d }, index) => ({
        word: words[index] as string,
        startMs: ms(b),
        endMs: ms(b + d),
      }))
    },
    async close() {
      if (closed) return
      closed = true
      decoder.delete()
    },
  }
}

/** Silence on both ends gives the first and the last word room to begin and end. */
function padded(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  const resampler = createResampler(fromHz, toHz)
  const silence = new Float32Array(Math.round((PAD_MS / 1000) * toHz))
  return joinSamples([silence, resampler.push(samples), resampler.flush(), silence])
}
