/** Entries that are regular expressions. They see a few words at once, and end where a word does. */
import type { Piece } from '../reading/reading.ts'
import { PATTERN_STARTS } from './lexicon-entry.ts'
import type { CompiledEntry } from './lexicon-entry.ts'
import type { Match } from './match.ts'
import { tidy } from './parts.ts'
import { PATTERN_SIGHT } from './pattern-guard.ts'

export type Pattern = CompiledEntry & { readonly kind: 'pattern' }

/** Reused, because a pattern is tried on every word. */
export class PatternMatcher {
  readonly #entry: Pattern
  readonly #rank: number
  readonly #here: RegExp
  readonly #anywhere: RegExp

  constructor(entry: Pattern, rank: number) {
    const { pattern, flags } = entry.guarded
    this.#entry = entry
    this.#rank = rank
    this.#here = new RegExp(pattern, `${flags}y`)
    this.#anywhere = new RegExp(pattern, `${flags}g`)
  }

  mayBegin(piece: Piece): boolean {
    return (this.#entry.isWholeWord && this.#entry.guarded.spans) || this.match([piece]) !== null
  }

  match(pieces: readonly [Piece, ...Piece[]]): Match | null {
    const { isWholeWord, guarded } = this.#entry
    if (!isWholeWord) return this.#inside(pieces[0])
    const view = viewOf(guarded.spans ? pieces : [pieces[0]])
    const { length } = pieces[0].before.slice(-PATTERN_STARTS)
    for (let takesBefore = length; takesBefore >= 0; takesBefore--) {
      const match = this.#at(view, takesBefore)
      if (match) return match
    }
    return null
  }

  #at({ text, start, ends }: View, takesBefore: number): Match | null {
    this.#here.lastIndex = start - takesBefore
    const found = this.#here.exec(text)
    if (!found) return null
    const end = found.index + found[0].length
    const last = ends.findIndex(({ core, after }) => end >= core && end <= after)
    if (last === -1) return null
    const takesAfter = end - (ends[last]?.core ?? end)
    const { phonemes, spokenAs } = this.#entry.said
    const alias = spokenAs === undefined ? null : tidy(expand(spokenAs, found))
    if (alias === '') return null
    const said = { ...(alias === null ? {} : { spokenAs: alias }), ...(phonemes ? { phonemes } : {}) }
    return { rank: this.#rank, pieces: last + 1, takesBefore, takesAfter, said }
  }

  #inside({ core }: Piece): Match | null {
    const seen = core.slice(0, PATTERN_SIGHT)
    let spoken = ''
    let from = 0
    for (const found of seen.matchAll(this.#anywhere)) {
      if (found[0] === '') continue
      spoken += seen.slice(from, found.index) + expand(this.#entry.said.spokenAs ?? '', found)
      from = found.index + found[0].length
    }
    const spokenAs = tidy(spoken + core.slice(from))
    if (from === 0 || spokenAs === '') return null
    return { rank: this.#rank, pieces: 1, takesBefore: 0, takesAfter: 0, said: { spokenAs } }
  }
}

interface View {
  readonly text: string
  /** Of the first core. */
  readonly start: number
  /** For each piece where its core ends, and the punctuation behind it. */
  readonly ends: readonly { readonly core: number; readonly after: number }[]
}

/** Pieces as a pattern sees them: one space for any gap. */
function viewOf(pieces: readonly Piece[]): View {
  let text = ''
  let start = 0
  const ends: { core: number; after: number }[] = []
  for (const [index, { core, before, after, isSpaced }] of pieces.entries()) {
    if (index === 0) start = Math.min(before.length, PATTERN_STARTS)
    text += index === 0 ? before.slice(-PATTERN_STARTS) : `${isSpaced ? ' ' : ''}${before}`
    text += core
    ends.push({ core: text.length, after: text.length + after.length })
    text += after
    if (text.length > PATTERN_SIGHT) break
  }
  return { text: text.slice(0, PATTERN_SIGHT), start, ends }
}

function expand(alias: string, found: RegExpExecArray): string {
  return alias.replace(/\$(?:(\$)|(&)|(\d)|<([^<>]*)>)/g, (_, dollar, whole, number, name) => {
    if (dollar !== undefined) return '$'
    if (whole !== undefined) return found[0]
    return (number === undefined ? found.groups?.[String(name)] : found[Number(number)]) ?? ''
  })
}
