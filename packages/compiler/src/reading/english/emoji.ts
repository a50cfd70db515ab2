/** Emoji by name, flags by what they stand for, and each only once where it is repeated. */
import type { Reader, Reading, ReadingContext } from '../reading.ts'
import { EMOJI_NAMES } from './emoji-names.ts'
import { cardinal } from './number-words.ts'

const ZWJ = '\u200D'
/** How a picture looks, not what it shows. */
const LOOKS = /[\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}]/gu
/** The signs of gender, joined to a person. */
const GENDER = /\u200D[\u2640\u2642]/gu
/** The letters of the flag of a part of a country. */
const TAGS = /[\u{E0020}-\u{E007F}]/gu

/** One emoji as people see it: a keycap, a flag, or pictures that are joined. */
const EMOJI =
  /[\d#]\uFE0F?\u20E3|\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})[\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}]*[\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}[\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}]*)*|\p{RI}/gu
/** Signs of print, which are pictures by Unicode's reckoning alone. */
const PRINT = /^[©®™\u2194-\u21AA✓✔✗✘✕〰〽][\uFE0E\uFE0F]?$/u
/** Drawn as a picture wherever it stands; of other signs, those with a name in the table are. */
const PICTURE = /[\p{Emoji_Presentation}\p{RI}\uFE0F\u20E3]/u

function isPicture(emoji: string): boolean {
  return !PRINT.test(emoji) && (PICTURE.test(emoji) || EMOJI_NAMES.has(emoji.replace(LOOKS, '')))
}

/** From a letter to the one of a flag. */
const REGION_LETTERS = 0x1f1e6 - 'A'.charCodeAt(0)
/** Flags that are drawn by a tag for a part of Britain. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['gbeng', 'England'],
  ['gbsct', 'Scotland'],
  ['gbwls', 'Wales'],
])
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Seychelles|Gambia|.* (?:Islands|Republic)$)/

let regions: Intl.DisplayNames | undefined

function flagOf(code: string): string {
  regions ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const name = regions.of(code)
  if (!name || /unknown/i.test(name)) return 'flag'
  return `flag of ${WITH_ARTICLE.test(name) ? 'the ' : ''}${name.replaceAll('&', 'and')}`
}

function nameOf(emoji: string): string {
  const keycap = /^([\d#])\uFE0F?\u20E3$/u.exec(emoji)?.[1]
  if (keycap) return keycap === '#' ? 'hash' : cardinal(keycap)
  const letters = Array.from(emoji, (letter) => (letter.codePointAt(0) as number) - REGION_LETTERS)
  if (/^\p{RI}\p{RI}$/u.test(emoji)) return flagOf(String.fromCodePoint(...letters))
  const tags = (emoji.match(TAGS) ?? []).map((tag) =>
    String.fromCharCode((tag.codePointAt(0) as number) - 0xe0000),
  )
  const part = PARTS.get(tags.join('').replace('\x7F', ''))
  if (part) return `flag of ${part}`
  const plain = emoji.replace(TAGS, '').replace(LOOKS, '').replace(GENDER, '')
  const known = EMOJI_NAMES.get(plain)
  if (known) return known
  return (
    plain
      .split(ZWJ)
      .map((picture) => EMOJI_NAMES.get(picture))
      .find((name) => name !== undefined) ?? 'emoji'
  )
}

/** Parts of a piece: emoji, and the text between them. */
interface Part {
  readonly text: string
  readonly isEmoji: boolean
}

function partsOf(core: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const match of core.matchAll(EMOJI)) {
    if (!isPicture(match[0])) continue
    if (match.index > at) parts.push({ text: core.slice(at, match.index), isEmoji: false })
    parts.push({ text: match[0], isEmoji: true })
    at = match.index + match[0].length
  }
  if (at < core.length) parts.push({ text: core.slice(at), isEmoji: false })
  return parts
}

/** The end of the flag of Wales, which counts as punctuation. */
const FLAG_TAGS = /^[\u{E0020}-\u{E007F}]+/u

function namesOf(parts: readonly Part[]): string[] {
  const names = parts.filter(({ isEmoji }) => isEmoji).map(({ text }) => nameOf(text))
  return names.filter((name, index) => names.indexOf(name) === index)
}

/** The same emoji behind a space: `🎉 🎉 🎉`. */
function repeatedBehind({ pieces }: ReadingContext): number {
  const [first] = pieces
  const end = pieces.findIndex(
    ({ core, before, after }, index) =>
      index > 0 && (core !== first.core || before !== '' || (after !== '' && index < pieces.length - 1)),
  )
  if (first.after !== '') return 1
  return end < 0 ? pieces.length : end
}

/** Text that touches emoji is read by `others`, as if it stood alone. */
export function createEmojiReader(others: readonly Reader[]): Reader {
  const readText = (text: string, context: ReadingContext): string => {
    const [piece] = context.pieces
    const core = text.replace(/[.,;:!?…)\]'"*_-]+$/u, '')
    if (core === '') return ''
    const alone: ReadingContext = {
      pieces: [{ ...piece, core, before: '', after: '' }],
      before: context.before,
    }
    for (const read of others) {
      const reading = read(alone)
      if (reading) return reading.spokenAs
    }
    return core
  }
  return (context) => {
    const [{ core, after }] = context.pieces
    if (!/[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{RI}\u20E3]/u.test(core)) return null
    const tags = FLAG_TAGS.exec(after)?.[0] ?? ''
    const parts = partsOf(core + tags)
    if (!parts.some(({ isEmoji }) => isEmoji)) return null
    const isPure = parts.every(({ isEmoji, text }) => isEmoji || !/[\p{L}\d]/u.test(text))
    const takesAfter = tags === '' ? {} : { takesAfter: tags.length }
    const emoji = (spokenAs: string, pieces = 1): Reading => ({
      pieces,
      spokenAs,
      kind: 'emoji',
      ...takesAfter,
    })
    if (isPure) return emoji(namesOf(parts).join(' '), repeatedBehind(context))
    // Each emoji behind the text it touches; a run of them says each name once.
    const words: string[] = []
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index] as Part
      if (!part.isEmoji) {
        words.push(readText(part.text, context))
        continue
      }
      const end = parts.findIndex((next, at) => at > index && !next.isEmoji)
      const run = parts.slice(index, end < 0 ? parts.length : end)
      words.push(...namesOf(run))
      index += run.length - 1
    }
    return emoji(words.filter((word) => word !== '').join(' '))
  }
}
