/** English abbreviations, with the full stop that belongs to them, and initials. */
import type { Piece, Reader, Reading } from '../reading.ts'
import { DEGREE, DOTTED, isAbbreviation, senseOf, TRIGGERS } from './abbreviation-sense.ts'
import { ABBREVIATIONS } from './abbreviation-table.ts'
import { spellOut } from './letters.ts'
import { endsSentence } from './sentence-ends.ts'

export { isAbbreviation, TRIGGERS } from './abbreviation-sense.ts'

/** A piece that has to be looked at: `no` only with its stop. */
export function mayBeAbbreviation({ core, after }: Piece): boolean {
  if (after.startsWith('.')) return isAbbreviation(core)
  return TRIGGERS.has(core.toLowerCase()) || /\.['’]s$/.test(core)
}

export const readAbbreviation: Reader = ({ pieces, before }) => {
  const [{ core, after }] = pieces
  const possessive = readPossessive(core)
  if (possessive) return possessive
  const hasStop = after.startsWith('.')
  const behind = after.slice(hasStop ? 1 : 0)
  const adjacent = pieces[1] ?? null
  const next = behind === '' && adjacent && /^["'“‘]*$/.test(adjacent.before) ? adjacent : null
  // The stops of "Dr..." are no abbreviation's.
  if (hasStop && behind.startsWith('.')) return null
  const known = senseOf({ core, hasStop, before, next })
  const spokenAs =
    known?.spoken ?? (core === 'v' ? versus(before.at(-1)?.text, next) : hasStop ? letters(core) : null)
  if (spokenAs === null) return null
  const isInitial = !known && core.length === 1 && core !== 'v'
  const whole = (index: number) => pieces[index + 1] ?? null
  const ahead = { next: adjacent, whole }
  if (isInitial && (!adjacent || endsSentence({ core, marks: after, before, ahead }) !== false)) return null
  const kind = known || core === 'v' ? 'abbreviation' : 'initialism'
  return { pieces: 1, spokenAs, kind, ...(hasStop ? { takesAfter: 1 } : {}) }
}

/** "Roe v. Wade" */
function versus(previous: string | undefined, next: Piece | null): string | null {
  return next && /^\p{Lu}/u.test(next.core) && /^\p{Lu}/u.test(previous ?? '') ? 'versus' : null
}

/** `U.S`, `Ph.D`, `J`; null for what is not spelled. */
function letters(core: string): string | null {
  if (/^\p{Lu}$/u.test(core)) return core
  if (DOTTED.test(core)) return spellOut(core)
  if (!DEGREE.test(core)) return null
  return core
    .split('.')
    .map((part) => (part.length > 2 ? part.toLowerCase() : spellOut(part)))
    .join(' ')
}

/** `Jr.'s`: the stop stands inside of the word. */
function readPossessive(core: string): Reading | null {
  const base = /^(.{1,12})\.['’]s$/.exec(core)?.[1]
  if (base === undefined) return null
  const spoken = ABBREVIATIONS.get(base.toLowerCase())?.find(({ use }) => use === 'final')?.spoken
  const said = spoken ?? (DOTTED.test(base) ? spellOut(base) : null)
  return said === null ? null : { pieces: 1, spokenAs: `${said}'s`, kind: 'abbreviation' }
}
