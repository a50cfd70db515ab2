/** Letters and digits that make a name: `MP3`, `H2O`, `COVID-19`, `F-16`, `R2-D2`, `GPT-4o`, `x86`, `5G`. */
import type { Reader } from '../reading.ts'
import { sayWord } from './capitals.ts'
import { NEVER_WORDS, SAID_AS_WORDS } from './initialism-words.ts'
import { designation, isRandom, joinWords, spellOut } from './letters.ts'
import { plural, spell } from './number-words.ts'
import { isPronounceable } from './pronounceable.ts'

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i
const HYPHENS = /[-‐‑]/
/** `5th`, `90s`, `20k`: numbers that have an ending. */
const NUMBER = /^\d[\d.,]*(?:st|nd|rd|th|s|['’]s)$/

/** `CaCO3`, `H2SO4`: each letter of an element is said. */
const COMPOUND = /^(?:\p{Lu}\p{Ll}?\d{0,2}){2,}$/u

/** `COVID` → `covid`, `MP` → `M P`, `x` → `X`, `python` → `python`. */
function sayLetters(letters: string): string {
  const lower = letters.toLowerCase()
  if (SAID_AS_WORDS.has(lower) && letters !== lower) return lower
  if (letters.length < 3 || NEVER_WORDS.has(lower)) return spellOut(letters)
  if (letters.length === 3 && /^\p{Lu}+$/u.test(letters)) return spellOut(letters)
  return sayWord(letters)?.spokenAs ?? (isPronounceable(letters) ? letters : spellOut(letters))
}

/** `12700K` → `twelve seven hundred K`, `3.5` → `three point five`. */
function sayRuns(text: string): string {
  const isCompound = COMPOUND.test(text)
  return (text.match(/\d+(?:\.\d+)*|\p{L}+/gu) ?? [])
    .map((run) => {
      if (!/\d/.test(run)) return isCompound ? spellOut(run) : sayLetters(run)
      const [whole = '', ...parts] = run.split('.')
      return [designation(whole), ...parts.map((part) => spell(part))].join(' point ')
    })
    .join(' ')
}

/** Parts of letters and digits with hyphens between them; null for anything else. */
export function sayDesignation(text: string): string | null {
  const plain = text.replace(/[₀-₉]/g, (digit) => String(SUBSCRIPTS.indexOf(digit)))
  if (UUID.test(plain)) return plain.split('-').map(spellOut).join(' dash ')
  if (isRandom(plain)) return spellOut(plain)
  if (!/^[\p{Script=Latin}\d.‐‑-]+$/u.test(plain) || /\.(?!\d)|^\./.test(plain)) return null
  const parts = plain.split(HYPHENS)
  return joinWords(
    parts.map((part) => (/\d/.test(part) ? sayRuns(part) : (sayWord(part)?.spokenAs ?? sayPart(part)))),
  )
}

const sayPart = (part: string): string =>
  part.length === 1 || !isPronounceable(part) ? spellOut(part) : part

/** `F-16s` → `F-16` and its ending. */
function splitEnding(core: string): { stem: string; ending: string } {
  const [, stem = core, ending = ''] = /^(.*\d\p{Lu}?)(s|['’]s)$/u.exec(core) ?? []
  return { stem, ending: ending.replace('’', "'") }
}

/** `top-10`, `mid-1990s` hold a number that counts, and are left to the readers of numbers. */
const COUNTED = /^\p{Ll}{2,}-\d+(?:s|th|st|nd|rd)?$/u

/** What begins with a letter: it can be nothing but a name. */
export const readDesignation: Reader = ({ pieces: [{ core }] }) => {
  if (!/^\p{Script=Latin}/u.test(core) && !isRandomCode(core)) return null
  if (!/[\d₀-₉]/.test(core)) return null
  if (COUNTED.test(core) && isPronounceable(core.replace(/[^\p{L}].*$/u, ''))) return null
  const { stem, ending } = splitEnding(core)
  const said = sayDesignation(stem)
  if (said === null) return null
  const spokenAs = ending === 's' ? plural(said, '2') : said + ending
  return { pieces: 1, spokenAs, kind: 'initialism' }
}

/** Codes that begin with a digit and cannot be amounts. */
const isRandomCode = (core: string): boolean =>
  UUID.test(core) || (isRandom(core) && /^[\da-zA-Z]+$/.test(core))

/** Fixed names that look like an amount: `3D`, `5G`, `1080p`, `401(k)`. */
const FIXED = /^(?:[1-4]D|[2-6]G|(?:144|240|360|480|720|1080|1440|2160|4320)[pi]|401k|403b)$/
const PLAN = /^(401|403|457|501|529)\(?([a-z])(?:\)\((\d))?$/

export const readFixedDesignation: Reader = ({ pieces: [{ core, after }] }) => {
  if (FIXED.test(core)) return { pieces: 1, spokenAs: sayRuns(core), kind: 'initialism' }
  const [, number, letter, section] = PLAN.exec(core) ?? []
  if (!number || !letter || !core.includes('(') || !after.startsWith(')')) return null
  const words = [designation(number), spellOut(letter), section ? designation(section) : '']
  return { pieces: 1, spokenAs: words.join(' ').trim(), kind: 'initialism', takesAfter: 1 }
}

/** What begins with a digit, and no reader of amounts, times or measures has known: `7z`, `3M`, `16bit`. */
export const readLetteredNumber: Reader = ({ pieces: [{ core }] }) => {
  if (!/^\d/.test(core) || !/\p{L}/u.test(core) || NUMBER.test(core)) return null
  const { stem, ending } = splitEnding(core)
  const said = sayDesignation(stem)
  return said === null ? null : { pieces: 1, spokenAs: said + ending, kind: 'initialism' }
}
