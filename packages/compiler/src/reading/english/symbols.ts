/** Signs that are said by name, and what people write with a slash or an ampersand: `AT&T`, `and/or`, `w/o`, `C++`. */
import type { Reader, Reading } from '../reading.ts'
import { sayWord } from './capitals.ts'
import { sayDesignation } from './designations.ts'
import { spellOut } from './letters.ts'
import { amountWords } from './numerals.ts'
import { wordSet } from './number-context.ts'
import { greekName, OPERATORS, PREFIXES, VALUES } from './operators.ts'

/** Said where they stand alone. */
const NAMES: Readonly<Record<string, string>> = {
  '&': 'and',
  '&&': 'and',
  '@': 'at',
  '%': 'percent',
  '‰': 'per mille',
  '#': 'number',
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
  '¢': 'cents',
  '§': 'section',
  '§§': 'sections',
  '¶': 'paragraph',
  '©': 'copyright',
  '℗': 'copyright',
  '®': 'registered trademark',
  '™': 'trademark',
  '℠': 'service mark',
  '°': 'degrees',
  '^': 'caret',
  '|': 'vertical bar',
  '||': 'or',
  '\\': 'backslash',
  '/': 'slash',
  '//': 'slash slash',
  '~': 'tilde',
  '`': 'backtick',
  '<': 'less than',
  '>': 'greater than',
  '<=': 'less than or equal to',
  '>=': 'greater than or equal to',
  '≤': 'less than or equal to',
  '≥': 'greater than or equal to',
  '≠': 'not equal to',
  '!=': 'not equal to',
  '≈': 'approximately',
  '←': 'from',
  '⟶': 'to',
  '➔': 'to',
  '➜': 'to',
  '⟵': 'from',
  '↑': 'up',
  '↓': 'down',
  '↔': 'to and from',
  '=>': 'to',
  '✓': 'check',
  '☑': 'check',
  '✔': 'check',
  '✗': 'cross',
  '✘': 'cross',
  '✕': 'cross',
  '★': 'star',
  '☆': 'star',
  '†': 'dagger',
  '‡': 'double dagger',
  '℃': 'degrees Celsius',
  '℉': 'degrees Fahrenheit',
  '№': 'number',
  Nº: 'number',
  'N°': 'number',
  '℅': 'care of',
}

/** What a slash stands in, and how people say it. */
const WITH_SLASH: Readonly<Record<string, string>> = {
  'w/': 'with',
  'w/o': 'without',
  'w/out': 'without',
  'w/in': 'within',
  'b/c': 'because',
  'b/t': 'between',
  'b/w': 'between',
  'c/o': 'care of',
  's/he': 'she or he',
  '(s)he': 'she or he',
  'a/c': 'A C',
  'n/a': 'N A',
  'i/o': 'I O',
  'a/b': 'A B',
  'a/v': 'A V',
  'p/e': 'P E',
  'r/w': 'R W',
  'ac/dc': 'A C D C',
  'tcp/ip': 'T C P I P',
  'os/2': 'O S two',
  'and/or': 'and or',
  'either/or': 'either or',
  'pass/fail': 'pass fail',
  'on/off': 'on off',
}
/** Choices of which either holds: "he or she". */
const CHOICES = wordSet(`
  he she him her his hers himself herself it they them their yes no true false male female man woman boy girl father
  mother mom dad husband wife brother sister son daughter right wrong left day night
`)
/** A/B where the letters mean nothing else. */
const CAPITALS_ONLY = wordSet('a/b a/v p/e r/w')

const symbol = (spokenAs: string): Reading => ({ pieces: 1, spokenAs, kind: 'symbol' })

/** `\uFE0F` asks for a coloured picture of the sign, and does not change its name. */
const plainSign = (core: string): string => core.replaceAll('\uFE0F', '')

export const readSign: Reader = ({ pieces: [{ core, before }, next] }) => {
  const sign = plainSign(core)
  // The shaft of "->" counts as punctuation.
  if (sign === '>' && before.endsWith('-'))
    return { ...symbol('to'), takesBefore: /-+$/.exec(before)?.[0].length ?? 0 }
  if (sign === '#' && !/^\d/.test(next?.core ?? '')) return symbol('hash')
  if (Object.hasOwn(NAMES, sign)) return symbol(NAMES[sign] as string)
  for (const table of [OPERATORS, PREFIXES, VALUES]) {
    if (Object.hasOwn(table, sign) && !/\p{L}/u.test(sign)) return symbol(table[sign] as string)
  }
  return null
}

/** A part beside a sign, as it is said alone; plain words are left as they are. */
function sayPart(part: string): string {
  if (/^\p{Lu}$/u.test(part)) return part
  const amount = amountWords(part)
  if (amount !== null) return amount
  if (/\d/.test(part)) return sayDesignation(part) ?? part
  return sayWord(part)?.spokenAs ?? part
}

const WORD = /^(?:\p{L}[\p{L}\p{M}\d'’.-]*|\d[\d.,]*\p{L}*)$/u

/** `AT&T`, `R&D`, `M&Ms`, `rock&roll`, `B&B's`. */
function readAmpersand(core: string): Reading | null {
  if (!core.includes('&')) return null
  const parts = core.replaceAll('&amp;', '&').split('&')
  if (!parts.every((part) => WORD.test(part))) return null
  const isInitials = parts.some((part) => /^\p{Lu}{1,3}(?:['’]?s)?$/u.test(part))
  const said = parts.map((part) => {
    // "M&Ms", "AT&T's": an ending stays on its letter, and letters beside an ampersand are spelled.
    const [, letters = '', ending = ''] = /^(\p{Lu}{1,3})(['’]?s)?$/u.exec(part) ?? []
    return letters === '' ? sayPart(part) : spellOut(letters) + ending.replace('’', "'")
  })
  return { pieces: 1, spokenAs: said.join(' and '), kind: isInitials ? 'initialism' : 'symbol' }
}

/** Short forms with a slash, which look like quotients. */
export const readSlashed: Reader = ({ pieces: [{ core }] }) => {
  if (!core.includes('/')) return null
  const lower = core.toLowerCase()
  if (Object.hasOwn(WITH_SLASH, lower) && !(CAPITALS_ONLY.has(lower) && core === lower)) {
    return symbol(WITH_SLASH[lower] as string)
  }
  // "w/cheese"
  return /^w\/\p{L}{3,}/u.test(core) ? symbol(`with ${sayPart(core.slice(2))}`) : null
}

function readSlash(core: string): Reading | null {
  if (!core.includes('/')) return null
  const parts = core.split('/')
  if (!parts.every((part) => WORD.test(part)) || !parts.some((part) => /\p{L}/u.test(part))) return null
  const isChoice = parts.every((part) => CHOICES.has(part.toLowerCase()))
  return symbol(parts.map(sayPart).join(isChoice ? ' or ' : ' slash '))
}

/** Signs in front of a value or behind it, whose other part is said as if alone. */
const BEFORE: Readonly<Record<string, string>> = {
  '~': 'about',
  '≈': 'about',
  '<': 'less than',
  '>': 'more than',
  '≤': 'at most',
  '≥': 'at least',
  '±': 'plus or minus',
  '§': 'section',
  '¶': 'paragraph',
  '№': 'number',
  '©': 'copyright',
  '&': 'and',
  '→': 'to',
}
const LANGUAGES: Readonly<Record<string, string>> = {
  'C++': 'C plus plus',
  'c++': 'C plus plus',
  'C#': 'C sharp',
  'F#': 'F sharp',
  'A#': 'A sharp',
  'D#': 'D sharp',
  'G#': 'G sharp',
  'g++': 'G plus plus',
  'Notepad++': 'Notepad plus plus',
}

function readMarked(core: string): Reading | null {
  if (Object.hasOwn(LANGUAGES, core)) return symbol(LANGUAGES[core] as string)
  // Nobody says that a name is protected.
  const named = /^([\p{L}\p{M}\d'’.-]+)[®™℠©]+(['’]s)?$/u.exec(core)
  if (named) return symbol(sayPart(named[1] as string) + (named[2] ?? '').replace('’', "'"))
  const sign = /^[~≈<>≤≥±§¶№©&→]/u.exec(core)?.[0]
  if (sign && WORD.test(core.slice(1))) return symbol(`${BEFORE[sign]} ${sayPart(core.slice(1))}`)
  const numbered = /^N[º°](\d+)$/u.exec(core)
  if (numbered) return symbol(`number ${sayPart(numbered[1] as string)}`)
  // "A+", "Disney+", "LGBTQ+"
  const plus = /^(\p{L}[\p{L}\d]*)(\++)$/u.exec(core)
  if (plus)
    return symbol(`${sayPart(plus[1] as string)}${' plus'.repeat(Math.min(2, (plus[2] ?? '').length))}`)
  return null
}

/** `α`, `TNF-α`, `β-carotene`; words in Greek are left to the voice. */
function readGreek(core: string): Reading | null {
  const parts = core.split(/[-‐‑]/)
  const names = parts.map(greekName)
  if (names.every((name) => name === undefined)) return null
  return symbol(parts.map((part, index) => names[index] ?? sayPart(part)).join(' '))
}

/** Words and numbers with signs between them: `key=value`, `Google+Apple`, `a→b`, `50%+`. */
function readJoined(core: string): Reading | null {
  const parts = core.split(/([=+@→←|~^<>]|=>|[≤≥≠≈×])/u)
  if (parts.length < 3 || parts.length > 15) return null
  const isPlain = parts.every((part, index) => (index % 2 === 1 ? true : WORD.test(part)))
  if (!isPlain) return null
  const said = parts.map((part, index) => {
    if (index % 2 === 0) return sayPart(part)
    return part === '|' || part === '~' || part === '^' ? '' : (OPERATORS[part] ?? NAMES[part] ?? '')
  })
  return symbol(said.filter((part) => part !== '').join(' '))
}

/** Signs that touch words. */
export const readSymbol: Reader = ({ pieces: [{ core }] }) =>
  readAmpersand(core) ?? readSlash(core) ?? readMarked(core) ?? readGreek(core) ?? readJoined(core)
