/** Where the lexicons of a document have a word for its text. */
import { LOOKAHEAD } from '../../reading/reading.ts'
import type { Piece, Reading } from '../../reading/reading.ts'
import { piecesOf } from '../../lexicon/lexicon-entry.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { TextStyle } from '../markup.ts'

export interface SaidStretch {
  /** Offsets in the text. */
  readonly from: number
  readonly to: number
  readonly style: TextStyle
}

/** @param lexicons the first that knows a word says how. */
export function saidByLexicon(text: string, lexicons: readonly Lexicon[], language: string): SaidStretch[] {
  const found: SaidStretch[] = []
  if (lexicons.length === 0) return found
  const own = lexicons.map((lexicon) => lexicon.forLanguage(language))
  const pieces = piecesOf(text)
  for (let index = 0; index < pieces.length;) {
    const window = pieces.slice(index, index + 1 + LOOKAHEAD) as [Piece, ...Piece[]]
    let reading: Reading | null = null
    for (const { mayBegin, read } of own) {
      if (!reading && mayBegin(window[0])) reading = read({ pieces: window, before: [] })
    }
    if (reading) found.push(stretchOf(window, reading))
    index += reading?.pieces ?? 1
  }
  return found
}

function stretchOf(window: readonly [Piece, ...Piece[]], reading: Reading): SaidStretch {
  const { spokenAs, phonemes, takesBefore = 0, takesAfter = 0 } = reading
  const last = window[reading.pieces - 1] as Piece
  return {
    from: window[0].start - takesBefore,
    to: last.start + last.core.length + takesAfter,
    style: { spokenAs, ...(phonemes ? { phonemes } : {}) },
  }
}
