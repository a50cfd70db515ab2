/** Parts what is too long for one run of the model: behind punctuation if it can be, else between words. */
import type { SpelledSymbol } from './id-sequence.ts'
import { PUNCTUATION } from './punctuation.ts'
import { SPACE } from './sounds.ts'

/** Every symbol is in one of the runs, but for the space at which two of them part. */
export function splitRuns(
  symbols: readonly SpelledSymbol[],
  maxSymbols: number,
): readonly (readonly SpelledSymbol[])[] {
  const runs: (readonly SpelledSymbol[])[] = []
  for (let from = 0; from < symbols.length;) {
    const end = runEnd(symbols, from, maxSymbols)
    runs.push(symbols.slice(from, end))
    from = symbols[end]?.symbol === SPACE ? end + 1 : end
  }
  return runs
}

function runEnd(symbols: readonly SpelledSymbol[], from: number, maxSymbols: number): number {
  const limit = from + maxSymbols
  if (limit >= symbols.length) return symbols.length
  let word = -1
  for (let at = limit; at > from; at--) {
    if (symbols[at]?.symbol !== SPACE) continue
    const isClause = PUNCTUATION.has(symbols[at - 1]?.symbol ?? '')
    // A clause that ends early would leave a short run, which the model reads worse than a cut between words.
    if (isClause && at - from > maxSymbols / 2) return at
    if (word < 0) word = at
  }
  return word > 0 ? word : betweenPhones(symbols, from, limit)
}

/** A word longer than a run: its sounds at least stay whole. */
function betweenPhones(symbols: readonly SpelledSymbol[], from: number, limit: number): number {
  for (let at = limit; at > from; at--) {
    const { phone } = symbols[at] as SpelledSymbol
    if (phone < 0 || phone !== symbols[at - 1]?.phone) return at
  }
  return limit
}
