/** What the words around a number say about it: whether they are counted by it, and what was said before. */
import type { Piece, ReadBefore } from '../reading.ts'

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const FUNCTION_WORDS = wordSet(`
  a about above across after against ago all along also although always among an and any are around as at be because
  been before behind below beside besides between beyond both but by can could did do does down during each either else
  ever every few for from had has have he her here hers him his how i if in into is it its just less like many may me
  might mine more most much must my near never no nor not now of off often on once one only onto or other our out over
  per perhaps plus minus same she should since so some sometimes soon still such than that the their them then there
  these they this those though through thus till to today together too toward towards under until unless up upon us
  versus very via was we were what when where whether which while who whose why will with within without would yes
  yet you your
`)

/** Verbs of which a year is the subject: "1984 begins". */
const VERBS_OF_YEARS = wordSet(
  'begins brings comes ends feels gives goes holds looks makes marks means opens remains sees seems shows starts',
)
const PLURALS = wordSet(
  'people men women children feet teeth mice geese fish sheep cattle police percent folk',
)
/** They stand between a number and what it counts. */
const COUNTED_ADJECTIVES = wordSet(
  'new more other different additional extra young old square cubic metric small large local foreign individual separate full-time',
)

/** The piece right behind the one at `index`; undefined where punctuation stands between them. */
export function nextWord(pieces: readonly Piece[], index = 0): string | undefined {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  return piece?.after === '' && next?.before === '' ? next.core : undefined
}

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase())
}

/** A word in small letters that may name a thing. */
export function mayBeNoun(word: string | undefined): boolean {
  return word !== undefined && /^[a-z][a-z’'-]+$/.test(word) && !isFunctionWord(word)
}

export function isPluralNoun(word: string | undefined): boolean {
  if (word === undefined || !mayBeNoun(word)) return false
  if (PLURALS.has(word)) return true
  return /[^sui]s$/.test(word) && word.length > 3 && !VERBS_OF_YEARS.has(word)
}

/** `1500 people`, `2000 square feet`: what stands behind the piece at `index` is counted by it. */
export function isCount(pieces: readonly Piece[], index = 0): boolean {
  const next = nextWord(pieces, index)
  return isPluralNoun(next) || (next !== undefined && COUNTED_ADJECTIVES.has(next))
}

const NUMBER_WORDS = wordSet('two three four five six seven eight nine ten eleven twelve twenty')

/** What comes next is counted by the number right before it. */
export function isCounted(before: readonly ReadBefore[]): boolean {
  const last = before.at(-1)
  if (last?.punctuationAfter !== '') return false
  return last.kind === 'cardinal' || NUMBER_WORDS.has(last.text.toLowerCase())
}

/** The pieces of three digits behind `digits`, the piece at `index`: `10 000`, `1 234 567`. */
export function groupsBehind(digits: string, pieces: readonly Piece[], index: number): string[] {
  const groups: string[] = []
  if (!/^[1-9]\d{0,2}$/.test(digits)) return groups
  for (let at = index; at < pieces.length - 1; at++) {
    const next = nextWord(pieces, at)
    if (next === undefined || !/^\d{3}$/.test(next)) break
    groups.push(next)
  }
  // Numbers of three digits may stand side by side; none begins with a zero.
  const isOne = groups.some((group) => group.startsWith('0')) || (groups.length > 1 && digits.length < 3)
  return isOne ? groups : []
}

/** What was said right before, in lower case; empty where punctuation stands between. */
export function wordBefore(before: readonly ReadBefore[]): string {
  const last = before.at(-1)
  return last?.punctuationAfter === '' ? last.text.toLowerCase() : ''
}

/** Whether one of `words` was said shortly before, or stands among the `ahead` next pieces. */
export function isNear(
  words: ReadonlySet<string>,
  before: readonly ReadBefore[],
  ahead: readonly Piece[] = [],
): boolean {
  const isKnown = (text: string) => words.has(text.toLowerCase())
  return before.some(({ text }) => isKnown(text)) || ahead.some(({ core }) => isKnown(core))
}
