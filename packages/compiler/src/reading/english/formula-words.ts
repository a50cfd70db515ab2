/** An expression of simple mathematics in words: its signs are cut apart, checked, and said from left to right. */
import { plainFraction, vulgarFraction } from './fractions.ts'
import { isFunctionWord } from './number-context.ts'
import { cardinal, ordinal, toOrdinal } from './number-words.ts'
import { numeralWords, parseNumeral } from './numerals.ts'
import { greekName, OPERATORS, PREFIXES, VALUES } from './operators.ts'
import { isPronounceable } from './pronounceable.ts'

type Kind =
  'value' | 'function' | 'operator' | 'prefix' | 'postfix' | 'power' | 'index' | 'open' | 'close' | 'bar'

interface Sign {
  readonly kind: Kind
  readonly text: string
  /** Not set apart from the sign before it. */
  readonly isJoined: boolean
}

export interface Formula {
  readonly spokenAs: string
  /** It holds something that is found in mathematics alone. */
  readonly isCertain: boolean
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  sin: 'sine',
  cos: 'cosine',
  tan: 'tangent',
  log: 'log',
  ln: 'natural log',
  lg: 'log',
  exp: 'exponential',
  max: 'max',
  min: 'min',
  lim: 'the limit',
  mod: 'mod',
  det: 'determinant',
  sqrt: 'the square root',
}
/** Letters in front of a bracket that name a function: `f(x)`, `P(A)`, `O(n)`. */
const FUNCTION_LETTER = /^[fghFGHPO]$/

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ'
const RAISED_AS = '0123456789+-ni'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋ₙᵢ'
const LOWERED_AS = '0123456789+-ni'

const SCIENTIFIC = /^(\d+(?:\.\d+)?)[eE]([-+−]?)(\d{1,3})$/

/** `x²` → `x^(2)`, `x₁` → `x_(1)`, so that both are read by one rule. */
function flatten(text: string): string {
  const unfold = (signs: string, as: string, mark: string) => (run: string) =>
    `${mark}(${Array.from(run, (sign) => as[signs.indexOf(sign)] ?? '').join('')})`
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ]+/gu, unfold(RAISED, RAISED_AS, '^'))
    .replace(/[₀-₋ₙᵢ]+/gu, unfold(LOWERED, LOWERED_AS, '_'))
    .replaceAll('**', '^')
}

const SIGNS =
  /\s+|\d+(?:\.\d+)?[eE][-+−]?\d+(?![\p{L}\d])|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|\p{L}+|===?|!=|<=|>=|=>|./gsu

/** Letters side by side, each a value: `mc`, `PV`, `nRT`; no words. */
function isProduct(letters: string): boolean {
  if (!/^[A-Za-z]{2,3}$/.test(letters) || isFunctionWord(letters)) return false
  return letters.length === 2 || !isPronounceable(letters)
}

function signsOf(text: string): Sign[] | null {
  const signs: Sign[] = []
  let isJoined = true
  for (const part of flatten(text).match(SIGNS) ?? []) {
    if (/^\s/.test(part)) {
      isJoined = false
      continue
    }
    const made = signOf(part)
    if (!made) return null
    for (const [kind, written] of made) {
      signs.push({ kind, text: written, isJoined })
      isJoined = true
    }
  }
  return signs
}

function signOf(part: string): (readonly [Kind, string])[] | null {
  if (/^[\d.]*\d/.test(part) || vulgarFraction(part)) return [['value', part]]
  if (/^\p{L}/u.test(part)) {
    if (Object.hasOwn(FUNCTIONS, part)) return [['function', part]]
    if (Object.hasOwn(PREFIXES, part)) return [['prefix', part]]
    if (Object.hasOwn(VALUES, part)) return [['value', part]]
    if (/^[A-Za-z]$/.test(part) || part === 'pi' || greekName(part)) return [['value', part]]
    const letters = Array.from(part)
    const isSpelled =
      isProduct(part) || (letters.length <= 4 && letters.some(greekName) && letters.every(isLetter))
    return isSpelled ? letters.map((letter) => ['value', letter] as const) : null
  }
  if (part === '^') return [['power', part]]
  if (part === '_') return [['index', part]]
  if (/^[([{]$/.test(part)) return [['open', part]]
  if (/^[)\]}]$/.test(part)) return [['close', part]]
  if (part === '|') return [['bar', part]]
  if (/^[!%°′]$/.test(part)) return [['postfix', part]]
  if (part === '/' || part === '⁄' || Object.hasOwn(OPERATORS, part)) return [['operator', part]]
  if (Object.hasOwn(PREFIXES, part)) return [['prefix', part]]
  return Object.hasOwn(VALUES, part) ? [['value', part]] : null
}

const isLetter = (letter: string): boolean => /^[A-Za-z]$/.test(letter) || greekName(letter) !== undefined

const POSTFIXES: Readonly<Record<string, string>> = {
  '!': 'factorial',
  '%': 'percent',
  '°': 'degrees',
  '′': 'prime',
}

/** Signs of mathematics and of nothing else. */
const CERTAIN = /[=≠≈≤≥≡≅<>×÷±∓^√∛∜∑Σ∏∫∂∇∞πθλΔ∈∉⊂⊆∪∩∧∨⇒⇔∝∀∃]|(?<![eE])\+|!\s?\//u

/** Says the signs one after the other; fails where no value stands that has to. */
class Speaker {
  readonly #signs: readonly Sign[]
  readonly #words: string[] = []
  #at = 0
  /** What has been said last is a value, so that an operator may follow. */
  #hasValue = false
  #depth = 0
  #isInBars = false
  #hasCall = false

  constructor(signs: readonly Sign[]) {
    this.#signs = signs
  }

  speak(): { words: string; hasCall: boolean } | null {
    while (this.#at < this.#signs.length) {
      const sign = this.#signs[this.#at] as Sign
      this.#at++
      if (!this.#say(sign)) return null
    }
    const isWhole = this.#hasValue && this.#depth === 0 && !this.#isInBars
    return isWhole ? { words: this.#words.join(' '), hasCall: this.#hasCall } : null
  }

  #say(sign: Sign): boolean {
    switch (sign.kind) {
      case 'value':
        return this.#value(sign)
      case 'function':
        return this.#function(sign)
      case 'operator':
        return this.#operator(sign)
      case 'prefix':
        this.#words.push(PREFIXES[sign.text] as string)
        this.#hasValue = false
        return true
      case 'postfix':
        this.#words.push(POSTFIXES[sign.text] as string)
        return this.#hasValue
      case 'power':
        return this.#hasValue && this.#power()
      case 'index':
        return this.#hasValue && this.#index()
      case 'open':
        return this.#open(sign)
      case 'close':
        this.#depth--
        return this.#hasValue && this.#depth >= 0
      case 'bar':
        return this.#bar()
    }
  }

  #value({ text, isJoined }: Sign): boolean {
    const isNumber = /\d/.test(text) || vulgarFraction(text) !== null
    // "3x" is a product, "3 4" and "x y" are none; "x dx" ends an integral.
    const isDifferential = text === 'd' && this.#signs[this.#at]?.isJoined === true
    if (this.#hasValue && (isNumber || !(isJoined || isDifferential))) return false
    const fraction = isNumber ? this.#fraction(text) : null
    this.#words.push(fraction ?? valueWords(text))
    this.#hasValue = true
    return true
  }

  /** `1/2`, as long as neither number is part of more. */
  #fraction(top: string): string | null {
    const [slash, bottom, next] = this.#signs.slice(this.#at, this.#at + 3)
    if (slash?.text !== '/' || !slash.isJoined || !bottom?.isJoined || !/^\d+$/.test(bottom.text)) return null
    if (next?.isJoined && next.kind !== 'close' && next.text !== '=' && !/^[+−-]$/.test(next.text))
      return null
    if (this.#signs[this.#at - 2]?.text === '/') return null
    const words = Number(top) < Number(bottom.text) ? plainFraction(`${top}/${bottom.text}`) : null
    if (words !== null) this.#at += 2
    return words
  }

  #function({ text }: Sign): boolean {
    if (this.#hasValue && text !== 'mod' && this.#signs[this.#at - 2]?.kind === 'close') return false
    this.#words.push(FUNCTIONS[text] as string)
    const next = this.#signs[this.#at]
    if (next?.kind === 'index') {
      this.#at++
      const base = this.#group()
      if (base === null) return false
      this.#words.push('base', base)
    }
    if (this.#signs[this.#at]?.kind === 'open') {
      this.#words.push('of')
      this.#depth++
      this.#at++
      this.#hasCall = true
    } else if (text === 'sqrt' || text === 'ln' || text === 'lim') {
      this.#words.push('of')
    }
    this.#hasValue = false
    return true
  }

  #operator({ text, isJoined }: Sign): boolean {
    if (!this.#hasValue) {
      // A sign in front of a value.
      const word = /^[-−]$/.test(text)
        ? 'minus'
        : text === '+'
          ? 'plus'
          : text === '±'
            ? 'plus or minus'
            : null
      if (word === null) return false
      this.#words.push(word)
      return true
    }
    this.#words.push(text === '/' || text === '⁄' ? this.#over(isJoined) : (OPERATORS[text] as string))
    this.#hasValue = false
    return true
  }

  #over(isJoined: boolean): string {
    const [before, after] = [this.#signs[this.#at - 2], this.#signs[this.#at]]
    const areNumbers = /^[\d.,]+$/.test(before?.text ?? '') && /^[\d.,]+$/.test(after?.text ?? '')
    return areNumbers || (!isJoined && before?.kind !== 'value') ? 'divided by' : 'over'
  }

  #power(): boolean {
    const isSimple = this.#signs[this.#at]?.kind === 'value'
    const words = this.#group()
    if (words === null) return false
    this.#words.push(powerWords(words, isSimple))
    return true
  }

  #index(): boolean {
    const words = this.#group()
    if (words === null) return false
    this.#words.push('sub', words)
    return true
  }

  /** What stands behind `^` or `_`: one value with its sign, or a bracket. Null when it is neither. */
  #group(): string | null {
    const first = this.#signs[this.#at]
    if (!first?.isJoined) return null
    let end = this.#at + 1
    if (first.kind === 'open') {
      for (let depth = 1; depth > 0; end++) {
        const kind = this.#signs[end]?.kind
        if (kind === undefined) return null
        depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
      }
    } else if (/^[-−+]$/.test(first.text)) {
      end++
    }
    const inner = this.#signs.slice(this.#at, end)
    this.#at = end
    const bare = first.kind === 'open' ? inner.slice(1, -1) : inner
    return new Speaker(bare).speak()?.words ?? null
  }

  #open({ text, isJoined }: Sign): boolean {
    const before = this.#signs[this.#at - 2]
    const isCall = this.#hasValue && isJoined && before?.kind === 'value' && FUNCTION_LETTER.test(before.text)
    if (isCall) this.#hasCall = true
    if (this.#hasValue) this.#words.push(isCall ? 'of' : 'times')
    if (!isCall && text === '(' && !this.#isShort()) this.#words.push('the quantity')
    this.#depth++
    this.#hasValue = false
    return true
  }

  /** The bracket that has been opened holds one value: `(-3)`. */
  #isShort(): boolean {
    const end = /^[-−+]$/.test(this.#signs[this.#at]?.text ?? '') ? this.#at + 2 : this.#at + 1
    return this.#signs[end]?.kind === 'close'
  }

  #bar(): boolean {
    if (!this.#isInBars) {
      if (this.#hasValue) return false
      this.#words.push('the absolute value of')
    } else if (!this.#hasValue) return false
    this.#isInBars = !this.#isInBars
    return true
  }
}

/** `a` in small letters is an article. */
function valueWords(text: string): string {
  const scientific = SCIENTIFIC.exec(text)
  if (scientific) {
    const [, factor = '', sign = '', digits = ''] = scientific
    const power = powerWords(`${/[-−]/.test(sign) ? 'minus ' : ''}${cardinal(digits)}`, true, digits)
    return `${valueWords(factor)} times ten ${power.replace(/^squared$/, 'to the second').replace(/^cubed$/, 'to the third')}`
  }
  const numeral = parseNumeral(text)
  if (numeral) return numeralWords(numeral)
  const vulgar = vulgarFraction(text)
  if (vulgar !== null) return vulgar
  if (Object.hasOwn(VALUES, text)) return VALUES[text] as string
  return text === 'a' ? 'A' : (greekName(text) ?? text)
}

/** `two` → `squared`, `six` → `to the sixth`, `minus five` → `to the minus five`, `n` → `to the n`. */
function powerWords(words: string, isSimple: boolean, digits?: string): string {
  if (words === 'two') return 'squared'
  if (words === 'three') return 'cubed'
  if (digits !== undefined && !words.startsWith('minus')) return `to the ${ordinal(digits)}`
  const isWhole =
    /^[a-z-]+(?: (?:hundred|thousand))*$/.test(words) && words.length > 2 && !words.includes('point')
  if (isWhole && !/^(?:pi|theta|alpha|beta|lambda|infinity)$/.test(words)) {
    return `to the ${toOrdinal(words)}`
  }
  return isSimple || /^(?:minus )?\S+$/.test(words) ? `to the ${words}` : `to the power of ${words}`
}

/** Null for what is no expression of mathematics, or not a whole one. */
export function formulaWords(text: string): Formula | null {
  const signs = signsOf(text)
  if (!signs || (signs.length < 2 && !SCIENTIFIC.test(text))) return null
  const said = new Speaker(signs).speak()
  return said && { spokenAs: said.words, isCertain: said.hasCall || CERTAIN.test(flatten(text)) }
}
