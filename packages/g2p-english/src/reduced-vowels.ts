/**
 * What an unstressed vowel sounds like in eSpeak's accent. Dictionaries write one schwa for most of them; the
 * accent has five (ə ɐ ɪ ᵻ ʌ), chosen by the letter and its place, so the voices expect five.
 */

import type { VowelPlace } from './vowel-place.ts'

const PREFIX = /^(in|un|ir|inter|non|over|mis|dis|rep|re|under|tele)[b-df-hj-np-tv-z]?$/

/** `ex-`, `em-`, `en-`, `esc-` keep their vowel. */
const OPEN_E = /^e(x|[mn][^aeiou]|s[cp])/

/** Symbol of a schwa-like vowel (AH0, IH0, and IY0 in prefixes). */
export function reducedVowel(place: VowelPlace, phone: 'AH' | 'IH'): string {
  const { before, rest } = place
  // In -tion, -cial and -tious the vowel is the second letter.
  if (/^(i[aeou]|e[aou])/.test(rest) && !/^ie[sd]/.test(rest))
    return reducedVowel({ ...place, before: before + rest[0], rest: rest.slice(1) }, phone)
  switch (rest[0]) {
    case 'a':
      return reducedA(place)
    case 'e':
      return reducedE(place)
    case 'i':
      return reducedI(place, phone)
    case 'u':
      return reducedU(place)
    case 'y':
      return 'ɪ'
    default:
      return 'ə'
  }
}

function reducedA({ before, rest, firstPhone, lastSyllable, beforeStress }: VowelPlace): string {
  if (firstPhone) return 'ɐ'
  if (/^a(ge|gi|ce[sd]?$)/.test(rest)) return 'ɪ'
  if (!lastSyllable && beforeStress && /^(dis|re|in|un)$/.test(before)) return 'ɐ'
  return 'ə'
}

function reducedE({
  before,
  rest,
  firstPhone,
  firstSyllable,
  lastSyllable,
  beforeStress,
}: VowelPlace): string {
  if (firstPhone) {
    if (OPEN_E.test(rest)) return 'ɛ'
    return /^e(l|ve|ss|r|state?s?$)/.test(rest) ? 'ᵻ' : 'ɪ'
  }
  if (firstSyllable && beforeStress) {
    if (/^(b|pr)$/.test(before) && !/^e([lhjtw]|for)/.test(rest)) return 'ɪ'
    if (/^([bdsnrl]|pr)$/.test(before))
      return /^e(s(er|ul|ir|ig)|ter)/.test(rest) || (before === 'd' && /^ev/.test(rest)) ? 'ɪ' : 'ᵻ'
    return 'ə'
  }
  if (lastSyllable) {
    if (/^e(d|s|s'|d's)$/.test(rest)) return /dr$/.test(before) ? 'ɪ' : 'ᵻ'
    return /^e(ts?$|st$|dge|ge|nge)/.test(rest) ? 'ɪ' : 'ə'
  }
  if (rest === 'edly') return 'ᵻ'
  if (before.endsWith('i')) return 'ə'
  if (beforeStress && PREFIX.test(before)) return OPEN_E.test(rest) ? 'ɛ' : 'ᵻ'
  return /^e[fmqt]|^ec[^yi]|^est/.test(rest) ? 'ɪ' : 'ə'
}

function reducedI(
  { before, rest, firstSyllable, lastSyllable, beforeStress }: VowelPlace,
  phone: 'AH' | 'IH',
): string {
  if (before.endsWith('a')) return 'ə'
  if (lastSyllable) return phone === 'AH' && /^i(les?|ls?|gns?|nes?)$/.test(rest) ? 'ə' : 'ɪ'
  if (/^i(ly$|fu)/.test(rest)) return 'i'
  if (firstSyllable && beforeStress) return /^d$/.test(before) && /^i[vm]/.test(rest) ? 'ᵻ' : 'ɪ'
  if (/^ibilit/.test(rest)) return 'ə'
  const centred = /^i(t(y|ies)|za|nat|bl[ey]|mat|f(y|ied|ies)|pat|vid|tive|[cdt]ate)/
  return centred.test(rest) ? 'ᵻ' : 'ɪ'
}

function reducedU({ rest, firstPhone, lastSyllable, previous }: VowelPlace): string {
  if (/^ui/.test(rest)) return 'ɪ'
  if (firstPhone) return /^up/.test(rest) ? 'ə' : 'ʌ'
  if (/^(Y|JH|CH)$/.test(previous?.name ?? '')) {
    return lastSyllable ? 'ə' : /^u[lp]/.test(rest) ? 'ʊ' : 'uː'
  }
  return /^ust/.test(rest) && !lastSyllable ? 'ʌ' : 'ə'
}
