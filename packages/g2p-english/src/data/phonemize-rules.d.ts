/** The part of `phonemize`'s English processor that we use. */
export declare class EnglishG2P {
  constructor(options?: { disableDict?: boolean })
  /** IPA with stress marks before the syllable; null when nothing in the word can be read. */
  predict(word: string, language?: string, partOfSpeech?: string): string | null
  /** Part of speech from the word's shape and its direct neighbours. */
  tagWord(word: string, context?: { prev?: string; next?: string }): { pos: string; confidence: number }
  /** Spells out numbers, money, times and abbreviations. */
  preProcess(text: string): string
}
