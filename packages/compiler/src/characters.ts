/** What a character can be in a text: the one place where punctuation, breaks and gaps are told apart. */

/**
 * - `gap`: never said, stands between words. A lone half of a surrogate pair is one.
 * - `break`: punctuation that ends a piece even where no space follows: dashes, ellipses, the marks of CJK.
 * - `punctuation`: belongs to the word it touches. Invisible format characters go with it.
 * - `word`: everything else; a piece that holds one can be said.
 */
export type CharacterKind = 'gap' | 'break' | 'punctuation' | 'word'

const GAP = /[\s\p{Cc}\p{Cs}\u200B\u2060\uFEFF]/u
const BREAK = /[—–…。！？、，；：｡‼⁇⁈⁉।॥؟۔።။།។]/u
const PUNCTUATION = /[\p{Ps}\p{Pi}\p{Pe}\p{Pf}\p{Cf}"'*_¿¡.,;:!?،؛։•‣⁃◦●■□▸►➢➤-]/u
const BULLET = /[•‣⁃◦●■□▸►➢➤]/u
/** What closes a quotation or a bracket, and belongs to what stands before it even without a space. */
const CLOSING = /[\p{Pe}\p{Pf}]/u

/** German and others quote »so« and „so“, Swedish and Finnish ”so”: the mark that closes for one opens for another. */
const LEADING = /^[\p{Ps}\p{Pi}»›”\p{Cf}"'*_¿¡•‣⁃◦●■□▸►➢➤-]+/u
const TRAILING = /[\p{Pe}\p{Pf}«‹“‘\p{Cf}"'*_.,;:!?…。！？、，；：—–｡‼⁇⁈⁉।॥؟۔።။།។،؛։•‣⁃◦●■□▸►➢➤-]+$/u

function kindByPattern(character: string): CharacterKind {
  if (GAP.test(character)) return 'gap'
  if (BREAK.test(character)) return 'break'
  return PUNCTUATION.test(character) ? 'punctuation' : 'word'
}

/** Most characters of most texts are ASCII, and every character is asked about. */
const ASCII = Array.from({ length: 128 }, (_, code) => kindByPattern(String.fromCharCode(code)))

/** `character` is one code point. */
export function kindOf(character: string): CharacterKind {
  return ASCII[character.charCodeAt(0)] ?? kindByPattern(character)
}

/** True when so many of `character` in a row are a break, where one alone is not. */
export function isRepeatedBreak(character: string, count: number): boolean {
  return (character === '-' && count >= 2) || (character === '.' && count >= 3)
}

/** It stands before the item of a list. */
export function hasBullet(text: string): boolean {
  return BULLET.test(text)
}

export function isClosing(character: string): boolean {
  return CLOSING.test(character)
}

export interface Affixes {
  readonly before: string
  readonly core: string
  readonly after: string
}

/** Takes the punctuation off both ends of a piece that holds a word character, or of the beginning of one. */
export function splitAffixes(piece: string): Affixes {
  const before = LEADING.exec(piece)?.[0] ?? ''
  const rest = piece.slice(before.length)
  const after = TRAILING.exec(rest)?.[0] ?? ''
  return { before, core: rest.slice(0, rest.length - after.length), after }
}
