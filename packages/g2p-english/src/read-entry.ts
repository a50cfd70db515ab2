/** Turns what stands in an entry ("$3.50", "well-known", "NASA", "user@mail.com") into single words to look up. */
import { readNumber } from './numbers.ts'

export interface ReadWord {
  /** Lower case, letters and inner apostrophes. */
  readonly spelling: string
  /** True for one letter that is read by its name. */
  readonly letter: boolean
}

export interface ReadOptions {
  /** True for words of the dictionary. */
  isKnown(word: string): boolean
  /** True when the whole phrase is in capitals, which then say nothing about a word. */
  readonly shouting: boolean
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '&': 'and', '@': 'at', '%': 'percent', '+': 'plus', '=': 'equals', '<': 'less than', '>': 'greater than', '×': 'times', '÷': 'divided by',
  '±': 'plus or minus', '°': 'degrees', '€': 'euros', '£': 'pounds', $: 'dollars', '#': 'hash', '§': 'section', '©': 'copyright', '™': 'trademark',
  '*': 'asterisk', '\\': 'backslash', '^': 'caret', '~': 'tilde', '|': 'bar',
} // prettier-ignore

/** Capitals that are spelled although the same letters make a word. */
const SPELLED = new Set('AI AM CV DJ ER HR ID IP IT OS PA PR TV UN US VS'.split(' '))
const ROMAN: Readonly<Record<string, string>> = { II: 'two', III: 'three' }

/** `U.S.`, `e.g`: letters with full stops between them. */
const DOTTED = /^(?:[A-Za-z]\.)+(?:[A-Za-z](?![A-Za-z])\.?)?/
const LETTERS = /^[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}\p{M}]+)*['’]?/u
const FOLDED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'th', þ: 'th', ł: 'l', ı: 'i' }

export function readEntry(text: string, options: ReadOptions): ReadWord[] {
  const words: ReadWord[] = []
  const rest = text.normalize('NFC')
  const bare = [...rest].every((character) => character in SYMBOLS)
  for (let at = 0; at < rest.length; ) {
    const here = rest.slice(at)
    const startsNumber = /^[\d½¼¾⅓⅔]|^[$€£¥₹][\d.]|^\.\d|^[-−+](?=[$€£¥₹]?\d)/u.test(here) && !/[\p{L}\d]$/u.test(signContext(rest, at))
    const number = startsNumber ? readNumber(here) : undefined
    const letters = number ? undefined : LETTERS.exec(here)?.[0]
    const dotted = /\p{L}$/u.test(rest.slice(0, at)) ? undefined : DOTTED.exec(here)?.[0]
    if (dotted !== undefined && dotted.length > 2) {
      words.push(...letterNames(dotted.replace(/\./g, '')))
      at += dotted.length
    } else if (number) {
      words.push(...number.words.flatMap((word) => readLetters(word, options)))
      at += number.length
    } else if (letters !== undefined) {
      words.push(...readLetters(letters, options))
      at += letters.length
    } else {
      const character = String.fromCodePoint(rest.codePointAt(at) as number)
      words.push(...readSymbol(character, rest[at - 1], rest[at + 1], bare).map(plain))
      at += character.length
    }
  }
  return words
}

/** What stands before a sign: "10-20" and "COVID-19" hold no minus. */
const signContext = (text: string, at: number): string => (/[-−+]/.test(text[at] as string) ? text.slice(0, at) : '')

const plain = (spelling: string): ReadWord => ({ spelling, letter: false })
const letterNames = (letters: string): ReadWord[] => [...letters.toLowerCase()].map((spelling) => ({ spelling, letter: true }))

function readSymbol(character: string, before: string | undefined, after: string | undefined, bare: boolean): string[] {
  const inside = before !== undefined && after !== undefined
  if (character === '.' && inside && /[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after)) return ['dot']
  if (character === '/' && inside) return /\d/.test(before) && /\d/.test(after) ? [] : ['slash']
  if ((character === '-' || character === '–') && inside && /\d/.test(before) && /\d/.test(after)) return ['to']
  if (character === '#' && after !== undefined && /\d/.test(after)) return ['number']
  if (/[*\\^~|<>#]/.test(character) && !bare) return []
  return Object.hasOwn(SYMBOLS, character) ? (SYMBOLS[character] as string).split(' ') : []
}

function readLetters(written: string, { isKnown, shouting }: ReadOptions): ReadWord[] {
  const text = fold(written).replace(/’/g, "'")
  const word = text.toLowerCase()
  if (word.length === 1) return word === 'i' || (word === 'a' && !/^A$/.test(written)) || written === 'A' ? [plain(word)] : letterNames(word)
  const [, capitals = '', ending = ''] = /^([A-Z]{2,})('?s)?$/.exec(text) ?? []
  if (capitals !== '' && !shouting) {
    if (capitals in ROMAN && ending === '') return [plain(ROMAN[capitals] as string)]
    const asWord = !SPELLED.has(capitals) && (isKnown(capitals.toLowerCase()) || (capitals.length > 4 && isPronounceable(capitals)))
    if (!asWord) return [...letterNames(capitals), ...(ending === '' ? [] : [plain("'s")])]
  }
  if (isKnown(word)) return [plain(word)]
  const humps = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z']+/g) ?? []
  if (humps.length > 1 && humps.join('') === text && !shouting) {
    return humps.flatMap((hump) => readLetters(hump, { isKnown, shouting }))
  }
  return isPronounceable(word) ? [plain(word)] : letterNames(word.replace(/'/g, ''))
}

/** Without a vowel letter, nobody can read it as a word: html, https. */
const isPronounceable = (word: string): boolean => /[aeiouy]/i.test(word)

const fold = (text: string): string =>
  text
    .replace(/[ßæœøđðþłı]/giu, (letter) => {
      const folded = FOLDED[letter.toLowerCase()] as string
      return letter === letter.toLowerCase() ? folded : folded.toUpperCase()
    })
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z'’]/g, '')
