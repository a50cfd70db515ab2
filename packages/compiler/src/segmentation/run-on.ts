/** Words that stand in one piece because a space is missing between them (`home.Then`), and notes behind a word. */
import type { Piece, ReadingRules } from '../reading/reading.ts'

export interface PieceWithEnd {
  readonly piece: Piece
  /** Behind its punctuation. */
  readonly end: number
}

const LEFT = /^([\p{L}\p{N}'’,-]+)([.!?]+)(?=[\p{Lu}\d])/u
const RIGHT = /^(?:\p{Lu}[\p{L}'’-]*(?=[.!?]|$)|\d.*$)/su
/** `home.[1]`, whose last bracket is no part of the core. */
const NOTE = /^([^[]*[\p{L}\p{N}'’”"][.!?]?)((?:\[\d{1,3}\])*\[\d{1,3})$/u

/** In order; the piece itself where no space is missing. */
export function splitRunOn(piece: Piece, end: number, { isRunOn }: ReadingRules): readonly PieceWithEnd[] {
  if (!/[.!?[]./.test(piece.core)) return [{ piece, end }]
  const noted = withoutNote(piece)
  if (!isRunOn) return [{ piece: noted, end }]
  const parts: PieceWithEnd[] = []
  let rest = noted
  for (;;) {
    const [whole, left, mark] = LEFT.exec(rest.core) ?? []
    if (whole === undefined || left === undefined || mark === undefined) break
    const right = RIGHT.exec(rest.core.slice(whole.length))?.[0]
    if (right === undefined || !isRunOn(left, mark, right)) break
    const start = rest.start + whole.length
    parts.push({ piece: { ...rest, core: left, after: mark }, end: start })
    const core = rest.core.slice(whole.length)
    rest = { core, before: '', after: rest.after, start, isSpaced: false, startsLine: false }
  }
  return [...parts, { piece: rest, end }]
}

/** The number of a note is not said. */
function withoutNote(piece: Piece): Piece {
  const [, core = '', note = ''] = piece.after.startsWith(']') ? (NOTE.exec(piece.core) ?? []) : []
  const mark = /[.!?]$/.exec(core)?.[0] ?? ''
  if (mark === '') return piece
  return { ...piece, core: core.slice(0, -1), after: mark + note + piece.after }
}
