/** Regular expressions taken apart, as far as is needed to tell how much work one can make. */

export interface PatternItem {
  readonly node: PatternNode
  readonly min: number
  readonly max: number
}

export type PatternSequence = readonly PatternItem[]

export type PatternNode =
  /** One character of a set; `source` stands for it in the pattern. */
  | { readonly kind: 'atom'; readonly source: string }
  /** Takes no character, and holds nothing: `^`, `\b`. */
  | { readonly kind: 'place' }
  | { readonly kind: 'group'; readonly alternatives: readonly PatternSequence[]; readonly isLook: boolean }

/** Something in a pattern that is not known, or never allowed. */
export class UnreadablePattern extends Error {}

const QUANTIFIER = /[*+?]\??|\{(\d+)(,?)(\d*)\}\??/y
const GROUP_START = /\((?:\?(?:[:=!]|<[=!]|<[^=!>]+>))?/y
const CLASS = /\[(?:[^\]\\]|\\[^])*\]/y
const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|c[a-zA-Z]|[^])/y
/** With the flag `u`. */
const UNICODE_ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|[^])/y

/** @throws UnreadablePattern. `source` is one that `RegExp` takes. */
export function parsePattern(source: string, isUnicode: boolean): readonly PatternSequence[] {
  return new PatternParser(source, isUnicode).read()
}

class PatternParser {
  readonly #source: string
  readonly #isUnicode: boolean
  #at = 0

  constructor(source: string, isUnicode: boolean) {
    this.#source = source
    this.#isUnicode = isUnicode
  }

  read(): PatternSequence[] {
    const alternatives: PatternItem[][] = [[]]
    while (this.#at < this.#source.length && this.#peek() !== ')') {
      if (this.#peek() === '|') {
        this.#at++
        alternatives.push([])
      } else {
        const node = this.#node()
        alternatives.at(-1)?.push({ node, ...this.#quantifier() })
      }
    }
    return alternatives
  }

  #node(): PatternNode {
    const character = this.#peek()
    if (character === '(') return this.#group()
    if (character === '\\') return this.#escape()
    if (character === '[') return { kind: 'atom', source: this.#match(CLASS)?.[0] ?? this.#unreadable() }
    const code = this.#source.codePointAt(this.#at) as number
    const literal = this.#isUnicode ? String.fromCodePoint(code) : character
    this.#at += literal.length
    if (literal === '^' || literal === '$') return { kind: 'place' }
    return { kind: 'atom', source: /[{}\]]/.test(literal) ? `\\${literal}` : literal }
  }

  #group(): PatternNode {
    const start = this.#match(GROUP_START)?.[0] ?? this.#unreadable()
    if (start === '(' && this.#peek() === '?') this.#unreadable()
    const alternatives = this.read()
    this.#at++
    return { kind: 'group', alternatives, isLook: /^\(\?<?[=!]/.test(start) }
  }

  #escape(): PatternNode {
    const source = this.#match(this.#isUnicode ? UNICODE_ESCAPE : ESCAPE)?.[0] ?? this.#unreadable()
    if (/^\\[1-9k]/.test(source)) throw new UnreadablePattern('refers back to what it matched')
    if (source === '\\0' && /\d/.test(this.#peek())) this.#unreadable()
    if (source === '\\c') this.#unreadable()
    return /^\\[bB]$/.test(source) ? { kind: 'place' } : { kind: 'atom', source }
  }

  #quantifier(): Pick<PatternItem, 'min' | 'max'> {
    const found = this.#match(QUANTIFIER)
    if (!found) return { min: 1, max: 1 }
    const [whole, least, comma, most] = found
    if (least !== undefined) {
      const max = comma === '' ? Number(least) : most === '' ? Infinity : Number(most)
      return { min: Number(least), max }
    }
    return { min: whole.startsWith('+') ? 1 : 0, max: whole.startsWith('?') ? 1 : Infinity }
  }

  #peek(): string {
    return this.#source.charAt(this.#at)
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)
    if (found) this.#at += found[0].length
    return found
  }

  #unreadable(): never {
    throw new UnreadablePattern(`holds something unknown at ${this.#at}`)
  }
}
