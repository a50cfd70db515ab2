/**
 * Writes phones the way eSpeak NG writes `en-us`, because that is what Piper's voices learned from: length
 * marks, r-coloured vowels, reduced vowels, flaps, and the stress mark right before the vowel.
 */
import { isVowel, type Consonant, type Phone, type Stress, type Vowel } from './phones.ts'
import { reducedVowel, type VowelPlace } from './reduced-vowels.ts'
import { letterOfPhones } from './spelling.ts'

const CONSONANT: Readonly<Record<Consonant, string>> = {
  B: 'b', CH: 'tʃ', D: 'd', DH: 'ð', F: 'f', G: 'ɡ', HH: 'h', JH: 'dʒ', K: 'k', L: 'l', M: 'm', N: 'n', NG: 'ŋ',
  P: 'p', R: 'ɹ', S: 's', SH: 'ʃ', T: 't', TH: 'θ', V: 'v', W: 'w', Y: 'j', Z: 'z', ZH: 'ʒ',
} // prettier-ignore

const VOWEL: Readonly<Record<Vowel, string>> = {
  AA: 'ɑː', AE: 'æ', AH: 'ʌ', AO: 'ɔː', AW: 'aʊ', AY: 'aɪ', EH: 'ɛ', ER: 'ɜː', EY: 'eɪ', IH: 'ɪ', IY: 'iː',
  OW: 'oʊ', OY: 'ɔɪ', UH: 'ʊ', UW: 'uː',
} // prettier-ignore

const MARK = ['', 'ˈ', 'ˌ'] as const
/** Vowels too weak to carry a beat. */
const REDUCED: ReadonlySet<string> = new Set(['ə', 'ɐ', 'ᵻ', 'i', 'ɚ', 'ɚɹ', 'ɹ', ''])
/** Spellings of /ɔɹ/ that kept the open vowel of `north`; the others have that of `force`. */
const NORTH = /^or|^for(?!ce|d|ge|t[^u])|form|coord|short|orth|hors|corn|born|tort|geor|forg|mor[ai]|auth|ajor|inor|iorit|flor|lord|york|sort|orga|warr?|quar/

const CENTRING = /^er(?!ious|ial|ies)[aeio]/

interface Sound {
  symbols: string
  stress: Stress | null
}

/** eSpeak's symbols as one string. `word` is the lower-case spelling, which decides some vowels. */
export function writeEspeak(phones: readonly Phone[], word: string): string {
  const letters = letterOfPhones(word, phones)
  const sounds = phones.map((phone, index): Sound => ({
    symbols: phone.stress === null ? consonant(phones, index, word, letters) : vowel(phones, index, word, letters),
    stress: phone.stress,
  }))
  settleStress(sounds, word)
  return sounds.map((sound, index) => MARK[sound.stress ?? 0] + flapped(phones, sounds, index)).join('')
}

function placeOf(phones: readonly Phone[], index: number, word: string, letter: number): VowelPlace {
  const isSilent = (phone: Phone) => phone.stress === null
  return {
    before: letter < 0 ? '' : word.slice(0, letter),
    rest: letter < 0 ? '' : word.slice(letter),
    firstPhone: index === 0,
    firstSyllable: phones.slice(0, index).every(isSilent),
    lastSyllable: phones.slice(index + 1).every(isSilent),
    beforeStress: phones.slice(index + 1).some((phone) => (phone.stress ?? 0) > 0),
    previousPhone: phones[index - 1]?.name ?? '',
  }
}

function vowel(phones: readonly Phone[], index: number, word: string, letters: readonly number[]): string {
  const { name, stress } = phones[index] as Phone
  const next = phones[index + 1]
  const place = placeOf(phones, index, word, letters[index] as number)
  const { before, rest } = place
  const stressed = stress !== 0
  const beforeRVowel = next?.name === 'R' && isVowel(phones[index + 2])
  switch (name) {
    case 'ER':
      if (!stressed && isVowel(next)) {
        if (place.firstSyllable && place.beforeStress && rest[0] === 'i') return 'ᵻɹ'
        const elided = /[FV]/.test(place.previousPhone) && next?.stress === 0 && /^er([ae]|y(one|th|b|d|wh)?)/.test(rest) && !/(co|li)v$/.test(before)
        return elided ? 'ɹ' : 'ɚɹ'
      }
      return (stressed ? 'ɜː' : 'ɚ') + (isVowel(next) ? 'ɹ' : '')
    case 'AH':
      if (stressed) return 'ʌ'
      if (next?.name === 'W' && isVowel(phones[index + 2]) && word[letters[index + 1] as number] !== 'w') return 'uː'
      if (/^al(ly)$/.test(rest) && /ic$/.test(before)) return ''
      if (/dn't$/.test(word) && next?.name === 'N') return ''
      return reducedVowel(place, 'AH')
    case 'IH':
      if (next?.name === 'R') return beforeRVowel && CENTRING.test(rest) ? 'iə' : 'ɪ'
      return stressed && rest[0] !== 'e' ? 'ɪ' : stressed && !(stress === 2 && place.firstSyllable) ? 'ɪ' : reducedVowel(place, 'IH')
    case 'IY':
      if (next?.name === 'R') return beforeRVowel && CENTRING.test(rest) ? 'iə' : 'ɪ'
      if (stress === 2 && /^(y|ie)/.test(rest) && place.lastSyllable) return 'i'
      if (stress === 2 && /^(b|d|pr|r|s)$/.test(before) && /^e[^aeiou]/.test(rest) && isNextBeat(phones, index)) return reducedVowel(place, 'IH')
      if (stressed) return isVowel(next) && (stress !== 1 || (next?.name === 'AH' && !/^rea/.test(word))) ? 'i' : 'iː'
      if (next?.name === 'Z' && place.lastSyllable && /^es$/.test(rest) && !before.endsWith('i')) return 'iː'
      if (isVowel(next)) return next?.name === 'ER' || /^i(at|o$)|^i?en[ct]/.test(rest) ? 'ɪ' : /^eat/.test(rest) ? 'iː' : 'i'
      if (rest[0] === 'e' && place.firstSyllable && place.beforeStress) return reducedVowel(place, 'IH')
      return next === undefined || next.stress !== null ? 'i' : /^y/.test(rest) ? 'ɪ' : 'i'
    case 'UW':
    case 'UH':
      if (next?.name === 'R') return beforeRVowel ? 'ʊɹ' : 'ʊ'
      return VOWEL[name]
    case 'AO':
      if (next?.name === 'R') return NORTH.test(word) ? 'ɔː' : 'oː'
      if (/^offi/.test(rest)) return 'ɑː'
      return /^o(ng|ft?|ss|st|sp|th)|^al(t(?!e|o)|se)|^an/.test(rest) ? 'ɔ' : 'ɔː'
    case 'AA':
      if (next?.name === 'R') return 'ɑː'
      if (rest === 'a' && stress !== 1) return 'ə'
      if (/^a[uw]/.test(rest)) return 'ɔː'
      return /^o(ff(?!i)|st(s|ly|on)?$)/.test(rest) || /^(on|beyond)$/.test(word) || (/(w|qu)$/.test(before) && /^a[nl]/.test(rest)) ? 'ɔ' : 'ɑː'
    case 'EH':
      if (next?.name === 'R' && /^ar(r|i[^oae]|a)/.test(rest) && !/^ari(ng|ly)/.test(rest) && !/v$/.test(before)) return 'æ'
      if (stress !== 1 && /^ent(s|ed|ing|ly)?$/.test(rest) && /[mdi]$/.test(before)) return 'ə'
      return !stressed && place.firstPhone && /^es/.test(rest) ? 'ᵻ' : 'ɛ'
    case 'AE':
      if (place.firstPhone && !stressed && !/^a(ct|mb[^a]|mph|n[tg]|fg)/.test(rest)) return 'ɐ'
      return /^and$/.test(rest) && /.l$/.test(before) && !stressed ? 'ə' : 'æ'
    case 'OW':
      return !stressed && /^pr$/.test(before) ? 'ə' : 'oʊ'
    default:
      return VOWEL[name as Vowel]
  }
}

/** True when the very next vowel has the primary stress. */
const isNextBeat = (phones: readonly Phone[], index: number): boolean =>
  phones.slice(index + 1).find((phone) => phone.stress !== null)?.stress === 1

function consonant(phones: readonly Phone[], index: number, word: string, letters: readonly number[]): string {
  const name = (phones[index] as Phone).name as Consonant
  const previous = phones[index - 1]?.name
  const next = phones[index + 1]
  const letter = word[letters[index] as number]
  if (name === 'K' && previous === 'NG' && next?.name === 'TH') return ''
  if (name === 'N' && (next?.name === 'K' || next?.name === 'G')) return 'ŋ'
  if (name === 'Y' && letter === 'i' && (previous === 'L' || previous === 'N')) return 'i'
  if (name === 'W' && (previous === 'AH' || previous === 'UW') && isVowel(next) && letter !== 'w') return ''
  if (name === 'R' && (previous === 'AY' || previous === 'AW') && !isVowel(next)) return 'ɚ'
  return CONSONANT[name]
}

/** Beats fall on every other syllable: none beside a stressed one, one on a full vowel two syllables away. */
function settleStress(sounds: Sound[], word: string): void {
  const vowels = sounds.filter((sound) => sound.stress !== null)
  const primary = vowels.findIndex((sound) => sound.stress === 1)
  const weak = (sound: Sound): boolean => REDUCED.has(sound.symbols)
  vowels.forEach((sound, index) => {
    if (sound.stress === 1) return
    const beside = index + 1 === primary || vowels[index - 1]?.stress === 1 || vowels[index - 1]?.stress === 2
    if (beside || weak(sound)) sound.stress = 0
    else if (primary >= 0 && index - primary === 2) {
      const suffix = index === vowels.length - 1 && /(ings?|ish|ic|age[sd]?)$/.test(word)
      sound.stress = suffix ? 0 : 2
    } else if (primary - index === 2 && index === 0) sound.stress = 2
  })
}

/** A /t/ between vowels is a flap, and before a syllabic n a glottal stop. */
function flapped(phones: readonly Phone[], sounds: readonly Sound[], index: number): string {
  const { symbols } = sounds[index] as Sound
  const previous = phones[index - 1]
  const glottal = (at: number): boolean =>
    phones[at]?.name === 'T' &&
    (isVowel(phones[at - 1]) || phones[at - 1]?.name === 'R') &&
    sounds[at + 1]?.symbols === 'ə' &&
    phones[at + 2]?.name === 'N' &&
    (phones.length === at + 3 || (phones.length === at + 4 && /^[DZ]$/.test(phones[at + 3]?.name ?? '')))
  if (glottal(index)) return 'ʔ'
  if (glottal(index - 1)) return ''
  if (glottal(index - 2)) return 'n̩'
  if (symbols !== 't' || !(isVowel(previous) || previous?.name === 'R')) return symbols
  const next = sounds[index + 1]
  if (next?.stress !== 0) return symbols
  return next.symbols === 'ə' && phones[index + 2]?.name === 'N' ? symbols : 'ɾ'
}
