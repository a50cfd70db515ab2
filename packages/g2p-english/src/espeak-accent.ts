/**
 * Writes phones the way eSpeak NG writes `en-us`, because that is what Piper's voices learned from: length
 * marks, r-coloured vowels, reduced vowels, flaps, and the stress mark right before the vowel.
 */
import { isVowel, type Consonant, type Phone, type Stress } from './phones.ts'
import { letterOfPhones } from './spelling.ts'
import { placeOf } from './vowel-place.ts'
import { writeVowel } from './vowels.ts'

// prettier-ignore
const CONSONANT: Readonly<Record<Consonant, string>> = {
  B: 'b', CH: 'tʃ', D: 'd', DH: 'ð', F: 'f', G: 'ɡ', HH: 'h', JH: 'dʒ', K: 'k', L: 'l', M: 'm', N: 'n', NG: 'ŋ',
  P: 'p', R: 'ɹ', S: 's', SH: 'ʃ', T: 't', TH: 'θ', V: 'v', W: 'w', Y: 'j', Z: 'z', ZH: 'ʒ',
}

const MARK = ['', 'ˈ', 'ˌ'] as const
/** Vowels too weak to carry a beat. */
const WEAK: ReadonlySet<string> = new Set(['ə', 'ɐ', 'ᵻ', 'i', 'ɚ', 'ɚɹ', 'ɹ', ''])

interface Sound {
  symbols: string
  stress: Stress | null
}

/** eSpeak's symbols as one string. `word` is the lower-case spelling, which decides some vowels. */
export function writeEspeak(phones: readonly Phone[], word: string): string {
  const letters = letterOfPhones(word, phones)
  const sounds = phones.map((phone, index): Sound => {
    const letter = letters[index] as number
    const symbols =
      phone.stress === null
        ? writeConsonant(phones, index, word[letter])
        : writeVowel(placeOf(phones, index, word, letter))
    return { symbols, stress: phone.stress }
  })
  settleStress(sounds, word)
  return sounds.map((sound, index) => MARK[sound.stress ?? 0] + soften(phones, sounds, index)).join('')
}

function writeConsonant(phones: readonly Phone[], index: number, letter: string | undefined): string {
  const name = (phones[index] as Phone).name as Consonant
  const previous = phones[index - 1]?.name
  const next = phones[index + 1]
  switch (name) {
    case 'K':
      // strength, length
      return previous === 'NG' && next?.name === 'TH' ? '' : 'k'
    case 'N':
      return next?.name === 'K' || next?.name === 'G' ? 'ŋ' : 'n'
    case 'R':
      return (previous === 'AY' || previous === 'AW') && !isVowel(next) ? 'ɚ' : 'ɹ'
    case 'W':
      // usual, gradual: the glide is part of the vowel before.
      return (previous === 'AH' || previous === 'UW') && isVowel(next) && letter !== 'w' ? '' : 'w'
    case 'Y':
      // million, opinion
      return letter === 'i' && (previous === 'L' || previous === 'N') ? 'i' : 'j'
    default:
      return CONSONANT[name]
  }
}

/** Beats fall on every other syllable: none beside a stressed one, one on a full vowel two syllables away. */
function settleStress(sounds: readonly Sound[], word: string): void {
  const vowels = sounds.filter((sound) => sound.stress !== null)
  const primary = vowels.findLastIndex((sound) => sound.stress === 1)
  vowels.forEach((sound, index) => {
    if (index === primary) return
    if (sound.stress === 1) sound.stress = 2
    const before = vowels[index - 1]?.stress ?? 0
    if (before !== 0 || index + 1 === primary || WEAK.has(sound.symbols)) sound.stress = 0
    else if (primary >= 0 && index - primary === 2) {
      const suffix = index === vowels.length - 1 && /((?<!th)ings?|ish|ic|age[sd]?)$/.test(word)
      sound.stress = suffix ? 0 : 2
    } else if (primary - index === 2 && index === 0) sound.stress = 2
  })
}

/** A /t/ between vowels is a flap; before a syllabic n at the end it is a glottal stop (`button`: bˈʌʔn̩). */
function soften(phones: readonly Phone[], sounds: readonly Sound[], index: number): string {
  if (startsGlottal(phones, sounds, index)) return 'ʔ'
  if (startsGlottal(phones, sounds, index - 1)) return ''
  if (startsGlottal(phones, sounds, index - 2)) return 'n̩'
  const { symbols } = sounds[index] as Sound
  const next = sounds[index + 1]
  if (symbols !== 't' || !afterVowel(phones, index) || next?.stress !== 0) return symbols
  return next.symbols === 'ə' && phones[index + 2]?.name === 'N' ? 't' : 'ɾ'
}

const afterVowel = (phones: readonly Phone[], index: number): boolean =>
  isVowel(phones[index - 1]) || phones[index - 1]?.name === 'R'

function startsGlottal(phones: readonly Phone[], sounds: readonly Sound[], index: number): boolean {
  if (phones[index]?.name !== 'T' || !afterVowel(phones, index)) return false
  if (sounds[index + 1]?.symbols !== 'ə' || phones[index + 2]?.name !== 'N') return false
  const ending = phones.slice(index + 3).map(({ name }) => name)
  return ending.length === 0 || (ending.length === 1 && (ending[0] === 'D' || ending[0] === 'Z'))
}
