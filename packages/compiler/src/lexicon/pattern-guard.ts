/**
 * Tells before a pattern is ever run how much work it can make, at worst, on the few characters that it sees. A
 * pattern may be refused that would have been harmless; none is let through that is not.
 */
import { parsePattern, UnreadablePattern } from './pattern-syntax.ts'
import type { PatternItem, PatternNode, PatternSequence } from './pattern-syntax.ts'

/** Characters that a pattern ever sees at once. */
export const PATTERN_SIGHT = 256
const MAX_PATTERN_LENGTH = 500
const FLAGS = /^[imsu]*$/
/** Ways to match, tried from one place. */
const MAX_WAYS = 100_000

export interface GuardedPattern {
  readonly pattern: string
  readonly flags: string
  /** It may match white space, and so more than one word. */
  readonly spans: boolean
}

/** What is wrong with it, or what to run. `starts`: at how many places it is tried. */
export function guardPattern(
  pattern: string,
  flags: string,
  starts: number,
): GuardedPattern | { readonly wrong: string } {
  if (!FLAGS.test(flags)) return { wrong: `flags other than i, m, s and u` }
  if (pattern === '' || pattern.length > MAX_PATTERN_LENGTH) return { wrong: `${pattern.length} characters` }
  try {
    void new RegExp(pattern, flags)
    const sets = new CharacterSets(pattern, flags)
    const alternatives = parsePattern(pattern, flags.includes('u'))
    const ways = waysOf(alternatives, [], sets)
    if (ways * starts > MAX_WAYS) return { wrong: 'one that may be matched in too many ways' }
    return { pattern, flags, spans: atomsOf(alternatives).some((source) => sets.includes(source, ' ')) }
  } catch (error) {
    if (error instanceof UnreadablePattern) return { wrong: `one that ${error.message}` }
    if (error instanceof SyntaxError) return { wrong: 'one that is no regular expression' }
    throw error
  }
}

/** `follow`: the atoms that may stand behind. */
function waysOf(alternatives: readonly PatternSequence[], follow: Atoms, sets: CharacterSets): number {
  return alternatives.reduce((sum, sequence) => sum + waysOfSequence(sequence, follow, sets), 0)
}

type Atoms = readonly string[]

function waysOfSequence(sequence: PatternSequence, follow: Atoms, sets: CharacterSets): number {
  let ways = 1
  let behind = follow
  for (const item of sequence.toReversed()) {
    const { node, min, max } = item
    const { atoms: first, isNullable } = firstOf(node)
    refuseNesting(item)
    // Where what is repeated cannot be taken for what follows, there is one way to end the repetition.
    const isCertain = min === max || !first.some((atom) => behind.some((next) => sets.overlap(atom, next)))
    if (!isCertain) ways *= Math.min(max, PATTERN_SIGHT) - Math.min(min, PATTERN_SIGHT) + 1
    if (node.kind === 'group') ways *= waysOf(node.alternatives, behind, sets)
    behind = min === 0 || isNullable ? [...new Set([...first, ...behind])] : first
  }
  return ways
}

function refuseNesting({ node, max }: PatternItem): void {
  if (node.kind !== 'group') return
  const isRepeated = max > 1
  if (node.isLook && max === 0) return
  const inside = node.alternatives.flat()
  if (isRepeated && node.alternatives.length > 1) throw new UnreadablePattern('repeats alternatives')
  if ((isRepeated || node.isLook) && inside.some(isVariable)) {
    throw new UnreadablePattern('repeats something inside what is repeated')
  }
}

/** It, or something in it, may be there more or less often. */
function isVariable({ node, min, max }: PatternItem): boolean {
  if (min !== max) return true
  return node.kind === 'group' && (node.alternatives.length > 1 || node.alternatives.flat().some(isVariable))
}

interface First {
  readonly atoms: Atoms
  readonly isNullable: boolean
}

function firstOf(node: PatternNode): First {
  if (node.kind === 'atom') return { atoms: [node.source], isNullable: false }
  if (node.kind === 'place' || node.isLook) return { atoms: [], isNullable: true }
  const firsts = node.alternatives.map(firstOfSequence)
  return {
    atoms: firsts.flatMap(({ atoms }) => atoms),
    isNullable: firsts.some(({ isNullable }) => isNullable),
  }
}

function firstOfSequence(sequence: PatternSequence): First {
  const atoms: string[] = []
  for (const { node, min } of sequence) {
    const first = firstOf(node)
    atoms.push(...first.atoms)
    if (min > 0 && !first.isNullable) return { atoms, isNullable: false }
  }
  return { atoms, isNullable: true }
}

function atomsOf(alternatives: readonly PatternSequence[]): string[] {
  return alternatives.flat().flatMap(({ node }) => {
    if (node.kind === 'atom') return [node.source]
    return node.kind === 'group' ? atomsOf(node.alternatives) : []
  })
}

/** Which characters an atom stands for, found by trying it on those that can tell two atoms of the pattern apart. */
class CharacterSets {
  readonly #samples: readonly string[]
  readonly #flags: string
  readonly #sets = new Map<string, ReadonlySet<string> | null>()
  readonly #overlaps = new Map<string, Map<string, boolean>>()

  constructor(pattern: string, flags: string) {
    this.#flags = flags
    this.#samples = samplesOf(pattern, flags.includes('u'))
  }

  overlap(one: string, other: string): boolean {
    if (one === other) return true
    const known = this.#overlaps.get(one)?.get(other)
    if (known !== undefined) return known
    const [first, second] = [this.#setOf(one), this.#setOf(other)]
    const found = !first || !second || [...first].some((character) => second.has(character))
    const row = this.#overlaps.get(one) ?? new Map<string, boolean>()
    this.#overlaps.set(one, row.set(other, found))
    return found
  }

  includes(atom: string, character: string): boolean {
    return this.#setOf(atom)?.has(character) ?? true
  }

  /** Null where the samples cannot tell. */
  #setOf(atom: string): ReadonlySet<string> | null {
    const known = this.#sets.get(atom)
    if (known !== undefined) return known
    const matcher = new RegExp(`^(?:${atom})$`, this.#flags.replace('m', ''))
    const found = new Set(this.#samples.filter((sample) => matcher.test(sample)))
    const set = found.size === 0 || /\\[pP]\{/.test(atom) ? null : found
    this.#sets.set(atom, set)
    return set
  }
}

/** What `\s` and `\w` hold beyond Latin, and some of what only negated sets hold. */
// prettier-ignore
const FAR = [
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f,
  0x205f, 0x212a, 0x3000, 0x4e00, 0xfeff, 0x1f600,
]

/** Every border of a set stands in the pattern, in ASCII and Latin, or in {@link FAR}. */
function samplesOf(pattern: string, isUnicode: boolean): string[] {
  const codes = new Set<number>(Array.from({ length: 0x250 }, (_, code) => code))
  const inPattern = isUnicode ? Array.from(pattern) : pattern.split('')
  const escaped = [...pattern.matchAll(/\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2}))/g)]
  const borders = [
    ...inPattern.map((character) => character.codePointAt(0) as number),
    ...escaped.map(([, long, short, byte]) => Number.parseInt(long ?? short ?? byte ?? '0', 16)),
    ...FAR,
  ]
  for (const border of borders) for (const code of [border - 1, border, border + 1]) codes.add(code)
  const last = isUnicode ? 0x10ffff : 0xffff
  const samples = [...codes].filter((code) => code >= 0 && code <= last).map((c) => String.fromCodePoint(c))
  return [...new Set(samples.flatMap((c) => [c, c.toLowerCase(), c.toUpperCase()]))]
}
