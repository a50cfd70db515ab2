/** A text that is written while it is read, and ended, or broken off, when the history says so. */

export class TextSource implements AsyncIterable<string> {
  isClosed = false
  #pieces: string[] = []
  #error: Error | null = null
  #wake: () => void = () => undefined

  write(piece: string): void {
    this.#pieces.push(piece)
    this.#wake()
  }

  close(error: Error | null = null): void {
    this.isClosed = true
    this.#error = error
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string, void, void> {
    for (;;) {
      const piece = this.#pieces.shift()
      if (piece !== undefined) yield piece
      else if (this.#error) throw this.#error
      else if (this.isClosed) return
      else await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }
}
