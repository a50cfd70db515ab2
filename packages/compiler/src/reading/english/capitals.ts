/** How a word with capitals is said: spelled (F B I), as a word (nasa), or cut where its capitals stand (i phone). */
import type { TokenKind } from '@voice-soundboard/graph'
import {
  NEVER_WORDS,
  SAID,
  SAID_AS_WORDS,
  SAID_MIXED,
  SHORT_WORDS,
  SHOUTED_ONLY,
  SPELLED,
} from './initialism-words.ts'
import { spellOut } from './letters.ts'
import { isPronounceable } from './pronounceable.ts'

export interface Said {
  readonly spokenAs: string
  readonly kind: TokenKind
}

const VOWEL = /[aeiouy]/gi
/** Initialisms of so many letters are rare, and words that break the rules of syllables are not. */
const SURELY_WORD = 7
const HYPHENS = /[-‐‑]/

/** `NASA` → `nasa`, `FBI` → `F B I`. `isShouted`: the words around it are in capitals too. */
export function sayCapitals(word: string, isShouted = false): Said {
  const lower = word.toLowerCase()
  const spelled: Said = { spokenAs: spellOut(word), kind: 'initialism' }
  if (Object.hasOwn(SAID, word)) return { spokenAs: SAID[word] as string, kind: 'acronym' }
  if (SAID_AS_WORDS.has(lower)) return { spokenAs: lower, kind: 'acronym' }
  if (SHORT_WORDS.has(lower) && !SHOUTED_ONLY.has(lower)) return { spokenAs: lower, kind: 'word' }
  if (SPELLED.has(lower) || NEVER_WORDS.has(lower)) return spelled
  if (word.length < 4) {
    const isWord = isShouted && (SHOUTED_ONLY.has(lower) || /^[^aeiouy]+[aeiou][^aeiouyhjqv]$/.test(lower))
    return isWord && isPronounceable(word) ? { spokenAs: lower, kind: 'word' } : spelled
  }
  const vowels = word.match(VOWEL)?.length ?? 0
  const isLong = word.length >= SURELY_WORD ? vowels >= 2 : isShouted && word.length >= 5 && vowels >= 1
  if (!isLong && !isPronounceable(word)) return spelled
  return { spokenAs: lower, kind: isShouted ? 'word' : 'acronym' }
}

/** An ordinary word in capitals, which says that its neighbours may be some too. */
export function isShoutedWord(core: string): boolean {
  if (/^\p{Lu}+['’](?:T|M|RE|LL|VE|D)$/u.test(core)) return true
  const word = core.replace(/['’]S$/, '')
  if (!/^\p{Lu}{2,}$/u.test(word)) return false
  const { kind } = sayCapitals(word)
  return kind === 'word' || (kind === 'acronym' && word.length > 3)
}

/** A word in capitals that may be an ordinary one where others are. */
export function mayBeShouted(core: string): boolean {
  return isShoutedWord(core) || SHOUTED_ONLY.has(core.toLowerCase())
}

const withEnding = ({ spokenAs, kind }: Said, ending: string): Said => ({ spokenAs: spokenAs + ending, kind })

/** `iPhone`, `mRNA`, `PhD`, `XMLHttpRequest`; null for `YouTube`, `McDonald`, which are said as they are written. */
function sayMixed(word: string): Said | null {
  if (Object.hasOwn(SAID_MIXED, word)) return { spokenAs: SAID_MIXED[word] as string, kind: 'acronym' }
  const plural = /^(.*\p{Lu})s$/u.exec(word)?.[1]
  if (plural) {
    const said = sayOne(plural, false)
    return said && withEnding(said, 's')
  }
  const humps = splitHumps(word)
  // "PhD", "MSc", "mRNA", "kHz": nobody can say their small letters.
  const small = humps.filter((hump) => /\p{Ll}/u.test(hump))
  if (word.length <= 5 && small.every((hump) => !isPronounceable(hump) || hump.length === 1)) {
    return { spokenAs: spellOut(word), kind: 'initialism' }
  }
  if (!/\p{Lu}{2}|^\p{Ll}/u.test(word) && humps.length < 4) return null
  // "McCOY", "MacDONALD": a name in capitals.
  if (/^(?:Mac|Mc|De|Di|Le|La|Van|Von)\p{Lu}+$/u.test(word)) return { spokenAs: word, kind: 'word' }
  const isProduct = /^\p{Ll}\p{Lu}\p{Ll}/u.test(word)
  const spokenAs = humps.map(sayHump).join(' ')
  return {
    spokenAs: isProduct ? spokenAs.charAt(0).toLowerCase() + spokenAs.slice(1) : spokenAs,
    kind: 'word',
  }
}

/** One of the words that a name in mixed case is made of. */
function sayHump(hump: string): string {
  if (/^\p{Lu}{2,}$/u.test(hump)) return sayCapitals(hump).spokenAs
  return hump.length === 1 || !isPronounceable(hump) ? spellOut(hump) : hump.toLowerCase()
}

/** `parseHTMLFile` → `parse`, `HTML`, `File`. */
export function splitHumps(word: string): string[] {
  return word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [word]
}

/** A word of letters alone; null when it is said as it is written. */
function sayOne(word: string, isShouted: boolean): Said | null {
  if (/^\p{Lu}{2,}$/u.test(word)) return sayCapitals(word, isShouted)
  return /\p{Lu}/u.test(word.slice(1)) ? sayMixed(word) : null
}

/** Letters, full stops between letters, and an ending behind an apostrophe. */
function sayPart(part: string, isShouted: boolean): Said | null {
  const dotted = /^((?:\p{Lu}\.)+\p{Lu}?)(['’]?s)?$/u.exec(part)
  if (dotted && part.length > 2) {
    return {
      spokenAs: spellOut(dotted[1] as string) + (dotted[2] ?? '').replace('’', "'"),
      kind: 'initialism',
    }
  }
  const [base = '', ending, ...more] = part.split(/['’]/)
  if (more.length > 0 || !/^[\p{Script=Latin}\p{M}]+$/u.test(base)) return null
  if (ending === undefined) return sayOne(base, isShouted)
  if (/^(?:s|d|ed|ing|er|es)$/.test(ending)) {
    const said = sayOne(base, isShouted)
    return said && withEnding(said, `'${ending}`)
  }
  // "DON'T", "IT'S", "I'LL": nobody writes an ending in capitals behind a word in small letters.
  if (/^(?:T|S|M|D|RE|LL|VE)$/.test(ending) && /^\p{Lu}+$/u.test(base)) {
    if (base === 'I') return { spokenAs: `I'${ending.toLowerCase()}`, kind: 'word' }
    if (ending !== 'S') return { spokenAs: `${base}'${ending}`.toLowerCase(), kind: 'word' }
    return withEnding(base === 'IT' ? { spokenAs: 'it', kind: 'word' } : sayCapitals(base, true), "'s")
  }
  return null
}

/** A word, or several with hyphens between them; null when they are said as they are written. */
export function sayWord(word: string, isShouted = false): Said | null {
  const parts = word.split(HYPHENS)
  const said = parts.map((part) => sayPart(part, isShouted))
  const known = said.filter((part) => part !== null)
  const [first] = known
  if (!first) return null
  if (parts.length === 1) return first
  const spokenAs = said.map((part, index) => part?.spokenAs ?? (parts[index] as string)).join(' ')
  return { spokenAs, kind: (known.find(({ kind }) => kind !== 'word') ?? first).kind }
}
