/** `1st`, `22ⁿᵈ`, `21st-century`, `16ths`. */
import type { Reader } from '../reading.ts'
import { ordinal, plural } from './number-words.ts'
import { parseNumeral } from './numerals.ts'

const ORDINAL = /^([\d,]+)(?:st|nd|rd|th|ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ|º|ª)(s?)((?:['’]s)?)((?:-\p{L}[\p{L}'’-]*)?)$/iu

/** `21st-century` → `twenty-first-century`; null for anything but an ordinal. */
export function ordinalWords(text: string): string | null {
  const [, digits = '', many = '', possessive = '', rest = ''] = ORDINAL.exec(text) ?? []
  const numeral = parseNumeral(digits)
  if (!numeral) return null
  const words = ordinal(numeral.whole)
  return (many === '' ? words : plural(words, '2')) + possessive.replace('’', "'") + rest
}

export const readOrdinal: Reader = ({ pieces: [{ core }] }) => {
  const spokenAs = ordinalWords(core)
  return spokenAs === null ? null : { pieces: 1, spokenAs, kind: 'ordinal' }
}
