/** Reads IPA (eSpeak's symbols, or those of `phonemize`) back into phones; what English lacks is left out. */
import { fromArpabet, type Phone, type Stress } from './phones.ts'

/** Longest first. Stress is added to vowels, which stand here with 0. */
// prettier-ignore
const SOUNDS: readonly (readonly [ipa: string, arpabet: string])[] = (
  [
    ['aɪɚ', 'AY0 ER0'], ['aɪə', 'AY0 AH0'], ['tʃ', 'CH'], ['dʒ', 'JH'], ['aʊ', 'AW0'], ['aɪ', 'AY0'], ['eɪ', 'EY0'], ['oʊ', 'OW0'], ['əʊ', 'OW0'],
    ['ɔɪ', 'OY0'], ['iə', 'IY0 AH0'], ['ɜːɹ', 'ER0'], ['ɜː', 'ER0'], ['ɜɹ', 'ER0'], ['ɚɹ', 'ER0'], ['ɝɹ', 'ER0'], ['ɑː', 'AA0'], ['ɔː', 'AO0'], ['oː', 'AO0'], ['iː', 'IY0'], ['uː', 'UW0'],
    ['n̩', 'AH0 N'], ['l̩', 'AH0 L'], ['m̩', 'AH0 M'],
    ['ɑ', 'AA0'], ['a', 'AA0'], ['ɒ', 'AA0'], ['æ', 'AE0'], ['ʌ', 'AH0'], ['ə', 'AH0'], ['ɐ', 'AH0'], ['ɔ', 'AO0'],
    ['o', 'OW0'], ['ɛ', 'EH0'], ['e', 'EH0'], ['ɜ', 'ER0'], ['ɝ', 'ER0'], ['ɚ', 'ER0'], ['ɪ', 'IH0'], ['ᵻ', 'IH0'], ['ɨ', 'IH0'], ['i', 'IY0'],
    ['ʊ', 'UH0'], ['u', 'UW0'],
    ['b', 'B'], ['d', 'D'], ['ð', 'DH'], ['f', 'F'], ['ɡ', 'G'], ['g', 'G'], ['h', 'HH'], ['j', 'Y'], ['k', 'K'], ['x', 'K'], ['l', 'L'],
    ['ɫ', 'L'], ['m', 'M'], ['n', 'N'], ['ŋ', 'NG'], ['p', 'P'], ['ɹ', 'R'], ['r', 'R'], ['s', 'S'], ['ʃ', 'SH'], ['t', 'T'],
    ['ɾ', 'T'], ['ʔ', 'T'], ['θ', 'TH'], ['v', 'V'], ['w', 'W'], ['ʍ', 'W'], ['z', 'Z'], ['ʒ', 'ZH'],
  ] satisfies [string, string][]
).sort(([a], [b]) => b.length - a.length)

const PHONES: readonly (readonly [string, readonly Phone[]])[] = SOUNDS.map(([ipa, arpabet]) => [
  ipa,
  fromArpabet(arpabet),
])

/** Stress marks may stand before the vowel or before its syllable. */
export function parseIpa(ipa: string): readonly Phone[] {
  const phones: Phone[] = []
  let pending: Stress = 0
  for (let at = 0; at < ipa.length;) {
    const mark = ipa[at]
    if (mark === 'ˈ' || mark === 'ˌ') {
      pending = mark === 'ˈ' ? 1 : 2
      at++
      continue
    }
    const sound = PHONES.find(([symbols]) => ipa.startsWith(symbols, at))
    at += sound?.[0].length ?? 1
    for (const phone of sound?.[1] ?? []) {
      if (phone.stress === null) phones.push(phone)
      else {
        phones.push({ ...phone, stress: pending })
        pending = 0
      }
    }
  }
  return phones
}
