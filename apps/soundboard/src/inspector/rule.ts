/** One override: from what is typed to a lexicon entry, and from the entry to code that can be pasted. */

export interface Override {
  readonly grapheme: string
  readonly alias?: string
  readonly phonemes?: string
  readonly caseSensitive?: boolean
}

/** @param said a respelling, or IPA in slashes. @returns what is missing, in plain words, when it is unfinished. */
export function asOverride(grapheme: string, said: string): Override | string {
  const wanted = said.trim()
  const own = isMeantExactly(grapheme) ? { grapheme, caseSensitive: true } : { grapheme }
  if (!wanted.startsWith('/')) return wanted === '' ? 'Type how to say it.' : { ...own, alias: wanted }
  const isClosed = wanted.length > 1 && wanted.endsWith('/')
  const phonemes = wanted.slice(1, isClosed ? -1 : undefined).trim()
  return isClosed && phonemes !== '' ? { ...own, phonemes } : 'IPA stands between two slashes: /təˈmeɪtoʊ/.'
}

/** What was typed for it. */
export const typedFor = ({ alias = '', phonemes }: Override): string =>
  phonemes === undefined ? alias : `/${phonemes}/`

/** A capital may only begin a sentence; one further in makes another word: “US” is not “us”. */
const isMeantExactly = (grapheme: string): boolean => /\p{Lu}/u.test(grapheme.slice(1))

export function codeOf(overrides: readonly Override[]): string {
  const entries = overrides.map(
    ({ grapheme, alias, phonemes, caseSensitive }) =>
      `{ ${[
        `grapheme: ${quoted(grapheme)}`,
        ...(alias === undefined ? [] : [`alias: ${quoted(alias)}`]),
        ...(phonemes === undefined ? [] : [`phonemes: ${quoted(phonemes)}`]),
        ...(caseSensitive ? ['caseSensitive: true'] : []),
      ].join(', ')} }`,
  )
  const [only] = entries
  return entries.length === 1
    ? `createLexicon([${only}])`
    : `createLexicon([\n${entries.map((entry) => `  ${entry},\n`).join('')}])`
}

function quoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inside}'`
}
