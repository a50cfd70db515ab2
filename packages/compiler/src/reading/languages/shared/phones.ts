/** Telephone numbers: `+49 30 1234567`, `06 12 34 56 78`. */
import type { Piece, Reader } from '../../reading.ts'
import type { Language } from './language.ts'

const MIN_DIGITS = 7
/** Digits, with brackets or marks between them. */
const GROUP = /^\+?\d{1,12}(?:[/.-]\d{1,12}){0,5}$/

/** Pairs are said as numbers where a language does so; otherwise digit by digit. */
export function createPhoneReader({ numbers, words }: Language, isInPairs: boolean): Reader {
  const sayGroup = (group: string): string => {
    const isPair = isInPairs && group.length === 2 && !group.startsWith('0')
    return isPair ? numbers.cardinal(group) : Array.from(group, (digit) => numbers.cardinal(digit)).join(' ')
  }
  return ({ pieces }) => {
    const groups = groupsOf(pieces)
    const [first] = groups
    if (!first || !/^(?:\+|0\d)/.test(first)) return null
    const parts = groups.flatMap((group) => group.replace('+', '').split(/[/.-]/))
    if (parts.join('').length < MIN_DIGITS) return null
    const plus = first.startsWith('+') ? `${words.plus} ` : ''
    return { pieces: groups.length, spokenAs: plus + parts.map(sayGroup).join(' '), kind: 'phone' }
  }
}

function groupsOf(pieces: readonly Piece[]): string[] {
  const groups: string[] = []
  for (const { core, before, after } of pieces) {
    if (!GROUP.test(core) || (groups.length > 0 && core.startsWith('+')) || !/^\(?$/.test(before)) break
    groups.push(core)
    if (after !== '' && after !== ')') break
  }
  return groups
}
