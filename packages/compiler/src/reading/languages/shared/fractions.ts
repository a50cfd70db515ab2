/** Fractions, version numbers and other numbers with marks between them: `3/4`, `½`, `2 1/2`, `2.0.1`, `2023/24`. */
import type { Piece, Reader } from '../../reading.ts'
import { lookup } from './language.ts'
import type { Language } from './language.ts'

const SINGLE: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅛': [1, 8],
}

const PARTS = /^(?:([½⅓⅔¼¾⅕⅛])|(\d{1,4})[/⁄](\d{1,4}))$/u
const MIXED = /^(\d{1,4})[\s+]{1,3}(\S+)$/u

/** `3/4`, `½`, `2 1/2`, `2½`; null for what is no part of one, or has no name. */
export function sayFraction({ numbers, sayFraction: say, sayMixed }: Language, text: string): string | null {
  const [, whole, rest = text] = MIXED.exec(text.replace(/(?<=\d)(?=[½⅓⅔¼¾⅕⅛])/u, ' ')) ?? []
  const [, sign = '', above, below] = PARTS.exec(rest) ?? []
  const [count, parts] = lookup(SINGLE, sign) ?? [Number(above), Number(below)]
  const said = count < parts ? say(count, parts) : null
  return said === null || whole === undefined ? said : sayMixed(numbers.cardinal(whole), said)
}

/** `2 1/2` in two pieces. */
const isBehindWhole = ({ core, after }: Piece, next: Piece | undefined): next is Piece =>
  /^\d{1,3}$/.test(core) && after === '' && next?.before === '' && PARTS.test(next.core)

export function createFractionReader(language: Language): Reader {
  const { numbers, words } = language
  return ({ pieces: [first, next] }) => {
    const { core } = first
    const mixed = isBehindWhole(first, next) ? sayFraction(language, `${core} ${next.core}`) : null
    if (mixed !== null) return { pieces: 2, spokenAs: mixed, kind: 'fraction' }
    const joined = /^\d{1,4}[½⅓⅔¼¾⅕⅛]$/u.test(core) ? sayFraction(language, core) : null
    if (joined !== null) return { pieces: 1, spokenAs: joined, kind: 'fraction' }
    const single = lookup(SINGLE, core)
    const match = /^(\d{1,4})\/(\d{1,4})$/.exec(core)
    if (!single && !match) return null
    const [count, parts] = single ?? [Number(match?.[1]), Number(match?.[2])]
    const said = count < parts ? language.sayFraction(count, parts) : null
    if (said !== null) return { pieces: 1, spokenAs: said, kind: 'fraction' }
    const [left, right] = [match?.[1] ?? '', match?.[2] ?? '']
    if (left.length === 4) {
      return { pieces: 1, spokenAs: `${numbers.year(left)} ${numbers.cardinal(right)}`, kind: 'year' }
    }
    const between = count < parts ? ` ${words.over} ` : ' '
    return {
      pieces: 1,
      spokenAs: `${numbers.cardinal(left)}${between}${numbers.cardinal(right)}`,
      kind: 'fraction',
    }
  }
}

export function createVersionReader({ numbers, words }: Language): Reader {
  return ({ pieces: [{ core }] }) => {
    if (!/^\d{1,4}(?:\.\d{1,4}){2,5}$/.test(core)) return null
    const spokenAs = core
      .split('.')
      .map((part) => numbers.cardinal(part))
      .join(` ${words.point} `)
    return { pieces: 1, spokenAs, kind: 'version' }
  }
}
