/**
 * Capitals: initialisms, acronyms, words that are shouted or stressed, and initials of names. Which one a word is,
 * its shape and the words beside it decide.
 */
import type { Piece, ReadBefore, Reader } from '../reading.ts'
import { isShoutedWord, mayBeShouted, sayWord } from './capitals.ts'
import { spellOut } from './letters.ts'
import { isFunctionWord, wordBefore, wordSet } from './number-context.ts'

/** A word of which nothing says how the text around it is written: numbers, `I`, marks. */
const isNeutral = (text: string): boolean => !/\p{L}{2}/u.test(text)

/** The words in capitals beside the first piece, as far as nothing else stands between. */
function capitalsAround(pieces: readonly Piece[], before: readonly ReadBefore[]): string[] {
  const run = (texts: readonly string[]): readonly string[] => {
    const end = texts.findIndex((text) => !isNeutral(text) && /\p{Ll}/u.test(text))
    return texts.slice(0, end < 0 ? texts.length : end)
  }
  return [...run(before.map(({ text }) => text).reverse()), ...run(pieces.slice(1).map(({ core }) => core))]
}

/** Words of two letters in capitals are initialisms more often than shouted: they need two neighbours. */
function isShouted(core: string, pieces: readonly Piece[], before: readonly ReadBefore[]): boolean {
  const capitals = capitalsAround(pieces, before)
  if (!capitals.some(isShoutedWord)) return false
  return core.length > 2 || capitals.filter(mayBeShouted).length > 1
}

/** What a full stop behind an initialism may also end. */
function beginsSentence(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\p{Lu}/u.test(piece.core) && isFunctionWord(piece.core)
}

/** `U.S`, `Ph.D`, `J.R.R`, `M.Phil`: their last full stop stands in the punctuation behind them. */
const DOTTED = /^(?:\p{Lu}\p{Ll}?\.|LL\.)+(?:\p{Lu}\p{Ll}?|Phil|Tech|Eng|Div|Arch)$/u
const DOTTED_NAME = /^((?:\p{Lu}\.)+)(\p{Lu}\p{Ll}+(?:['’]s)?)$/u

export const readDotted: Reader = ({ pieces: [{ core, after }, next] }) => {
  const [, initials, name] = DOTTED_NAME.exec(core) ?? []
  if (initials && name && !DOTTED.test(core)) {
    return { pieces: 1, spokenAs: `${spellOut(initials)} ${name}`, kind: 'initialism' }
  }
  if (!DOTTED.test(core)) return null
  const spokenAs = core
    .split('.')
    .map((part) => (part.length > 2 ? part.toLowerCase() : spellOut(part)))
    .join(' ')
  if (!after.startsWith('.')) return { pieces: 1, spokenAs, kind: 'initialism' }
  // "U.S.'s" and "Ph.D.s" are cores of their own.
  const endsSentence = after === '.' && beginsSentence(next)
  return {
    pieces: 1,
    spokenAs,
    kind: 'initialism',
    takesAfter: 1,
    ...(endsSentence ? { endsSentence } : {}),
  }
}

/** A capital behind these is no initial of a name. */
const LABELS = wordSet(
  'plan vitamin vitamins grade class type option group hepatitis point section part figure appendix exhibit team letter',
)

/** `J. K. Rowling`: the stop behind an initial ends no sentence. */
export const readInitial: Reader = ({ pieces: [{ core, after, startsLine }, next], before }) => {
  if (!/^(?!I$)\p{Lu}$/u.test(core) || after !== '.' || !next) return null
  // "A. First item"
  if (startsLine && /^[A-E]$/.test(core) && next.after !== '.') return null
  if (!/^\p{Lu}/u.test(next.core) || next.before !== '') return null
  if (beginsSentence(next) && next.after !== '.') return null
  if (LABELS.has(wordBefore(before))) return null
  return { pieces: 1, spokenAs: core, kind: 'initialism', takesAfter: 1 }
}

export const readInitialism: Reader = ({ pieces, before }) => {
  const { core } = pieces[0]
  if (!/\p{Lu}/u.test(core.slice(1))) return null
  const said = sayWord(core, isShouted(core, pieces, before))
  return said && { pieces: 1, ...said }
}
