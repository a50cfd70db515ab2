/** Where English sentences end, beyond what the marks tell: behind abbreviations, initials, quotations and names. */
import type { Ahead, Piece, ReadBefore, WordEnd } from '../reading.ts'
import { DEGREE, DOTTED, isAbbreviation, senseOf } from './abbreviation-sense.ts'
import { ABBREVIATIONS } from './abbreviation-table.ts'
import type { Use } from './abbreviation-table.ts'
import { beginsClause } from './new-clauses.ts'
import { wordSet } from './number-context.ts'
import { isOpener, isSubject, opensOrNames, opensSentence } from './sentence-openers.ts'

/** Names that are written with a mark. */
const MARKED_NAMES = wordSet('yahoo jeopardy yum panic oklahoma joomla e')
const SPEECH_VERBS = wordSet(`
  said says asked asks cried cries shouted shouts yelled yells replied replies exclaimed answered whispered screamed
  called demanded muttered murmured snapped added continued began wondered thought insisted repeated laughed
`)
const ZONES = wordSet(`
  est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest ist jst eastern pacific central mountain greenwich
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december
`)
const PREPOSITIONS = wordSet(
  'in at by on around about until till from since before after during near throughout within outside across for',
)
const DETERMINERS = wordSet('the a an about around early late nearly almost exactly just only')
/** "Plan B. Smith agreed": a letter that names no person. */
const LETTERED = wordSet(`
  plan vitamin vitamins grade class type option group hepatitis point section part figure appendix exhibit team letter
  an a the step row gate platform zone line form
`)
const NUMBERED = wordSet('war part act chapter volume book type phase title section article world')
const OWN_STOP = /^\.["'”’)\]*_]*$/
const QUOTED = /[!?…]["”’']$/

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text)

/** Asked where something stands behind. */
export function endsSentence(end: WordEnd): boolean | null | undefined {
  const { core, marks, ahead } = end
  if (marks === '') return null
  if (marks.startsWith('!') && MARKED_NAMES.has(core.toLowerCase()) && isCapital(core)) {
    return withNext(end, (next) => isOpener(next))
  }
  if (QUOTED.test(marks) && isCapital(ahead.next?.core)) return endsBehindQuotation(end)
  if (!OWN_STOP.test(marks)) return null
  if (core === 'I') return withNext(end, (next) => (isMiddleInitial(end.before, next) ? false : null))
  if (!isAbbreviation(core)) return null
  return withNext(end, (next) => endsAtStop(end, next))
}

/** `decide` sees the whole of what stands behind. */
function withNext(
  { ahead }: WordEnd,
  decide: (next: Piece) => boolean | null | undefined,
): boolean | null | undefined {
  const next = ahead.whole(0)
  return next ? decide(next) : next
}

/** "“Stop!” John said." goes on; the pronoun in "“Stop!” I said" has a capital anywhere. */
function endsBehindQuotation({ ahead }: WordEnd): boolean | null | undefined {
  const speaker = ahead.whole(0)
  if (!speaker) return speaker
  const isTitled = speaker.after === '.' && /^(?:Mr|Mrs|Ms|Dr|Prof)$/.test(speaker.core)
  if ((speaker.after !== '' && !isTitled) || speaker.before !== '') return null
  if (speaker.core !== 'I' && isOpener(speaker)) return null
  for (let index = 1; index <= 2; index++) {
    const verb = ahead.whole(index)
    if (!verb) return verb
    if (SPEECH_VERBS.has(verb.core)) return false
    // "Dr. Lee asked", "John Smith said"
    if (!isCapital(verb.core) || verb.after !== '') return null
  }
  return null
}

function endsAtStop({ core, marks, before, ahead }: WordEnd, next: Piece): boolean | null | undefined {
  if (/^\p{Lu}$/u.test(core)) return endsAtInitial(before, next, ahead)
  const isLonely = marks === '.' && /^["'“‘]*$/.test(next.before)
  const sense = senseOf({ core, hasStop: true, before, next: isLonely ? next : null })
  const isEra = /^(?:a\.d|b\.c|c\.e|b\.c\.e)$/i.test(core)
  const use = sense?.use ?? (isEra ? 'time' : DOTTED.test(core) || DEGREE.test(core) ? 'final' : null)
  return use === null ? null : endsByUse(use, { core, marks, before, ahead }, next)
}

function endsByUse(use: Use, end: WordEnd, next: Piece): boolean | null | undefined {
  const { marks, before, ahead } = end
  if (use === 'title') return isSubject(next)
  if (use === 'label' || use === 'place') return false
  if (use === 'inner') return marks === '.' ? false : null
  if (!isCapital(next.core)) return false
  if (isFronted(before)) return false
  if (use === 'list' || use === 'unit') return true
  if (use === 'time') return !ZONES.has(next.core.toLowerCase())
  if (isOpener(next) || /^(?:Mr|Mrs|Ms|Dr)$/.test(next.core)) return true
  return isSmallBehind(next, ahead) || beginsClause(end)
}

/** "Last year", "Most people" begin a sentence; "First Lady" and "Next Generation" are names. */
function isSmallBehind(next: Piece, ahead: Ahead): boolean | undefined {
  if (next.after !== '' || !opensOrNames(next.core)) return false
  const behind = ahead.whole(1)
  return behind
    ? behind.before === '' && /^\p{Ll}/u.test(behind.core)
    : behind === undefined
      ? undefined
      : false
}

/** `J. K. Rowling`, `W. E. B. Du Bois`; but "the answer is B. The". */
function endsAtInitial(before: readonly ReadBefore[], next: Piece, ahead: Ahead): boolean | null | undefined {
  if (before.length === 0 || !isCapital(next.core)) return false
  if (/^\p{Lu}$/u.test(next.core) && next.after.startsWith('.')) return false
  const last = before.at(-1)
  if (last?.punctuationAfter === '' && LETTERED.has(last.text.toLowerCase())) return true
  return isOpener(next) || isSmallBehind(next, ahead)
}

/** "Albert I. Jones" */
function isMiddleInitial(before: readonly ReadBefore[], next: Piece): boolean {
  const last = before.at(-1)
  if (!last || last.punctuationAfter !== '' || !isCapital(last.text) || !isCapital(next.core)) return false
  return !opensSentence(last.text) && !NUMBERED.has(last.text.toLowerCase()) && !isOpener(next)
}

/** "At 5 a.m. Tom left", "In the U.S. I felt at home": the sentence has only begun. */
function isFronted(before: readonly ReadBefore[]): boolean {
  const [first, ...rest] = before
  if (!first || before.length > 3 || !PREPOSITIONS.has(first.text.toLowerCase())) return false
  return before.every(({ punctuationAfter }) => punctuationAfter === '') && rest.every(isEmptyWord)
}

const isEmptyWord = ({ text }: ReadBefore): boolean => DETERMINERS.has(text.toLowerCase()) || /^\d/.test(text)

/** "home.Then", "bread.Mr", "p.12" */
export function isRunOn(left: string, mark: string, right: string): boolean {
  const key = left.toLowerCase()
  const senses = ABBREVIATIONS.get(key) ?? []
  if (/^\d/.test(right))
    return mark === '.' && senses.some(({ use }) => use === 'label') && /\p{L}/u.test(left)
  if (mark === '.' && isCapital(left) && senses.some(({ use }) => use === 'title' || use === 'place')) {
    return right.length > 1
  }
  if (left.length < 2 || /\p{Lu}.*\p{Lu}/u.test(left)) return false
  if (mark.startsWith('!') || mark.startsWith('?')) return true
  if (!/\p{L}$|\d{2}$/u.test(left)) return false
  return (opensSentence(right) && right !== 'A') || /^(?:Mr|Mrs|Ms|Dr|Prof)$/.test(right)
}
