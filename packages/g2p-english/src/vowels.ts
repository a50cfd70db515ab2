/**
 * Vowels in eSpeak's American accent: one rule set for each phone of the dictionary. Spelling takes part, because
 * the accent distinguishes what the dictionary writes alike (`force` and `north`, `parent` and `parrot`).
 */
import { isVowel, type Vowel } from './phones.ts'
import { reducedVowel } from './reduced-vowels.ts'
import type { VowelPlace } from './vowel-place.ts'

/** Spellings of /ɔɹ/ with the vowel of `north`; the others have that of `force`. */
const NORTH =
  /^or|^for(?!ce|d|ge|t[^u])|form|coord|short|orth|hors|corn|born|tort|geor|forg|mor[ain]|auth|ajor|inor|iorit|flor|lord|york|sort|orga|warr?|quar/
const CENTRING = /^er(?!ious|ial|ies)[aeio]/

const unstressed = ({ phone }: VowelPlace): boolean => phone.stress === 0
const beforeR = ({ next }: VowelPlace): boolean => next?.name === 'R'
const beforeRVowel = (place: VowelPlace): boolean => beforeR(place) && isVowel(place.afterNext)

function centring(place: VowelPlace): string {
  return beforeRVowel(place) && CENTRING.test(place.rest) ? 'iə' : 'ɪ'
}

function ah(place: VowelPlace): string {
  const { before, rest, word, next, afterNext } = place
  if (!unstressed(place)) return 'ʌ'
  if (next?.name === 'W' && isVowel(afterNext) && !/^.?.?w/.test(rest)) return 'uː'
  if (/^ally$/.test(rest) && /ic$/.test(before)) return ''
  if (/dn't$/.test(word) && !/should/.test(word) && next?.name === 'N') return ''
  return reducedVowel(place, 'AH')
}

function er(place: VowelPlace): string {
  const { before, rest, previous, next } = place
  if (!isVowel(next)) return unstressed(place) ? 'ɚ' : 'ɜː'
  if (!unstressed(place)) return 'ɜːɹ'
  if (place.firstSyllable && place.beforeStress && rest[0] === 'i') return 'ᵻɹ'
  // every, several, different: two syllables. recovery, delivery: all of them.
  const elided = /^er([ae]|y(one|th|b|d|wh)?)/.test(rest) && !/(co|li)v$/.test(before)
  return /^[FV]$/.test(previous?.name ?? '') && next?.stress === 0 && elided ? 'ɹ' : 'ɚɹ'
}

function ih(place: VowelPlace): string {
  if (beforeR(place)) return centring(place)
  const prefix = place.phone.stress === 2 && place.firstSyllable && place.rest[0] === 'e'
  return unstressed(place) || prefix ? reducedVowel(place, 'IH') : 'ɪ'
}

function iy(place: VowelPlace): string {
  const { word, before, rest, phone, next } = place
  if (beforeR(place)) return centring(place)
  if (phone.stress === 2) {
    if (/^(y|ie)/.test(rest) && place.lastSyllable) return 'i'
    if (/^(b|d|pr|r|s)$/.test(before) && /^e[^aeiou]/.test(rest) && place.beforePrimary)
      return reducedVowel(place, 'IH')
    return isVowel(next) ? 'i' : 'iː'
  }
  if (phone.stress === 1) return next?.name === 'AH' && !/^rea/.test(word) ? 'i' : 'iː'
  if (isVowel(next)) {
    if (next?.name === 'ER' || /^i(at|o$)|^i?en[ct]/.test(rest)) return 'ɪ'
    return /^eat/.test(rest) ? 'iː' : 'i'
  }
  if (next === undefined) return 'i'
  if (/^ee/.test(rest) || (/^es$/.test(rest) && !before.endsWith('i'))) return 'iː'
  if (rest[0] === 'e' && place.firstSyllable && place.beforeStress) return reducedVowel(place, 'IH')
  return rest[0] === 'y' ? 'ɪ' : 'i'
}

function ao(place: VowelPlace): string {
  if (beforeR(place)) return NORTH.test(place.word) ? 'ɔː' : 'oː'
  if (/^o(ffi|g)/.test(place.rest)) return 'ɑː'
  return /^o(ng|ft?|ss|st|sp|th)|^al(t(?!e|o)|se)|^an/.test(place.rest) ? 'ɔ' : 'ɔː'
}

function aa(place: VowelPlace): string {
  const { word, before, rest } = place
  if (beforeR(place)) return 'ɑː'
  if (rest === 'a' && place.phone.stress !== 1) return 'ə'
  if (/^a[uw]/.test(rest)) return 'ɔː'
  if (/^o(ff(?!i)|st(s|ly|on)?$)/.test(rest) || /^(on|beyond)$/.test(word)) return 'ɔ'
  return /(w|qu)$/.test(before) && /^a[nl]/.test(rest) ? 'ɔ' : 'ɑː'
}

function eh(place: VowelPlace): string {
  const { before, rest } = place
  if (beforeR(place) && /^ar(r|i[^oae]|a)/.test(rest) && !/^ari(ng|ly)/.test(rest) && !/v$/.test(before))
    return 'æ'
  if (place.phone.stress !== 1 && /^ent(s|ed|ing|ly)?$/.test(rest) && /[mdi]$/.test(before)) return 'ə'
  return unstressed(place) && place.firstPhone && /^es/.test(rest) ? 'ᵻ' : 'ɛ'
}

function ae(place: VowelPlace): string {
  const { before, rest } = place
  if (!unstressed(place)) return 'æ'
  if (place.firstPhone && !/^a(ct|mb[^a]|mph|n[tg]|fg)/.test(rest)) return 'ɐ'
  return rest === 'and' && /.l$/.test(before) ? 'ə' : 'æ'
}

const RULES: Readonly<Record<Vowel, (place: VowelPlace) => string>> = {
  AA: aa,
  AE: ae,
  AH: ah,
  AO: ao,
  AW: () => 'aʊ',
  AY: () => 'aɪ',
  EH: eh,
  ER: er,
  EY: () => 'eɪ',
  IH: ih,
  IY: iy,
  OW: (place) => (unstressed(place) && place.before === 'pr' ? 'ə' : 'oʊ'),
  OY: () => 'ɔɪ',
  UH: (place) => (beforeRVowel(place) ? 'ʊɹ' : 'ʊ'),
  UW: (place) => (beforeRVowel(place) ? 'ʊɹ' : beforeR(place) ? 'ʊ' : 'uː'),
}

/** Symbols of a vowel, without its stress; empty where the accent leaves it out. */
export const writeVowel = (place: VowelPlace): string => RULES[place.phone.name as Vowel](place)
