/** Abbreviations of a table, those of several words among them (`z. B.`), and the initials of names. */
import type { Piece, Reader, Reading } from '../../reading.ts'
import { lookup } from './language.ts'
import type { Abbreviations, Language } from './language.ts'
import { romanValue } from './roman.ts'
import { beginsSentence, takenStop } from './stops.ts'

/** Most words that any of the tables' abbreviations has. */
const MAX_PIECES = 4
/** `M. Dupont`, `M. et Mme Dupont` */
const NAME = /^(?:\p{Lu}|et$)/u
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u

export interface AbbreviationReader {
  readonly read: Reader
  /** A full stop behind it may be its own. */
  readonly hasStop: (core: string) => boolean
  /** It is one without a stop, or may begin one. */
  readonly mayBegin: (piece: Piece) => boolean
}

export function createAbbreviationReader(language: Language): AbbreviationReader {
  const { always, beforeNumber, beforeName, final } = language.abbreviations
  const keys = [always, beforeNumber, beforeName].flatMap((table) => Object.keys(table))
  const parts = new Set(keys.filter((key) => key.endsWith('.')).flatMap(partsBeforeStops))
  const stopless = new Set(keys.filter((key) => !key.endsWith('.')))
  const hasStop = (core: string): boolean =>
    parts.has(core) || parts.has(lowerFirst(core)) || /^\p{Lu}$/u.test(core) || INITIALS.test(core)

  const read: Reader = ({ pieces, before }) => {
    // The `S.` of `J. S. Bach` is no saint.
    const isInitial = /^\p{Lu}\.$/u.test(before.at(-1)?.text ?? '')
    const tables = isInitial ? { ...language.abbreviations, beforeName: {} } : language.abbreviations
    const known = longestKnown(tables, pieces)
    if (!known) return readInitials(language, pieces)
    const { spoken, taken, key } = known
    const next = pieces[taken]
    const reading: Reading = { pieces: taken, spokenAs: spoken, kind: 'abbreviation' }
    if (!key.endsWith('.')) return reading
    // No sentence ends with `Dr.`, whatever follows.
    const isFinal = final.has(key) || next === undefined
    return { ...reading, ...(isFinal ? takenStop(language, 1, next) : { takesAfter: 1 }) }
  }
  return {
    read,
    hasStop,
    mayBegin: ({ core, after }) =>
      stopless.has(core) || stopless.has(lowerFirst(core)) || (after.startsWith('.') && hasStop(core)),
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** `z.B.` → `z`, `B`, `z.B`. */
function partsBeforeStops(key: string): string[] {
  const parts = key.slice(0, -1).split('.')
  return [...parts, key.slice(0, -1), ...parts.map((_, index) => parts.slice(0, index + 1).join('.'))]
}

interface Known {
  readonly spoken: string
  readonly taken: number
  readonly key: string
}

function longestKnown(abbreviations: Abbreviations, pieces: readonly Piece[]): Known | null {
  let found: Known | null = null
  let prefix = ''
  for (let index = 0; index < Math.min(MAX_PIECES, pieces.length); index++) {
    const { core, before, after } = pieces[index] as Piece
    if (index > 0 && before !== '') break
    const withoutStop = prefix + core
    const next = after === '' || after === '.' ? pieces[index + 1] : undefined
    const keys = after.startsWith('.') ? [`${withoutStop}.`, withoutStop] : [withoutStop]
    for (const key of keys) {
      const spoken = spokenFor(abbreviations, key, next)
      if (spoken === null) continue
      found = { spoken, taken: index + 1, key }
      break
    }
    if (after !== '.') break
    prefix = `${withoutStop}.`
  }
  return found
}

function spokenFor(abbreviations: Abbreviations, key: string, next: Piece | undefined): string | null {
  const { always, beforeNumber, beforeName } = abbreviations
  for (const form of [key, lowerFirst(key)]) {
    const numbered = next && isNumeral(next.core) ? lookup(beforeNumber, form) : undefined
    const named = next && NAME.test(next.core) ? lookup(beforeName, form) : undefined
    const spoken = numbered ?? named ?? lookup(always, form)
    if (spoken !== undefined) return spoken
  }
  return null
}

const isNumeral = (core: string): boolean => /^\d/.test(core) || romanValue(core) !== null

/** `J. S. Bach`, `U.S.A.` */
function readInitials(language: Language, pieces: readonly [Piece, ...Piece[]]): Reading | null {
  const [{ core, after }, next] = pieces
  if (INITIALS.test(core)) {
    const spokenAs = core.replaceAll('.', ' ')
    if (!after.startsWith('.')) return { pieces: 1, spokenAs, kind: 'initialism' }
    const isEnd = next === undefined || beginsSentence(language, next, false)
    return {
      pieces: 1,
      spokenAs,
      kind: 'initialism',
      takesAfter: 1,
      ...(isEnd ? { endsSentence: true } : {}),
    }
  }
  if (!/^\p{Lu}$/u.test(core) || after !== '.' || !next || !/^\p{Lu}/u.test(next.core)) return null
  if (beginsSentence(language, next, false)) return null
  return { pieces: 1, spokenAs: core, kind: 'abbreviation', takesAfter: 1 }
}
