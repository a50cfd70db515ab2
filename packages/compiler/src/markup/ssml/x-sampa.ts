/** X-SAMPA (Wells 1995), the IPA in ASCII, to IPA. */

/** Sounds, stress, length, tone; then what is added to the sound before it. Empty: tells nothing that is said. */
// prettier-ignore
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['a', 'a'], ['b', 'b'], ['b_<', 'ɓ'], ['c', 'c'], ['d', 'd'], ['d`', 'ɖ'], ['d_<', 'ɗ'], ['e', 'e'], ['f', 'f'],
  ['g', 'ɡ'], ['g_<', 'ɠ'], ['h', 'h'], ['h\\', 'ɦ'], ['i', 'i'], ['j', 'j'], ['j\\', 'ʝ'], ['k', 'k'], ['l', 'l'],
  ['l`', 'ɭ'], ['l\\', 'ɺ'], ['m', 'm'], ['n', 'n'], ['n`', 'ɳ'], ['o', 'o'], ['p', 'p'], ['p\\', 'ɸ'], ['q', 'q'],
  ['r', 'r'], ['r`', 'ɽ'], ['r\\', 'ɹ'], ['r\\`', 'ɻ'], ['s', 's'], ['s`', 'ʂ'], ['s\\', 'ɕ'], ['t', 't'], ['t`', 'ʈ'],
  ['u', 'u'], ['v', 'v'], ['v\\', 'ʋ'], ['w', 'w'], ['x', 'x'], ['x\\', 'ɧ'], ['y', 'y'], ['z', 'z'], ['z`', 'ʐ'],
  ['z\\', 'ʑ'],
  ['A', 'ɑ'], ['B', 'β'], ['B\\', 'ʙ'], ['C', 'ç'], ['D', 'ð'], ['E', 'ɛ'], ['F', 'ɱ'], ['G', 'ɣ'], ['G\\', 'ɢ'],
  ['G\\_<', 'ʛ'], ['H', 'ɥ'], ['H\\', 'ʜ'], ['I', 'ɪ'], ['I\\', 'ᵻ'], ['J', 'ɲ'], ['J\\', 'ɟ'], ['J\\_<', 'ʄ'],
  ['K', 'ɬ'], ['K\\', 'ɮ'], ['L', 'ʎ'], ['L\\', 'ʟ'], ['M', 'ɯ'], ['M\\', 'ɰ'], ['N', 'ŋ'], ['N\\', 'ɴ'], ['O', 'ɔ'],
  ['O\\', 'ʘ'], ['P', 'ʋ'], ['Q', 'ɒ'], ['R', 'ʁ'], ['R\\', 'ʀ'], ['S', 'ʃ'], ['T', 'θ'], ['U', 'ʊ'], ['U\\', 'ᵿ'],
  ['V', 'ʌ'], ['W', 'ʍ'], ['X', 'χ'], ['X\\', 'ħ'], ['Y', 'ʏ'], ['Z', 'ʒ'],
  ['@', 'ə'], ['@\\', 'ɘ'], ['@`', 'ɚ'], ['{', 'æ'], ['}', 'ʉ'], ['1', 'ɨ'], ['2', 'ø'], ['3', 'ɜ'], ['3\\', 'ɞ'],
  ['3`', 'ɝ'], ['4', 'ɾ'], ['5', 'ɫ'], ['6', 'ɐ'], ['7', 'ɤ'], ['8', 'ɵ'], ['9', 'œ'], ['&', 'ɶ'], ['?', 'ʔ'],
  ['?\\', 'ʕ'], ['<\\', 'ʢ'], ['>\\', 'ʡ'], ['!\\', 'ǃ'], ['|\\', 'ǀ'], ['|\\|\\', 'ǁ'], ['=\\', 'ǂ'],
  ['"', 'ˈ'], ['%', 'ˌ'], [':', 'ː'], [':\\', 'ˑ'], ['^', 'ꜛ'], ['!', 'ꜜ'], ['<F>', '↘'], ['<R>', '↗'],
  ['.', ''], ['-', ''], ['-\\', ''], ['|', ''], ['||', ''], ['_', ''], [' ', ' '],
  ["'", 'ʲ'], ['_j', 'ʲ'], ['=', '\u0329'], ['_=', '\u0329'], ['~', '\u0303'], ['_~', '\u0303'], ['`', '˞'],
  ['_"', '\u0308'], ['_+', '\u031F'], ['_-', '\u0320'], ['_/', '\u030C'], ['_0', '\u0325'], ['_>', 'ʼ'],
  ['_?\\', 'ˤ'], ['_\\', '\u0302'], ['_^', '\u032F'], ['_}', '\u031A'], ['_A', '\u0318'], ['_a', '\u033A'],
  ['_B', '\u030F'], ['_B_L', '\u1DC5'], ['_c', '\u031C'], ['_d', '\u032A'], ['_e', '\u0334'], ['_F', '\u0302'],
  ['_G', 'ˠ'], ['_H', '\u0301'], ['_H_T', '\u1DC4'], ['_h', 'ʰ'], ['_k', '\u0330'], ['_L', '\u0300'], ['_l', 'ˡ'],
  ['_M', '\u0304'], ['_m', '\u033B'], ['_N', '\u033C'], ['_n', 'ⁿ'], ['_O', '\u0339'], ['_o', '\u031E'],
  ['_q', '\u0319'], ['_R', '\u030C'], ['_R_F', '\u1DC8'], ['_r', '\u031D'], ['_T', '\u030B'], ['_t', '\u0324'],
  ['_v', '\u032C'], ['_w', 'ʷ'], ['_X', '\u0306'], ['_x', '\u033D'],
])

const LONGEST = 4

export interface XSampaReading {
  readonly ipa: string
  /** Characters that are no X-SAMPA, left out. */
  readonly unknown: readonly string[]
}

export function xSampaToIpa(text: string): XSampaReading {
  const unknown: string[] = []
  let ipa = ''
  for (let at = 0; at < text.length;) {
    const symbol = symbolAt(text, at)
    const known = SYMBOLS.get(symbol)
    if (known === undefined) unknown.push(symbol)
    ipa += known ?? ''
    at += symbol.length
  }
  return { ipa, unknown }
}

/** The longest that is known; one character where none is. */
function symbolAt(text: string, at: number): string {
  for (let length = LONGEST; length > 0; length--) {
    const symbol = text.slice(at, at + length)
    if (symbol.length === length && SYMBOLS.has(symbol)) return symbol
  }
  return String.fromCodePoint(text.codePointAt(at) as number)
}
