/** One phonemiser, two families of voices: how eSpeak's IPA symbols are named in the set a voice was trained with. */
import type { PhonemeInventory } from '@voice-soundboard/graph'

/** IPA, longest match first → the voice's own symbols. What a set lacks (stress marks, spaces) is not in it. */
export type SymbolMap = Readonly<Record<string, readonly string[]>>

const PIPER_SYMBOLS = [...' abdefhijklmnopstuvwzæðŋɐɑɒɔəɚɛɜɡɪɹɾʃʊʌʒʔˈˌː̩θᵻ']
const ESPEAK: SymbolMap = Object.fromEntries(PIPER_SYMBOLS.map((symbol) => [symbol, [symbol]]))

/** Lower-case ARPABET of CMUdict, which Dittli's English voice learned from. Stress is its tone. */
// prettier-ignore
const DITTLI: SymbolMap = {
  ɑː: ['aa'], ɑ: ['aa'], ɒ: ['aa'], a: ['aa'], æ: ['ae'], ʌ: ['ah'], ə: ['ah'], ɐ: ['ah'], ɔː: ['ao'], ɔ: ['ao'], oː: ['ao'], aʊ: ['aw'],
  aɪ: ['ay'], ɛ: ['eh'], e: ['eh'], ɜː: ['er'], ɜːɹ: ['er'], ɜ: ['er'], ɚ: ['er'], ɚɹ: ['er'], eɪ: ['ey'], ɪ: ['ih'], ᵻ: ['ih'],
  i: ['iy'], iː: ['iy'], o: ['ow'], oʊ: ['ow'], ɔɪ: ['oy'], ʊ: ['uh'], ʊɹɹ: ['uh', 'r'], u: ['uw'], uː: ['uw'], iə: ['iy', 'ah'], iəɹ: ['ih', 'r'],
  aɪɚ: ['ay', 'er'], aɪɚɹ: ['ay', 'er'], 'n̩': ['ah', 'n'], 'ʔn̩': ['t', 'ah', 'n'], 'l̩': ['ah', 'l'], b: ['b'], tʃ: ['ch'], d: ['d'], ð: ['dh'], f: ['f'], ɡ: ['g'], h: ['hh'],
  dʒ: ['jh'], k: ['k'], l: ['l'], m: ['m'], n: ['n'], ŋ: ['ng'], p: ['p'], ɹ: ['r'], s: ['s'], ʃ: ['sh'], t: ['t'], ɾ: ['t'], ʔ: ['t'],
  θ: ['th'], v: ['v'], w: ['w'], j: ['y'], z: ['z'], ʒ: ['zh'],
}

export const symbolMapFor = (set: PhonemeInventory['set']): SymbolMap => (set === 'dittli' ? DITTLI : ESPEAK)

/** A vowel's tone is its stress as CMUdict counts it, plus one; everything else has tone 0. */
export interface DittliPhones {
  readonly symbols: readonly string[]
  readonly tones: readonly number[]
}

const VOWEL = /^[aeiou]/
const LONGEST = Math.max(...Object.keys(DITTLI).map((ipa) => ipa.length))

/** Symbols and tones of Dittli's English voice for one word's IPA; symbols it does not know are left out. */
export function toDittli(ipaSymbols: readonly string[]): DittliPhones {
  const ipa = ipaSymbols.join('')
  const symbols: string[] = []
  const tones: number[] = []
  let stress = 1
  for (let at = 0; at < ipa.length;) {
    const mark = ipa[at] as string
    if (mark === 'ˈ' || mark === 'ˌ') {
      stress = mark === 'ˈ' ? 2 : 3
      at++
      continue
    }
    let length = Math.min(LONGEST, ipa.length - at)
    while (length > 0 && !Object.hasOwn(DITTLI, ipa.slice(at, at + length))) length--
    for (const symbol of DITTLI[ipa.slice(at, at + length)] ?? []) {
      const vowel = VOWEL.test(symbol)
      symbols.push(symbol)
      tones.push(vowel ? stress : 0)
      if (vowel) stress = 1
    }
    at += Math.max(1, length)
  }
  return { symbols, tones }
}
