/** Expressions of simple mathematics, alone or over several pieces: `x^2`, `2 + 2 = 4`, `E = mc²`, `f(x)`, `1e-5`. */
import { LOOKAHEAD } from '../reading.ts'
import type { Piece, ReadBefore, Reader, Reading } from '../reading.ts'
import { formulaWords } from './formula-words.ts'
import { isFunctionWord, mayBeNoun, nextWord, wordBefore } from './number-context.ts'
import { greekName } from './operators.ts'

/** Punctuation inside an expression: brackets, a minus, a star for "times". */
const INNER = /^[-*()[\]{}]*$/
/** A dash is a minus in an equation: `5–4 = 1`. */
const DASH = /^[)\]}]*–$/
const CLOSING = /^[)\]}]+/
/** `5!`, `(n+1)!` */
const FACTORIAL = /^[)\]]?!$/

/** What one piece of an expression may look like, before its signs are looked at one by one. */
const CORE =
  /^[\p{L}\d.,+−\-–±∓×·⋅*÷/⁄=≠≈≅≡∝<>≤≥!^_()[\]{}|%°′½⅓⅔¼¾⅛⁰¹²³⁴-⁹⁺⁻ⁿⁱ₀-₋ₙᵢ√∛∜∑∏∫∂∇∞∅∈∉⊂⊆∪∩∧∨¬∀∃→⇒⇔∘ℏ]+$/u
const OPERATOR = /^(?:[+−±∓×·⋅÷/=≠≈≅≡∝<>≤≥∈∉⊂⊆∪∩∧∨→⇒⇔∘]|[=!<>]=|===|->)$/u

/** Nobody writes more without a space. */
const MAX_LENGTH = 48

/** Words stop an expression; letters, names of functions and products do not. */
function isPart({ core }: Piece): boolean {
  if (core.length > MAX_LENGTH || !CORE.test(core)) return false
  if (/^[A-Za-z]{2,}$/.test(core) && (isFunctionWord(core) || core.length > 4)) return false
  // "1.2.3", "1/2/2024" and "$5" are something else.
  return !/\d\.\d+\.\d|\d\/\d+\/\d|^\p{L}{5,}/u.test(core)
}

interface Extent {
  readonly text: string
  readonly pieces: number
}

/** The expression that begins with the first piece, without what stands around it. */
function extentOf(pieces: readonly Piece[]): Extent {
  let text = ''
  let count = 0
  for (const [index, piece] of pieces.entries()) {
    const previous = pieces[index - 1]
    if (!isPart(piece) || (previous && (!isInside(previous, piece) || isRemark(previous, piece, text)))) break
    if (previous) text += `${spacedMarks(previous.after)}${piece.isSpaced ? ' ' : ''}${piece.before}`
    text += piece.core
    count++
  }
  return { text, pieces: count }
}

function isInside({ after }: Piece, { core, before }: Piece): boolean {
  if (FACTORIAL.test(after)) return before === '' && OPERATOR.test(core)
  return (INNER.test(after) || DASH.test(after)) && INNER.test(before)
}

/** "0.05 (p < 0.01)": a bracket behind a value multiplies it only inside an equation. */
function isRemark(previous: Piece, piece: Piece, text: string): boolean {
  const isApart = piece.isSpaced && /[([{]/.test(piece.before)
  return isApart && !OPERATOR.test(previous.core) && previous.after === '' && !text.includes('=')
}

/** A minus that stands alone between two values. */
const spacedMarks = (after: string): string => after.replace(/^([)\]}]*)([-*–])$/, '$1 $2')

/** Brackets of `text` that nothing closes, and those that nothing opens. */
function openBrackets(text: string): { open: number; unopened: number } {
  let [open, unopened] = [0, 0]
  for (const character of text) {
    if (/[([{]/.test(character)) open++
    else if (/[)\]}]/.test(character)) {
      if (open > 0) open--
      else unopened++
    }
  }
  return { open, unopened }
}

interface Found {
  readonly spokenAs: string
  readonly isCertain: boolean
  readonly pieces: number
  readonly takesBefore: number
  readonly takesAfter: number
}

/** The longest expression of at most `most` pieces; null when there is none. */
function longest(pieces: readonly Piece[]): Found | null {
  const [first] = pieces as [Piece]
  for (let count = extentOf(pieces).pieces; count > 0; count--) {
    const last = pieces[count - 1] as Piece
    if (OPERATOR.test(last.core) || endsInArticle(pieces, count)) continue
    const { text } = extentOf(pieces.slice(0, count))
    if (text.includes('–') && !text.includes('=')) continue
    const { open, unopened } = openBrackets(text)
    // "5! = 5 × 4!"
    const isFactorial = last.after === '!' && text.includes('!')
    const closing = isFactorial ? '!' : (CLOSING.exec(last.after)?.[0].slice(0, open) ?? '')
    const opening = new RegExp(`[([{]{${unopened}}$`).exec(first.before)?.[0] ?? ''
    const rest = first.before.slice(0, first.before.length - opening.length)
    const minus = rest.endsWith('-') ? '-' : ''
    const found = formulaWords(minus + opening + text + closing)
    if (!found) continue
    return {
      ...found,
      pieces: count,
      takesBefore: minus.length + opening.length,
      takesAfter: closing.length,
    }
  }
  return null
}

/** "5 + a bit": the last letter belongs to the words behind it. */
function endsInArticle(pieces: readonly Piece[], count: number): boolean {
  const [last, next] = [pieces[count - 1], pieces[count]]
  return (
    count > 1 && /^[aAI]$/.test(last?.core ?? '') && last?.after === '' && /^\p{L}{2}/u.test(next?.core ?? '')
  )
}

/** A letter that counts something, less a number: `n-1`, `k-2`. */
const LESS = /^\d*[ijkmnxyzt]-\d+$/
const SCIENTIFIC = /^\d+(?:\.\d+)?[eE][-+−]?\d{1,3}$/
/** Letters over letters mean a quotient in small letters alone; the others are short forms. */
const QUOTIENT = /^[a-z]\/[a-z]$/
const SIZE = /^\d+×\d+$/
/** `5m²` is a measure, `1920×1080` a size, `+1` a number. */
const OTHER = /^[\d.,]*(?:[cdkmµn]?m|ft|in|yd|mi)[²³]$|^\d{3,}×\d+|^\d+×\d{3,}|^[\d.,]+[°%]|^[+−±][\d.,]+$/u

function isFormula(around: readonly Piece[], before: readonly ReadBefore[], found: Found): boolean {
  const { pieces, isCertain } = found
  if (pieces > 1) return isCertain
  const core = around[0]?.core ?? ''
  // "a 4×6 photo" has a size, "2×3" alone is a product.
  if (SIZE.test(core) && (mayBeNoun(nextWord(around)) || /^(?:an?|the)$/.test(wordBefore(before))))
    return false
  if (OTHER.test(core)) return false
  return isCertain || LESS.test(core) || SCIENTIFIC.test(core) || QUOTIENT.test(core) || /_/.test(core)
}

/** A long expression is read in parts; the next one goes on where the last one has ended, or behind its operator. */
function isContinued(before: readonly ReadBefore[]): boolean {
  const [previous, last] = before.length > 1 ? before.slice(-2) : [undefined, before[0]]
  if (last?.punctuationAfter !== '') return false
  if (last.kind === 'formula') return /[-*]$/.test(last.text)
  return OPERATOR.test(last.text) && previous?.kind === 'formula' && previous.punctuationAfter === ''
}

function readExpression(pieces: readonly Piece[], before: readonly ReadBefore[]): Reading | null {
  const [first] = pieces as [Piece]
  if (!isPart(first) || OPERATOR.test(first.core)) return null
  const found = longest(pieces)
  if (!found || !(isFormula(pieces, before, found) || isContinued(before))) return null
  const reading: Reading = { ...taken(found), spokenAs: found.spokenAs, kind: 'formula' }
  // It may go on behind what can be seen. What is left then begins with a value, so the minus has to be said now.
  const mark = pieces[found.pieces - 1]?.after.slice(found.takesAfter)
  if (found.pieces < LOOKAHEAD || (mark !== '-' && mark !== '*')) return reading
  return {
    ...reading,
    spokenAs: `${found.spokenAs} ${mark === '-' ? 'minus' : 'times'}`,
    takesAfter: found.takesAfter + 1,
  }
}

const taken = ({
  pieces,
  takesBefore,
  takesAfter,
}: Found): Pick<Reading, 'pieces' | 'takesBefore' | 'takesAfter'> => ({
  pieces,
  ...(takesBefore > 0 ? { takesBefore } : {}),
  ...(takesAfter > 0 ? { takesAfter } : {}),
})

/** `n!`; behind a number an exclamation mark ends a sentence. */
function readFactorial({ core, after }: Piece): Reading | null {
  if (!/^[nmkx]$/.test(core) || !after.startsWith('!')) return null
  return { pieces: 1, spokenAs: `${core} factorial`, kind: 'formula', takesAfter: 1 }
}

export const readFormula: Reader = ({ pieces, before }) => {
  const [first] = pieces
  const expression = readExpression(pieces, before)
  if (expression) return expression
  const greek = /^\p{L}$/u.test(first.core) ? greekName(first.core) : undefined
  if (greek) return { pieces: 1, spokenAs: greek, kind: 'formula' }
  return readFactorial(first)
}
