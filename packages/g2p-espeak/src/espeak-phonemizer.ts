/** eSpeak NG as a phonemiser: every language it knows, by its own pronunciation rules. GPL-3, like eSpeak itself. */
import { ClosedError, type Phonemizer, type PhonemizerWord } from '@voice-soundboard/graph'
import { loadEspeak, type EspeakOptions } from './espeak.ts'
import { splitWords } from './split-words.ts'

export interface EspeakPhonemizerOptions extends EspeakOptions {
  /** BCP 47 tag that stands in where a call names none of eSpeak's languages; `en-US` when absent. */
  readonly language?: string
}

/** @throws DownloadError when eSpeak's data cannot be had, or the signal's reason. */
export async function createEspeakPhonemizer(options: EspeakPhonemizerOptions = {}): Promise<Phonemizer> {
  const espeak = await loadEspeak(options)
  let closed = false
  return {
    id: 'g2p-espeak',
    languages: ['*'],
    async phonemize(words, { language, signal }) {
      signal?.throwIfAborted()
      if (closed) throw new ClosedError('phonemizer')
      const spoken = language === '' || language === 'und' ? (options.language ?? 'en-US') : language
      const toSymbols = (text: string) => readSymbols(espeak.toIpa(text, spoken))
      if (words.length === 1) return [toSymbols(clean((words[0] as PhonemizerWord).text))]
      const phrase = words
        .map(({ text, punctuationAfter }) => clean(text) + clean(punctuationAfter))
        .join(' ')
      return splitWords(
        toSymbols(phrase),
        words.map(({ text }) => toSymbols(clean(text))),
      )
    },
    async close() {
      if (!closed) espeak.close()
      closed = true
    },
  }
}

/** eSpeak reads C strings, and takes `[[` for phonemes and `<` for markup. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0[\]<>]/g, ' ')
    .trim()

/** `h_ə_l_ˈoʊ | w_ˈɜː_l_d`, with `(fr)` where it changes language, to symbols of one code point. */
function readSymbols(ipa: string): string[] {
  const plain = ipa
    .replace(/\([a-z-]+\)/g, '')
    .replace(/[_|\n\u200d]/g, (separator) => (separator === '_' || separator === '\u200d' ? '' : ' '))
    .replace(/ +/g, ' ')
    .trim()
  return [...plain.normalize('NFD')]
}
