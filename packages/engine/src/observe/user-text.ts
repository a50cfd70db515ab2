/** A mark for what a person wrote, so that it is logged by its length and not by its words. */

export class UserText {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get characters(): number {
    return this.#text.length
  }

  /** A method and not a property: whatever lists properties would show it. */
  read(): string {
    return this.#text
  }

  toJSON(): { readonly characters: number } {
    return { characters: this.characters }
  }
}

/** Marks a field of a log record as user text: `logger.debug('text.read', { word: userText(word) })`. */
export const userText = (text: string): UserText => new UserText(text)
