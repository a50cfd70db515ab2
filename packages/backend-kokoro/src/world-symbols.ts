/**
 * Languages besides English, which the model was taught from eSpeak's own IPA: affricates and diphthongs are one
 * letter, and a few sounds that it never met are given as their neighbours.
 */
import { symbolRules } from './symbol-rules.ts'
import type { SymbolRules } from './symbol-rules.ts'

const LINES = [
  ['aɪ', 'I'],
  ['aʊ', 'W'],
  ['eɪ', 'A'],
  ['oʊ', 'O'],
  ['əʊ', 'Q'],
  ['ɔɪ', 'Y'],
  ['dʒ', 'ʤ'],
  ['tʃ', 'ʧ'],
  ['dʑ', 'ʥ'],
  ['tɕ', 'ʨ'],
  ['dz', 'ʣ'],
  ['ts', 'ʦ'],
  // eSpeak writes some retroflex sounds with a dot.
  ['r.', 'ɽ'],
  ['t.', 'ʈ'],
  ['d.', 'ɖ'],
  ['n.', 'ɳ'],
  ['s.', 'ʂ'],
  ['l.', 'l'],
  ['ɭ', 'l'],
  ['ɫ', 'l'],
  ['ɬ', 'l'],
  ['g', 'ɡ'],
  ['ɱ', 'm'],
  ['ʀ', 'ʁ'],
  ['ɦ', 'h'],
  ['ħ', 'h'],
  ['ʍ', 'w'],
  ['ʑ', 'ʒ'],
  ['ʐ', 'ʒ'],
  ['ʏ', 'y'],
  ['ʉ', 'u'],
  ['ɵ', 'ø'],
  ['ɘ', 'ə'],
  ['ɞ', 'ɜ'],
  ['ɶ', 'œ'],
  ['ɝ', 'ɜɹ'],
  ['ʱ', ''],
  ['-', ''],
] as const

export const WORLD: SymbolRules = symbolRules(...LINES)

/**
 * Mandarin: eSpeak tells a tone by a sign behind its vowel, the same one for the first and the fourth; the fourth is
 * the commoner. The neutral tone has no symbol.
 */
export const MANDARIN: SymbolRules = symbolRules(
  ['ts.h', 'ꭧʰ'],
  ['ts.', 'ꭧ'],
  ['tɕh', 'ʨʰ'],
  ['tsh', 'ʦʰ'],
  ['ph', 'pʰ'],
  ['th', 'tʰ'],
  ['kh', 'kʰ'],
  ['χ', 'x'],
  ['z.', 'ɻ'],
  ['i.', 'ɨ'],
  ['5', '↘'],
  ['ɜ', '↗'],
  ['2', '↓'],
  ['1', ''],
  ...LINES,
)
