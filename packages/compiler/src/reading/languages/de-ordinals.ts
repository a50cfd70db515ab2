/**
 * German ordinals, which are written as a number with a full stop and agree with what stands around them:
 * `der 3. Platz`, `am 3. Mai`, `in der 2. Liga`, `unter Ludwig XIV.`
 */
import type { Piece, ReadBefore, Reader } from '../reading.ts'
import { germanGender } from './de-nouns.ts'
import { GERMAN_NUMBERS, ordinalStem } from './de-numbers.ts'
import { GERMAN_FUNCTION_WORDS, GERMAN_LABELS, GERMAN_MONTHS } from './de-words.ts'
import { words } from './shared/language.ts'
import type { Gender, WrittenDate } from './shared/language.ts'
import { isCertainRoman, romanValue } from './shared/roman.ts'

const MONTHS = new Set(GERMAN_MONTHS.map((month) => month.toLowerCase()))

/** Behind these `dritten`, whatever follows. */
const DATIVE = words(
  'am im zum vom beim dem den des einem einen eines bis ab seit nach von zu mit vor unter auf aus',
)
const DETERMINER =
  /^(?:de[rmns]|d[ia]s|die|am|im|zum|zur|vom|beim|ins|ans|aufs|(?:ein|kein|mein|dein|sein|ihr|unser|euer|eur|jed|dies|welch|jen|all)(?:e|en|em|er|es)?)$/
const PREPOSITION = words(
  'in an auf mit von zu bei aus nach seit vor während unter über hinter neben zwischen ab gegenüber außer trotz wegen innerhalb außerhalb',
)
const WEEKDAY = words(
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
)
/** Nouns that numbers order rather than count, also without an article. */
const ORDERED =
  /^(?:[fs]c|sv|.*(?:woche|s[iy]mphonie|sinfonie|gebot|strophe|szene|folge|liga|weltkrieg|jahrhunderts?|jahrtausends?|stock|stockwerk|etage|klasse|kapitel|auflage|runde|rang|platz|spieltag|halbzeit|advent|geburtstag|quartal|halbjahr|lesung|akt|satz|bezirk|jahrestag|todestag|minute|weihnachtstag|semester|republik|reich|preis|staffel|vorsitzende[rn]?|bürgermeister(?:in)?|obergeschoss|og))$/

export const isGermanOrdered = (noun: string): boolean => ORDERED.test(noun.toLowerCase())

const lower = (token: ReadBefore | undefined): string => token?.text.toLowerCase() ?? ''

/** What decides the ending: the word before, or that before the first of several (`der 3. und 4.`). */
function governing(before: readonly ReadBefore[]): readonly ReadBefore[] {
  const isOfSeveral = /^(?:ordinal|date)$/.test(before.at(-2)?.kind ?? '')
  const isChained = isOfSeveral && /^(?:und|oder|bis|sowie)$/.test(lower(before.at(-1)))
  return isChained && lower(before.at(-3)) !== '' ? before.slice(0, -2) : before
}

/** `e`, `en`, `er` or `es`. */
function ending(before: readonly ReadBefore[], gender: Gender): string {
  const context = governing(before)
  const [word, earlier] = [lower(context.at(-1)), lower(context.at(-2))]
  if (
    word === 'die' ||
    word === 'das' ||
    /^(?:jede|diese|welche|jene|(?:[mds]|k)?eine|ihre|unsere|eure)$/.test(word)
  ) {
    return 'e'
  }
  if (word === 'der') return gender === 'feminine' || PREPOSITION.has(earlier) ? 'en' : 'e'
  if (word === 'zur' || DATIVE.has(word) || /e[mn]$/.test(word))
    return DETERMINER.test(word) || DATIVE.has(word) ? 'en' : strong(gender)
  if (/^(?:jed|dies|welch|jen)e[rs]$/.test(word)) return 'e'
  if (/^(?:[mdsk]?ein|ihr|unser|eur)e[rs]$/.test(word)) return 'en'
  return strong(gender)
}

const strong = (gender: Gender): string => (gender === 'feminine' ? 'e' : gender === 'neuter' ? 'es' : 'er')

export function germanDate(
  { day, month, year }: WrittenDate,
  before: readonly ReadBefore[],
  sayYear: (digits: string) => string,
): string {
  // `am Montag, 3. Mai`: the weekday has taken the preposition.
  const context = WEEKDAY.has(lower(before.at(-1))) ? before.slice(0, -1) : before
  const said = `${ordinalStem(String(day))}${ending(context, 'masculine')} ${GERMAN_MONTHS[month - 1] ?? ''}`
  return year === '' ? said : `${said} ${sayYear(year)}`
}

/** The digits of `3`, or of `III`. */
function digitsOf(core: string): string | null {
  if (/^\d{1,3}$/.test(core)) return core
  const value = /^[IVX]+$/.test(core) ? romanValue(core) : null
  return value === null ? null : String(value)
}

/** The noun that the ordinal belongs to, a few words on: `3. und 4. Platz`. */
const nounBehind = (pieces: readonly Piece[]): string =>
  pieces.slice(1).find(({ core }) => /^\p{Lu}\p{L}/u.test(core))?.core ?? ''

const isStartOfSentence = (core: string): boolean =>
  /^\p{Lu}/u.test(core) && GERMAN_FUNCTION_WORDS.has(core.toLowerCase())

export const readGermanOrdinal: Reader = ({ pieces, before }) => {
  const [first, second, third] = pieces
  const digits = digitsOf(first.core)
  if (digits === null || !/^\.[–-]?$/.test(first.after)) return null
  // `Er kam am 3. Dann ging er.`: a day, whatever follows.
  const isDay = /^(?:am|vom|zum)$/.test(lower(before.at(-1))) && Number(digits) <= 31
  if (isDay && first.after === '.' && (!second || isStartOfSentence(second.core))) {
    const spokenAs = `${ordinalStem(digits)}en`
    return { pieces: 1, spokenAs, kind: 'ordinal', takesAfter: 1, endsSentence: true }
  }
  if (!second) return null
  if (first.after.length > 1) return readOrdinalRange(digits, pieces, before)
  if (second.before !== '' || MONTHS.has(second.core.toLowerCase())) return null
  const isSmall = /^\p{Ll}/u.test(second.core)
  const isDetermined = DETERMINER.test(lower(governing(before).at(-1)))
  const isOrdered = isGermanOrdered(second.core)
  const isNoun = /^\p{Lu}\p{L}/u.test(second.core) && !isStartOfSentence(second.core)
  // "1. und 2. Klasse"
  const isOneOfTwo = /^(?:und|oder|bis|sowie)$/.test(second.core) && /^\d/.test(third?.core ?? '')
  const isRoman = !/^\d/.test(first.core)
  const isOrdinal = isRoman
    ? isOrdered || (isDetermined && isNoun)
    : (isSmall && (isOneOfTwo || before.length > 0 || !first.startsLine)) ||
      (isNoun && (isDetermined || isOrdered))
  if (!isOrdinal) return null
  const gender = germanGender(nounBehind(pieces))
  return { pieces: 1, spokenAs: ordinalStem(digits) + ending(before, gender), kind: 'ordinal', takesAfter: 1 }
}

/** `3.–5. Mai`. */
function readOrdinalRange(digits: string, pieces: readonly Piece[], before: readonly ReadBefore[]) {
  const [, second, third] = pieces
  if (!second || !third || second.isSpaced || second.after !== '.' || !/^\d{1,3}$/.test(second.core))
    return null
  const suffix = ending(before, germanGender(third.core))
  const spokenAs = `${ordinalStem(digits)}${suffix} bis ${ordinalStem(second.core)}${suffix}`
  return { pieces: 2, spokenAs, kind: 'range', takesAfter: 1 } as const
}

const TITLE = words(
  'könig königin kaiser kaiserin papst zar zarin herzog herzogin fürst kurfürst graf sultan schah pharao prinz',
)
const DATIVE_BEFORE_NAME = words('von mit unter bei nach zu seit aus vor gegenüber neben')
const ACCUSATIVE_BEFORE_NAME = words('durch für gegen ohne um über an auf')
const FEMALE = /^(?:elisabeth|königin|kaiserin|zarin|herzogin|\p{L}+a)$/u

/** `Ludwig XIV.` → `Ludwig der Vierzehnte`; `Band II` → `Band zwei`. */
export const readGermanRoman: Reader = ({ pieces: [first, second], before }) => {
  const value = romanValue(first.core)
  const previous = before.at(-1)
  if (value === null) return null
  const isLabel = GERMAN_LABELS.has(lower(previous))
  const isName =
    previous !== undefined && /^\p{Lu}\p{Ll}+$/u.test(previous.text) && previous.punctuationAfter === ''
  if (isName && !isLabel && first.after.startsWith('.') && /^[IVX]+$/.test(first.core)) {
    const isEnd = second === undefined || isStartOfSentence(second.core)
    const spokenAs = regnal(String(value), before)
    return { pieces: 1, spokenAs, kind: 'roman', takesAfter: 1, ...(isEnd ? { endsSentence: true } : {}) }
  }
  if (!(isLabel && /^[IVXL]+$/.test(first.core)) && !isCertainRoman(first.core)) return null
  return { pieces: 1, spokenAs: cardinalOf(value), kind: 'roman' }
}

const cardinalOf = (value: number): string =>
  value > 1100 && value < 2000 ? GERMAN_NUMBERS.year(String(value)) : GERMAN_NUMBERS.cardinal(String(value))

/** With its article, in the case that the words before the name ask for. */
function regnal(digits: string, before: readonly ReadBefore[]): string {
  const stem = ordinalStem(digits)
  const name = stem.charAt(0).toUpperCase() + stem.slice(1)
  const parts = before.map(({ text }) => text)
  // The name may be of two words, with a title in front.
  let at = parts.length - 1
  while (
    at > 0 &&
    /^\p{Lu}\p{Ll}+$/u.test(parts[at - 1] ?? '') &&
    !DATIVE_BEFORE_NAME.has((parts[at - 1] ?? '').toLowerCase())
  )
    at--
  const governor = at > 0 ? (parts[at - 1] ?? '').toLowerCase() : (parts[0] ?? '').toLowerCase()
  const last = parts.at(-1) ?? ''
  const isFemale =
    FEMALE.test(last.toLowerCase()) ||
    parts.slice(at).some((part) => TITLE.has(part.toLowerCase()) && FEMALE.test(part.toLowerCase()))
  if (/s$/.test(last) && !/(?:us|es|is|as|ns)$/.test(last)) return `des ${name}en`
  if (DATIVE_BEFORE_NAME.has(governor)) return `${isFemale ? 'der' : 'dem'} ${name}en`
  if (ACCUSATIVE_BEFORE_NAME.has(governor)) return isFemale ? `die ${name}e` : `den ${name}en`
  return `${isFemale ? 'die' : 'der'} ${name}e`
}
