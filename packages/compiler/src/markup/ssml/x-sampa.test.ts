import { describe, expect, test } from 'vitest'
import { readPhonemes } from './ipa.ts'
import { xSampaToIpa } from './x-sampa.ts'

// prettier-ignore
const SOUNDS: readonly (readonly [xSampa: string, ipa: string])[] = [
  ['b_<', 'ɓ'], ['d`', 'ɖ'], ['d_<', 'ɗ'], ['g', 'ɡ'], ['g_<', 'ɠ'], ['h\\', 'ɦ'], ['j\\', 'ʝ'], ['l`', 'ɭ'], ['l\\', 'ɺ'],
  ['n`', 'ɳ'], ['p\\', 'ɸ'], ['r`', 'ɽ'], ['r\\', 'ɹ'], ['r\\`', 'ɻ'], ['s`', 'ʂ'], ['s\\', 'ɕ'], ['t`', 'ʈ'],
  ['v\\', 'ʋ'], ['x\\', 'ɧ'], ['z`', 'ʐ'], ['z\\', 'ʑ'],
  ['A', 'ɑ'], ['B', 'β'], ['B\\', 'ʙ'], ['C', 'ç'], ['D', 'ð'], ['E', 'ɛ'], ['F', 'ɱ'], ['G', 'ɣ'], ['G\\', 'ɢ'],
  ['G\\_<', 'ʛ'], ['H', 'ɥ'], ['H\\', 'ʜ'], ['I', 'ɪ'], ['I\\', 'ᵻ'], ['J', 'ɲ'], ['J\\', 'ɟ'], ['J\\_<', 'ʄ'], ['K', 'ɬ'],
  ['K\\', 'ɮ'], ['L', 'ʎ'], ['L\\', 'ʟ'], ['M', 'ɯ'], ['M\\', 'ɰ'], ['N', 'ŋ'], ['N\\', 'ɴ'], ['O', 'ɔ'], ['O\\', 'ʘ'],
  ['P', 'ʋ'], ['Q', 'ɒ'], ['R', 'ʁ'], ['R\\', 'ʀ'], ['S', 'ʃ'], ['T', 'θ'], ['U', 'ʊ'], ['U\\', 'ᵿ'], ['V', 'ʌ'],
  ['W', 'ʍ'], ['X', 'χ'], ['X\\', 'ħ'], ['Y', 'ʏ'], ['Z', 'ʒ'],
  ['@', 'ə'], ['@\\', 'ɘ'], ['@`', 'ɚ'], ['{', 'æ'], ['}', 'ʉ'], ['1', 'ɨ'], ['2', 'ø'], ['3', 'ɜ'], ['3\\', 'ɞ'],
  ['4', 'ɾ'], ['5', 'ɫ'], ['6', 'ɐ'], ['7', 'ɤ'], ['8', 'ɵ'], ['9', 'œ'], ['&', 'ɶ'], ['?', 'ʔ'], ['?\\', 'ʕ'],
  ['<\\', 'ʢ'], ['>\\', 'ʡ'], ['!\\', 'ǃ'], ['|\\', 'ǀ'], ['|\\|\\', 'ǁ'], ['=\\', 'ǂ'],
]

// prettier-ignore
const MARKS: readonly (readonly [xSampa: string, ipa: string])[] = [
  ['t_h', 'tʰ'], ['k_w', 'kʷ'], ["t'", 'tʲ'], ['t_j', 'tʲ'], ['l_G', 'lˠ'], ['t_?\\', 'tˤ'], ['t_>', 'tʼ'],
  ['a~', 'a\u0303'], ['a_~', 'a\u0303'], ['n=', 'n\u0329'], ['n_=', 'n\u0329'], ['i_^', 'i\u032F'], ['d_0', 'd\u0325'],
  ['s_v', 's\u032C'], ['t_d', 't\u032A'], ['t_a', 't\u033A'], ['t_m', 't\u033B'], ['e_o', 'e\u031E'], ['e_r', 'e\u031D'],
  ['b_t', 'b\u0324'], ['b_k', 'b\u0330'], ['a_"', 'a\u0308'], ['u_+', 'u\u031F'], ['e_-', 'e\u0320'], ['t_}', 't\u031A'],
  ['d_n', 'dⁿ'], ['d_l', 'dˡ'], ['O_O', 'ɔ\u0339'], ['O_c', 'ɔ\u031C'], ['e_H', 'e\u0301'], ['e_B_L', 'e\u1DC5'],
  ['e_R_F', 'e\u1DC8'], ['a:', 'aː'], ['a:\\', 'aˑ'], ['t_S', 'tʃ'], ['a.b', 'ab'], ['a-b', 'ab'], ['^a', 'ꜛa'],
]

describe('X-SAMPA to IPA', () => {
  test.each(SOUNDS)('sound %s is %s', (xSampa, ipa) => {
    expect(xSampaToIpa(xSampa)).toEqual({ ipa, unknown: [] })
  })

  test.each(MARKS)('%s is %s', (xSampa, ipa) => {
    expect(xSampaToIpa(xSampa)).toEqual({ ipa, unknown: [] })
  })

  test('letters of the Latin alphabet that sound as they are written', () => {
    const same = 'abcdefhijklmnopqrstuvwxyz'
    expect(xSampaToIpa(same)).toEqual({ ipa: same, unknown: [] })
  })

  test.each([
    ['t@"meItoU', 'təˈmeɪtoʊ'],
    ['"strENT', 'ˈstrɛŋθ'],
    ['p@"kA:n', 'pəˈkɑːn'],
    ['%In.f@r"meI.S@n', 'ˌɪnfərˈmeɪʃən'],
    ['vaI@_^', 'vaɪə\u032F'],
    ['"Sa~', 'ˈʃa\u0303'],
  ])('word %s is %s', (xSampa, ipa) => {
    expect(xSampaToIpa(xSampa).ipa).toBe(ipa)
  })

  test('what is no X-SAMPA is left out and told', () => {
    expect(xSampaToIpa('aɪ*b😀')).toEqual({ ipa: 'ab', unknown: ['ɪ', '*', '😀'] })
  })
})

describe('phonemes as voices know them', () => {
  const ipa = (text: string, language = 'en') => readPhonemes(text, 'ipa', language).symbols.join('')

  test.each([
    ['təˈmeɪtoʊ', 'təmˈeɪtoʊ'],
    ['ˈstrɛŋθ', 'stɹˈɛŋθ'],
    ['həˈləʊ', 'həlˈəʊ'],
    ['ˌɪnfəˈmeɪʃən', 'ˌɪnfəmˈeɪʃən'],
    ['/ˈkæt/', 'kˈæt'],
    ['[ˈkæt]', 'kˈæt'],
    ["'kæt", 'kˈæt'],
    ['ˈhæp.i', 'hˈæpi'],
    ['t͡ʃɪp', 'tʃɪp'],
    ['ʧɪp', 'tʃɪp'],
    ['ʤæm', 'dʒæm'],
    ['gəʊ', 'ɡəʊ'],
    ['ka:r', 'kaːɹ'],
    ['nɝs', 'nɜːs'],
    ['nɝːs', 'nɜːs'],
    ['ˈbʌtn̩', 'bˈʌtn\u0329'],
    ['ˈn̩', 'ˈn\u0329'],
    ['ˈu̯ita', 'u\u032Fˈita'],
    ['njuː ˈjɔːk', 'njuː jˈɔːk'],
    ['  a   b ', 'a b'],
    ['ˈpst', 'ˈpst'],
    ['aˈ', 'a'],
    ['fɹɑ̃ˈsɛ', 'fɹɑ\u0303sˈɛ'],
  ])('%s is said %s', (written, said) => {
    expect(ipa(written)).toBe(said)
  })

  test('each symbol is one code point, stress and length among them', () => {
    expect(readPhonemes('ˈiːç', 'ipa', 'de').symbols).toEqual(['ˈ', 'i', 'ː', 'c', '\u0327'])
  })

  test('another language keeps its r', () => {
    expect(ipa('ˈpero', 'es')).toBe('pˈero')
  })

  test('X-SAMPA goes the same way', () => {
    expect(readPhonemes('t@"meItoU', 'x-sampa', 'en').symbols.join('')).toBe('təmˈeɪtoʊ')
  })

  test('what is no phonetic symbol is left out and told', () => {
    expect(readPhonemes('kæ7T$', 'ipa', 'en')).toEqual({ symbols: ['k', 'æ'], unknown: ['7', 'T', '$'] })
  })
})
