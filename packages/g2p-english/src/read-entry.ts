/** Turns what stands in an entry ("$3.50", "well-known", "NASA", "user@mail.com") into single words to look up. */
import { readNumber } from './numbers.ts'

export interface ReadWord {
  /** Lower case, letters and inner apostrophes. */
  readonly spelling: string
  /** True for one letter that is read by its name, `c` or `c's`. */
  readonly letter: boolean
}

export interface ReadOptions {
  /** True for words of the dictionary. */
  isKnown(word: string): boolean
  /** True when the whole phrase is in capitals, which then say nothing about a word. */
  readonly shouting: boolean
  /** The entry is one letter that names itself, the A of "plan A", though it is a word too. */
  readonly isLetter?: boolean
}

// prettier-ignore
const SYMBOLS: Readonly<Record<string, string>> = {
  '&': 'and', '@': 'at', '%': 'percent', '+': 'plus', '=': 'equals', '<': 'less than', '>': 'greater than', '×': 'times', '÷': 'divided by',
  '±': 'plus or minus', '°': 'degrees', '€': 'euros', '£': 'pounds', $: 'dollars', '#': 'hash', '§': 'section', '©': 'copyright', '™': 'trademark',
  '*': 'asterisk', '\\': 'backslash', '^': 'caret', '~': 'tilde', '|': 'bar',
}

/** Capitals that are spelled although the same letters make a word. */
const SPELLED = new Set('AI AM CV DJ ER HR ID IP IT OS PA PR TV UN US VS'.split(' '))
const ROMAN: Readonly<Record<string, string>> = { II: 'two', III: 'three' }

/** `U.S.`, `e.g`: letters with full stops between them. */
const DOTTED = /^(?:[A-Za-z]\.){2,}|^(?:[A-Za-z]\.)+[A-Za-z](?![A-Za-z])\.?/
/** `U S A`, `T Vs`: all of it is letters. */
const SPELT_OUT = /^(?:[A-Z] )+[A-Z](?:['’]?s)?$/
/** `A T and T`, `M and Ms`: there are letters in it that are no words. */
const HOLDS_LETTERS = /(?:^| )[B-HJ-Z] | [B-HJ-Z]$/
const ONE_LETTER = /^([A-Z])(['’]?s)?$/
/** No word has more letters; a run that goes on is read piece by piece. */
const LONGEST = 60
const LETTERS = /^[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}\p{M}]+)*['’]?/u
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'th',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

export function readEntry(entry: string, options: ReadOptions): ReadWord[] {
  const words: ReadWord[] = []
  const text = entry.normalize('NFC')
  const isSpelt = options.isLetter === true || SPELT_OUT.test(text) || HOLDS_LETTERS.test(text)
  const bare = [...text].every((character) => Object.hasOwn(SYMBOLS, character))
  for (let at = 0; at < text.length;) {
    const here = text.slice(at, at + LONGEST)
    const previous = text[at - 1] ?? ''
    // In "10-20" and "COVID-19" the sign is a dash, and in "MP3.5" the full stop belongs to what stands before.
    const signed = /^[-−+]/.test(here) && /[\p{L}\d]/u.test(previous)
    const number = signed ? undefined : readNumber(here)
    const letters = LETTERS.exec(here)?.[0]
    const dotted = /\p{L}/u.test(previous) ? undefined : DOTTED.exec(here)?.[0]
    if (number) {
      words.push(...number.words.flatMap((word) => readLetters(word, options)))
      at += number.length
    } else if (dotted !== undefined) {
      words.push(...letterNames(dotted.replace(/\./g, '')))
      at += dotted.length
    } else if (letters !== undefined && isSpelt && ONE_LETTER.test(letters)) {
      const [, letter = '', ending] = ONE_LETTER.exec(letters) ?? []
      words.push({ spelling: letter.toLowerCase() + (ending === undefined ? '' : "'s"), letter: true })
      at += letters.length
    } else if (letters !== undefined) {
      words.push(...readLetters(letters, options))
      at += letters.length
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) as number)
      words.push(...readSymbol(character, text[at - 1], text[at + 1], bare).map(plain))
      at += character.length
    }
  }
  return words
}

const plain = (spelling: string): ReadWord => ({ spelling, letter: false })
const letterNames = (letters: string): ReadWord[] =>
  [...letters.toLowerCase()].map((spelling) => ({ spelling, letter: true }))

function readSymbol(
  character: string,
  before: string | undefined,
  after: string | undefined,
  bare: boolean,
): string[] {
  const inside = before !== undefined && after !== undefined
  if (character === '.' && inside && /[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after)) return ['dot']
  if (character === '/' && inside) return /\d/.test(before) && /\d/.test(after) ? [] : ['slash']
  if ((character === '-' || character === '–') && inside && /\d/.test(before) && /\d/.test(after))
    return ['to']
  if (character === '#' && after !== undefined && /\d/.test(after)) return ['number']
  if (/[*\\^~|<>#]/.test(character) && !bare) return []
  return Object.hasOwn(SYMBOLS, character) ? (SYMBOLS[character] as string).split(' ') : []
}

function readLetters(written: string, { isKnown, shouting }: ReadOptions): ReadWord[] {
  const text = fold(written).replace(/^'+|(?<!s)'+$/gi, '')
  const word = text.toLowerCase()
  if (word.length === 1) return word === 'i' || word === 'a' ? [plain(word)] : letterNames(word)
  const [, capitals = '', ending = ''] = /^([A-Z]{2,})('?s)?$/.exec(text) ?? []
  if (capitals !== '' && !shouting) {
    if (Object.hasOwn(ROMAN, capitals) && ending === '') return [plain(ROMAN[capitals] as string)]
    const readable = isKnown(capitals.toLowerCase()) || (capitals.length > 4 && hasVowel(capitals))
    if (!readable || SPELLED.has(capitals)) {
      const names = letterNames(capitals)
      const last = names.pop() as ReadWord
      return [...names, ending === '' ? last : { ...last, spelling: `${last.spelling}'s` }]
    }
  }
  if (isKnown(word)) return [plain(word)]
  const humps = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z']+/g) ?? []
  if (humps.length > 1 && !shouting) return humps.flatMap((hump) => readLetters(hump, { isKnown, shouting }))
  return hasVowel(word) ? [plain(word)] : letterNames(word.replace(/'/g, ''))
}

/** Without a vowel letter, nobody can read it as a word: svg, https. */
const hasVowel = (word: string): boolean => /[aeiouy]/i.test(word)

const fold = (text: string): string =>
  text
    .replace(/[ßæœøđðþłı]/giu, (letter) => {
      const folded = FOLDED[letter.toLowerCase()] as string
      return letter === letter.toLowerCase() ? folded : folded.toUpperCase()
    })
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/[^A-Za-z']/g, '')
