/** Signs of mathematics in words, as they are said between two values. */

export const OPERATORS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '−': 'minus',
  '-': 'minus',
  '–': 'minus',
  '±': 'plus or minus',
  '∓': 'minus or plus',
  '×': 'times',
  '·': 'times',
  '⋅': 'times',
  '*': 'times',
  '÷': 'divided by',
  '=': 'equals',
  '==': 'equals',
  '===': 'equals',
  '!=': 'is not equal to',
  '≠': 'is not equal to',
  '≈': 'is approximately',
  '≅': 'is congruent to',
  '≡': 'is equivalent to',
  '∝': 'is proportional to',
  '<': 'is less than',
  '>': 'is greater than',
  '<=': 'is less than or equal to',
  '>=': 'is greater than or equal to',
  '≤': 'is less than or equal to',
  '≥': 'is greater than or equal to',
  '≪': 'is much less than',
  '≫': 'is much greater than',
  '∈': 'is in',
  '∉': 'is not in',
  '⊂': 'is a subset of',
  '⊆': 'is a subset of',
  '∪': 'union',
  '∩': 'intersection',
  '∧': 'and',
  '∨': 'or',
  '→': 'to',
  '⇒': 'implies',
  '⇔': 'if and only if',
  '∘': 'of',
}

/** Signs that stand in front of one value. */
export const PREFIXES: Readonly<Record<string, string>> = {
  '√': 'the square root of',
  '∛': 'the cube root of',
  '∜': 'the fourth root of',
  '∑': 'the sum of',
  Σ: 'the sum of',
  '∏': 'the product of',
  '∫': 'the integral of',
  '∂': 'partial',
  '∇': 'del',
  '¬': 'not',
  '∀': 'for all',
  '∃': 'there exists',
  '∴': 'therefore',
  '∵': 'because',
}

/** Values that are written with one sign. */
export const VALUES: Readonly<Record<string, string>> = { '∞': 'infinity', '∅': 'the empty set', ℏ: 'h bar' }

const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )
const ALPHA = 'α'.charCodeAt(0)
const VARIANTS: Readonly<Record<string, string>> = { ϵ: 'ε', ϑ: 'θ', ϕ: 'φ', ϖ: 'π', ϱ: 'ρ', µ: 'μ', Ω: 'ω' }

/** `π` → `pi`, `Δ` → `delta`; undefined for other letters. */
export function greekName(letter: string): string | undefined {
  if (letter.length !== 1) return undefined
  const lower = VARIANTS[letter] ?? letter.toLowerCase()
  return GREEK_NAMES[lower.charCodeAt(0) - ALPHA]
}
