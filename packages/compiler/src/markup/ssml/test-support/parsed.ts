/** What SSML comes to, in short. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { expect } from 'vitest'
import type { MarkupPart, TextStyle } from '../../markup.ts'
import { parseSsml } from '../parse-ssml.ts'
import type { ParsedSsml, ParseSsmlOptions } from '../parse-ssml.ts'

export const speak = (inside: string, attributes = '') =>
  `<speak version="1.1"${attributes}>${inside}</speak>`

/** `text`, `|sentence|`, `(400)`, `[mark]`: what is heard, in short. */
export function heard(parts: readonly MarkupPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'pause') return `(${part.ms})`
      if (part.kind === 'boundary') return `|${part.boundary}|`
      return part.kind === 'mark' ? `[${part.name}]` : part.event
    })
    .join('')
}

/** Every stretch of text stands for what it came from. */
function expectSources(xml: string, parts: readonly MarkupPart[]): void {
  let end = 0
  for (const part of parts) {
    const [from, to] = part.source
    expect(from).toBeLessThanOrEqual(to)
    expect(to).toBeLessThanOrEqual(xml.length)
    if (part.kind !== 'text') continue
    expect(from).toBeGreaterThanOrEqual(end)
    end = to
    if (part.text.length !== to - from) continue
    expect(part.text.replace(/\s/g, ' ')).toBe(xml.slice(from, to).replace(/\s/g, ' '))
  }
}

export function parsed(xml: string, options: ParseSsmlOptions = {}): ParsedSsml {
  const result = parseSsml(xml, options)
  expectSources(xml, result.parts)
  return result
}

export const heardIn = (inside: string, options?: ParseSsmlOptions) =>
  heard(parsed(speak(inside), options).parts)
export const messages = (inside: string, options?: ParseSsmlOptions) =>
  parsed(speak(inside), options).problems.map(({ message }) => message)

/** Of the stretch of text that holds `text`. */
export function styleOf(inside: string, text: string, options?: ParseSsmlOptions): TextStyle {
  const found = parsed(speak(inside), options).parts.find((p) => p.kind === 'text' && p.text.includes(text))
  if (found?.kind !== 'text') throw new Error(`"${text}" is not said.`)
  return found.style
}

export function errorOf(xml: string, options?: ParseSsmlOptions): InvalidInputError {
  try {
    parseSsml(xml, options)
  } catch (error) {
    if (error instanceof InvalidInputError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
