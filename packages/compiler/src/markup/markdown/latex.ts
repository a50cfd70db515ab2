/** Formulae in LaTeX as a person reads them out; what is not known is said by its name. */

const NAMES: ReadonlyMap<string, string> = named({
  times: 'times',
  cdot: 'times',
  div: 'divided by',
  pm: 'plus or minus',
  leq: 'is at most',
  le: 'is at most',
  geq: 'is at least',
  ge: 'is at least',
  neq: 'is not',
  ne: 'is not',
  approx: 'is about',
  equiv: 'is equivalent to',
  infty: 'infinity',
  sum: 'the sum',
  prod: 'the product',
  int: 'the integral',
  lim: 'the limit',
  to: 'to',
  rightarrow: 'to',
  Rightarrow: 'implies',
  in: 'in',
  subset: 'subset of',
  cup: 'union',
  cap: 'intersected with',
  forall: 'for all',
  exists: 'there is',
  partial: 'partial',
  nabla: 'nabla',
  ldots: 'and so on',
  dots: 'and so on',
  cdots: 'and so on',
  sin: 'sine',
  cos: 'cosine',
  tan: 'tangent',
  log: 'log',
  ln: 'natural log',
  exp: 'exponential',
})

/** Change how a formula looks, and nothing of what it says. */
const SILENT = new Set(
  'left right big Big bigg quad qquad displaystyle limits mathrm mathbf mathbb mathcal mathit text operatorname , ; ! : |'.split(
    ' ',
  ),
)

const SYMBOLS: ReadonlyMap<string, string> = named({
  '=': 'equals',
  '+': 'plus',
  '-': 'minus',
  '−': 'minus',
  '<': 'is less than',
  '>': 'is greater than',
  '/': 'over',
  '|': '',
  '&': '',
  '~': '',
})

/** Groups deeper than this are said without their structure. */
const MAX_DEPTH = 20

export function sayLatex(source: string): string {
  const tokens = source.match(/\\[a-zA-Z]+|\\.|[{}^_]|\d+(?:[.,]\d+)*|\p{L}+|[^\s]/gu) ?? []
  return new Reading(tokens).all().replaceAll(/\s+/g, ' ').trim()
}

class Reading {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  all(): string {
    const words: string[] = []
    while (this.#at < this.#tokens.length) words.push(this.#next(0))
    return words.join(' ')
  }

  #next(depth: number): string {
    const token = this.#tokens[this.#at++] ?? ''
    if (token === '{') return depth > MAX_DEPTH ? '' : this.#group(depth + 1)
    if (token === '}') return ''
    if (token === '^') return depth > MAX_DEPTH ? 'to the power of' : power(this.#next(depth + 1))
    if (token === '_') return depth > MAX_DEPTH ? 'sub' : `sub ${this.#next(depth + 1)}`
    if (token.startsWith('\\')) return this.#command(token.slice(1), depth)
    return SYMBOLS.get(token) ?? token
  }

  #group(depth: number): string {
    const words: string[] = []
    while (this.#at < this.#tokens.length) {
      if (this.#tokens[this.#at] === '}') {
        this.#at++
        break
      }
      words.push(this.#next(depth))
    }
    return words.join(' ')
  }

  #command(name: string, depth: number): string {
    const isFlat = depth > MAX_DEPTH
    if (!isFlat && /^[dt]?frac$/.test(name)) {
      const above = this.#next(depth + 1)
      return `${above} over ${this.#next(depth + 1)}`
    }
    if (!isFlat && name === 'sqrt') return `the square root of ${this.#next(depth + 1)}`
    if (SILENT.has(name)) return ''
    if (/^[^a-zA-Z]$/.test(name)) return SYMBOLS.get(name) ?? (/[{}\\]/.test(name) ? '' : name)
    return NAMES.get(name) ?? name
  }
}

function named(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names))
}

function power(exponent: string): string {
  if (exponent === '2') return 'squared'
  if (exponent === '3') return 'cubed'
  return `to the power of ${exponent}`
}
