/**
 * IPA in eSpeak's own notation, which a text may hold between double brackets. Each language has its own sounds
 * under these names, so what a name sounds like is asked of eSpeak itself, once for each language.
 */
import type { Espeak } from './espeak.ts'

export interface Notation {
  /** Without the brackets; empty when nothing can be said. */
  readonly text: string
  /** Symbols that the language has no sound for, nor one that is near. */
  readonly unknown: readonly string[]
}

/** Names of sounds in eSpeak's phoneme tables; a language has some of them. */
const NAMES = (
  'a a: a# a@ a~ aI aI@ aI3 aU aU@ aa A A: A@ A~ & @ @2 @- @L @~ 3 3: e e: e@ e~ eI E E: E2 E# E~ i i: i; i@ i~ ' +
  'I I2 I# I^ o o: o@ o~ oU O O: O@ O2 O~ OI 0 0# u u: u# u~ U U@ V V@ V~ y y: y~ Y Y: W W: W~ Q" y" u" i" U" ' +
  'p b t d k g f v s z h m n l r w j T D S Z N R x C J c q Q G X H ? B L P F M tS dZ ts dz pF p; b; t; d; k; g; f; ' +
  'v; s; z; m; n; l; r; S; Z; x; h; tS; dZ; ts; t. d. n. l. s. z. r. S. Z. ts. dz. tS. dZ. th ph kh bh dh gh tSh ' +
  'dZh tsh ts.h t.h d.h t# d# r" r- r/ r2 R2 R" n^ l^ l# N# h# v# w# j# n- t` d` s` Q^ G^ X^ ** *'
).split(' ')

/** A sound that is near, where a language lacks one. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  r: ['ɹ', 'ɾ', 'ʁ'],
  ɹ: ['r', 'ɾ', 'ʁ'],
  ɾ: ['r', 'ɹ', 'd'],
  ʁ: ['ɹ', 'r'],
  ɐ: ['ə', 'a'],
  ə: ['ɐ', 'ɜ', 'e'],
  ɜ: ['ɜː', 'ə', 'e'],
  ɚ: ['ə', 'ɐ', 'e'],
  ʌ: ['ɐ', 'a'],
  æ: ['a', 'ɛ'],
  a: ['æ', 'ɑ', 'ɑː', 'aː'],
  ɑ: ['a', 'ɑː', 'aː'],
  ɒ: ['ɔ', 'ɑː', 'a'],
  ɔ: ['o', 'ɔː', 'ɒ'],
  o: ['ɔ', 'oʊ', 'oː'],
  e: ['ɛ', 'eɪ', 'eː'],
  ɛ: ['e', 'æ'],
  ɪ: ['i', 'iː'],
  i: ['ɪ', 'iː'],
  ᵻ: ['ɪ', 'i'],
  ɨ: ['ɪ', 'i'],
  ʊ: ['u', 'uː', 'ɯ'],
  u: ['ʊ', 'uː', 'ɯ'],
  ɯ: ['u', 'ɨ', 'ʊ'],
  y: ['i', 'iː'],
  ø: ['œ', 'e', 'ɛ'],
  œ: ['ø', 'ɛ', 'e'],
  ç: ['x', 'ʃ', 'h'],
  x: ['χ', 'h', 'k'],
  χ: ['x', 'h'],
  h: ['ɦ', 'x'],
  ɲ: ['n'],
  ŋ: ['n'],
  ʎ: ['l', 'j'],
  ɫ: ['l'],
  ɣ: ['ɡ'],
  g: ['ɡ'],
  β: ['v', 'b'],
  ʋ: ['v', 'w'],
  v: ['ʋ', 'f', 'w'],
  w: ['v', 'ʋ', 'u'],
  ð: ['d', 'z'],
  θ: ['s', 't'],
  ʃ: ['s', 'ʂ'],
  ʒ: ['ʃ', 'z', 's'],
  z: ['s'],
  b: ['p'],
  d: ['t'],
  ɡ: ['k'],
  f: ['v', 'p'],
}

const STRESS: Readonly<Record<string, string>> = { ˈ: "'", ˌ: ',' }
/** They change a sound that is said all the same without them: length, ties, aspiration, syllable breaks. */
const MODIFIER = /^[ːˑ͡.ʰʲʷˠ˞\p{M}\s]$/u
const VOWEL = /^[aeiouyæøœɐɑɒɔəɚɛɜɞɨɪɯɵɶʉʊʌʏᵻäãõẽĩũ]/u
/** Apart from each other, so that two names are never read as one. */
const BETWEEN = '|'
const FASTEST_RATE = 450
/** eSpeak reads some 800 characters at once, and what is behind them as plain text. */
const NAMES_AT_ONCE = 40

export class PhonemeNotation {
  readonly #names: ReadonlyMap<string, string>
  readonly #longest: number

  constructor(espeak: Espeak, voice: string) {
    this.#names = soundsOf(espeak, voice)
    this.#longest = Math.max(1, ...[...this.#names.keys()].map((ipa) => [...ipa].length))
  }

  /** @param phonemes IPA, one symbol or more in each. */
  write(phonemes: readonly string[]): Notation {
    const symbols = [...plain(phonemes.join(''))]
    const said: string[] = []
    const unknown: string[] = []
    let stress = ''
    for (let at = 0; at < symbols.length;) {
      const symbol = symbols[at] as string
      const mark = STRESS[symbol]
      const [name, length] = mark === undefined ? this.#longestName(symbols, at) : [null, 1]
      at += length
      if (mark !== undefined) stress = mark
      else if (name !== null) {
        said.push(stress + name)
        stress = ''
      } else if (!MODIFIER.test(symbol)) unknown.push(symbol)
    }
    return { text: said.join(BETWEEN), unknown }
  }

  #longestName(symbols: readonly string[], at: number): readonly [string | null, number] {
    for (let length = Math.min(this.#longest, symbols.length - at); length > 0; length--) {
      const name = this.#names.get(symbols.slice(at, at + length).join(''))
      if (name !== undefined) return [name, length]
    }
    const near = NEAR[symbols[at] as string]?.find((ipa) => this.#names.has(plain(ipa)))
    return [near === undefined ? null : (this.#names.get(plain(near)) as string), 1]
  }
}

/**
 * Each name is said where a word has such a sound clearest, and those that come out as one sound are kept: alone, a
 * consonant would be that of a word's end and a vowel unstressed, which are other sounds in many languages.
 */
function soundsOf(espeak: Espeak, voice: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const keep = (ipa: string, name: string): void => {
    if (ipa !== '' && !names.has(ipa)) names.set(ipa, name)
  }
  const vowels = heardIn(espeak, voice, { before: "d|'", after: '|d', place: 1 })
  const consonants = heardIn(espeak, voice, { before: '', after: "|'a|n", place: 0 })
  const others = heardIn(espeak, voice, { before: '@|', after: '|@', place: 1 })
  for (const [name, ipa] of vowels) if (VOWEL.test(ipa)) keep(ipa, name)
  for (const [name, ipa] of consonants) if (!VOWEL.test(ipa)) keep(ipa, name)
  for (const [name, ipa] of others) keep(ipa, name)
  for (const [ipa, name] of [...names]) keep(ipa.normalize('NFD').replace(/\p{M}/gu, ''), name)
  return names
}

interface Frame {
  readonly before: string
  readonly after: string
  /** Of the sound that is asked for, among the three of the word. */
  readonly place: number
}

/** IPA by name. */
function heardIn(espeak: Espeak, voice: string, { before, after, place }: Frame): Map<string, string> {
  const heard = new Map<string, string>()
  for (let first = 0; first < NAMES.length; first += NAMES_AT_ONCE) {
    const positions = new Map<number, string>()
    let text = '[['
    for (const name of NAMES.slice(first, first + NAMES_AT_ONCE)) {
      positions.set(text.length + 1, name)
      text += `${before}${name}${after} `
    }
    const { events } = espeak.speak(`${text}]]`, { voice, rate: FASTEST_RATE, pitch: 50, range: 50 })
    const words = new Map<string, string[]>()
    for (const { type, id, text_position: position } of events) {
      const name = positions.get(position)
      if (type !== 'phoneme' || name === undefined || typeof id !== 'string' || id === '') continue
      const sounds = words.get(name) ?? []
      sounds.push(plain(id).replace(/[ˈˌ]/gu, ''))
      words.set(name, sounds)
    }
    for (const [name, sounds] of words) if (sounds.length === 3) heard.set(name, sounds[place] as string)
  }
  return heard
}

/** One way of writing each symbol. */
const plain = (ipa: string): string => ipa.normalize('NFC').replace(/[͡‿]/gu, '').replace(/g/g, 'ɡ')
