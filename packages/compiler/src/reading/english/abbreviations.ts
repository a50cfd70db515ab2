/** Abbreviations whose full stop is part of the word and does not end a sentence. */
import type { Reader } from '../reading.ts'

const SPOKEN: Readonly<Record<string, string>> = {
  'Dr.': 'Doctor',
  'Mr.': 'Mister',
  'Mrs.': 'Missus',
  'Ms.': 'Miz',
  'Prof.': 'Professor',
  'St.': 'Saint',
  'vs.': 'versus',
  'etc.': 'et cetera',
  'e.g.': 'for example',
  'i.e.': 'that is',
  'approx.': 'approximately',
}

const KNOWN = new Set(Object.keys(SPOKEN))

/** Letters with full stops between them: "U.S", "e.g", "J". A lone "I" is a word, and "a" is one too. */
const INITIALS = /^(?:\p{L}\.)+\p{L}$|^(?![IAa]$)\p{Lu}$/u

/** `word` as it stands before a full stop. */
export function isAbbreviation(word: string): boolean {
  return KNOWN.has(`${word}.`) || INITIALS.test(word)
}

export const readAbbreviation: Reader = ({ pieces: [{ core, after }] }) => {
  if (!after.startsWith('.') || !isAbbreviation(core)) return null
  const text = `${core}.`
  return { pieces: 1, spokenAs: SPOKEN[text] ?? text, kind: 'abbreviation', takesAfter: 1 }
}
