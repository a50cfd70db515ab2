/**
 * Rules that turn eSpeak's IPA into the symbols that a model was trained on: the longest that fits wins, and among
 * equals the first whose neighbours fit. A sound that no rule names stays as it is.
 */

/** What must stand beside a sound: another sound of that class; the edge of a word counts as neither. */
type Neighbour = 'vowel' | 'consonant'

export interface SymbolRule {
  readonly from: string
  readonly to: string
  readonly after?: Neighbour
  readonly before?: Neighbour
  /** Not in front of a vowel: another sound, or the end of the word. */
  readonly notBeforeVowel?: boolean
}

export interface SymbolRules {
  readonly longest: number
  readonly byText: ReadonlyMap<string, readonly SymbolRule[]>
}

type RuleLine = readonly [from: string, to: string, when?: Omit<SymbolRule, 'from' | 'to'>]

/** One spelling for each sound: marks apart from their letters, but for the cedilla, and no ties. */
export const plainIpa = (ipa: string): string =>
  ipa
    .normalize('NFD')
    .replace(/c\u0327/g, 'ç')
    .replace(/\u0361/g, '')
    .trim()

/** Later lines yield to earlier ones, so that what is special stands in front. */
export function symbolRules(...lines: readonly RuleLine[]): SymbolRules {
  const byText = new Map<string, SymbolRule[]>()
  for (const [text, to, when] of lines) {
    const from = plainIpa(text)
    const known = byText.get(from) ?? []
    known.push({ from, to, ...when })
    byText.set(from, known)
  }
  return { byText, longest: Math.max(...[...byText.keys()].map((key) => key.length)) }
}

const VOWEL = /[aeiouyæøœɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻ]/u
const STRESS = /[ˈˌ]/u

/** The sound at `at`, as it is written and as the model knows it. */
export function soundAt(
  ipa: string,
  at: number,
  { byText, longest }: SymbolRules,
): { readonly text: string; readonly symbols: string } {
  for (let length = Math.min(longest, ipa.length - at); length > 0; length--) {
    const text = ipa.slice(at, at + length)
    const rule = byText.get(text)?.find((candidate) => fits(candidate, ipa, at))
    if (rule) return { text, symbols: rule.to }
  }
  const text = String.fromCodePoint(ipa.codePointAt(at) as number)
  return { text, symbols: text }
}

function fits({ from, after, before, notBeforeVowel }: SymbolRule, ipa: string, at: number): boolean {
  const next = classOf(ipa.charAt(at + from.length))
  if (notBeforeVowel && next === 'vowel') return false
  if (before && next !== before) return false
  return !after || classOf(ipa.charAt(at - 1)) === after
}

/** In this notation a stress mark stands right before its vowel. */
function classOf(letter: string): Neighbour | null {
  if (letter === '' || letter === ' ') return null
  return VOWEL.test(letter) || STRESS.test(letter) ? 'vowel' : 'consonant'
}
