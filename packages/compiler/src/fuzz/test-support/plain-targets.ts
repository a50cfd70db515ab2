/** Sentences and normalised text: each tiles what was given. */
import fc from 'fast-check'
import { normalizeText, splitSentences } from '../../index.ts'
import { holds, target } from './campaign.ts'
import type { FuzzTarget, Verdict } from './campaign.ts'
import { LANGUAGES } from './compile-targets.ts'
import { plainText } from './texts.ts'
import { nothingIsLeftOut, rangesAreInOrder } from './token-laws.ts'

const input = fc.tuple(plainText, fc.constantFrom(...LANGUAGES))
/** Nobody hears or sees it. */
const SILENT = /^[\s\p{Cc}\p{Cs}\u200B\u2060\uFEFF]*$/u

/** Only white space stands between sentences. */
function sentencesTile([text, language]: readonly [string, string]): Verdict {
  const sentences = splitSentences(text, { language })
  let end = 0
  for (const sentence of sentences) {
    holds(text.slice(end, sentence.start).trim() === '', 'left out:', text, sentence)
    holds(
      sentence.start >= end && sentence.text === text.slice(sentence.start, sentence.end),
      'misplaced',
      sentence,
    )
    holds(sentence.text !== '' && sentence.text.trim() === sentence.text, 'not trimmed:', sentence)
    end = sentence.end
  }
  const rest = text.slice(end)
  holds(sentences.length === 0 ? SILENT.test(text) : rest.trim() === '', 'left out at the end:', text, rest)
  return sentences.length > 0 ? 'accepted' : 'refused'
}

function spansTile([text, language]: readonly [string, string]): Verdict {
  const { text: spoken, spans } = normalizeText(text, { language })
  const sources = spans.map(({ source }) => source)
  rangesAreInOrder(sources, text.length)
  nothingIsLeftOut(text, sources)
  const targets = spans.map((span) => span.target)
  rangesAreInOrder(targets, spoken.length)
  nothingIsLeftOut(spoken, targets)
  for (const span of spans) {
    holds(text.slice(...span.source) === span.text, 'not as written:', span)
    holds(spoken.slice(...span.target) === span.spokenAs, 'not as spoken:', span, spoken)
  }
  return spans.length > 0 ? 'accepted' : 'refused'
}

export const PLAIN_TARGETS: readonly FuzzTarget[] = [
  target('splitSentences', input, sentencesTile),
  target('normalizeText', input, spansTile),
]
