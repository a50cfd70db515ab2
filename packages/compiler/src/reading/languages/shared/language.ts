/** What the shared readers must know of a language: its number words, its tables, and its ways to say a date. */
import type { ReadBefore } from '../../reading.ts'
import type { WrittenNumber } from './number-format.ts'

export type Gender = 'masculine' | 'feminine' | 'neuter'

/** What is counted: a number may agree with it, and with the sound it begins with. */
export interface Counted {
  readonly word: string
  readonly gender: Gender
}

export interface Noun {
  readonly singular: string
  readonly plural: string
  readonly gender: Gender
}

export interface Currency {
  readonly major: Noun
  /** The hundredth. */
  readonly minor: Noun
}

export interface NumberWords {
  /** Without `counted` as in counting: `uno`, `eins`. `digits` holds nothing else. */
  readonly cardinal: (digits: string, counted?: Counted | null) => string
  readonly ordinal: (digits: string, gender: Gender) => string
  /** What stands behind the decimal mark. */
  readonly fraction: (digits: string) => string
  readonly year: (digits: string) => string
}

export interface WrittenDate {
  /** 1–31. */
  readonly day: number
  /** 1–12. */
  readonly month: number
  /** An ordinal is written: `1er`, `1.º`. */
  readonly isOrdinal: boolean
  /** Two or four digits; '' without one. */
  readonly year: string
}

export interface ClockTime {
  readonly hour: number
  readonly minute: number
  readonly second: number | null
  /** `Uhr`, `h` or `horas` is written. */
  readonly hasUnit: boolean
  /** `a` or `p` of `a. m.` and `p. m.`; '' without it. */
  readonly half: string
}

export interface ConnectingWords {
  readonly minus: string
  readonly plus: string
  readonly plusMinus: string
  readonly comma: string
  readonly point: string
  readonly percent: string
  readonly permille: string
  /** Between the ends of a range. */
  readonly to: string
  /** Before a range; '' where nothing is said. */
  readonly from: string
  /** Between the sides of a score or a ratio. */
  readonly versus: string
  /** `kilometres *per* hour`. */
  readonly per: string
  /** `three *over* seventeen`. */
  readonly over: string
}

export interface Abbreviations {
  /** By how they are written without spaces, with their stops: `z.B.` → `zum Beispiel`. */
  readonly always: Readonly<Record<string, string>>
  /** Only with a number behind: `S.` → `Seite`. */
  readonly beforeNumber: Readonly<Record<string, string>>
  /** Only with a capital letter behind: `M.` → `monsieur`. */
  readonly beforeName: Readonly<Record<string, string>>
  /** Of `always`: those that often stand at the end of a sentence. */
  readonly final: ReadonlySet<string>
}

export interface Language {
  readonly numbers: NumberWords
  readonly words: ConnectingWords
  /** Whether a noun counted by this is in the singular. */
  readonly isSingular: (number: WrittenNumber) => boolean
  /** What `1 %` agrees with; null where it is said as in counting. */
  readonly percentCounted: Counted | null
  /** Behind a number that ends with a noun: `(un millón) de euros`. */
  readonly afterMillions: (noun: string) => string
  readonly sayMoney: (major: string, minor: string, minorNoun: string) => string
  /** By symbol, code and word in small letters. */
  readonly currencies: Readonly<Record<string, Currency>>
  /** By symbol. */
  readonly units: Readonly<Record<string, Noun>>
  /** By word or abbreviation in small letters (`mio`, `millionen`), and by the signs before a currency (`M€`). */
  readonly scales: Readonly<Record<string, Noun>>
  /** Said when they stand alone. */
  readonly symbols: Readonly<Record<string, string>>
  /** A capital letter is no sign of a name or of a new sentence. */
  readonly hasCapitalNouns: boolean
  /** Twelve. */
  readonly months: readonly string[]
  /** In small letters and without stop, by month from 1. */
  readonly monthAbbreviations: Readonly<Record<string, number>>
  /** `de`: what stands between day, month and year; '' when nothing does. */
  readonly dateLinks: ReadonlySet<string>
  /** What a day may end with: the stop of `3.`, the `er` of `1er`. */
  readonly dayMark: RegExp
  /** The day is followed by a stop. */
  readonly hasDayStop: boolean
  /** A short `3/5` behind one of these is a date. */
  readonly dateCues: ReadonlySet<string>
  readonly sayDate: (date: WrittenDate, before: readonly ReadBefore[]) => string
  /** What the hours of a clock are counted as. */
  readonly clockHour: Counted
  /** Behind the time: `Uhr`, `h`, in small letters. */
  readonly timeUnits: ReadonlySet<string>
  /** `14.30` behind one of these is a time. */
  readonly timeCues: ReadonlySet<string>
  readonly sayTime: (time: ClockTime) => string
  /** Null when the language has no word for such parts. */
  readonly sayFraction: (count: number, parts: number) => string | null
  /** `2 1/2`, from both of its parts in words. */
  readonly sayMixed: (whole: string, fraction: string) => string
  /** A word behind a number as what is counted by it; null when it is not. */
  readonly countedAs: (word: string) => Counted | null
  readonly abbreviations: Abbreviations
  /** Articles, prepositions, pronouns, conjunctions: they begin sentences, and are counted by no number. */
  readonly functionWords: ReadonlySet<string>
  /** What a number behind it names, but does not count: `page 21`. In small letters. */
  readonly labels: ReadonlySet<string>
  /** A number of four digits behind one of these is a year. */
  readonly yearCues: ReadonlySet<string>
  /** Words before a full stop that are no abbreviations, and may yet go on: the number of `3. Mai`. */
  readonly mayGoOn: (core: string) => boolean
}

/** Text is no key of a plain object: `constructor` is a word. */
export const lookup = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
