/** Letters and digits said one by one, and numbers that name a thing instead of counting it. */
import { cardinal, spell } from './number-words.ts'

/** `fbi7` → `F B I seven`; what is neither letter nor digit is left out. */
export function spellOut(text: string): string {
  return joinWords(
    Array.from(text, (character) => {
      if (/\d/.test(character)) return spell(character)
      return /\p{L}/u.test(character) ? upper(character) : ''
    }),
  )
}

/** Words in a row; what says nothing leaves no gap. */
export function joinWords(parts: readonly string[], between = ' '): string {
  return parts.filter((part) => part !== '').join(between)
}

/** `ß` has no capital of one letter. */
function upper(letter: string): string {
  const capital = letter.toUpperCase()
  return capital.length === letter.length ? capital : letter
}

/** `05` → `oh five`, `12` → `twelve`. */
function pair(digits: string): string {
  return digits.startsWith('0') ? `oh ${spell(digits.charAt(1))}` : cardinal(digits)
}

/** `747` → `seven forty-seven`, `3080` → `thirty eighty`, `12700` → `twelve seven hundred`. */
export function designation(digits: string): string {
  if (/^0\d/.test(digits) || digits.length > 5) return spell(digits)
  if (digits.length <= 2 || /^\d0+$/.test(digits)) return cardinal(digits)
  const head = digits.slice(0, digits.length === 3 ? 1 : 2)
  const rest = digits.slice(head.length)
  if (rest === '00') return `${cardinal(head)} hundred`
  if (rest.length === 2) return `${cardinal(head)} ${pair(rest)}`
  return `${cardinal(head)} ${rest.startsWith('0') ? spell(rest) : designation(rest)}`
}

/** Digits of an address, which the hearer may write down: one by one, unless they are a round number or short. */
export function addressNumber(digits: string): string {
  return digits.length <= 2 && !digits.startsWith('0') ? cardinal(digits) : spell(digits)
}

/** Letters and digits that change places too often for a name: `dQw4w9WgXcQ`, `a3f9c2e`. */
export function isRandom(text: string): boolean {
  if (text.length < 6 || !/^[A-Za-z\d]+$/.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text))
    return false
  const runs = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []
  return runs.length >= 4 && text.length / runs.length < 2.5
}
