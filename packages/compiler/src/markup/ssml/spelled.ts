/** Text that is said character by character, or not said at all. */
import { spell } from '../../reading/english/number-words.ts'

// prettier-ignore
const NAMES: ReadonlyMap<string, string> = new Map([
  ['.', 'dot'], [',', 'comma'], ['-', 'dash'], ['–', 'dash'], ['—', 'dash'], ['_', 'underscore'], ['/', 'slash'],
  ['\\', 'backslash'], ['@', 'at'], ['#', 'hash'], ['&', 'ampersand'], ['+', 'plus'], ['=', 'equals'],
  ['*', 'asterisk'], ['%', 'percent'], ['$', 'dollar'], ['£', 'pound'], ['€', 'euro'], ['!', 'exclamation mark'],
  ['?', 'question mark'], [':', 'colon'], [';', 'semicolon'], ["'", 'apostrophe'], ['’', 'apostrophe'],
  ['"', 'quote'], ['(', 'open parenthesis'], [')', 'close parenthesis'], ['[', 'open bracket'],
  [']', 'close bracket'], ['{', 'open brace'], ['}', 'close brace'], ['<', 'less than'], ['>', 'greater than'],
  ['|', 'vertical bar'], ['~', 'tilde'], ['^', 'caret'], ['`', 'backtick'], ['°', 'degree'],
])

/** `A1-b` → `A one dash B`: every character, but for white space. */
export function spellCharacters(text: string, isEnglish: boolean): string {
  return characters(text)
    .map((character) => (isEnglish ? (nameOf(character) ?? character) : character).trim())
    .filter((name) => name !== '')
    .map(upperLetter)
    .join(' ')
}

/** `12-34` → `one two three four`; letters among them are said too, other signs are not. */
export function spellDigits(text: string, isEnglish: boolean): string {
  return spellCharacters(
    characters(text)
      .filter((character) => /[\p{L}\p{N}]/u.test(character))
      .join(''),
    isEnglish,
  )
}

/** One for each thing that a person would point at: an accent goes with its letter. */
const characters = (text: string): string[] => text.normalize('NFC').match(/\P{M}\p{M}*|\p{M}+/gu) ?? []

const nameOf = (character: string): string | undefined =>
  /^\d$/.test(character) ? spell(character) : NAMES.get(character)

/** A lone `a` would be the article. */
const upperLetter = (name: string): string =>
  /^\p{L}\p{M}*$/u.test(name) && name.toUpperCase().length === name.length ? name.toUpperCase() : name
