/** Books of the Bible that are told apart by a number: `1 Corinthians`, `2 Kings 4:1`, `III John 1:4`. */
import type { Reader } from '../reading.ts'
import { nextWord, wordSet } from './number-context.ts'

/** Nothing else is called so. */
const BOOKS = wordSet('corinthians thessalonians chronicles maccabees esdras')
/** Names as well: only with a chapter behind them. */
const NAMES = wordSet('samuel kings timothy peter john sam kgs tim pet cor thess chron')
const NUMBERS: Readonly<Record<string, string>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  I: 'first',
  II: 'second',
  III: 'third',
}

export const readNumberedBook: Reader = ({ pieces }) => {
  const { core } = pieces[0]
  const spokenAs = Object.hasOwn(NUMBERS, core) ? NUMBERS[core] : undefined
  const name = nextWord(pieces)
  if (spokenAs === undefined || name === undefined || !/^\p{Lu}/u.test(name)) return null
  const isVerse = /^\d{1,3}(?::\d|$)/.test(nextWord(pieces, 1) ?? '')
  const isBook = BOOKS.has(name.toLowerCase()) || (isVerse && NAMES.has(name.toLowerCase()))
  return isBook ? { pieces: 1, spokenAs, kind: 'ordinal' } : null
}
