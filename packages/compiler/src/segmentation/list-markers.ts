/** Markers of list items: `1.`, `b)`, `(iv)`. Which text is one depends on its place and on the markers before it. */
import { hasBullet } from '../characters.ts'
import type { Piece } from '../reading/reading.ts'

/** What has been read of a paragraph, as far as the next marker depends on it. */
export interface ListPlace {
  /** Markers that go on with a list, as they are written: `['3.', 'c)']`. */
  readonly expected: readonly string[]
  /** What stands before in the paragraph; null at its beginning. */
  readonly last: { readonly core: string; readonly after: string; readonly isAbbreviation: boolean } | null
}

export const NO_LIST: ListPlace = { expected: [], last: null }

/** Lists within lists. */
const MAX_EXPECTED = 8
const CORE = /^(?:\d{1,3}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})$/
const STOP = /^(?:\.\)|[.)、])$/
const FIRST = /^\(?[01aAiI][.)、]/
/** `A.` may as well be the initial of a name. */
const MAYBE_INITIAL = /^\p{Lu}\.$/u
const SENTENCE_MARK = /[.!?…。！？:：]/u
/** A number behind one of these is counted with it: "there are 2." */
const BEFORE_NUMBERS = new Set(
  'a an the and or of to at by than about is was are were be been only just least most over under nearly almost'.split(
    ' ',
  ),
)

/** Marks that stand in front of the item of a list. */
export function isBullet(marks: string, startsLine: boolean): boolean {
  return hasBullet(marks) || (startsLine && /^[-–—*]+$/.test(marks))
}

/** As it is written; null for what has not the shape of one. */
function markerOf({ core, before, after }: Piece): string | null {
  if (core.length > 5 || !CORE.test(core) || !STOP.test(after)) return null
  // "(555) 123-4567"
  if (before.endsWith('(')) return after === ')' && !/^\d{3}$/.test(core) ? `(${core})` : null
  return before === '' || hasBullet(before) ? core + after : null
}

/** Worth waiting for the whole of the piece that begins with this. */
export function mayBeMarker({ core, before, startsLine }: Piece, { expected, last }: ListPlace): boolean {
  const first = core.charAt(0)
  const isExpected = expected.some((marker) => marker.replace('(', '').startsWith(first))
  if (isExpected || before.endsWith('(')) return true
  if (startsLine || last === null) return /[\daAiI]/.test(first)
  return SENTENCE_MARK.test(last.after) && /[01ai]/.test(first)
}

/** `isFollowed`: something stands behind the piece in its paragraph. */
export function isListMarker(piece: Piece, { expected, last }: ListPlace, isFollowed: boolean): boolean {
  const marker = isFollowed ? markerOf(piece) : null
  if (marker === null) return false
  if (piece.startsItem) return true
  // "p. 12"
  if (last === null) return expected.includes(marker) || FIRST.test(marker) || !/^\p{L}+\.$/u.test(marker)
  const isBehindEnd = SENTENCE_MARK.test(last.after) && !last.isAbbreviation
  if (piece.startsLine)
    return expected.includes(marker) || FIRST.test(marker) || (isBehindEnd && /\d/.test(marker))
  if (MAYBE_INITIAL.test(marker)) return false
  if (!expected.includes(marker)) return isBehindEnd && FIRST.test(marker)
  // "the U.S. 2. Visit"
  if (isBehindEnd || (last.after === '.' && last.core.includes('.'))) return true
  return last.after === '' && !BEFORE_NUMBERS.has(last.core.toLowerCase())
}

/** Behind `piece`. */
export function placeBehind(
  { expected, last: previous }: ListPlace,
  piece: Piece,
  isAbbreviation: (core: string) => boolean,
): ListPlace {
  const { core, after } = piece
  const marker = piece.isListMarker ? markerOf(piece) : null
  const last = { core, after, isAbbreviation: isAbbreviation(core) }
  // A paragraph that begins otherwise is outside of all lists.
  if (marker === null) return { expected: previous || piece.startsItem ? expected : [], last }
  const others = expected.filter((other) => other !== marker)
  return { expected: [...successorsOf(marker), ...others].slice(0, MAX_EXPECTED), last }
}

/** `1.` → `2.`; `i)` → `ii)` and `j)`. */
function successorsOf(marker: string): string[] {
  const [core = ''] = /[\dA-Za-z]+/.exec(marker) ?? []
  const successors = /\d/.test(core) ? [String(Number(core) + 1)] : lettersBehind(core)
  return successors.map((successor) => marker.replace(core, successor))
}

function lettersBehind(core: string): string[] {
  const lower = core.toLowerCase()
  const roman = ROMAN.indexOf(lower)
  const successors = roman === -1 ? [] : ROMAN.slice(roman + 1, roman + 2)
  if (lower.length === 1 && lower !== 'z') successors.push(String.fromCharCode(lower.charCodeAt(0) + 1))
  return core === lower ? successors : successors.map((successor) => successor.toUpperCase())
}

const ROMAN: readonly string[] =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

/** Its value, from 1; null for what is no Roman numeral of a list. */
export function romanMarker(core: string): number | null {
  const index = ROMAN.indexOf(core.toLowerCase())
  return index === -1 ? null : index + 1
}
