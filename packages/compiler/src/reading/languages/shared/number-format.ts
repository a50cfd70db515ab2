/** Numbers as they are written where the comma is the decimal mark: `1.234,5`, `10 000`, `10'000`; and `3.5` too. */

export interface WrittenNumber {
  /** Digits only, as written: `007`. */
  readonly whole: string
  /** Digits only; '' without a decimal mark. */
  readonly fraction: string
  readonly mark: 'comma' | 'point' | null
  /** Nothing but digits: only such a number is a year. */
  readonly isPlain: boolean
}

/** Groups of three behind a head of one to three digits that is not zero. */
function areGroups(parts: readonly string[]): boolean {
  const [head = '', ...rest] = parts
  return /^[1-9]\d{0,2}$/.test(head) && rest.every((part) => part.length === 3)
}

/** `text` begins and ends with a digit and holds digits and marks. Null for what is no number: `1.2.3`. */
export function parseNumber(text: string): WrittenNumber | null {
  const parts = text.split(/[.,'’]/)
  const marks = text.replace(/\d+/g, '').replaceAll('’', "'")
  if (parts.includes('')) return null
  if (marks === '') return { whole: text, fraction: '', mark: null, isPlain: true }
  const first = marks.charAt(0)
  const last = marks.charAt(marks.length - 1)
  const isUniform = marks === first.repeat(marks.length)
  // One comma is a decimal mark, one point before three digits is not.
  if (isUniform && (first !== ',' || marks.length > 1) && areGroups(parts)) {
    return { whole: parts.join(''), fraction: '', mark: null, isPlain: false }
  }
  const groups = parts.slice(0, -1)
  const isGrouped =
    marks.slice(0, -1) === first.repeat(marks.length - 1) && first !== last && areGroups(groups)
  if ((marks.length > 1 && !isGrouped) || last === "'") return null
  const mark = last === ',' ? 'comma' : 'point'
  return { whole: groups.join(''), fraction: parts.at(-1) ?? '', mark, isPlain: false }
}
