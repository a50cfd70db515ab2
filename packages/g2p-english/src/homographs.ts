/** Words that are spelled alike and said differently. The words beside them decide, as far as words can. */
import { fromArpabet, type Phone } from './phones.ts'

/** Noun or adjective, then verb; the first is the default unless the entry says otherwise. */
type Entry = readonly [noun: string, verb: string, fallback?: 'verb']

// prettier-ignore
const ENTRIES: Readonly<Record<string, Entry>> = {
  abuse: ['AH0 B Y UW1 S', 'AH0 B Y UW1 Z'], advocate: ['AE1 D V AH0 K AH0 T', 'AE1 D V AH0 K EY2 T'],
  alternate: ['AO1 L T ER0 N AH0 T', 'AO1 L T ER0 N EY2 T'], approximate: ['AH0 P R AA1 K S AH0 M AH0 T', 'AH0 P R AA1 K S AH0 M EY2 T'],
  appropriate: ['AH0 P R OW1 P R IY0 AH0 T', 'AH0 P R OW1 P R IY0 EY2 T'], associate: ['AH0 S OW1 SH IY0 AH0 T', 'AH0 S OW1 SH IY0 EY2 T', 'verb'],
  close: ['K L OW1 S', 'K L OW1 Z'], conduct: ['K AA1 N D AH2 K T', 'K AH0 N D AH1 K T'], conflict: ['K AA1 N F L IH0 K T', 'K AH0 N F L IH1 K T'],
  contest: ['K AA1 N T EH0 S T', 'K AH0 N T EH1 S T'], contract: ['K AA1 N T R AE2 K T', 'K AH0 N T R AE1 K T'],
  contrast: ['K AA1 N T R AE0 S T', 'K AH0 N T R AE1 S T'], convert: ['K AA1 N V ER0 T', 'K AH0 N V ER1 T', 'verb'],
  decrease: ['D IY1 K R IY2 S', 'D IH0 K R IY1 S'], defect: ['D IY1 F EH0 K T', 'D IH0 F EH1 K T'], deliberate: ['D IH0 L IH1 B ER0 AH0 T', 'D IH0 L IH1 B ER0 EY2 T'],
  desert: ['D EH1 Z ER0 T', 'D IH0 Z ER1 T'], diffuse: ['D IH0 F Y UW1 S', 'D IH0 F Y UW1 Z'], discount: ['D IH1 S K AW0 N T', 'D IH0 S K AW1 N T'],
  duplicate: ['D UW1 P L AH0 K AH0 T', 'D UW1 P L AH0 K EY2 T'], elaborate: ['IH0 L AE1 B ER0 AH0 T', 'IH0 L AE1 B ER0 EY2 T'],
  estimate: ['EH1 S T AH0 M AH0 T', 'EH1 S T AH0 M EY2 T'], excuse: ['IH0 K S K Y UW1 S', 'IH0 K S K Y UW1 Z', 'verb'],
  export: ['EH1 K S P AO0 R T', 'IH0 K S P AO1 R T'], extract: ['EH1 K S T R AE2 K T', 'IH0 K S T R AE1 K T'],
  graduate: ['G R AE1 JH AH0 W AH0 T', 'G R AE1 JH AH0 W EY2 T'], house: ['HH AW1 S', 'HH AW1 Z'], import: ['IH1 M P AO2 R T', 'IH0 M P AO1 R T'],
  increase: ['IH1 N K R IY2 S', 'IH0 N K R IY1 S'], insert: ['IH1 N S ER2 T', 'IH0 N S ER1 T', 'verb'], insult: ['IH1 N S AH2 L T', 'IH0 N S AH1 L T'],
  intimate: ['IH1 N T AH0 M AH0 T', 'IH1 N T AH0 M EY2 T'], live: ['L AY1 V', 'L IH1 V', 'verb'], lives: ['L AY1 V Z', 'L IH1 V Z'],
  moderate: ['M AA1 D ER0 AH0 T', 'M AA1 D ER0 EY2 T'], object: ['AA1 B JH EH0 K T', 'AH0 B JH EH1 K T'], perfect: ['P ER1 F IH2 K T', 'P ER0 F EH1 K T'],
  permit: ['P ER1 M IH2 T', 'P ER0 M IH1 T', 'verb'], present: ['P R EH1 Z AH0 N T', 'P R IY0 Z EH1 N T'], produce: ['P R OW1 D UW0 S', 'P R AH0 D UW1 S', 'verb'],
  progress: ['P R AA1 G R EH2 S', 'P R AH0 G R EH1 S'], project: ['P R AA1 JH EH0 K T', 'P R AH0 JH EH1 K T'], protest: ['P R OW1 T EH2 S T', 'P R AH0 T EH1 S T'],
  rebel: ['R EH1 B AH0 L', 'R IH0 B EH1 L'], record: ['R EH1 K ER0 D', 'R IH0 K AO1 R D'], refund: ['R IY1 F AH2 N D', 'R IH0 F AH1 N D'],
  refuse: ['R EH1 F Y UW2 Z', 'R IH0 F Y UW1 Z', 'verb'], reject: ['R IY1 JH EH0 K T', 'R IH0 JH EH1 K T', 'verb'],
  separate: ['S EH1 P R AH0 T', 'S EH1 P ER0 EY2 T'], subject: ['S AH1 B JH IH0 K T', 'S AH0 B JH EH1 K T'], survey: ['S ER1 V EY2', 'S ER0 V EY1'],
  suspect: ['S AH1 S P EH2 K T', 'S AH0 S P EH1 K T', 'verb'], torment: ['T AO1 R M EH2 N T', 'T AO0 R M EH1 N T'],
  transfer: ['T R AE1 N S F ER0', 'T R AE0 N S F ER1'], transport: ['T R AE1 N S P AO0 R T', 'T R AE0 N S P AO1 R T'],
  use: ['Y UW1 S', 'Y UW1 Z', 'verb'], uses: ['Y UW1 S IH0 Z', 'Y UW1 Z IH0 Z', 'verb'],
}

const VERB_AFTER = new Set(
  `to will would can could shall should may might must do does did don't doesn't didn't won't can't couldn't wouldn't
  shouldn't cannot not never always often i you we they who let's please help helps ll i'll you'll we'll they'll he'll she'll`.split(
    /\s+/,
  ),
)
const NOUN_AFTER = new Set(
  `a an the this that these those my your his her its our their of in on at by for from with no any some each every new
  is are was were be been very so too more most`.split(/\s+/),
)
const OBJECT = new Set(
  'the a an it them this that these those my your his her our their all me you him us'.split(' '),
)
/** Forms of `be` and `have` are followed by a participle: "has read". */
const PARTICIPLE_AFTER = new Set(
  `have has had having be been is are was were i've you've we've they've he's she's`.split(/\s+/),
)

/** Phones of a homograph among its neighbours; undefined for every other word. Words are in lower case. */
export function resolveHomograph(
  word: string,
  previous: string | undefined,
  next: string | undefined,
): readonly Phone[] | undefined {
  if (word === 'read') return fromArpabet(PARTICIPLE_AFTER.has(previous ?? '') ? 'R EH1 D' : 'R IY1 D')
  const plural = !Object.hasOwn(ENTRIES, word) && word.endsWith('s') ? word.slice(0, -1) : word
  const entry = Object.hasOwn(ENTRIES, plural) ? ENTRIES[plural] : undefined
  if (!entry) return undefined
  const [noun, verb, fallback] = entry
  const isVerb = VERB_AFTER.has(previous ?? '')
    ? true
    : NOUN_AFTER.has(previous ?? '')
      ? false
      : OBJECT.has(next ?? '') || fallback === 'verb'
  const phones = isVerb ? verb : noun
  if (plural === word) return fromArpabet(phones)
  return fromArpabet(`${phones} ${/ (S|Z)$/.test(phones) ? 'IH0 Z' : / (T|K|P|F)$/.test(phones) ? 'S' : 'Z'}`)
}
