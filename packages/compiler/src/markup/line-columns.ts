/** Line and column of a place in a text, as a person counts them. */

export interface LineColumn {
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 units. */
  readonly column: number
}

export function lineColumns(text: string): (offset: number) => LineColumn {
  let lines: Lines | undefined
  return (offset) => {
    if (!lines) {
      lines = new Lines()
      lines.add(text)
    }
    return lines.placeOf(offset)
  }
}

/** Of a text that comes in portions. `\r\n`, `\n` and `\r` each end one line. */
export class Lines {
  readonly #starts = [0]
  #length = 0
  #isBehindReturn = false

  add(text: string): void {
    if (text === '') return
    // The line that a `\r` has ended begins behind the `\n` that belongs to it.
    if (this.#isBehindReturn && text.startsWith('\n')) this.#starts.pop()
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
      this.#starts.push(this.#length + index + end.length)
    }
    this.#length += text.length
    this.#isBehindReturn = text.endsWith('\r')
  }

  placeOf(offset: number): LineColumn {
    const starts = this.#starts
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}
