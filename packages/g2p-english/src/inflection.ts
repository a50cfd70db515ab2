/**
 * Regular English endings. The dictionary leaves out what these rules produce, and unknown words (new verbs,
 * names with 's) are read through the word they are made from.
 */
import { fromArpabet, type Phone } from './phones.ts'

const VOICELESS: ReadonlySet<string> = new Set(['P', 'T', 'K', 'F', 'TH'])
const SIBILANT: ReadonlySet<string> = new Set(['S', 'Z', 'SH', 'ZH', 'CH', 'JH'])

type Ending = (stem: readonly Phone[]) => readonly Phone[]
const fixed = (arpabet: string): Ending => {
  const ending = fromArpabet(arpabet)
  return () => ending
}

const last = (stem: readonly Phone[]): string => stem.at(-1)?.name ?? ''
const S: Ending = (stem) =>
  fromArpabet(SIBILANT.has(last(stem)) ? 'IH0 Z' : VOICELESS.has(last(stem)) ? 'S' : 'Z')
const ED: Ending = (stem) => {
  const end = last(stem)
  if (end === 'T' || end === 'D') return fromArpabet('IH0 D')
  return fromArpabet(VOICELESS.has(end) || end === 'S' || end === 'SH' || end === 'CH' ? 'T' : 'D')
}

const LY: Ending = (stem) => fromArpabet(last(stem) === 'L' ? 'IY0' : 'L IY0')

/** [what the word ends with, what stands there in the stem's spelling, the sound]. First match wins. */
const RULES: readonly (readonly [RegExp, string, Ending])[] = [
  [/'s$/, '', S],
  [/s'$/, 's', () => []],
  [/s'$/, '', S],
  [/ies$/, 'y', S],
  [/s$/, '', S],
  [/es$/, '', S],
  [/ied$/, 'y', ED],
  [/ed$/, 'e', ED],
  [/ed$/, '', ED],
  [/ing$/, '', fixed('IH0 NG')],
  [/ing$/, 'e', fixed('IH0 NG')],
  [/in'$/, '', fixed('IH0 N')],
  [/in'$/, 'e', fixed('IH0 N')],
  [/ly$/, '', LY],
  [/ness$/, '', fixed('N AH0 S')],
  [/less$/, '', fixed('L AH0 S')],
  [/ful$/, '', fixed('F AH0 L')],
  [/'ll$/, '', fixed('AH0 L')],
  [/'d$/, '', ED],
  [/'ve$/, '', fixed('AH0 V')],
  [/'re$/, '', fixed('ER0')],
]

/** Phones of a regular form of a known word, or undefined. `lookup` knows the stems. */
export function inflect(
  word: string,
  lookup: (stem: string) => readonly Phone[] | undefined,
): readonly Phone[] | undefined {
  for (const [ending, replacement, sound] of RULES) {
    if (!ending.test(word)) continue
    const spelling = word.replace(ending, replacement)
    const doubled = /([b-df-hj-np-tv-z])\1$/.test(spelling) ? [spelling, spelling.slice(0, -1)] : [spelling]
    for (const candidate of doubled) {
      const stem = lookup(candidate)
      if (stem) return [...stem, ...sound(stem)]
    }
  }
  return undefined
}
