/** Entries that also stand inside of words: `km` of `5km`, the mark of `Acme™`. */
import type { Piece } from '../reading/reading.ts'
import type { CompiledEntry } from './lexicon-entry.ts'
import type { Match } from './match.ts'

export type Part = CompiledEntry & { readonly kind: 'part' }

interface Ranked {
  readonly rank: number
  readonly entry: Part
}

interface Node {
  readonly next: Map<string, Node>
  readonly ends: Ranked[]
}

export class PartTrie {
  readonly #root: Node = { next: new Map(), ends: [] }
  #isEmpty = true

  add(entry: Part, rank: number): void {
    let node = this.#root
    for (const character of entry.text) {
      const key = character.toLowerCase()
      const next = node.next.get(key) ?? { next: new Map(), ends: [] }
      node.next.set(key, next)
      node = next
    }
    node.ends.push({ rank, entry })
    this.#isEmpty = false
  }

  mayBegin(piece: Piece): boolean {
    return this.match(piece) !== null
  }

  /** The longest at each place of the piece, from its beginning on. */
  match({ core }: Piece): Match | null {
    if (this.#isEmpty) return null
    let spoken = ''
    let best: number | null = null
    for (let at = 0; at < core.length;) {
      const found = this.#longest(core, at)
      if (found) best = Math.min(best ?? Infinity, found.rank)
      const written = String.fromCodePoint(core.codePointAt(at) as number)
      spoken += found ? found.entry.alias : written
      at = found?.end ?? at + written.length
    }
    if (best === null) return null
    return { rank: best, pieces: 1, takesBefore: 0, takesAfter: 0, said: { spokenAs: tidy(spoken) } }
  }

  #longest(core: string, from: number): (Ranked & { readonly end: number }) | null {
    let longest: (Ranked & { readonly end: number }) | null = null
    let node: Node | undefined = this.#root
    for (let at = from; at < core.length;) {
      const character = String.fromCodePoint(core.codePointAt(at) as number)
      node = node.next.get(character.toLowerCase())
      if (!node) break
      at += character.length
      const written = core.slice(from, at)
      const found = node.ends.find(({ entry }) => !entry.isCaseSensitive || entry.text === written)
      if (found) longest = { ...found, end: at }
    }
    return longest
  }
}

/** With one space for any gap; control characters and halves of surrogate pairs are gaps too. */
export const tidy = (spoken: string): string => spoken.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
