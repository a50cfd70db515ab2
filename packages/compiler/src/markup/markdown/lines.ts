/** What a line of Markdown is, by its beginning. */

/** `[from, to)` is what is said of the line. */
export type Line =
  | { readonly kind: 'blank' | 'rule' | 'nothing' | 'table' }
  | { readonly kind: 'prose' | 'heading' | 'item'; readonly from: number; readonly to: number }
  | { readonly kind: 'fence'; readonly fence: string }
  /** Not said until `end`. */
  | { readonly kind: 'html'; readonly end: RegExp }
  | { readonly kind: 'formula'; readonly end: string; readonly text: string }

const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/
const FENCE = /^ {0,3}(`{3,}|~{3,})[^`]*$/
const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const QUOTE = /^ {0,3}>[ \t]?/
/** The number of an ordered item is said; a bullet and a box are not. */
const BULLET = /^[ \t]*[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?/
const NUMBERED = /^[ \t]*(?=\d{1,9}[.)][ \t])/
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]{1,200}\]:[ \t]*\S/
const NOTE = /^ {0,3}\[\^[^\]]{1,100}\]:[ \t]*/
const HIDDEN = /^ {0,3}<(script|style|pre|textarea)\b/i
/** No quotation is deeper. */
const MAX_QUOTES = 20

export function lineOf(line: string): Line {
  const quoted = quoteLength(line)
  if (quoted > 0) {
    const inner = unquoted(line.slice(quoted))
    const isText = inner.kind === 'prose' || inner.kind === 'heading' || inner.kind === 'item'
    if (isText) return { kind: inner.kind, from: inner.from + quoted, to: inner.to + quoted }
    return inner.kind === 'blank' || inner.kind === 'rule'
      ? inner
      : { kind: 'prose', from: quoted, to: line.length }
  }
  return unquoted(line)
}

function unquoted(line: string): Line {
  if (line.trim() === '') return { kind: 'blank' }
  const special = blockOf(line)
  if (special) return special
  const to = line.length
  const heading = HEADING.exec(line)
  if (heading) {
    const from = heading[0].length
    return { kind: 'heading', from, to: Math.max(from, endOfHeading(line)) }
  }
  const marker = BULLET.exec(line) ?? NUMBERED.exec(line)
  if (marker) return { kind: 'item', from: marker[0].length, to }
  return { kind: 'prose', from: NOTE.exec(line)?.[0].length ?? 0, to }
}

/** Without the marks that close it, which stand behind a gap. */
function endOfHeading(line: string): number {
  const end = line.trimEnd().length
  let mark = end
  while (line.charAt(mark - 1) === '#') mark--
  const text = line.slice(0, mark).trimEnd().length
  return mark < end && text < mark ? text : line.length
}

function blockOf(line: string): Line | null {
  const fence = FENCE.exec(line)?.[1]
  if (fence !== undefined) return { kind: 'fence', fence }
  if (RULE.test(line) || UNDERLINE.test(line)) return { kind: 'rule' }
  if (line.includes('|') && DELIMITER_ROW.test(line)) return { kind: 'nothing' }
  if (/^ {0,3}\|/.test(line)) return { kind: 'table' }
  if (DEFINITION.test(line)) return { kind: 'nothing' }
  const hidden = HIDDEN.exec(line)?.[1]
  if (hidden !== undefined) return { kind: 'html', end: new RegExp(`</${hidden}\\s*>`, 'i') }
  if (/^ {0,3}<!--/.test(line)) return { kind: 'html', end: /-->/ }
  const formula = /^ {0,3}(?:\$\$|\\\[)/.exec(line)?.[0]
  if (formula === undefined) return null
  const end = formula.endsWith('$$') ? '$$' : '\\]'
  const text = line.slice(formula.length)
  return text.includes(end) ? null : { kind: 'formula', end, text: `${text} ` }
}

function quoteLength(line: string): number {
  let length = 0
  for (let depth = 0; depth < MAX_QUOTES; depth++) {
    const mark = QUOTE.exec(line.slice(length))
    if (!mark) break
    length += mark[0].length
  }
  return length
}
