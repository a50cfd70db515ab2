/** Finds entries of a lexicon at the beginning of a run of pieces. */
import { LOOKAHEAD } from '../reading/reading.ts'
import type { Piece } from '../reading/reading.ts'
import type { CompiledEntry, Said } from './lexicon-entry.ts'

/** An entry that fits; of two the one that ends later is taken, then the one of the lower rank. */
export interface Match {
  readonly rank: number
  readonly pieces: number
  readonly takesBefore: number
  readonly takesAfter: number
  readonly said: Said
}

export type Words = CompiledEntry & { readonly kind: 'words' }

/** Written otherwise, the same word. */
export const fold = (core: string): string =>
  core.normalize('NFC').replaceAll('’', "'").replaceAll('\u00AD', '').toLowerCase()

const plain = (core: string): string => core.normalize('NFC').replaceAll('’', "'").replaceAll('\u00AD', '')

interface Node {
  readonly next: Map<string, Node>
  readonly ends: { readonly rank: number; readonly entry: Words }[]
}

/** Graphemes by their words, so that a text is looked at once however many there are. */
export class WordTrie {
  readonly #root: Node = { next: new Map(), ends: [] }

  /** Of equal graphemes the first stays. */
  add(entry: Words, rank: number): void {
    let node = this.#root
    for (const { core } of entry.pieces) {
      const key = fold(core)
      const next = node.next.get(key) ?? { next: new Map(), ends: [] }
      node.next.set(key, next)
      node = next
    }
    if (!node.ends.some((end) => covers(end.entry, entry))) node.ends.push({ rank, entry })
  }

  mayBegin({ core }: Piece): boolean {
    return this.#root.next.has(fold(core))
  }

  /** All that begin here, shorter before longer. */
  matches(pieces: readonly Piece[]): Match[] {
    const found: Match[] = []
    let node: Node | undefined = this.#root
    for (const [index, { core }] of pieces.slice(0, LOOKAHEAD + 1).entries()) {
      node = node.next.get(fold(core))
      if (!node) break
      const here = pieces.slice(0, index + 1)
      for (const { rank, entry } of node.ends) {
        if (!fits(entry, here)) continue
        const takesBefore = entry.pieces[0].before.length
        const takesAfter = entry.pieces.at(-1)?.after.length ?? 0
        found.push({ rank, pieces: index + 1, takesBefore, takesAfter, said: entry.said })
      }
    }
    return found
  }
}

/** `one` is found wherever `other` is. */
function covers(one: Words, other: Words): boolean {
  return fits(one, other.pieces) && fits(other, one.pieces) && (!one.isCaseSensitive || other.isCaseSensitive)
}

function fits({ pieces: wanted, isCaseSensitive }: Words, pieces: readonly Piece[]): boolean {
  const last = wanted.length - 1
  return wanted.every((word, index) => {
    const piece = pieces[index] as Piece
    if (isCaseSensitive && plain(word.core) !== plain(piece.core)) return false
    if (index > 0 && (word.isSpaced !== piece.isSpaced || word.before !== piece.before)) return false
    if (index === 0 && !piece.before.endsWith(word.before)) return false
    return index === last ? piece.after.startsWith(word.after) : piece.after === word.after
  })
}
