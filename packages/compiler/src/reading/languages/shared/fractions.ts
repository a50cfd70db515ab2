/** Fractions, version numbers and other numbers with marks between them: `3/4`, `½`, `2.0.1`, `2023/24`. */
import type { Reader } from '../../reading.ts'
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

export function createFractionReader(language: Language): Reader {
  const { numbers, words } = language
  return ({ pieces: [{ core }] }) => {
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
