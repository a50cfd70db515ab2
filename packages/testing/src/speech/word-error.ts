/**
 * How far a transcript is from the text, after both are written in one way: small letters, no marks and accents, numbers
 * as words.
 */

// prettier-ignore
const ONES = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES = [
  [1_000_000, 'million'],
  [1_000, 'thousand'],
  [100, 'hundred'],
] as const

function numberWords(value: number): string {
  for (const [scale, name] of SCALES) {
    if (value < scale) continue
    const rest = value % scale
    return `${numberWords(Math.floor(value / scale))} ${name}${rest > 0 ? ` ${numberWords(rest)}` : ''}`
  }
  if (value < 20) return ONES[value] as string
  return `${TENS[Math.floor(value / 10)]}${value % 10 > 0 ? ` ${ONES[value % 10]}` : ''}`
}

/** Written differently, said alike. */
// prettier-ignore
const SAME: Readonly<Record<string, string>> = {
  colour: 'color', neighbours: 'neighbors', mr: 'mister', dr: 'doctor', ok: 'okay', grey: 'gray', programme: 'program',
}

export function normalizeWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d{1,2}):(\d{2})/g, '$1 $2')
    .replace(/\d+/g, (digits) => ` ${numberWords(Number(digits))} `)
    .replace(/[^a-z' ]+/g, ' ')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .map((word) => SAME[word] ?? word)
}

export interface WordErrors {
  /** Substitutions, insertions and deletions. */
  readonly errors: number
  /** Words of the reference. */
  readonly words: number
}

export function countWordErrors(reference: string, hypothesis: string): WordErrors {
  const expected = normalizeWords(reference)
  const actual = joinCompounds(normalizeWords(hypothesis), expected)
  return { errors: editDistance(joinCompounds(expected, actual), actual), words: expected.length }
}

/** "suit case" is said as "suitcase" is: neighbours that make a word of the other side become that word. */
function joinCompounds(words: readonly string[], others: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const compound = `${joined.at(-1) ?? ''}${word}`
    if (joined.length > 0 && others.includes(compound)) joined[joined.length - 1] = compound
    else joined.push(word)
  }
  return joined
}

/** Substitutions, insertions and deletions that make `actual` out of `expected`. */
export function editDistance(expected: readonly string[], actual: readonly string[]): number {
  let row = [0, ...actual.map((_, index) => index + 1)]
  expected.forEach((item, i) => {
    const next = [i + 1]
    actual.forEach((other, j) => {
      const change = (row[j] as number) + (item === other ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] as number) + 1, (next[j] as number) + 1))
    })
    row = next
  })
  return row.at(-1) as number
}

/** Errors over words of the reference: 0 is perfect; above 1 is possible. */
export function wordErrorRate(reference: string, hypothesis: string): number {
  const { errors, words } = countWordErrors(reference, hypothesis)
  return words === 0 ? (errors === 0 ? 0 : 1) : errors / words
}
