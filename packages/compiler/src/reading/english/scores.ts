/** Two numbers of a match, a vote or a mixture: `won 3-2`, `a 21–14 victory`, `odds of 5-1`, `16:9`. */
import type { Piece, Reader, Reading, ReadingContext } from '../reading.ts'
import { isNear, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal } from './number-words.ts'
import { numeralWords, parseNumeral, spanOf } from './numerals.ts'

const MATCH = wordSet(`
  won win wins winning beat beats beating lost lose loses losing loss score scores scored scoring led lead leads leading
  victory victories draw drew drawn tie tied defeat defeated defeats trail trailed trailing trails record final vote
  voted ruled ruling decision set sets match game up down
`)
/** "a 10-6 record" counts what was won and what was lost. */
const RECORD = wordSet('record season')
const ODDS = wordSet('odds bet bets favorite favourite underdog outsider shot ratio')
const INTEGER = /^\d{1,3}$/

/** How far behind the numbers the word may stand: "a 3-2 win", "a 3-2 overtime win". */
const WORDS_AHEAD = 2

/** The pieces behind the first `taken`, up to the next mark of punctuation. */
function wordsBehind(pieces: readonly Piece[], taken: number): Piece[] {
  const words: Piece[] = []
  for (let index = taken; index < taken + WORDS_AHEAD; index++) {
    const piece = pieces[index]
    if (!piece || nextWord(pieces, index - 1) === undefined) break
    words.push(piece)
  }
  return words
}

export const readScore: Reader = ({ pieces, before }) => {
  const [first] = pieces
  const span = spanOf(pieces, first.core)
  if (!span || span.rest !== '' || !INTEGER.test(span.low) || !INTEGER.test(span.high)) return null
  const ahead = wordsBehind(pieces, span.pieces)
  const [low, high] = [cardinal(span.low), cardinal(span.high)]
  const taken = { pieces: span.pieces, takesBefore: 0 }
  if (isNear(ODDS, before, ahead)) return { ...taken, spokenAs: `${low} to ${high}`, kind: 'ratio' }
  if (!isNear(MATCH, before, ahead) && !isNear(RECORD, [], ahead)) return null
  const join = isNear(RECORD, [], ahead) ? 'and' : 'to'
  return { ...taken, spokenAs: `${low} ${join} ${high}`, kind: 'score' }
}

/** Not the names of books. */
const MIXTURE = wordSet('ratio mix scale aspect gear odds score dilution proportion about roughly')
const RATIO = /^\d[\d,.]*(?::\d[\d,.]*)+$/

/** "John 3:5": chapter and verse behind a name. */
function isVerse({ pieces, before }: ReadingContext): boolean {
  const last = before.at(-1)
  if (last?.punctuationAfter !== '' || last.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(last.text)) return false
  if (MIXTURE.has(wordBefore(before)) || isNear(MATCH, before)) return false
  return !/^\p{Lu}/u.test(pieces[1]?.core ?? '')
}

const VERSES = /^(\d{1,3}):(\d{1,3})$/

/** `Psalm 23:1-3`, `Luke 2:1–20`: from one verse to another. */
function readVerses(context: ReadingContext): Reading | null {
  const { pieces } = context
  const span = spanOf(pieces, pieces[0].core)
  const [, chapter = '', first = ''] = VERSES.exec(span?.low ?? '') ?? []
  if (!span || chapter === '' || span.rest !== '' || !INTEGER.test(span.high) || !isVerse(context))
    return null
  const spokenAs = `${cardinal(chapter)} ${cardinal(first)} to ${cardinal(span.high)}`
  return { pieces: span.pieces, spokenAs, kind: 'digits' }
}

/** Times of day have been read before. */
export const readRatio: Reader = (context) => {
  const { core } = context.pieces[0]
  const verses = readVerses(context)
  if (verses) return verses
  if (!RATIO.test(core)) return null
  const numerals = core.split(':').map(parseNumeral)
  if (numerals.includes(null)) return null
  const words = numerals.flatMap((numeral) => (numeral ? [numeralWords(numeral)] : []))
  const isPassage = words.length === 2 && isVerse(context)
  return { pieces: 1, spokenAs: words.join(isPassage ? ' ' : ' to '), kind: isPassage ? 'digits' : 'ratio' }
}
