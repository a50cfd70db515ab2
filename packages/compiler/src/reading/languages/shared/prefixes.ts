/** What is written together with the number or abbreviation behind it: `l'8 marzo`, `l'art. 5`, `n°12`, `Nr.5`. */
import type { Piece, Reader, Reading, ReadingContext } from '../../reading.ts'
import { lookup } from './language.ts'
import type { Language } from './language.ts'

const ELIDED = /^(\p{L}{1,8}['’])(.+)$/su
const LABELLED = /^(\p{L}{1,6}[.º°]{0,2})(\d.*)$/su

/** `art` of `l'art`; the core itself where no article is joined to it. */
export const withoutArticle = (core: string): string => ELIDED.exec(core)?.[2] ?? core

/** Reads what stands behind the apostrophe with `readers`, as if it stood alone. */
export function createElisionReader(readers: readonly Reader[]): Reader {
  return (context) => {
    const [, article, core] = ELIDED.exec(context.pieces[0].core) ?? []
    if (article === undefined || core === undefined) return null
    return readBehind(readers, context, article.replace('’', "'"), core)
  }
}

/** `n°12`, `S.12`. */
export function createLabelReader({ abbreviations }: Language, readers: readonly Reader[]): Reader {
  return (context) => {
    const [, label, core] = LABELLED.exec(context.pieces[0].core) ?? []
    if (label === undefined || core === undefined || !/[.º°]$/.test(label)) return null
    const small = label.charAt(0).toLowerCase() + label.slice(1)
    const { beforeNumber } = abbreviations
    const spoken = lookup(beforeNumber, label) ?? lookup(beforeNumber, small)
    return spoken === undefined ? null : readBehind(readers, context, `${spoken} `, core)
  }
}

/** The prefix becomes the word before. */
function readBehind(
  readers: readonly Reader[],
  { pieces, before }: ReadingContext,
  prefix: string,
  core: string,
): Reading | null {
  const [first, ...rest] = pieces
  const piece: Piece = { ...first, core, before: '' }
  const context: ReadingContext = {
    pieces: [piece, ...rest],
    before: [...before, { text: prefix.trim(), kind: 'word', punctuationAfter: '' }],
  }
  const reading = firstReading(readers, context)
  return reading && { ...reading, spokenAs: prefix + reading.spokenAs }
}

function firstReading(readers: readonly Reader[], context: ReadingContext): Reading | null {
  for (const reader of readers) {
    const reading = reader(context)
    if (reading) return reading
  }
  return null
}
