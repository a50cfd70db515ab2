/** Whether a measure describes the noun behind it: "a 5 km run" has one unit, "it is 5 km long" has five. */
import type { ReadingContext } from '../reading.ts'
import { isFunctionWord, isPluralNoun, mayBeNoun, nextWord, wordBefore, wordSet } from './number-context.ts'

const DETERMINERS = wordSet('the this that each every his her my our your their its another')
/** What is usually named by a size, even without an article. */
const NOUNS = wordSet(`
  battery batteries bottle bottles cans race races run runs walk dash freestyle relay swim card cards drive drives
  lens lenses adapter adapters charger bulb bulbs bag bags box boxes monitor display screen cable pipe fence wall pole
  board boards screw screws nail nails film motor engine power processor memory fever angle turn radius limit zone
  steak glass cup bowl tank truck
`)
/** They follow what is counted: "the 5 km long road". */
const NO_NOUNS = wordSet(
  'long wide tall high deep thick away apart ahead north south east west left later old',
)

/** `taken`: pieces of the measure, the first of the context. */
export function isAdjective({ pieces, before }: ReadingContext, taken: number): boolean {
  // The stop of "12 oz. can" is its own.
  const last = pieces[taken - 1]
  const next = last?.after === '.' ? pieces[taken]?.core : nextWord(pieces, taken - 1)
  if (next === undefined || !/^\p{L}/u.test(next)) return false
  const previous = wordBefore(before)
  const hasArticle = /^an?$/.test(previous)
  // "a 12 oz can"
  if (isFunctionWord(next) && !(hasArticle && next === 'can')) return false
  if (hasArticle) return true
  if (NOUNS.has(next)) return true
  return (
    DETERMINERS.has(previous) &&
    mayBeNoun(next) &&
    !isPluralNoun(next) &&
    !NO_NOUNS.has(next) &&
    !/ed$/.test(next)
  )
}
