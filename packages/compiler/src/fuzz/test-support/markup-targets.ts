/** Markup by itself: what is written between the marks is said once and in order, whatever the marks. */
import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { parseSsml, stripMarkdown } from '../../index.ts'
import type { MarkupPart, ParseSsmlOptions } from '../../index.ts'
import { MarkdownReader } from '../../markup/markdown/markdown-reader.ts'
import { holds, isSame, outcome, target } from './campaign.ts'
import type { FuzzTarget, Verdict } from './campaign.ts'
import { markdownDocument, saidDocument } from './said-documents.ts'
import type { SaidDocument } from './said-documents.ts'
import { cuts, markdownText, portionsOf, ssmlText } from './texts.ts'
import { rangesAreInOrder } from './token-laws.ts'

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

function textParts(parts: readonly MarkupPart[]): (MarkupPart & { readonly kind: 'text' })[] {
  return parts.filter((part) => part.kind === 'text')
}

/** In order, within the source, and what is written there where both are equally long. */
function partsArePlaced(parts: readonly MarkupPart[], source: string): void {
  const texts = textParts(parts)
  rangesAreInOrder(
    texts.map((part) => part.source),
    source.length,
  )
  for (const part of parts) {
    const [start, end] = part.source
    holds(start >= 0 && start <= end && end <= source.length, 'outside of the document:', part)
  }
}

function markdownIsStripped(markdown: string): Verdict {
  const said = stripMarkdown(markdown)
  holds(said === said.trim() && !/\n{3}/.test(said), 'not tidy:', said)
  return said === '' ? 'refused' : 'accepted'
}

function nothingOfMarkdownIsLost({ written, said }: SaidDocument): Verdict {
  const stripped = stripMarkdown(written)
  holds(wordsOf(stripped) === said.join(' '), 'other words:', written, stripped, said)
  return 'accepted'
}

function portionsOfMarkdown([text, sizes]: readonly [string, number[]]): Verdict {
  const whole = readMarkdown([text])
  partsArePlaced(whole, text)
  holds(isSame(readMarkdown(portionsOf(text, sizes)), whole), 'other parts in portions:', text, sizes)
  return whole.length > 0 ? 'accepted' : 'refused'
}

function readMarkdown(portions: readonly string[]): MarkupPart[] {
  const reader = new MarkdownReader()
  return joined([...portions.flatMap((portion) => reader.feed(portion)), ...reader.finish()])
}

/** How much of plain prose comes at once is no matter. */
function joined(parts: readonly MarkupPart[]): MarkupPart[] {
  const all: MarkupPart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (last && isPlain(last) && isPlain(part) && last.source[1] === part.source[0]) {
      all[all.length - 1] = { ...last, text: last.text + part.text, source: [last.source[0], part.source[1]] }
    } else all.push(part)
  }
  return all
}

const isPlain = (part: MarkupPart): part is MarkupPart & { readonly kind: 'text' } =>
  part.kind === 'text' &&
  part.text.length === part.source[1] - part.source[0] &&
  Object.keys(part.style).length === 0

function ssmlIsRead(xml: string, options: ParseSsmlOptions): Verdict {
  const read = outcome(() => parseSsml(xml, options))
  if (read.error) {
    const { error } = read
    holds(
      error instanceof InvalidInputError && /line \d+, column \d+$/.test(error.received),
      'without a place:',
      error,
    )
    return 'refused'
  }
  const { parts, problems } = read.value
  partsArePlaced(parts, xml)
  for (const { source, line, column } of problems) {
    holds(source[0] >= 0 && source[0] <= source[1] && source[1] <= xml.length, 'a problem outside:', source)
    holds(line >= 1 && column >= 1, 'a problem without a place:', line, column)
  }
  return 'accepted'
}

/** As much as can be read is read; nothing is refused. */
function ssmlIsRecovered(xml: string): Verdict {
  holds(ssmlIsRead(xml, { recover: true }) === 'accepted', 'refused:', xml)
  const strict = outcome(() => parseSsml(xml))
  if (strict.error) return 'refused'
  holds(
    isSame(parseSsml(xml, { recover: true }).parts, strict.value.parts),
    'read otherwise when recovering:',
    xml,
  )
  return 'accepted'
}

function nothingOfSsmlIsLost({ written, said }: SaidDocument): Verdict {
  for (const recover of [false, true]) {
    const { parts } = parseSsml(written, { recover })
    const text = textParts(parts).map((part) => part.text)
    holds(wordsOf(text.join(' ')) === said.join(' '), 'other words:', written, text, said)
  }
  return 'accepted'
}

export const MARKUP_TARGETS: readonly FuzzTarget[] = [
  target('stripMarkdown', markdownText, markdownIsStripped),
  target('stripMarkdown says every word', markdownDocument, nothingOfMarkdownIsLost),
  target('MarkdownReader in portions', fc.tuple(markdownText, cuts), portionsOfMarkdown),
  target('parseSsml strict', ssmlText, (xml) => ssmlIsRead(xml, {}), { accepted: 0.2 }),
  target('parseSsml recover', ssmlText, ssmlIsRecovered, { accepted: 0.2 }),
  target('parseSsml says every word', saidDocument, nothingOfSsmlIsLost),
]
