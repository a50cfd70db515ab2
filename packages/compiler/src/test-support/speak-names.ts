/** What tests of the English readers of names, addresses and signs compare, with no other readers but that of numbers. */
import { isAbbreviation } from '../reading/english/abbreviations.ts'
import { readDesignation, readFixedDesignation, readLetteredNumber } from '../reading/english/designations.ts'
import { createEmojiReader } from '../reading/english/emoji.ts'
import { readFile, readIdentifier } from '../reading/english/files.ts'
import { readFormula } from '../reading/english/formulae.ts'
import { readDotted, readInitial, readInitialism } from '../reading/english/initialisms.ts'
import { readIp } from '../reading/english/ip.ts'
import { readNumber } from '../reading/english/numbers.ts'
import { readHashtag, readMention } from '../reading/english/social.ts'
import { readSign, readSlashed, readSymbol } from '../reading/english/symbols.ts'
import { readEmail, readUrl } from '../reading/english/web.ts'
import type { Reader } from '../reading/reading.ts'
import { Tokenizer } from '../tokenizer.ts'

const NAMES: readonly Reader[] = [
  readEmail,
  readUrl,
  readIp,
  readHashtag,
  readMention,
  readFixedDesignation,
  readSlashed,
  readFormula,
  readDesignation,
  readNumber,
  readFile,
  readIdentifier,
  readDotted,
  readInitial,
  readSign,
  readSymbol,
  readInitialism,
  readLetteredNumber,
]
const READERS: readonly Reader[] = [...NAMES, createEmojiReader(NAMES)]

export function nameTokens(text: string) {
  const tokenizer = new Tokenizer({ readers: READERS, mayBegin: () => true, isAbbreviation })
  return [...tokenizer.feed(text), ...tokenizer.finish()].map(({ token }) => token)
}

/** `Mail jo@x.org!` → `Mail jo at X dot org`: what is said, without punctuation. */
export function speakNames(text: string): string {
  return nameTokens(text)
    .map((token) => token.spokenAs ?? token.text)
    .join(' ')
}

/** Written text and kind of each token that is no plain word: `['jo@x.org', 'email']`. */
export function kindsOfNames(text: string): [string, string][] {
  return nameTokens(text).flatMap(({ text: written, kind = 'word' }) =>
    kind === 'word' ? [] : [[written, kind] as [string, string]],
  )
}
