/** How a voice's symbols are found from IPA, which is what every phonemiser writes. */
import type { PhonemeInventory } from '@voice-soundboard/graph'

export interface VoiceSymbol {
  readonly id: number
  /** Vowels carry the stress in families that have tones. */
  readonly isVowel: boolean
}

/** Keys are IPA, decomposed, or a punctuation mark, or the space between words. */
export type SymbolTable = ReadonlyMap<string, readonly VoiceSymbol[]>

export const symbolTable = (inventory: PhonemeInventory): SymbolTable =>
  inventory.set === 'dittli' ? arpabetTable(inventory.symbols) : ipaTable(inventory.symbols)

const IPA_VOWEL = /^[aeiouyæøœɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻ]/u

function ipaTable(symbols: PhonemeInventory['symbols']): SymbolTable {
  const table = new Map<string, readonly VoiceSymbol[]>()
  for (const [key, ids] of Object.entries(symbols)) {
    const spelled = ids.map((id) => ({ id, isVowel: IPA_VOWEL.test(key) }))
    table.set(key, spelled)
    // A composed key serves only where its parts are no keys of their own: Piper was trained on the parts.
    const parts = key.normalize('NFD')
    if ([...parts].some((part) => !(part in symbols))) table.set(parts, spelled)
  }
  return table
}

/** Only what English uses: the rest of the names are other languages' and would be mistaken for IPA. */
function arpabetTable(symbols: PhonemeInventory['symbols']): SymbolTable {
  const table = new Map<string, readonly VoiceSymbol[]>()
  const add = (key: string, names: readonly string[]): void => {
    if (!names.every((name) => name in symbols)) return
    const isVowel = (name: string): boolean => /^[aeiou]/.test(name)
    const spell = (name: string): VoiceSymbol[] =>
      (symbols[name] ?? []).map((id) => ({ id, isVowel: isVowel(name) }))
    table.set(key, names.flatMap(spell))
  }
  for (const [ipa, names] of Object.entries(ARPABET_OF_IPA)) add(ipa, names.split(' '))
  for (const mark of [' ', ',', '.', ';', ':', '?', '!', '…']) add(mark, [mark])
  return table
}

/** English as eSpeak writes it, in the lower-case ARPABET of CMUdict. The longest key that fits is taken. */
const ARPABET_OF_IPA: Readonly<Record<string, string>> = {
  'aɪɚɹ': 'ay er', 'iəɹ': 'ih r', 'ʊɹɹ': 'uh r', 'ʔn̩': 't ah n',
  'aɪɚ': 'ay er', 'aɪə': 'ay ah', 'aʊɚ': 'aw er', 'iə': 'iy ah', aɪ: 'ay', aʊ: 'aw', eɪ: 'ey', oʊ: 'ow', əʊ: 'ow', ɔɪ: 'oy',
  'ɜːɹ': 'er', 'ɜː': 'er', ɜɹ: 'er', ɚɹ: 'er', ɝɹ: 'er', ɜ: 'er', ɝ: 'er', ɚ: 'er',
  'iː': 'iy', 'uː': 'uw', 'ɑː': 'aa', 'ɔː': 'ao', 'oː': 'ao', 'ɐː': 'aa',
  i: 'iy', u: 'uw', ɑ: 'aa', a: 'aa', ɒ: 'aa', æ: 'ae', ʌ: 'ah', ə: 'ah', ɐ: 'ah', ɔ: 'ao', o: 'ow', ɛ: 'eh', e: 'eh',
  ɪ: 'ih', ᵻ: 'ih', ɨ: 'ih', ʊ: 'uh', 'n̩': 'ah n', 'l̩': 'ah l', 'm̩': 'ah m', əl: 'ah l',
  tʃ: 'ch', dʒ: 'jh', b: 'b', d: 'd', ð: 'dh', f: 'f', ɡ: 'g', g: 'g', h: 'hh', j: 'y', k: 'k', x: 'k', l: 'l', ɫ: 'l', m: 'm',
  n: 'n', ŋ: 'ng', p: 'p', ɹ: 'r', r: 'r', s: 's', ʃ: 'sh', t: 't', ɾ: 't', ʔ: 't', θ: 'th', v: 'v', w: 'w', ʍ: 'w', z: 'z',
  ʒ: 'zh',
} // prettier-ignore
