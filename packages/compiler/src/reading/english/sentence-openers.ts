/** English words that begin a sentence where they have a capital, because names are seldom made of them. */
import type { Piece } from '../reading.ts'
import { wordSet } from './number-context.ts'

const OPENERS = wordSet(`
  a about above according after afterwards again all also although always am among an and another any anyone are as at
  because been before being below beside besides between both but by can could despite did do does during each either
  even eventually ever every everybody everyone everything few finally for fortunately from further furthermore given
  had has have he hence her here hers his how however i if in indeed instead into is it its just last lastly later let
  like luckily many maybe meanwhile moreover most much my neither never nevertheless next no nobody none nonetheless
  nor not nothing now obviously of often on once one only or other others otherwise our out over perhaps please
  previously really recently regardless same sadly she should similarly since so some somebody someone something
  sometimes soon still such suddenly than thank thanks that the their them then there therefore these they this those though
  through thus to today together tomorrow tonight too unfortunately unless unlike until up upon was we well were what
  whatever when whenever where whereas wherever whether which while who whoever whom whose why with within without
  would yes yesterday yet you your
`)
/** Begin sentences, and names as well: "the U.S. First Lady". A comma behind them tells. */
const BEFORE_COMMA = wordSet('first second third fourth last next further still then now also once besides')
const NAMES_TOO = wordSet('next last one most other')
/** Subjects and articles: hardly anything else begins with one. */
const SUBJECTS = wordSet(`
  he she it they we you i this that these those the there but and so then when if what how why however his her their
  its our my who where
`)
const ENDING = /['’].*$/s

const isCapitalised = (core: string): boolean => /^\p{Lu}(?:[\p{Ll}'’]|$|\p{Lu}+$)/u.test(core)

function isOneOf(words: ReadonlySet<string>, { core, after }: Piece): boolean {
  if (!isCapitalised(core)) return false
  const word = core.toLowerCase().replace(ENDING, '')
  // "A. Smith", "No. 1"
  if (after.startsWith('.') && /^(?:[ai]|no)$/.test(word)) return false
  if (after.startsWith(',') && BEFORE_COMMA.has(word)) return true
  return words.has(word) && (words !== OPENERS || !NAMES_TOO.has(word))
}

export const isOpener = (piece: Piece): boolean => isOneOf(OPENERS, piece) || isContraction(piece)

/** Also behind what stands before names: "He is a Dr. She is one too." */
export const isSubject = (piece: Piece): boolean => isOneOf(SUBJECTS, piece)

/** "Don’t", "Isn't" */
const isContraction = ({ core }: Piece): boolean => /^\p{Lu}\p{Ll}+n['’]t$/u.test(core)

/** Begins a sentence with a small letter behind it, and a name with a capital. */
export const opensOrNames = (word: string): boolean =>
  isCapitalised(word) && (NAMES_TOO.has(word.toLowerCase()) || /^(?:First|Second|Third)$/.test(word))

/** `word` as it is written. */
export const opensSentence = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && OPENERS.has(word.toLowerCase().replace(ENDING, ''))
