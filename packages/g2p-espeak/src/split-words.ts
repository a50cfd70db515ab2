/**
 * Gives each word its part of a phrase's phonemes. eSpeak runs words together ("on the" is one: `ɔnðɪ`) and
 * reads some as several ("25"), so spaces do not tell; each word said alone is laid beside the phrase instead.
 */

const SPACE = ' '
const MARK = /^[ˈˌ]$/u
const VOWEL = /^[aeiouyæøœɐɑɒɔəɚɛɜɞɨɪɯɵɶʉʊʌʏᵻ]$/u

/** Cost of writing `a` where `b` was expected: vowels change with stress, other sounds seldom do. */
function distance(a: string, b: string): number {
  if (a === b) return 0
  if (a === SPACE || b === SPACE) return 3
  if (MARK.test(a) && MARK.test(b)) return 0.2
  return VOWEL.test(a) && VOWEL.test(b) ? 0.6 : 1.2
}
const omission = (symbol: string): number => (symbol === SPACE ? 0.7 : MARK.test(symbol) ? 0.3 : 1)

/**
 * @param phrase symbols of the whole phrase, with spaces.
 * @param alone symbols of each word by itself, without outer spaces.
 * @returns symbols of the phrase, one list a word.
 */
export function splitWords(phrase: readonly string[], alone: readonly (readonly string[])[]): string[][] {
  const expected: string[] = []
  const owner: number[] = []
  alone.forEach((word, index) => {
    if (expected.length > 0 && word.length > 0) {
      expected.push(SPACE)
      owner.push(index - 1)
    }
    expected.push(...word)
    owner.push(...word.map(() => index))
  })
  const owners = align(phrase, expected).map((at) => (at < 0 ? -1 : (owner[at] as number)))

  // A mark belongs to the vowel behind it; anything else that was not expected, to the sound before it.
  for (let i = phrase.length - 1; i >= 0; i--) {
    if (MARK.test(phrase[i] as string) && i + 1 < phrase.length) owners[i] = owners[i + 1] as number
  }
  const words: string[][] = alone.map(() => [])
  let current = Math.max(0, owners.find((index) => index >= 0) ?? 0)
  phrase.forEach((symbol, i) => {
    current = Math.max(current, owners[i] as number)
    words[current]?.push(symbol)
  })
  return words.map(trimSpaces)
}

/** For each symbol of `actual` the index in `expected` it stands for, or -1. */
function align(actual: readonly string[], expected: readonly string[]): number[] {
  const columns = expected.length + 1
  const cost = new Float64Array((actual.length + 1) * columns)
  const step = new Uint8Array(cost.length)
  for (let i = 0; i <= actual.length; i++) {
    for (let j = 0; j <= expected.length; j++) {
      if (i === 0 && j === 0) continue
      const at = i * columns + j
      const a = actual[i - 1]
      const b = expected[j - 1]
      const both =
        a !== undefined && b !== undefined ? (cost[at - columns - 1] as number) + distance(a, b) : Infinity
      const inserted = a !== undefined ? (cost[at - columns] as number) + omission(a) : Infinity
      const omitted = b !== undefined ? (cost[at - 1] as number) + omission(b) : Infinity
      cost[at] = Math.min(both, inserted, omitted)
      step[at] = cost[at] === both ? 1 : cost[at] === inserted ? 2 : 3
    }
  }
  const matches = new Array<number>(actual.length).fill(-1)
  for (let i = actual.length, j = expected.length; i > 0 || j > 0;) {
    const how = step[i * columns + j]
    if (how === 1) matches[i - 1] = j - 1
    if (how !== 3) i--
    if (how !== 2) j--
  }
  return matches
}

function trimSpaces(symbols: string[]): string[] {
  const isSound = (symbol: string) => symbol !== SPACE
  const first = symbols.findIndex(isSound)
  return first < 0 ? [] : symbols.slice(first, symbols.findLastIndex(isSound) + 1)
}
