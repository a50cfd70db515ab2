/** What stands behind a word, and whether anything was decided by more of it than how it begins. */
import type { Ahead, Piece } from '../reading/reading.ts'

export class PiecesAhead implements Ahead {
  readonly next: Piece | null
  readonly #whole: readonly Piece[]
  readonly #isAll: boolean
  #wasAsked = false

  /** @param begun the piece behind the whole ones, of which only the beginning is known. */
  constructor(whole: readonly Piece[], begun: Piece | null, isAll: boolean) {
    this.next = whole[0] ?? begun
    this.#whole = whole
    this.#isAll = isAll
  }

  get wasAsked(): boolean {
    return this.#wasAsked
  }

  whole(index: number): Piece | null | undefined {
    this.#wasAsked = true
    return this.#whole[index] ?? (this.#isAll ? null : undefined)
  }
}
