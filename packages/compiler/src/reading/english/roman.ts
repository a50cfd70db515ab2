/**
 * Roman numerals, where the words around say that they are some: `Chapter IV`, `World War II`, `Henry VIII`,
 * `the XXI century`, `MCMXCIV`. A lone `I` is a pronoun until the word before it makes it a number.
 */
import type { Piece, ReadBefore, Reader, Reading } from '../reading.ts'
import { isFunctionWord, nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, ordinal, year } from './number-words.ts'
import { isDashed } from './numerals.ts'

const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** Null where the letters are no numeral in its usual form. */
export function romanValue(text: string): number | null {
  if (text === '' || !CANONICAL.test(text)) return null
  const values = Array.from(text, (letter) => VALUES[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** What is numbered. */
const LABELS = wordSet(`
  chapter part volume vol book act scene section sec article art title appendix phase type class grade level stage
  figure fig table unit lesson episode season version mark war bowl wrestlemania psalm canto division category cat
  group tier schedule annex exhibit theorem lemma zone amendment page pp round panel plate case factor angiotensin
  olympiad variant generation series step question problem rule axiom
`)
/** Numbered with small letters around them too: "a type I error". */
const CLINICAL = wordSet('type phase stage grade class level category tier')
/** Popes, kings and queens, and names that are handed down: the numeral is said as a rank. */
const NAMES = wordSet(`
  abdul abdullah adolf adrian afonso agrippa albert alexander alexios alexius alexandra alfonso alfred amadeus amenhotep
  andrew anne antiochus antonio arthur artaxerxes augustus baldwin basil beatrix bela benedict boniface boris carl
  carlos carol casimir catherine celestine charles christian christopher claudius clement cleopatra clovis conrad
  constantine constantius cosimo cyrus daniel darius david edmund edward elizabeth emmanuel emanuel ernest eric erik
  eugene felipe felix ferdinand francis francisco franz frederick frederik friedrich fuad george gian gregory gustav
  gustaf gustavus haakon hadrian harald harold harry hassan henri henry heinrich honorius hugh hussein innocent
  isabella ismail ivan jack jacob james jane jean joan john jose joseph josef juan julius justin justinian kamehameha
  karl kenneth ladislaus leo leopold lorenzo lothair louis lucius ludwig mahmud manuel margaret margrethe maria martin
  mary maurice maximilian mehmed mehmet michael mindaugas mithridates mohammed moritz murad napoleon nebuchadnezzar
  nicholas nikolai olaf olav oscar otto paul pedro peter philip philippe pius pippin ptolemy rainier rama ramses
  rameses raymond richard robert roger rudolf rudolph samuel sancho selim sergius seti sigismund sixtus stanislaw
  stephen sulayman suleiman sverre thomas thutmose tiberius umberto urban valdemar victor victoria vladimir walter
  wenceslaus wilhelm wilhelmina willem william xerxes zog
`)
const RANKS = wordSet(
  'king queen pope emperor empress tsar czar kaiser sultan shah pharaoh prince duke archduke rama mr mrs ms dr sir',
)
/** "the XXI century", "II Corps" */
const RANKED = wordSet(
  'century centuries corps army olympiad reich republic dynasty congress legion edition olympics',
)
/** Letters that are also something else wherever no label stands before them. */
const OTHER_MEANINGS = wordSet(
  'IV VI XX XXX XL XI CC CD CI CL CM CV CX DC DI DIV DIX DL DM DV DX LI LV LX MC MCC MD MDC',
)
const NEVER = wordSet('MIX CD DC MD MM MC CC MI DI DIV MV DVI CIV MMM DL')
/** "the type I like" */
const BEHIND_PRONOUN = wordSet(`
  am have had was want wanted need like liked love loved know knew think thought see saw said say mean guess hope
  feel felt believe would will can could should shall may might must do did don't didn't can't couldn't won't got get
  made make found find use used read wrote play played took take bought buy saw just really never always also work live use call prefer wish play teach run speak talk
`)

const singular = (word: string) => word.toLowerCase().replace(/s$/, '')

function isLabel(word: string): boolean {
  return LABELS.has(word.toLowerCase()) || LABELS.has(singular(word))
}

const isCapitalised = (word: string) => /^\p{Lu}\p{Ll}/u.test(word)

/** "Parts II and III": a word that stands between two numerals. */
const BETWEEN = /^(?:and|or|to|through|&)$/

/** The label, or the numeral in its place, that a numeral stands behind. */
function isLabelled(before: readonly ReadBefore[]): boolean {
  const last = before.at(-1)
  if (!last) return false
  if (last.punctuationAfter === '' && isLabel(last.text)) return true
  if (
    /^\.?$/.test(last.punctuationAfter) &&
    last.kind === 'abbreviation' &&
    isLabel(last.text.replace('.', ''))
  )
    return true
  if (last.kind === 'roman' && /^[,–-]?$/.test(last.punctuationAfter)) return true
  return BETWEEN.test(last.text) && before.at(-2)?.kind === 'roman'
}

/** `Henry`, `Pope John Paul`, `John D. Rockefeller`: the numeral behind tells the bearers of a name apart. */
function isNamed(before: readonly ReadBefore[]): boolean {
  const last = before.at(-1)
  if (!last || last.punctuationAfter !== '' || !isCapitalised(last.text)) return false
  if (NAMES.has(last.text.toLowerCase())) return true
  for (const { text, punctuationAfter } of [...before.slice(0, -1)].reverse()) {
    if (!/^\.?$/.test(punctuationAfter)) return false
    const word = text.toLowerCase().replace('.', '')
    if (RANKS.has(word) || NAMES.has(word)) return true
    if (!/^\p{Lu}/u.test(text)) return false
  }
  return false
}

/** Of words that carry a numeral as their number: "Rocky II", "Final Fantasy VII". */
function followsName(before: readonly ReadBefore[]): boolean {
  const last = before.at(-1)
  return (
    last !== undefined &&
    last.punctuationAfter === '' &&
    isCapitalised(last.text) &&
    !isFunctionWord(last.text)
  )
}

type Sense = 'number' | 'rank' | 'year'

/** What `numeral` means behind what was said, and before `next`; null where it is no numeral. */
function senseOf(
  numeral: string,
  value: number,
  before: readonly ReadBefore[],
  next: string | undefined,
): Sense | null {
  if (numeral.length >= 4 && value >= 1900 && value <= 2100 && /[IVX]{2}$/.test(numeral)) return 'year'
  if (numeral.length >= 5 && value >= 1000 && value <= 2100) return 'year'
  const isSmall = /^[IVX]+$/.test(numeral)
  if (isLabelled(before) && !NEVER.has(numeral)) {
    if (numeral.length > 1 ? value < 400 : /^[VX]$/.test(numeral)) return 'number'
  }
  if (!isSmall && !(numeral.length > 2 && value < 90 && !OTHER_MEANINGS.has(numeral))) return null
  if (isNamed(before) && numeral !== 'I') return value <= 30 ? 'rank' : null
  if (numeral.length < 2) return null
  if (next !== undefined && RANKED.has(next.toLowerCase())) return 'rank'
  // "Louis the XIV"
  if (wordBefore(before) === 'the' && !OTHER_MEANINGS.has(numeral)) return 'rank'
  if (followsName(before) && !/^X{2,}$/.test(numeral)) return 'number'
  return OTHER_MEANINGS.has(numeral) ? null : 'number'
}

function wordsOf(value: number, sense: Sense, before: readonly ReadBefore[]): string {
  const digits = String(value)
  if (sense === 'year') return year(digits)
  if (sense === 'number') return cardinal(digits)
  return `${isNamed(before) ? 'the ' : ''}${ordinal(digits)}`
}

const NUMERAL = /^([IVXLCDM]+)(?:[-‐‑]([IVXLCDM]+))?((?:['’]s|-\p{Ll}[\p{L}-]*)?)$/u
/** `page iv`: small letters, behind a label only. */
const SMALL = /^[ivxl]+$/

/** `XVIIth` */
const WITH_ENDING = /^([IVXLC]+)(?:st|nd|rd|th|ᵗʰ)$/

/** `WWII` */
const WORLD_WAR = /^WW(I{1,3})((?:['’]s|-\p{Ll}[\p{L}-]*)?)$/u

function readWorldWar(core: string): Reading | null {
  const [, numeral = '', rest = ''] = WORLD_WAR.exec(core) ?? []
  if (numeral === '') return null
  const spokenAs = `World War ${cardinal(String(numeral.length))}${rest.replace('’', "'")}`
  return { pieces: 1, spokenAs, kind: 'roman' }
}

function readWithEnding(core: string): Reading | null {
  const value = romanValue(WITH_ENDING.exec(core)?.[1] ?? '')
  return value === null ? null : { pieces: 1, spokenAs: ordinal(String(value)), kind: 'roman' }
}

/** The numeral behind the dash of `II–IV`. */
function lastOf(pieces: readonly Piece[], index: number): { words: string; pieces: number } | null {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  if (!piece || !isDashed(piece, next) || next.isSpaced) return null
  const value = romanValue(next.core)
  return value === null ? null : { words: ` to ${cardinal(String(value))}`, pieces: 1 }
}

/** `Part I`, `Elizabeth I`: read at the word that makes a number of the pronoun. */
function readFirst(pieces: readonly Piece[]): Reading | null {
  const [{ core, after }, second] = pieces as [Piece, Piece | undefined]
  const [, last = '', possessive = ''] = /^I(?:[-‐‑]([IVX]+))?(['’]s)?$/.exec(second?.core ?? '') ?? []
  if (!second || second.core.charAt(0) !== 'I' || after !== '' || second.before !== '') return null
  if (second.core !== 'I' && last + possessive === '') return null
  const lower = core.toLowerCase()
  const isName = NAMES.has(lower) && isCapitalised(core)
  const isNumbered = isLabel(core) && (isCapitalised(core) || CLINICAL.has(singular(core)))
  if (!isName && !isNumbered) return null
  const next = nextWord(pieces, 1)
  const isAllowed = lower === 'war' || next === 'was'
  if (next !== undefined && BEHIND_PRONOUN.has(next) && !isAllowed) return null
  if (isName) return { pieces: 2, spokenAs: `${core} the first${possessive && "'s"}`, kind: 'roman' }
  const end =
    last === '' ? lastOf(pieces, 1) : { words: ` to ${cardinal(String(romanValue(last)))}`, pieces: 0 }
  return {
    pieces: 2 + (end?.pieces ?? 0),
    spokenAs: `${core} one${end?.words ?? (possessive && "'s")}`,
    kind: 'roman',
  }
}

export const readRoman: Reader = ({ pieces, before }) => {
  const [{ core }] = pieces
  const first = readFirst(pieces) ?? readWorldWar(core) ?? readWithEnding(core)
  if (first) return first
  const upper = SMALL.test(core) && isLabelled(before) ? core.toUpperCase() : core
  const [, numeral = '', second = '', rest = ''] = NUMERAL.exec(upper) ?? []
  const value = romanValue(numeral)
  if (value === null) return null
  const sense = senseOf(numeral, value, before, nextWord(pieces))
  if (!sense) return null
  const high = romanValue(second)
  const end = high === null ? lastOf(pieces, 0) : { words: ` to ${cardinal(String(high))}`, pieces: 0 }
  const tail = rest.replace('’', "'")
  const spokenAs = wordsOf(value, sense, before) + (end?.words ?? '') + tail
  return { pieces: 1 + (end?.pieces ?? 0), spokenAs, kind: 'roman' }
}

const SMALL_NUMERALS = wordSet(
  'ii iii vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxx iv',
)

/** Words in small letters or with a capital that have to be looked at. */
export const TRIGGERS: ReadonlySet<string> = new Set([
  ...LABELS,
  ...Array.from(LABELS, (label) => `${label}s`),
  ...NAMES,
  ...SMALL_NUMERALS,
])
